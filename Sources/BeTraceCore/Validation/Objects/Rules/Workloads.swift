extension ObjectRule {
  /// What Deployments, ReplicaSets, StatefulSets and DaemonSets have in common: DEP-n, RS-n, STS-n and DS-n.
  static let workloads =
    workload(["DEP-01", "RS-01", "STS-01"], .at("spec.replicas", .atLeast(0)))
    + workload(["DEP-02", "RS-02", "STS-02", "DS-02"], .custom(selectorProblems))
    + workload(["DEP-03", "RS-03", "STS-03", "DS-03"], .custom(matchProblems))
    + workload(
      ["DEP-04", "RS-04", "STS-04", "DS-04"], .at("spec.template.spec.restartPolicy", .oneOf("Always")))
    + workload(
      ["DEP-05", "RS-05", "STS-05", "DS-05"],
      .at(
        "spec.template.spec.activeDeadlineSeconds",
        .absent("pods that are to run always have no deadline; take it out")))
    + workload(["DEP-09", "RS-09", "STS-09", "DS-09"], .at("spec.minReadySeconds", .atLeast(0)))
    + workload(["DEP-09", "DS-09"], .at("spec.revisionHistoryLimit", .atLeast(0)))

  private static let kinds = ["DEP": "Deployment", "RS": "ReplicaSet", "STS": "StatefulSet", "DS": "DaemonSet"]

  /// The same rule for several kinds, each under an id of its own.
  private static func workload(_ ids: [String], _ check: ObjectCheck) -> [ObjectRule] {
    ids.map { id in
      guard let kind = kinds[String(id.prefix { $0 != "-" })] else { preconditionFailure("'\(id)' is of no kind") }
      return ObjectRule(id, on: .kind(kind), check)
    }
  }

  private static let selectorProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let selector = object["spec", "selector"] else {
      let blamed =
        object.object.kind.name == "DaemonSet"
        ? FieldPath("spec", "template", "metadata", "labels") : FieldPath("spec", "selector")
      return [
        Problem(
          blamed, part: FieldPath("spec", "selector"), "'spec.selector': expected the labels of the pods, found none")
      ]
    }
    guard LabelMatcher(selector.value).isEmpty else { return [] }
    return [
      Problem(selector.path, "'spec.selector': expected at least one label, found none; it would select all pods")
    ]
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
