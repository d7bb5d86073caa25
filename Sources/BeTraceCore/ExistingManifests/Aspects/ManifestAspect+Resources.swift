extension ManifestAspect {
  /// What the container is promised, and the most it may use: amount by amount.
  static func resources(_ manifests: ServiceManifests) -> ManifestAspect? {
    guard manifests.container != nil else { return nil }
    let parameter = Parameter.resources(default: .fixed([:]))
    var shipped = Object()
    var places: [Field: Place] = [:]
    for kind in ["requests", "limits"] {
      guard let amounts = manifests.ofContainer("resources", kind)?.object else { continue }
      shipped[kind] = .object(
        Object(amounts.members.compactMap { $0.value.amount.map { [key = $0.key] in (key, .string($0)) } }))
      for name in amounts.keys {
        places[Field(["resources", kind, name])] = manifests.placeInContainer("resources", kind, name)
      }
    }
    let place = manifests.placeInContainer("resources")
    return ManifestAspect(parameter.shipping(.object(shipped), at: place), places: places) {
      parameters, manifests throws(ModuleFailure) in
      manifests.change("requests", to: parameters.resources.requests)
      manifests.change("limits", to: parameters.resources.limits)
    }
  }
}

extension ServiceManifests {
  /// Has the amounts of `kind` be `decided`; one that is the same stays as it is written.
  fileprivate mutating func change(_ kind: String, to decided: [String: String]) {
    let written = ofContainer("resources", kind)?.object ?? [:]
    var amounts = Object(
      written.members.compactMap { member in
        decided[member.key].map { amount in
          (member.key, member.value.amount == amount ? member.value : .string(amount))
        }
      })
    for name in decided.keys.sorted() where amounts[name] == nil { amounts[name] = decided[name].map(Value.string) }
    guard amounts != written else { return }
    changeContainer("resources", kind) { _ in amounts.isEmpty ? nil : .object(amounts) }
  }
}

extension Value {
  /// A quantity as text: YAML may have a plain number.
  var amount: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}
