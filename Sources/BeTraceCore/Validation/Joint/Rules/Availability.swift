extension JointRule {
  /// What keeps a service there while nodes come and go: POL-07.
  static let availability = [spareReplica, spreadPods, disruptionBudget]

  /// Two pods on one node are away together when it is.
  static let spreadPods = JointRule("POL-07", .policy(strict: .warning), on: .kinds(["Deployment", "StatefulSet"])) {
    object, surroundings in
    guard object.isReadable, let pods = object.pods, surroundings.leastPods(of: object) > 1,
      pods.spec.isEmpty("topologySpreadConstraints"), pods.spec["affinity", "podAntiAffinity"] == nil
    else { return [] }
    return [
      pods.spec.problem(
        "topologySpreadConstraints",
        "the pods of \(object) may all run on one node, and are away together when it is: add 'topologySpreadConstraints' "
          + "or a 'podAntiAffinity'", brief: "all pods may be on one node")
    ]
  }

  /// Whoever empties a node asks how many pods may go at once.
  static let disruptionBudget = JointRule(
    "POL-07", .policy(standard: .info, strict: .warning), on: .kinds(["Deployment", "StatefulSet"])
  ) { object, surroundings in
    guard object.isReadable, let pods = object.pods, surroundings.leastPods(of: object) > 1 else { return [] }
    let isProtected = surroundings[.kindIn("PodDisruptionBudget", namespace: object.namespace)].contains { budget in
      budget.root["spec", "selector"].map { LabelMatcher($0.value).matches(pods.labels) } ?? false
    }
    guard !isProtected else { return [] }
    return [
      Problem(
        FieldPath(),
        "\(object) has no PodDisruptionBudget: whoever empties nodes may end all of its pods at once; add one with "
          + "'maxUnavailable: 1'", brief: "no PodDisruptionBudget")
    ]
  }
}
