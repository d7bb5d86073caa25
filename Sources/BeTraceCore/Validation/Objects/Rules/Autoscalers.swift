extension ObjectRule {
  /// How many pods there are, and by what: HPA-01 to HPA-08.
  static let autoscalers = [
    ObjectRule("HPA-01", on: autoscaler, .at("spec.minReplicas", .atLeast(1))),
    ObjectRule(
      "HPA-02", on: autoscaler,
      .custom { object in
        guard let spec = object["spec"] else { return [] }
        let greatest = spec.integer("maxReplicas") ?? 0
        if greatest < 1 { return [spec.problem("maxReplicas", "expected 1 or more, found \(greatest)")] }
        let least = spec.integer("minReplicas") ?? 1
        guard greatest < least else { return [] }
        return [
          Problem(
            spec.path["maxReplicas"], "expected at least 'minReplicas', which is \(least), found \(greatest)",
            rival: spec.path["minReplicas"],
            remedies: [
              .write(.integer(least), at: spec.path["maxReplicas"], "raise the maximum to \(least)"),
              .write(.integer(greatest), at: spec.path["minReplicas"], "lower the minimum to \(greatest)"),
            ])
        ]
      }),
    ObjectRule(
      "HPA-03", on: autoscaler,
      .custom { object in
        guard let spec = object["spec"] else { return [] }
        guard let target = spec["scaleTargetRef"] else { return [spec["scaleTargetRef", orEmpty: ()].missing("kind")] }
        return target.referenceProblems + target.groupProblems
      }),
    ObjectRule("HPA-04", on: autoscaler, .custom { $0.metrics.flatMap(metricTypeProblems) }),
    ObjectRule(
      "HPA-05", on: autoscaler,
      .custom { object in
        object.metrics.flatMap { metric in
          ["resource", "containerResource"].compactMap { metric[$0] }.flatMap { source in
            (source.isEmpty("name") ? [source.missing("name", "the name of a resource")] : [])
              + source.targetProblems { target in
                switch (target.has("averageUtilization"), target.has("averageValue")) {
                case (false, false):
                  [target.missing("averageUtilization", "'averageUtilization' or 'averageValue'")]
                case (true, true):
                  [target.problem("expected 'averageUtilization' or 'averageValue', found both; keep one")]
                default: []
                }
              }
          }
        }
      }),
    ObjectRule("HPA-06", on: autoscaler, .custom { $0.metrics.flatMap(otherMetricProblems) }),
    ObjectRule(
      "HPA-07", on: autoscaler,
      .custom { object in
        object.metrics.compactMap { $0["containerResource"] }.flatMap { source -> [Problem] in
          let name = source.text("name")
          let isKnown = name.isEmpty || name.isContainerResourceName
          return
            (isKnown ? [] : [source.problem("name", "\(name.quoted) is no resource of containers: use cpu or memory")])
            + source.check("container", Condition.label.required)
        }
      }),
    ObjectRule(
      "HPA-08", on: autoscaler,
      .custom { object in
        ["scaleUp", "scaleDown"].compactMap { object["spec", "behavior", $0] }.flatMap(scalingProblems)
      }),
  ]

  private static let autoscaler = ObjectScope.kind("HorizontalPodAutoscaler")
  private static let sources = [
    "Object": "object", "Pods": "pods", "Resource": "resource", "ContainerResource": "containerResource",
    "External": "external",
  ]

  private static let metricTypeProblems: @Sendable (ObjectPart) -> [Problem] = { metric in
    let type = metric.text("type")
    guard let source = sources[type] else {
      return metric.check(
        "type", Condition.oneOf("ContainerResource", "External", "Object", "Pods", "Resource").required)
    }
    let others = sources.values.filter { $0 != source && metric.has($0) }.sorted()
    return (metric.has(source) ? [] : [metric.missing(source, "what a metric of type '\(type)' is made of")])
      + others.map { metric.problem($0, "it does not go with a metric of type '\(type)'; take it out") }
  }

  private static let otherMetricProblems: @Sendable (ObjectPart) -> [Problem] = { metric in
    var problems: [Problem] = []
    if let pods = metric["pods"] {
      problems +=
        pods.nameProblems
        + pods.targetProblems { target in
          target.has("averageValue") ? [] : [target.missing("averageValue", "a quantity")]
        }
    }
    if let object = metric["object"] {
      let described = object["describedObject", orEmpty: ()]
      problems +=
        object.nameProblems + described.referenceProblems + described.versionProblems
        + object.targetProblems { target in
          target.has("value") || target.has("averageValue")
            ? [] : [target.missing("averageValue", "'value' or 'averageValue'")]
        }
    }
    if let external = metric["external"] {
      problems +=
        external.nameProblems
        + external.targetProblems { target in
          switch (target.has("value"), target.has("averageValue")) {
          case (false, false): [target.missing("averageValue", "'value' or 'averageValue'")]
          case (true, true): [target.problem("value", "expected 'value' or 'averageValue', found both; keep one")]
          default: []
          }
        }
    }
    return problems
  }

  private static let scalingProblems: @Sendable (ObjectPart) -> [Problem] = { rules in
    var problems =
      rules.check("stabilizationWindowSeconds", .number(0...3600))
      + rules.check("selectPolicy", .oneOf("Max", "Min", "Disabled"))
    // Before Kubernetes 1.35 the server drops it unread.
    if rules.object.version.minor >= 35 { problems += rules.check("tolerance", .amount) }
    if rules.isEmpty("policies") { problems.append(rules.missing("policies", "at least one policy")) }
    for policy in rules.items("policies") {
      problems +=
        policy.check("type", Condition.oneOf("Pods", "Percent").required)
        + policy.check("value", Condition.atLeast(1).required)
        + policy.check("periodSeconds", Condition.number(1...1800).required)
    }
    return problems
  }
}

extension ObjectPart {
  fileprivate var metrics: [ObjectPart] { self["spec"]?.items("metrics") ?? [] }

  /// The field `name`, without anything in it if it is not there.
  subscript(name: String, orEmpty _: Void) -> ObjectPart {
    self[name] ?? ObjectPart(value: .object(Object()), path: path[name], object: object)
  }

  /// What is wrong with the kind and name of the object that this refers to.
  fileprivate var referenceProblems: [Problem] {
    ["kind", "name"].flatMap { isEmpty($0) ? [missing($0)] : check($0, .pathSegment) }
  }

  /// Whether the `apiVersion` names a group, as that of everything that scales does but for one old kind.
  fileprivate var groupProblems: [Problem] {
    let version = text("apiVersion")
    let parts = version.parts(between: "/")
    if parts.count > 2 { return versionProblems }
    if text("kind") == "ReplicationController" || parts.count == 2 && !parts[0].isEmpty { return [] }
    return [problem("apiVersion", "expected a group and a version such as 'apps/v1', found \(version.quoted)")]
  }

  /// Whether the `apiVersion` can be read.
  fileprivate var versionProblems: [Problem] {
    let version = text("apiVersion")
    return version.parts(between: "/").count <= 2
      ? [] : [problem("apiVersion", "expected a version such as 'apps/v1', found \(version.quoted)")]
  }

  fileprivate var nameProblems: [Problem] {
    let metric = self["metric", orEmpty: ()]
    return metric.isEmpty("name")
      ? [metric.missing("name", "the name of a metric")] : metric.check("name", .pathSegment)
  }

  /// What is wrong with the target of this metric: what holds of all, and what `more` finds.
  fileprivate func targetProblems(_ more: (ObjectPart) -> [Problem]) -> [Problem] {
    let target = self["target", orEmpty: ()]
    let positive = Condition.quantity("more than 0") { $0 > .zero }
    return target.check("type", Condition.oneOf("Utilization", "Value", "AverageValue").required)
      + target.check("averageUtilization", .atLeast(1)) + target.check("averageValue", positive)
      + target.check("value", positive) + more(target)
  }
}
