/// A plan as rules look at it: every object that would be deployed, and the pods that they make.
struct Inspection {
  let plan: Plan
  /// The services that are enabled, each after those it needs.
  let services: [ServicePlan]
  /// The objects of each service in `services`, in apply order.
  let objects: [InspectedObject]
  /// The pods of every workload.
  let pods: [InspectedPods]
  /// Every quantity of the pods and of the storage claims.
  let amounts: [InspectedAmount]

  init(_ plan: Plan) {
    self.plan = plan
    services = plan.services.filter(\.isEnabled)
    objects = services.flatMap { service in
      service.resources.indices.map { InspectedObject(service.resources[$0], at: $0, of: service) }
    }
    pods = objects.compactMap(InspectedPods.init)
    amounts = pods.flatMap(\.amounts) + objects.flatMap(\.storage)
  }

  /// The objects of `kind`.
  func objects(_ kind: String) -> [InspectedObject] { objects.filter { $0.kind == kind } }

  /// The pods in the namespace of `object`, a Service, that its selector chooses.
  func pods(selectedBy object: InspectedObject) -> [InspectedPods] {
    guard let selector = object.root["spec", "selector"]?.value.object, !selector.isEmpty else { return [] }
    return pods.filter { pods in
      pods.object.namespace == object.namespace
        && selector.members.allSatisfy { pods.labels?.value[$0.key] == $0.value }
    }
  }
}

/// An object and the service it belongs to.
struct InspectedObject {
  let service: ServicePlan
  let kind: String
  let name: String
  let namespace: String?
  let root: Part

  fileprivate init(_ resource: Resource, at index: Int, of service: ServicePlan) {
    self.service = service
    kind = resource.kind
    name = resource.name
    namespace = resource.namespace
    root = Part(object: index, path: ValuePath(), value: .object(resource.body))
  }

  /// The part at `keys`, or where it would be.
  func place(_ keys: String...) -> Part {
    let path = ValuePath(keys.map(ValuePath.Step.key))
    return Part(object: root.object, path: path, value: root.value[path] ?? .null)
  }
}

extension InspectedObject: CustomStringConvertible {
  /// `Deployment 'bff'`.
  var description: String { "\(kind) '\(name.visible)'" }
}

/// The pods that a workload makes.
struct InspectedPods {
  let object: InspectedObject
  let labels: Part?
  let spec: Part
  /// The containers, those that only initialize included.
  let containers: [InspectedContainer]

  fileprivate init?(_ object: InspectedObject) {
    let template: Part? =
      switch object.kind {
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job": object.root["spec", "template"]
      case "CronJob": object.root["spec", "jobTemplate", "spec", "template"]
      case "Pod": object.root
      default: nil
      }
    guard let template, let spec = template["spec"] else { return nil }
    self.object = object
    self.spec = spec
    labels = template["metadata", "labels"]
    containers = ["initContainers", "containers"].flatMap { spec[$0]?.items ?? [] }.map {
      InspectedContainer(part: $0, ports: $0["ports"]?.items ?? [])
    }
  }

  var service: ServicePlan { object.service }

  /// Whether a container listens on a port of this name or number.
  func listens(on port: Value) -> Bool {
    containers.contains { $0.ports.contains { $0.value["name"] == port || $0.value["containerPort"] == port } }
  }
}

/// A container of some pods.
struct InspectedContainer {
  let part: Part
  let ports: [Part]

  var name: String { part.value["name"]?.text ?? "" }
}
