extension UpdateRule {
  /// What an object is: UPD-02.
  static let identities = [
    UpdateRule("UPD-02") { update in
      ["uid", "creationTimestamp"].compactMap { name in
        let (before, after) = (update.before["metadata"]?[name], update.object.root.value["metadata"]?[name])
        guard let before, let after, before != after else { return nil }
        let path = FieldPath("metadata", name)
        return Problem(
          path,
          "'\(path)' of \(update.object) is \(after.excerpt), but the object that is there has \(before.excerpt): the "
            + "server refuses the update; take it out, as only the server gives it",
          brief: "'\(path)' is that of another object")
      }
    },
    // To the server that is a new object; of files nobody knows whether they are about the same.
    UpdateRule("UPD-02", .together) { changes in
      changes.moves.map(\.problem) + changes.renames.map { $0.problem(in: changes) }
    },
  ]
}

/// An object that came in the place of one that went.
struct Replacement: Sendable {
  let former: PlacedObject
  let object: PlacedObject

  /// That the former one stays under its name.
  fileprivate func problem(in changes: ObjectChanges) -> ChangeProblem {
    ChangeProblem(
      subject: .object(object),
      problem: Problem(
        FieldPath("metadata", "name"),
        "\(former) is called '\(object.name.visible)' now: that makes a new object, and the old one stays\(changes.harm(of: object.object)); keep "
          + "the name '\(former.name.visible)', or delete the old one once the new one works",
        brief: "was called '\(former.name.visible)', which stays"))
  }
}

/// Objects of one group that went from one namespace to another.
struct Move: Sendable {
  let replacements: [Replacement]

  /// That the former ones stay where they are.
  fileprivate var problem: ChangeProblem {
    let first = replacements[0]
    let what =
      replacements.count == 1
      ? "\(first.former) goes" : "\(replacements.count) objects, \(first.former) among them, go"
    let (old, new) = (first.former.namespace.visible, first.object.namespace.visible)
    return ChangeProblem(
      subject: .object(first.object),
      problem: Problem(
        FieldPath("metadata", "namespace"),
        "\(what) from namespace '\(old)' to '\(new)': that makes new objects, and the old ones stay and run on; keep the "
          + "namespace, or delete what is left in '\(old)' once the new ones work; storage does not come along",
        brief: "from namespace '\(old)', where the old stays"))
  }
}

extension ObjectChanges {
  /// The former objects whose name or namespace became another one; several services may have had the same.
  var replaced: Set<ResourceIdentity> {
    Set((moves.flatMap(\.replacements) + renames).map { $0.former.identity })
  }

  /// What has its old name in another namespace, by group and namespaces.
  func findMoves() -> [Move] {
    let isWhole = hasLeftNamespace
    let gone = Dictionary(
      grouping: departures.filter { $0.isOwnObject && !$0.namespace.isEmpty && (isWhole || !$0.root.value.isLive) }
    ) { [$0.kind, $0.name] }
    let pairs = arrivals.compactMap { object -> Replacement? in
      guard !object.namespace.isEmpty, let former = gone[[object.kind, object.name]],
        Set(former.map(\.identity)).count == 1
      else { return nil }
      return Replacement(former: former[0], object: object)
    }
    struct Way: Hashable {
      let group: Int
      let from: String
      let to: String
    }
    let ways = Dictionary(grouping: pairs) {
      Way(group: $0.object.position.group, from: $0.former.namespace, to: $0.object.namespace)
    }
    return ways.values.map { Move(replacements: $0.sorted { $0.object.rank < $1.object.rank }) }
      .sorted { $0.replacements[0].object.position < $1.replacements[0].object.position }
  }

  /// Whether all former objects lay in one namespace, in which there are none now: a cluster may have the like of them
  /// in other namespaces.
  private var hasLeftNamespace: Bool {
    let namespaces = Set(formerObjects().map(\.namespace).filter { !$0.isEmpty })
    return namespaces.count == 1 && !objects().contains { namespaces.contains($0.namespace) }
  }

  /// What is as before but for its name.
  func findRenames() -> [Replacement] {
    var left = Dictionary(grouping: departures.filter { $0.isOwnObject && $0.likeness != nil }, by: \.likeness)
    return arrivals.compactMap { object in
      guard let likeness = object.likeness, let former = left[likeness]?.first, former.name != object.name else {
        return nil
      }
      left[likeness]?.removeFirst()
      return Replacement(former: former, object: object)
    }
  }

  /// Kinds whose objects often get a new name for each version, and those that are shared.
  static let versionedKinds: Set = ["ConfigMap", "Secret", "Job", "Pod", "Namespace"]
}

extension JudgedObject {
  /// Whether somebody applied it, and neither a controller nor the API server itself made it.
  var isOwnObject: Bool {
    (root["metadata"]?.items("ownerReferences") ?? []).isEmpty
      && (kind, namespace, name) != ("Service", "default", "kubernetes")
  }

  /// What it has in common with those that are as it is but for their names; nil if names often change, or if nothing
  /// tells it from others.
  fileprivate var likeness: Likeness? {
    guard !ObjectChanges.versionedKinds.contains(kind), let signature else { return nil }
    return Likeness(kind: kind, namespace: namespace, signature: signature)
  }

  private var signature: Value? {
    let selector = root["spec", "selector"]?.value
    if ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Service", "PodDisruptionBudget"].contains(kind) {
      return selector.flatMap { $0.object?.isEmpty == false ? $0.unordered : nil }
    }
    var labels = root["metadata", "labels"]?.value.object ?? [:]
    for key in ["app.kubernetes.io/version", "helm.sh/chart"] { labels[key] = nil }
    return labels.isEmpty ? nil : Value.object(labels).unordered
  }

}

extension JudgedObject {
  /// Whether this Service sends requests to `pods`.
  fileprivate func leads(to pods: JudgedPods) -> Bool {
    guard let selector = root["spec", "selector"]?.value.object, !selector.isEmpty else { return false }
    return selector.members.allSatisfy { pods.labels[$0.key] == $0.value }
  }
}

extension ObjectChanges {
  /// What comes of it that the one which `object` takes the place of stays.
  fileprivate func harm(of object: JudgedObject) -> String {
    if let pods = object.pods {
      let isServed = objects().contains {
        $0.kind == "Service" && $0.namespace == object.namespace && $0.object.leads(to: pods)
      }
      return " and runs on" + (isServed ? ", behind the same Services" : "")
    }
    return object.kind == "Service" ? ", while whoever asks for the old name gets no new pods but those it selects" : ""
  }
}

extension PlacedObject {
  /// Workloads come first, as they matter most.
  fileprivate var rank: ObjectRank { ObjectRank(isWorkload: object.pods != nil, position: position) }
}

/// What objects have in common that are the same but for their names.
private struct Likeness: Hashable {
  let kind: String
  let namespace: String
  let signature: Value
}

private struct ObjectRank: Comparable {
  let isWorkload: Bool
  let position: ObjectPosition

  static func < (left: ObjectRank, right: ObjectRank) -> Bool {
    left.isWorkload == right.isWorkload ? left.position < right.position : left.isWorkload
  }
}

extension Value {
  /// The value with the members of all objects by their keys.
  fileprivate var unordered: Value {
    switch self {
    case .object(let object):
      .object(Object(object.members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.unordered) }))
    case .array(let items): .array(items.map(\.unordered))
    default: self
    }
  }
}
