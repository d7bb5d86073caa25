extension ObjectRule {
  /// Work that ends: JOB-01 to JOB-05, JOB-07, JOB-08.
  static let jobs = [
    ObjectRule(
      "JOB-01", on: .jobs,
      .at("parallelism", .atLeast(0)), .at("completions", .atLeast(0)), .at("activeDeadlineSeconds", .atLeast(0)),
      .at("backoffLimit", .atLeast(0)), .at("ttlSecondsAfterFinished", .atLeast(0)),
      .at("backoffLimitPerIndex", .atLeast(0)), .at("maxFailedIndexes", .atLeast(0))),
    ObjectRule(
      "JOB-02", on: .jobs,
      .custom { job in
        guard let pod = job["template", "spec"], !["Never", "OnFailure"].contains(pod.text("restartPolicy")) else {
          return []
        }
        return [
          pod.problem("restartPolicy", "expected 'Never' or 'OnFailure', found \(pod.text("restartPolicy").quoted)")
        ]
      }),
    ObjectRule("JOB-03", on: .kind("Job"), .custom(selectorProblems)),
    ObjectRule(
      "JOB-04", on: .jobs,
      .at("completionMode", .oneOf("NonIndexed", "Indexed")), .custom(indexProblems)),
    ObjectRule(
      "JOB-05", on: .jobs,
      .at(
        "managedBy",
        .text("a name with a domain such as 'example.com/controller', at most 63 characters") { name in
          let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
          return name.utf8.count <= 63 && parts.count == 2 && String(parts[0]).isDNSSubdomain && !parts[1].isEmpty
            && parts[1].utf8.allSatisfy { $0.isURLCharacter }
        })),
    ObjectRule("JOB-07", on: .jobs, .custom { job in job["successPolicy"].map { successProblems($0, of: job) } ?? [] }),
    ObjectRule(
      "JOB-08", on: .jobs,
      .custom { job in
        job.check(
          "podReplacementPolicy",
          job.has("podFailurePolicy") ? .oneOf("Failed") : .oneOf("Failed", "TerminatingOrFailed"))
      }),
  ]

  private static let selectorProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let job = object["spec"] else { return [] }
    let labels = job["template", "metadata", "labels"]?.value.object ?? Object()
    let field = FieldPath("spec", "template", "metadata", "labels")
    if job.isTrue("manualSelector") {
      guard let selector = job["selector"] else { return [job.missing("selector", "one, as 'manualSelector' is true")] }
      return LabelMatcher(selector.value).matches(labels)
        ? []
        : [Problem(field, "the labels of the pods are not those that 'spec.selector' asks for; make them the same")]
    }
    var problems: [Problem] = []
    if job.has("selector") {
      problems.append(
        job.problem("selector", "the server makes one by itself; take it out, or set 'manualSelector' to true"))
    }
    let name = object["metadata"]?.text("name") ?? ""
    for key in ["job-name", "batch.kubernetes.io/job-name"] {
      guard let label = labels[key]?.text, label != name || name.isEmpty else { continue }
      problems.append(
        Problem(field[key: key], part: field[key: key], "the label '\(key)' is the server's; take it out"))
    }
    for key in ["controller-uid", "batch.kubernetes.io/controller-uid"] where labels[key] != nil {
      problems.append(
        Problem(field[key: key], part: field[key: key], "the label '\(key)' is the server's; take it out"))
    }
    return problems
  }

  private static let indexProblems: @Sendable (ObjectPart) -> [Problem] = { job in
    let isIndexed = job.text("completionMode") == "Indexed"
    var problems: [Problem] = []
    if isIndexed {
      if !job.has("completions") {
        problems.append(job.missing("completions", "a number, as 'completionMode' is 'Indexed'"))
      }
      if let parallelism = job.integer("parallelism"), parallelism > 100_000 {
        problems.append(job.problem("parallelism", "expected at most 100000, found \(parallelism)"))
      }
      if let failed = job.integer("maxFailedIndexes"), failed > min(job.integer("completions") ?? .max, 100_000) {
        problems.append(
          job.problem("maxFailedIndexes", "expected at most 'completions' and at most 100000, found \(failed)"))
      }
    } else {
      for name in ["backoffLimitPerIndex", "maxFailedIndexes"] where job.has(name) {
        problems.append(job.problem(name, "it goes only with 'completionMode' 'Indexed'; take it out"))
      }
    }
    if job.has("maxFailedIndexes"), !job.has("backoffLimitPerIndex") {
      problems.append(job.missing("backoffLimitPerIndex", "a number, as 'maxFailedIndexes' is set"))
    }
    if isIndexed, job.has("backoffLimitPerIndex"), (job.integer("completions") ?? 0) > 100_000 {
      if !job.has("maxFailedIndexes") {
        problems.append(job.missing("maxFailedIndexes", "a number, as there are more than 100000 completions"))
      }
      for name in ["maxFailedIndexes", "parallelism"] where (job.integer(name) ?? 0) > 10_000 {
        problems.append(job.problem(name, "expected at most 10000, as there are more than 100000 completions"))
      }
    }
    return problems
  }

  private static func successProblems(_ policy: ObjectPart, of job: ObjectPart) -> [Problem] {
    if job.text("completionMode") != "Indexed" {
      return [policy.problem("it goes only with 'completionMode' 'Indexed'; take it out")]
    }
    let rules = policy.items("rules")
    if !(1...20).contains(rules.count) {
      return [policy.problem("rules", "expected 1 to 20 rules, found \(rules.count)")]
    }
    let completions = job.integer("completions") ?? 0
    return rules.flatMap { rule -> [Problem] in
      var problems: [Problem] = []
      if !rule.has("succeededCount"), !rule.has("succeededIndexes") {
        problems.append(rule.problem("expected 'succeededCount' or 'succeededIndexes', found neither"))
      }
      var listed = completions
      if let indexes = rule["succeededIndexes"]?.value.text {
        if let count = indexes.countOfIndexes(below: completions) {
          listed = count
        } else {
          problems.append(
            rule.problem(
              "succeededIndexes",
              "expected ascending numbers such as '0,2-4' below \(completions), found \(indexes.quoted)"))
        }
      }
      if let count = rule.integer("succeededCount"), !(0...max(min(listed, completions), 0)).contains(count) {
        problems.append(rule.problem("succeededCount", "expected 0 to \(min(listed, completions)), found \(count)"))
      }
      return problems
    }
  }
}

extension String {
  /// How many indexes a text such as `0,2-4` lists; nil if they are not ascending numbers below `limit`.
  fileprivate func countOfIndexes(below limit: Int) -> Int? {
    var last = -1
    var count = 0
    for part in split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2, ends.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }),
        let first = Int(ends[0]),
        let end = Int(ends[ends.count - 1]), first > last, ends.count == 1 || end > first, end < limit
      else { return nil }
      count += end - first + 1
      last = end
    }
    return count
  }
}

extension UInt8 {
  /// Whether the byte can stand in the path of a URL.
  fileprivate var isURLCharacter: Bool { isAlphanumeric || "/._~!$&'()*+,;=:@%-".utf8.contains(self) }
}
