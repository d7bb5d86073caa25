/// A plan as rules look at it: every object that would be deployed, and what several rules ask about, worked out once.
struct Inspection {
  let plan: Plan
  /// The services that are enabled, each after those it needs.
  let services: [ServicePlan]
  /// The objects of each service in `services`, in apply order.
  let objects: [InspectedObject]
  private let objectsByKind: [String: [InspectedObject]]
  /// Objects that are there before, each with the first of them; namespaces do not count, as they are merged.
  let duplicates: [(earlier: InspectedObject, later: InspectedObject)]
  /// The pods of every workload.
  let pods: [InspectedPods]
  /// The positions of those with a label, by namespace, key and value.
  private let podsByLabel: [[String]: [Int]]
  /// The images of all containers.
  let images: [InspectedImage]
  /// Every quantity of the pods and of the storage claims.
  let amounts: [InspectedAmount]

  init(_ plan: Plan) {
    self.plan = plan
    let services = plan.services.filter(\.isEnabled)
    self.services = services
    objects = services.indices.flatMap { service in
      services[service].resources.indices.map { InspectedObject($0, of: service, in: services) }
    }
    objectsByKind = Dictionary(grouping: objects, by: \.kind)
    duplicates = Self.duplicates(among: objects)
    let pods = objects.compactMap(InspectedPods.init)
    self.pods = pods
    podsByLabel = Dictionary(
      grouping: pods.indices.flatMap { index in
        pods[index].labels.members.map {
          (label: [pods[index].object.namespace ?? "", $0.key, $0.value.text ?? ""], index: index)
        }
      }, by: \.label
    ).mapValues { $0.map(\.index) }
    images = pods.flatMap(\.images)
    amounts = pods.flatMap(\.amounts) + objects.flatMap(\.storage)
  }

  /// The objects of `kind`.
  func objects(_ kind: String) -> [InspectedObject] { objectsByKind[kind] ?? [] }

  /// The pods in the namespace of `object`, a Service, that its selector chooses.
  func pods(selectedBy object: InspectedObject) -> [InspectedPods] {
    guard let selector = object.body["spec"]?["selector"]?.object, let first = selector.members.first else { return [] }
    let candidates = podsByLabel[[object.namespace ?? "", first.key, first.value.text ?? ""]] ?? []
    return candidates.map { pods[$0] }.filter { pods in
      pods.object.namespace == object.namespace && selector.members.allSatisfy { pods.labels[$0.key] == $0.value }
    }
  }

  private static func duplicates(
    among objects: [InspectedObject]
  ) -> [(earlier: InspectedObject, later: InspectedObject)] {
    var first: [ResourceIdentity: InspectedObject] = [:]
    return objects.compactMap { object in
      guard object.kind != "Namespace" else { return nil }
      let identity = object.identityOfAllVersions
      guard let earlier = first[identity] else {
        first[identity] = object
        return nil
      }
      return (earlier, object)
    }
  }
}

/// An object and the service it belongs to.
struct InspectedObject {
  private let services: [ServicePlan]
  private let serviceIndex: Int
  /// Its position among the objects of its service.
  private let index: Int
  let body: Value
  let kind: String
  let name: String
  let namespace: String?

  fileprivate init(_ index: Int, of serviceIndex: Int, in services: [ServicePlan]) {
    self.services = services
    self.serviceIndex = serviceIndex
    self.index = index
    let object = services[serviceIndex].resources[index].body
    body = .object(object)
    kind = object["kind"]?.text ?? ""
    let metadata = object["metadata"]
    name = metadata?["name"]?.text ?? ""
    namespace = metadata?["namespace"]?.text
  }

  var service: ServicePlan { services[serviceIndex] }

  /// What tells it from every other object: all versions of an API group show the same objects.
  fileprivate var identityOfAllVersions: ResourceIdentity {
    let group = service.resources[index].identity.group
    return ResourceIdentity(apiVersion: group, kind: kind, namespace: namespace, name: name)
  }

  /// Whether it is of the same service as `other`.
  func isSibling(of other: InspectedObject) -> Bool { serviceIndex == other.serviceIndex }

  /// The whole object.
  var root: Part { Part(object: index, path: ValuePath(), value: body) }

  /// The part at `keys`, nil if there is none.
  subscript(keys: String...) -> Part? { root[keys] }

  /// The part at `keys`, or where it would be.
  func place(_ keys: String...) -> Part { place(keys) }

  /// The part at `keys`, or where it would be.
  func place(_ keys: [String]) -> Part {
    root[keys] ?? Part(object: index, path: ValuePath(keys.map(ValuePath.Step.key)), value: .null)
  }
}

extension InspectedObject: CustomStringConvertible {
  /// `Deployment 'bff'`.
  var description: String { "\(kind) '\(name.visible)'" }
}
