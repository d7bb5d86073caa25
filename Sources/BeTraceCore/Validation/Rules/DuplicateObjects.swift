extension Rule {
  /// Two services of one name in one namespace are one service to the cluster.
  static let serviceNameTwice = Rule(
    "EF-10", .always(.error), "no two services have the same name in the same namespace"
  ) { inspection in
    inspection.rivals.map { earlier, later in
      Fault(
        later.service, Field("namespace"), at: later.place("metadata", "name"),
        "'\(earlier.service.name.visible)' has a \(later) in namespace '\((later.namespace ?? "").visible)' too: only one of "
          + "both services can be there", brief: "'\(earlier.service.name.visible)' has a \(later) too")
    }
  }

  /// What is applied last replaces what was applied before.
  static let objectTwice = Rule(
    "X-01", .always(.error), "every object is there once"
  ) { inspection in
    let rivals = inspection.rivals
    return inspection.duplicates.compactMap { earlier, later in
      let isExplained = rivals.contains { $0.earlier.isSibling(of: earlier) && $0.later.isSibling(of: later) }
      guard !isExplained else { return nil }
      let owner = earlier.isSibling(of: later) ? "there are two" : "'\(earlier.service.name.visible)' has one too"
      return Fault(
        later.service, at: later.place("metadata", "name"),
        "\(later)\(later.namespace.map { " in namespace '\($0.visible)'" } ?? ""): \(owner), and the last one applied "
          + "replaces the other",
        brief: "\(later) is there twice")
    }
  }

  /// Services share a namespace, and its labels can have one value only.
  static let namespaceConflict = Rule(
    "NS-06", .always(.error), "services that share a namespace agree on its labels and annotations"
  ) { inspection in
    // The different values of each label and annotation, with the first object that has each.
    var known: [[String]: [(value: Value, object: InspectedObject)]] = [:]
    return inspection.objects("Namespace").flatMap { object in
      ["labels", "annotations"].flatMap { map -> [Fault] in
        (object.body["metadata"]?[map]?.object?.members ?? []).compactMap { member in
          let place = [object.name, map, member.key]
          let others = known[place] ?? []
          if !others.contains(where: { $0.value == member.value }) {
            known[place] = others + [(member.value, object)]
          }
          guard let rival = others.first(where: { $0.value != member.value })?.object else { return nil }
          return Fault(
            object.service, at: object.place("metadata", map, member.key),
            "'\(rival.service.name.visible)' gives namespace '\(rival.name.visible)' another value of "
              + "'\(member.key.visible)': only one can hold")
        }
      }
    }
  }
}

extension Inspection {
  /// Pairs of services whose Services or workloads are the same object, each once.
  fileprivate var rivals: [(earlier: InspectedObject, later: InspectedObject)] {
    var pairs: [(earlier: InspectedObject, later: InspectedObject)] = []
    for (earlier, later) in duplicates where !earlier.isSibling(of: later) {
      guard ["Service", "Deployment", "StatefulSet", "DaemonSet"].contains(later.kind),
        !pairs.contains(where: { $0.earlier.isSibling(of: earlier) && $0.later.isSibling(of: later) })
      else { continue }
      pairs.append((earlier, later))
    }
    return pairs
  }
}
