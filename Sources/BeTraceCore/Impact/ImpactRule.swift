/// One rule that says what happens when objects are applied over others.
struct ImpactRule: Sendable {
  let kind: Impact.Kind
  let check: @Sendable (ObjectChanges, PodCounts) -> [Outcome]

  /// What happens to one object.
  struct Outcome: Sendable {
    let object: PlacedObject
    /// Whether the object is one of the former ones.
    var isFormer = false
    let text: String
    let risk: Risk
    var restarting: PodCount?
  }

  init(_ kind: Impact.Kind, check: @escaping @Sendable (ObjectChanges, PodCounts) -> [Outcome]) {
    self.kind = kind
    self.check = check
  }

  /// A rule on objects of some kinds that were there before.
  init(
    _ kind: Impact.Kind, on kinds: Set<String>,
    updates check: @escaping @Sendable (PlacedObject, ObjectUpdate, PodCounts) -> [Outcome]
  ) {
    self.init(kind) { changes, counts in
      changes.updates.filter { kinds.contains($0.place.kind) }.flatMap { check($0.place, $0.update, counts) }
    }
  }

  /// All rules.
  static let all = [
    refusals, dataLoss, vacancies, recreations, scaling, autoscaling, restarts, nextRuns, arrivals, leftovers, inPlace,
  ].flatMap(\.self)

  /// Kinds that keep pods of a template running.
  static let rollingKinds: Set = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]
}

extension [String] {
  /// Each once, and of many the first: `image, env, 3 more`.
  var summary: String {
    let names = unique
    return (names.count > 3 ? names.prefix(2) + ["\(names.count - 2) more"] : names).joined(separator: ", ")
  }
}

extension ObjectUpdate {
  /// Where the pods that the object makes would differ, from the template on.
  var templateDifferences: [Difference] { differences(at: FieldPath("spec", "template")) }

  /// The same of the whole object, but for what the server keeps.
  var allDifferences: [Difference] {
    Difference.all(before, after).filter { $0.path.steps.first != .field("status") }
  }
}
