extension UpdateRule {
  /// What is not applied any more, and stays all the same: UPD-06.
  static let leftovers = [
    UpdateRule("UPD-06", .always(.warning)) { changes in
      guard !changes.departures.isEmpty else { return [] }
      let left = Leftovers(changes).objects
      return Dictionary(grouping: left) { $0.position.group }.values.sorted { $0[0].position < $1[0].position }
        .map { ChangeProblem(subject: .gone($0), problem: problem(with: $0)) }
    },
    UpdateRule("UPD-06", .always(.warning)) { changes in
      guard !changes.departures.isEmpty else { return [] }
      let unknown = Leftovers(changes).unknown
      return unknown.isEmpty ? [] : [ChangeProblem(subject: .gone(unknown), problem: ignorance(of: unknown))]
    },
    UpdateRule("UPD-06", .always(.warning)) { changes in
      changes.updates.flatMap { place, update in
        update.staying.map { ChangeProblem(subject: .object(place), problem: $0) }
      }
    },
  ]

  /// How to find out who applied what.
  fileprivate static let advice = "'kubectl get --show-managed-fields -o yaml' gives what is needed"

  /// That nobody can tell whether `objects` were applied before.
  private static func ignorance(of objects: [PlacedObject]) -> Problem {
    let names = objects.names
    let what = objects.count == 1 ? "\(names) is" : "\(objects.count) objects, \(names), are"
    return Problem(
      FieldPath(), severity: .info,
      "\(what) on the cluster and not here, but \(objects.count == 1 ? "it does" : "they do") not say who applied "
        + "\(objects.count == 1 ? "it" : "them"), so "
        + "nobody can tell whether \(objects.count == 1 ? "it is" : "they are") left behind; \(advice)",
      brief: "nobody can tell whether \(names) \(objects.count == 1 ? "is" : "are") left behind")
  }

  private static func problem(with left: [PlacedObject]) -> Problem {
    let names = left.names
    let isOne = left.count == 1
    let what = isOne ? "\(names) is not applied any more" : "\(left.count) objects are not applied any more, \(names)"
    return Problem(
      FieldPath(),
      "\(what): to apply deletes nothing, so \(isOne ? "it stays and works" : "they stay and work") on; delete "
        + (isOne ? "it" : "them") + " if nobody needs \(isOne ? "it" : "them")\(left.cost)",
      brief: isOne ? "\(names) stays on the cluster" : "\(left.count) objects stay on the cluster")
  }
}

extension [PlacedObject] {
  /// Those that come first, in words.
  fileprivate var names: String {
    prefix(4).map(\.description).joined(separator: ", ") + (count > 4 ? " and others" : "")
  }

  /// What is lost with them.
  fileprivate var cost: String {
    contains { ["PersistentVolumeClaim", "StatefulSet"].contains($0.kind) }
      ? "; with a claim mostly its data goes" : ""
  }
}

/// Finds out which of the objects that went are missed.
private struct Leftovers {
  private let changes: ObjectChanges
  private let namespaces: Set<String>
  private let makers: Set<[String]>

  init(_ changes: ObjectChanges) {
    self.changes = changes
    let objects = changes.objects()
    namespaces = Set(objects.map(\.namespace))
    makers = Set(objects.compactMap(\.makerLabels))
  }

  /// The former objects that stay, and that nothing else came for.
  var objects: [PlacedObject] {
    let replaced = changes.replaced
    let versions = Set(changes.arrivals.compactMap(\.version))
    // What services share, as what denies by default, is gone once.
    var seen: Set<ResourceIdentity> = []
    return changes.departures.filter { object in
      !replaced.contains(object.identity) && wasApplied(object)
        && !(object.version.map(versions.contains) ?? false) && seen.insert(object.identity).inserted
    }
  }

  /// Former objects beside those that are applied which do not say who applied them.
  var unknown: [PlacedObject] {
    let replaced = changes.replaced
    return changes.departures.filter { object in
      object.root.value.isLive && object.kind != "Namespace" && object.isOwnObject && !object.isOfEveryNamespace
        && namespaces.contains(object.namespace) && !replaced.contains(object.identity)
        && !Ownership(of: object.root.value).isKnown && !wasApplied(object)
    }
  }

  /// Whether a former object was applied along with these, so that it is missed.
  private func wasApplied(_ former: PlacedObject) -> Bool {
    guard former.kind != "Namespace", former.isOwnObject else { return false }
    guard former.root.value.isLive else { return true }
    guard former.namespace.isEmpty || namespaces.contains(former.namespace) else { return false }
    return Ownership(of: former.root.value).isKnown || former.makerLabels.map(makers.contains) ?? false
  }
}

extension JudgedObject {
  /// Whether the cluster gives one to every namespace.
  fileprivate var isOfEveryNamespace: Bool {
    kind == "ConfigMap" && name == "kube-root-ca.crt" || kind == "ServiceAccount" && name == "default"
  }

  /// Who manages it for which whole, nil if it does not say.
  fileprivate var makerLabels: [String]? {
    let labels = ["app.kubernetes.io/managed-by", "app.kubernetes.io/part-of"].map {
      root["metadata", "labels"]?.text($0) ?? ""
    }
    return labels.contains("") ? nil : labels
  }

  /// What it has in common with other versions of it, nil if names of its kind stay.
  fileprivate var version: [String]? {
    guard ObjectChanges.versionedKinds.contains(kind), let end = name.lastIndex(of: "-") else { return nil }
    return [kind, namespace, String(name[..<end])]
  }
}

extension ObjectUpdate {
  /// Keys that stay because somebody else gave them.
  fileprivate var staying: [Problem] {
    guard ["ConfigMap", "Secret"].contains(object.kind), before.isLive else { return [] }
    return ["data", "binaryData"].compactMap { name in
      let written = [name, "stringData"].flatMap { object.root.value[$0]?.object?.keys ?? [] }
      let owned = ownership.below(name)
      let keys = (before[name]?.object?.keys ?? []).filter { !written.contains($0) && !owned.has($0) }
      // Texts become data; who gave them is not to be seen there.
      guard !keys.isEmpty, object.kind != "Secret" || !ownership.has("stringData") else { return nil }
      let list = keys.prefix(4).map { "'\($0.visible)'" }.joined(separator: ", ")
      guard ownership.isKnown else {
        return Problem(
          FieldPath(name), severity: .info,
          "\(object) has \(list) on the cluster, and not here, but it does not say who gave it, so nobody can tell whether it "
            + "stays; \(UpdateRule.advice)", brief: "nobody can tell whether \(list) stays")
      }
      return Problem(
        FieldPath(name),
        "\(object) has \(list) on the cluster, and not here: only what was applied before is removed, and that was given "
          + "by somebody else, so it stays; take it out by hand if nobody needs it", brief: "\(list) stays")
    }
  }
}
