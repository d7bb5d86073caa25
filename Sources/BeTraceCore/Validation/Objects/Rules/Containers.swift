extension ObjectRule {
  /// What every container has: POD-01 to POD-06, POD-21, POD-28, POD-45.
  static let containers = [
    ObjectRule("POD-01", on: .pods, .at("containers", .given)),
    ObjectRule(
      "POD-02", on: .pods,
      .custom { pod in
        var seen: Set<String> = []
        return (pod.items("containers") + pod.items("initContainers")).flatMap { container -> [Problem] in
          let name = container.text("name")
          if name.isEmpty { return [container.missing("name")] }
          if !name.isDNSLabel { return container.check("name", .label) }
          return seen.insert(name).inserted
            ? [] : [container.problem("name", "\(name.quoted) is another container's name too; a name has to mean one")]
        }
      }),
    ObjectRule("POD-03", on: .containers, .at("image", .given)),
    ObjectRule(
      "POD-04", on: .containers,
      .custom { container in
        let image = container.text("image")
        guard container.object.isPod, image != image.trimmingBlanks else { return [] }
        return [container.problem("image", "expected an image without blanks around it, found \(image.quoted)")]
      }),
    ObjectRule("POD-05", on: .containers, .at("imagePullPolicy", .oneOf("Always", "IfNotPresent", "Never"))),
    ObjectRule(
      "POD-06", on: .containers, .at("terminationMessagePolicy", .oneOf("File", "FallbackToLogsOnError"))),
    ObjectRule(
      "POD-21", on: .pods,
      .custom { pod in
        (pod.items("containers") + pod.items("initContainers")).flatMap { container in
          resizeProblems(container, isNeverRestarted: pod.text("restartPolicy") == "Never")
        }
      }),
    ObjectRule(
      "POD-28", on: .pods,
      .custom { pod in
        pod.items("initContainers").filter { $0.text("restartPolicy") != "Always" }.flatMap { container in
          ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"].filter { container.has($0) }.map {
            container.problem(
              $0,
              "an init container ends before the others start, so it has none; take it out, or set restartPolicy 'Always'"
            )
          }
        }
      }),
    ObjectRule(
      "POD-45", on: .containers,
      .custom { container in
        if container.object.version.minor >= 35 {
          return container.check("restartPolicy", .oneOf("Always", "Never", "OnFailure"))
            + restartRuleProblems(container)
        }
        return container.check(
          "restartPolicy",
          container.isInitContainer
            ? .oneOf("Always") : .absent("before Kubernetes 1.35 only init containers have one; take it out"))
      }),
  ]

  private static func resizeProblems(_ container: ObjectPart, isNeverRestarted: Bool) -> [Problem] {
    let blame = container.path["resizePolicy"]
    let isPlainInit = container.isInitContainer && container.text("restartPolicy") != "Always"
    var seen: Set<String> = []
    return container.items("resizePolicy").flatMap { policy -> [Problem] in
      var problems: [Problem] = []
      let (name, restart) = (policy.text("resourceName"), policy.text("restartPolicy"))
      if !["cpu", "memory"].contains(name) {
        problems.append(
          Problem(
            blame, part: policy.path["resourceName"],
            "expected 'cpu' or 'memory', found \(name.quoted)"))
      }
      if !["NotRequired", "RestartContainer"].contains(restart) {
        problems.append(
          Problem(
            blame, part: policy.path["restartPolicy"],
            "expected 'NotRequired' or 'RestartContainer', found \(restart.quoted)"))
      } else if restart == "RestartContainer", isNeverRestarted || isPlainInit {
        problems.append(
          Problem(
            blame, part: policy.path["restartPolicy"],
            "the container is never restarted; write 'NotRequired'"))
      }
      if !seen.insert(name).inserted { problems.append(policy.problem("\(name.quoted) is given twice; keep one")) }
      return problems
    }
  }

  private static let restartRuleProblems: @Sendable (ObjectPart) -> [Problem] = { container in
    let rules = container.items("restartPolicyRules")
    guard !rules.isEmpty else { return [] }
    var problems: [Problem] = []
    if container.isEmpty("restartPolicy") {
      problems.append(container.missing("restartPolicy", "one for when no rule holds"))
    }
    if rules.count > 20 {
      problems.append(container.problem("restartPolicyRules", "expected at most 20 rules, found \(rules.count)"))
    }
    let actions =
      container.object.version.minor >= 36
      ? Condition.oneOf("Restart", "RestartAllContainers") : Condition.oneOf("Restart")
    for rule in rules {
      problems += rule.check("action", actions.required)
      guard let codes = rule["exitCodes"] else {
        problems.append(rule.missing("exitCodes"))
        continue
      }
      problems += codes.check("operator", Condition.oneOf("In", "NotIn").required)
      if codes.items("values").count > 255 {
        problems.append(codes.problem("values", "expected at most 255, found \(codes.items("values").count)"))
      }
    }
    return problems
  }
}

extension ObjectPart {
  /// Whether this is a container that runs before the others.
  var isInitContainer: Bool { stepBefore == .field("initContainers") }
}
