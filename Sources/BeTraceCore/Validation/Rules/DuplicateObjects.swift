extension Rule {
  /// Two services of one name in one namespace are one service to the cluster.
  static let serviceNameTwice = Rule(
    "EF-10", .always(.error), "no two services have the same name in the same namespace"
  ) { inspection in
    inspection.rivals.map { rivals in
      Fault(
        rivals.later.service, Field("namespace"), at: rivals.later.place("metadata", "name"),
        "'\(rivals.earlier.service.name.visible)' has a \(rivals.later) in namespace '\((rivals.later.namespace ?? "").visible)' too: "
          + "only one of both services can be there")
    }
  }

  /// What is applied last replaces what was applied before.
  static let objectTwice = Rule(
    "X-01", .always(.error), "every object is there once"
  ) { inspection in
    let rivals = inspection.rivals
    return inspection.duplicates.compactMap { earlier, later in
      let isExplained = rivals.contains {
        $0.earlier.service.name == earlier.service.name && $0.later.service.name == later.service.name
      }
      guard !isExplained else { return nil }
      let owner =
        earlier.service.name == later.service.name ? "there are two" : "'\(earlier.service.name.visible)' has one too"
      return Fault(
        later.service, at: later.place("metadata", "name"),
        "\(later)\(later.namespace.map { " in namespace '\($0.visible)'" } ?? ""): \(owner), and the last one applied "
          + "replaces the other")
    }
  }

  /// Services share a namespace, and its labels can have one value only.
  static let namespaceConflict = Rule(
    "NS-06", .always(.error), "services that share a namespace agree on its labels and annotations"
  ) { inspection in
    let namespaces = inspection.objects("Namespace")
    return namespaces.indices.flatMap { index in
      ["labels", "annotations"].flatMap { map -> [Fault] in
        (namespaces[index].root["metadata", map]?.members ?? []).compactMap { key, part in
          let rival = namespaces[..<index].first {
            $0.name == namespaces[index].name && part.value != $0.root.value["metadata"]?[map]?[key] ?? part.value
          }
          guard let rival else { return nil }
          return Fault(
            namespaces[index].service, at: part,
            "'\(rival.service.name.visible)' gives namespace '\(rival.name.visible)' another value of '\(key.visible)': "
              + "only one can hold")
        }
      }
    }
  }
}

extension Inspection {
  private typealias Pair = (earlier: InspectedObject, later: InspectedObject)

  /// Objects that are there twice, but for namespaces, which are merged.
  fileprivate var duplicates: [(earlier: InspectedObject, later: InspectedObject)] {
    var first: [ResourceIdentity: Int] = [:]
    return objects.indices.compactMap { index in
      let object = objects[index]
      guard object.kind != "Namespace" else { return nil }
      guard let earlier = first.updateValue(index, forKey: object.identity) else { return nil }
      first[object.identity] = earlier
      return (objects[earlier], object)
    }
  }

  /// Pairs of services whose Services or workloads are the same object.
  fileprivate var rivals: [(earlier: InspectedObject, later: InspectedObject)] {
    var seen: Set<[String]> = []
    return duplicates.filter { earlier, later in
      let names = [earlier.service.name, later.service.name]
      return names[0] != names[1] && ["Service", "Deployment", "StatefulSet", "DaemonSet"].contains(later.kind)
        && seen.insert(names).inserted
    }
  }
}

extension InspectedObject {
  /// What tells it from every other object, whatever the version of its kind.
  fileprivate var identity: ResourceIdentity {
    let identity = service.resources[root.object].identity
    return ResourceIdentity(apiVersion: identity.group, kind: kind, namespace: namespace, name: name)
  }
}
