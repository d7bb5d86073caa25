extension ObjectRule {
  /// What a Job does about pods that fail: JOB-06.
  static let failurePolicy = ObjectRule("JOB-06", on: .jobs, .custom(failurePolicyProblems))

  private static let failurePolicyProblems: @Sendable (ObjectPart) -> [Problem] = { job in
    guard let policy = job["podFailurePolicy"] else { return [] }
    var problems: [Problem] = []
    if let pod = job["template", "spec"], pod.text("restartPolicy") == "OnFailure" {
      problems.append(pod.problem("restartPolicy", "with 'podFailurePolicy' it has to be 'Never'"))
    }
    let rules = policy.items("rules")
    if rules.count > 20 { problems.append(policy.problem("rules", "expected at most 20, found \(rules.count)")) }
    let containers = Set(
      ["containers", "initContainers"].flatMap { job["template", "spec"]?.items($0) ?? [] }.map { $0.text("name") })
    for rule in rules {
      problems += rule.check("action", Condition.oneOf("FailJob", "Ignore", "Count", "FailIndex").required)
      if rule.text("action") == "FailIndex", !job.has("backoffLimitPerIndex") {
        problems.append(rule.problem("action", "'FailIndex' needs 'backoffLimitPerIndex' of the Job"))
      }
      let hasConditions = !rule.isEmpty("onPodConditions")
      if rule.has("onExitCodes") == hasConditions {
        problems.append(
          rule.problem(
            "expected 'onExitCodes' or 'onPodConditions', found \(hasConditions ? "both; keep one" : "neither")"))
      }
      if let codes = rule["onExitCodes"] { problems += codes.exitCodeProblems(of: containers) }
      let conditions = rule.items("onPodConditions")
      if conditions.count > 20 {
        problems.append(rule.problem("onPodConditions", "expected at most 20, found \(conditions.count)"))
      }
      for condition in conditions {
        problems +=
          condition.check("type", Condition.qualifiedName.required)
          + condition.check("status", .oneOf("True", "False", "Unknown"))
      }
    }
    return problems
  }
}

extension ObjectPart {
  fileprivate func exitCodeProblems(of containers: Set<String>) -> [Problem] {
    var problems = check("operator", Condition.oneOf("In", "NotIn").required)
    if has("containerName"), !containers.contains(text("containerName")) {
      problems.append(problem("containerName", "there is no container \(text("containerName").quoted)"))
    }
    let codes = items("values").map { $0.value.integer ?? 0 }
    if !(1...255).contains(codes.count) {
      problems.append(problem("values", "expected 1 to 255 exit codes, found \(codes.count)"))
    } else if zip(codes, codes.dropFirst()).contains(where: { $0 >= $1 }) {
      problems.append(problem("values", "expected exit codes in ascending order, each once"))
    }
    for code in items("values") where code.value == 0 && text("operator") == "In" {
      problems.append(code.problem("0 is no failure; take it out"))
    }
    return problems
  }
}
