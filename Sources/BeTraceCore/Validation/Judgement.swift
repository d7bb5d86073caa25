/// What all rules say about a plan, after exceptions.
enum Judgement {
  /// The findings of the file and of every rule, worst first; within a severity in the order of the services.
  static func findings(in plan: Plan) -> [Finding] {
    let files = plan.findings
    let wrongFields = Set(files.compactMap { finding in finding.field.map { Blamed(finding.service, $0) } })
    let judged = Rule.all.flatMap { rule in
      rule.check(plan).map { finding in
        var finding = finding
        finding.severity = rule.severity(under: plan.platform.policyProfile)
        return finding
      }
    }
    // A value that cannot be read is one problem, whatever else it makes go wrong in the objects.
    .filter { finding in finding.field.map { !wrongFields.contains(Blamed(finding.service, $0)) } ?? true }
    let order = Dictionary(uniqueKeysWithValues: plan.services.enumerated().map { ($1.name, $0) })
    let rank = { (finding: Finding) in finding.service.flatMap { order[$0] } ?? -1 }
    return excepted(files + judged, in: plan).enumerated().sorted { left, right in
      (left.element.severity, rank(left.element), left.offset) < (
        right.element.severity, rank(right.element), right.offset
      )
    }.map(\.element)
  }

  private struct Blamed: Hashable {
    let service: String?
    let field: Field

    init(_ service: String?, _ field: Field) {
      self.service = service
      self.field = field
    }
  }

  /// Lowers what a valid exception accepts to a remark; an exception that has expired, or that nothing needs, is a
  /// finding itself.
  private static func excepted(_ findings: [Finding], in plan: Plan) -> [Finding] {
    var result = findings
    for exception in plan.exceptions {
      guard let rule = Rule.all.first(where: { $0.id == exception.rule }) else { continue }
      let matches = result.indices.filter { index in
        result[index].rule == rule.id && (exception.service == nil || exception.service == result[index].service)
      }
      if exception.until < plan.today {
        result.append(
          exception.finding("expired on \(exception.until): mend what it excepts, or agree on a new day", plan))
      } else if matches.isEmpty {
        result.append(exception.finding("excepts nothing any more: remove it", plan))
      } else {
        for index in matches {
          result[index].severity = .info
          result[index].fixes = []
          result[index].acceptance = "excepted until \(exception.until): \(exception.reason.visible)"
        }
      }
    }
    return result
  }
}

extension PolicyException {
  fileprivate func finding(_ message: String, _ plan: Plan) -> Finding {
    let severity: Severity =
      switch plan.platform.policyProfile {
      case .lenient: .info
      case .standard: .warning
      case .strict: .error
      }
    return Finding(
      severity, rule: "POL-16", environment: plan.environment, service: service, origin: origin,
      message: "the exception for \(rule.visible) \(message)")
  }
}
