extension JointRule {
  /// Pods that two workloads make and one selector picks.
  static let sharedPods = [
    JointRule("X-03", .together, on: .kind("Service")) { object, surroundings in
      guard let part = object.root["spec", "selector"], let selector = part.value.object else { return [] }
      let makers = surroundings.pods(with: selector, in: object.namespace).filter { makersOfMany.contains($0.kind) }
      guard let first = makers.first, let other = makers.first(where: { $0.identity != first.identity }) else {
        return []
      }
      return [
        part.problem(
          "\(object) selects the pods of \(first) and of \(other): every request goes to either of them",
          brief: "selects the pods of \(first) and \(other)")
      ]
    },
    JointRule("X-03", .together, on: .kinds(makersOfMany)) { object, surroundings in
      guard let part = object.root["spec", "selector"], !LabelMatcher(part.value).isEmpty else { return [] }
      let others = surroundings.pods(pickedBy: part.value, in: object.namespace).filter { other in
        other.identity != object.identity && (makersOfMany.contains(other.kind) || other.kind == "Pod")
          // Of two that pick each other's, the later one is to blame.
          && (object.position > other.position || !other.object.picks(object.object))
      }
      guard let other = others.first else { return [] }
      return [
        part.problem(
          "\(object) selects the pods of \(other) as well, and counts them as its own: give its pods a label that no others "
            + "have, and select by that", brief: "selects the pods of \(other) as well")
      ]
    },
  ]

  /// What keeps a number of equal pods.
  private static let makersOfMany: Set = [
    "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController",
  ]
}

extension JudgedObject {
  /// Whether it takes the pods that `other` makes for its own.
  fileprivate func picks(_ other: JudgedObject) -> Bool {
    guard let selector = root["spec", "selector"]?.value, let pods = other.pods else { return false }
    let matcher = LabelMatcher(selector)
    return !matcher.isEmpty && matcher.matches(pods.labels)
  }
}
