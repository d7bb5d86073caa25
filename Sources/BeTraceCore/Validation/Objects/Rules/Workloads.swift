extension ObjectRule {
  /// What Deployments, ReplicaSets, StatefulSets and DaemonSets have in common: DEP-n, RS-n, STS-n and DS-n.
  static let workloads =
    workload("01", ["Deployment", "ReplicaSet", "StatefulSet"], .at("spec.replicas", .atLeast(0)))
    + workload("02", everyWorkload, .custom(selectorProblems))
    + workload("03", everyWorkload, .custom(matchProblems))
    + workload("04", everyWorkload, .at("spec.template.spec.restartPolicy", .oneOf("Always")))
    + workload(
      "05", everyWorkload,
      .at(
        "spec.template.spec.activeDeadlineSeconds",
        .absent("pods that are to run always have no deadline; take it out")))
    + workload("09", everyWorkload, .at("spec.minReadySeconds", .atLeast(0)))
    + workload("09", ["Deployment", "DaemonSet"], .at("spec.revisionHistoryLimit", .atLeast(0)))

  private static let everyWorkload = ["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"]
  private static let prefixes = ["Deployment": "DEP", "ReplicaSet": "RS", "StatefulSet": "STS", "DaemonSet": "DS"]

  private static func workload(_ number: String, _ kinds: [String], _ check: ObjectCheck) -> [ObjectRule] {
    kinds.map { ObjectRule("\(prefixes[$0] ?? $0)-\(number)", on: .kind($0), check) }
  }

  private static let selectorProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let selector = object["spec", "selector"] else {
      let blamed =
        object.object.kind.name == "DaemonSet"
        ? FieldPath("spec", "template", "metadata", "labels") : FieldPath("spec", "selector")
      return [Problem(blamed, part: FieldPath("spec", "selector"), "'spec.selector': expected the labels of the pods, found none")]
    }
    guard LabelMatcher(selector.value).isEmpty else { return [] }
    return [Problem(selector.path, "'spec.selector': expected at least one label, found none; it would select all pods")]
  }

  private static let matchProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let selector = object["spec", "selector"] else { return [] }
    let matcher = LabelMatcher(selector.value)
    let labels = object["spec", "template", "metadata", "labels"]?.value.object ?? Object()
    guard matcher.isWellFormed, !matcher.matches(labels) else { return [] }
    return [
      Problem(
        FieldPath("spec", "template", "metadata", "labels"),
        "the labels of the pods are not those that 'spec.selector' asks for; make them the same")
    ]
  }
}
