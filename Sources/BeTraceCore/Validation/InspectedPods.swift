/// The pods that a workload makes.
struct InspectedPods {
  let object: InspectedObject
  let labels: Object
  let spec: Part
  /// The containers, those that only initialize included.
  let containers: [InspectedContainer]

  /// The pods of `object`, nil if it makes none.
  init?(_ object: InspectedObject) {
    let template: Part? =
      switch object.kind {
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job": object["spec", "template"]
      case "CronJob": object["spec", "jobTemplate", "spec", "template"]
      case "Pod": object.root
      default: nil
      }
    guard let template, let spec = template["spec"] else { return nil }
    self.object = object
    self.spec = spec
    labels = template.value["metadata"]?["labels"]?.object ?? [:]
    containers = ["initContainers", "containers"].flatMap { spec[$0]?.items ?? [] }.map {
      InspectedContainer(part: $0, ports: $0["ports"]?.items ?? [])
    }
  }

  var service: ServicePlan { object.service }

  /// Whether a container listens on a port of this name or number.
  func listens(on port: Value) -> Bool {
    containers.contains { $0.ports.contains { $0.value["name"] == port || $0.value["containerPort"] == port } }
  }

  /// The images of the containers.
  var images: [InspectedImage] {
    containers.compactMap { container in
      container.part["image"].flatMap { InspectedImage(object, container, $0) }
    }
  }
}

/// A container of some pods.
struct InspectedContainer {
  let part: Part
  let ports: [Part]

  var name: String { part.value["name"]?.text ?? "" }
}

/// The image of a container.
struct InspectedImage {
  private let object: InspectedObject
  let container: InspectedContainer
  let part: Part
  let text: String
  let reference: ImageReference

  fileprivate init?(_ object: InspectedObject, _ container: InspectedContainer, _ part: Part) {
    guard let text = part.value.text else { return nil }
    self.object = object
    self.container = container
    self.part = part
    self.text = text
    reference = ImageReference(splitting: text)
  }

  var service: ServicePlan { object.service }

  /// Whether it is what an environment can choose.
  var isChosen: Bool { service.parameters.image == reference }

  /// Whether the next pull may by custom give another image.
  var isMoving: Bool { reference.digest == nil && (reference.tag ?? "latest") == "latest" }

  /// Whether nodes ever fetch it.
  var isPulled: Bool { container.part.value["imagePullPolicy"] != "Never" }
}
