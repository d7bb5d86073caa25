/// What all rules say about a plan, after exceptions.
struct Judgement {
  private let plan: Plan
  private let inspection: Inspection
  private var blame: Blame

  private init(_ plan: Plan) {
    self.plan = plan
    inspection = Inspection(plan)
    blame = Blame(plan)
  }

  /// The findings of the file and of every rule, worst first; within a severity in the order of the services.
  static func findings(in plan: Plan) -> [Finding] {
    var judgement = Judgement(plan)
    return judgement.findings()
  }

  private mutating func findings() -> [Finding] {
    let unusable = plan.findings.filter { !isOverridden($0) } + findings(of: .usableValue)
    var found = unusable
    for rule in plan.isAbstract ? Rule.aboutFiles : Rule.aboutFiles + Rule.aboutDeployments {
      // A value that cannot be used is one problem, whatever else it makes go wrong in the objects.
      found += findings(of: rule).filter { finding in !unusable.contains { finding.isConsequence(of: $0) } }
    }
    return sorted(plan.isAbstract ? found : plan.excepting(found))
  }

  /// Whether it is about a value in a parent's file that another layer replaces, so that it is wrong only there.
  private func isOverridden(_ finding: Finding) -> Bool {
    guard finding.environment != plan.environment, let field = finding.field else { return false }
    let cells = finding.service.map { plan[$0]?.cells ?? [] } ?? plan.settings.cells
    let decider = cells.first { $0.field == field }?.origin.layer
    return decider.map { $0 != .environment(finding.environment) } ?? false
  }

  private mutating func findings(of rule: Rule) -> [Finding] {
    var seen: Set<[String?]> = []
    return rule.check(inspection).filter { seen.insert([$0.service?.name, $0.message]).inserted }.map {
      blame.finding($0, of: rule)
    }
  }

  private func sorted(_ findings: [Finding]) -> [Finding] {
    let ranks = Dictionary(plan.services.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let rank = { (finding: Finding) in finding.service.flatMap { ranks[$0] } ?? -1 }
    return findings.enumerated().map { (offset: $0, rank: rank($1), finding: $1) }.sorted { left, right in
      (left.finding.severity, left.rank, left.offset) < (right.finding.severity, right.rank, right.offset)
    }.map(\.finding)
  }
}

extension Finding {
  /// Whether this is about a field that `other` found unusable.
  fileprivate func isConsequence(of other: Finding) -> Bool {
    guard let field, let culprit = other.field else { return false }
    return service == other.service && field.isWithin(culprit)
  }
}
