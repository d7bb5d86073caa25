/// A quantity in an object.
struct InspectedAmount {
  /// Whose quantity it is.
  fileprivate enum Owner: String {
    case container, volume, claim
  }

  private let object: InspectedObject
  private let owner: Owner
  private let ownerPart: Part
  /// The way from the owner.
  private let keys: [String]
  let quantity: Result<Quantity, QuantityError>

  /// The quantity at `keys` of `ownerPart`, nil if there is none.
  fileprivate init?(_ object: InspectedObject, _ owner: Owner, _ ownerPart: Part, _ keys: [String]) {
    guard let value = ownerPart.value[keys] else { return nil }
    self.object = object
    self.owner = owner
    self.ownerPart = ownerPart
    self.keys = keys
    quantity = Result { () throws(QuantityError) in try Quantity(value) }
  }

  var service: ServicePlan { object.service }

  var part: Part { ownerPart[keys] ?? ownerPart }

  /// What it is, for messages: `limits.memory of container 'bff'`.
  var name: String {
    let name = ownerPart.value["name"]?.text ?? ownerPart.value["metadata"]?["name"]?.text ?? ""
    let path = ValuePath(keys.suffix(owner == .volume ? 1 : 2).map(ValuePath.Step.key))
    return "\(path.description.visible) of \(owner) '\(name.visible)'"
  }

  /// Whether it counts bytes.
  var isBytes: Bool { ["memory", "storage", "ephemeral-storage", "sizeLimit"].contains(keys.last) }
}

extension InspectedPods {
  /// The resources of the containers, and the sizes of the volumes that the pods bring along.
  var amounts: [InspectedAmount] {
    let resources = containers.flatMap { container in
      ["requests", "limits"].flatMap { kind in
        (container.part.value["resources"]?[kind]?.object?.keys ?? []).compactMap { resource in
          InspectedAmount(object, .container, container.part, ["resources", kind, resource])
        }
      }
    }
    let sizes = (spec["volumes"]?.items ?? []).compactMap { volume in
      InspectedAmount(object, .volume, volume, ["emptyDir", "sizeLimit"])
    }
    return resources + sizes
  }
}

extension InspectedObject {
  /// The sizes of what a claim, or the claims of a workload, ask for.
  var storage: [InspectedAmount] {
    let claims = kind == "PersistentVolumeClaim" ? [root] : self["spec", "volumeClaimTemplates"]?.items ?? []
    return claims.compactMap { claim in
      InspectedAmount(self, .claim, claim, ["spec", "resources", "requests", "storage"])
    }
  }
}
