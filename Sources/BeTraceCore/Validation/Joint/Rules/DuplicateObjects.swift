extension JointRule {
  /// What is applied last replaces what was applied before.
  static let duplicates = JointRule("X-01", .always(.error), on: .any) { object, surroundings in
    // Namespaces that are the same are merged, and so is what denies by default there.
    guard object.kind != "Namespace", !object.object.isDefaultDenial, !object.name.isEmpty,
      let earlier = surroundings[.named(object.kind, namespace: object.namespace, name: object.name)]
        .last(where: { $0.position < object.position || $0.object.isDefaultDenial }),
      !surroundings.isExplained(earlier, object)
    else { return [] }
    let owner =
      earlier.position.group == object.position.group
      ? "there are two" : "\(surroundings.groupName(of: earlier).quoted) has one too"
    let place = object.namespace.isEmpty ? "" : " in namespace '\(object.namespace.visible)'"
    return [
      Problem(
        FieldPath("metadata", "name"),
        "\(object)\(place): \(owner), and the last one applied replaces the other", brief: "\(object) is there twice")
    ]
  }

  /// Services share a namespace, and its labels can have one value only.
  static let namespaceConflict = JointRule("NS-06", .always(.error), on: .kind("Namespace")) { object, surroundings in
    ["labels", "annotations"].flatMap { map in
      (object.root["metadata"]?.entries(map) ?? []).compactMap { key, part in
        guard let first = surroundings.first(.describing(namespace: object.name, map: map, key: key)),
          first.position < object.position, first.root["metadata", map]?.value[key] != part.value
        else { return nil }
        return part.problem(
          "\(surroundings.groupName(of: first).quoted) gives namespace '\(object.name.visible)' another value of "
            + "'\(key.visible)': only one can hold")
      }
    }
  }
}

extension Surroundings {
  /// Whether two objects are the same because their services are, which is a finding of its own.
  fileprivate func isExplained(_ earlier: PlacedObject, _ later: PlacedObject) -> Bool {
    conditions.isComplete && earlier.position.group != later.position.group
      && siblings(of: later).contains { rival(of: $0)?.position.group == earlier.position.group }
  }
}
