/// A quantity in an object.
struct InspectedAmount {
  private let object: InspectedObject
  let part: Part
  /// Of whom or what it is, for messages: `container 'bff'`.
  private let owner: (kind: String, name: String)
  let quantity: Result<Quantity, QuantityError>

  fileprivate init(_ object: InspectedObject, _ part: Part, of kind: String, _ name: String) {
    self.object = object
    self.part = part
    owner = (kind, name)
    quantity = Result { () throws(QuantityError) in try Quantity(part.value) }
  }

  var service: ServicePlan { object.service }

  /// What it is, for messages: `limits.memory of container 'bff'`.
  var name: String {
    let path = ValuePath(part.path.steps.suffix(owner.kind == "volume" ? 1 : 2))
    return "\(path.description.visible) of \(owner.kind) '\(owner.name.visible)'"
  }

  /// Whether it counts bytes.
  var isBytes: Bool {
    guard case .key(let resource)? = part.path.steps.last else { return false }
    return ["memory", "storage", "ephemeral-storage", "sizeLimit"].contains(resource)
  }
}

extension InspectedPods {
  /// The resources of the containers, and the sizes of the volumes that the pods bring along.
  var amounts: [InspectedAmount] {
    let resources = containers.flatMap { container in
      ["requests", "limits"].flatMap { container.part["resources", $0]?.members ?? [] }.map { _, part in
        InspectedAmount(object, part, of: "container", container.name)
      }
    }
    let sizes = (spec["volumes"]?.items ?? []).compactMap { volume in
      volume["emptyDir", "sizeLimit"].map {
        InspectedAmount(object, $0, of: "volume", volume.value["name"]?.text ?? "")
      }
    }
    return resources + sizes
  }
}

extension InspectedObject {
  /// The sizes of what a claim, or the claims of a workload, ask for.
  var storage: [InspectedAmount] {
    let claims = kind == "PersistentVolumeClaim" ? [root] : self["spec", "volumeClaimTemplates"]?.items ?? []
    return claims.compactMap { claim in
      claim["spec", "resources", "requests", "storage"].map {
        InspectedAmount(self, $0, of: "claim", claim.value["metadata"]?["name"]?.text ?? "")
      }
    }
  }
}
