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
    let namespaces = inspection.objects("Namespace")
    return namespaces.indices.flatMap { index in
      ["labels", "annotations"].flatMap { map -> [Fault] in
        (namespaces[index].body["metadata"]?[map]?.object?.members ?? []).compactMap { member in
          let (key, value) = (member.key, member.value)
          let rival = namespaces[..<index].first {
            $0.name == namespaces[index].name && value != $0.body["metadata"]?[map]?[key] ?? value
          }
          guard let rival else { return nil }
          return Fault(
            namespaces[index].service, at: namespaces[index].place("metadata", map, key),
            "'\(rival.service.name.visible)' gives namespace '\(rival.name.visible)' another value of '\(key.visible)': "
              + "only one can hold")
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
