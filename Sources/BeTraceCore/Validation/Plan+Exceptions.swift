extension Plan {
  /// `findings` with those lowered to remarks that a valid exception accepts. An exception that has expired, or that
  /// nothing needs, or that names no rule, is a finding itself; these come first.
  func excepting(_ findings: [Finding]) -> [Finding] {
    var result = findings
    var own: [Finding] = []
    for exception in file?.exceptions ?? [] {
      guard RuleExplanation.of(exception.rule) != nil else {
        let nearest = exception.rule.nearest(in: RuleExplanation.all.map(\.id))
        own.append(
          finding(
            exception, "names no rule that there is\(nearest.question.isEmpty ? ": remove it" : nearest.question)"))
        continue
      }
      let matches = findings.indices.filter { exception.covers(findings[$0]) }
      if let refusal = matches.lazy.compactMap({ findings[$0].refusalByNature }).first {
        own.append(finding(exception, "excepts nothing: \(refusal)"))
        continue
      }
      if exception.until < today {
        own.append(
          finding(exception, "expired on \(exception.until): mend what it excepts, or agree on a new day"))
      } else if matches.isEmpty, hasLooked(for: exception) {
        own.append(finding(exception, "excepts nothing any more: remove it"))
      }
      guard exception.until >= today else { continue }
      for index in matches {
        result[index].severity = .info
        result[index].fixes = []
        result[index].acceptance = Acceptance(reason: exception.reason, until: exception.until)
      }
    }
    return own + result
  }

  /// Whether all was looked at that the rule of `exception` has to see before it can be said that it finds nothing.
  private func hasLooked(for exception: PolicyException) -> Bool {
    let id = exception.rule
    // Of what a module does not make nobody knows.
    if services.contains(where: { $0.failure != nil && [nil, $0.name].contains(exception.service) }) { return false }
    guard Rule.amongEnvironments.contains(where: { $0.id == id && $0.id != Rule.redundantOverride.id }) else {
      return true
    }
    return neighbourJudgement?.isComplete(for: id) ?? false
  }

  private func finding(_ exception: PolicyException, _ problem: String) -> Finding {
    let subject = "the exception for '\(exception.rule.visible)'" + (exception.service.map { " of \($0)" } ?? "")
    return Finding(
      Rule.Weight.policy(strict: .error).severity(under: platform.policyProfile), rule: "POL-16",
      environment: environment, field: .exceptions, origin: exception.origin, message: "\(subject) \(problem)",
      brief: problem.statement,
      fixes: removal(of: exception).map { [QuickFix("remove \(subject)", [$0])] } ?? [])
  }

  /// The edit that takes an exception out of the list, and the list along with the last one; nil if the list is broken.
  private func removal(of exception: PolicyException) -> Edit? {
    guard var items = settings.values["exceptions"]?.array, items.indices.contains(exception.index) else { return nil }
    items.remove(at: exception.index)
    return Edit(
      environment: environment, service: nil, field: .exceptions, value: items.isEmpty ? nil : .array(items))
  }
}

extension Finding {
  /// Why it makes no sense to except it; nil if an environment may accept it for a time. Practices and warnings can be
  /// excepted; what would not work can not.
  public var exceptionRefusal: String? {
    if let acceptance { return "it is accepted already: \(acceptance)" }
    if rule == "POL-16" { return "this is about an exception: mend or remove that" }
    if severity == .info { return "this is a remark only: there is nothing to except" }
    return refusalByNature
  }

  /// Why no finding of its rule can be excepted; nil if it can.
  fileprivate var refusalByNature: String? {
    if rule == Rule.literalSecret.id {
      return "'\(rule)' cannot be excepted: a secret that is written down is rendered nowhere, so refer to it"
    }
    if UpdateRule.all.contains(where: { $0.id == rule }) {
      return "this is about one step from what there was: it is gone once that is made"
    }
    guard let explanation = RuleExplanation.of(rule), explanation.source != .practice else { return nil }
    switch explanation.weight {
    case .always(.error) where explanation.source == .file:
      return "'\(rule)' cannot be excepted: what a file cannot say has to be mended"
    case .always(.error), .together:
      return "'\(rule)' cannot be excepted: it would not work all the same, so it has to be mended"
    case .always, .policy: return nil
    }
  }
}

extension Field {
  /// The list of exceptions in the settings of an environment.
  public static var exceptions: Field { Field("exceptions") }
}

extension PolicyException {
  /// Whether it accepts `finding`.
  fileprivate func covers(_ finding: Finding) -> Bool {
    finding.rule == rule && (service == nil || service == finding.service)
  }
}
