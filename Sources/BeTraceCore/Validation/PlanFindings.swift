/// The findings of a plan, kept by service, so that an edit costs little more than what it changes.
struct PlanFindings {
  /// What the rules say about one service; a class, because plans after an edit have the same ones.
  final class OfService: Sendable {
    /// Those about the service.
    fileprivate let own: BySeverity
    /// Those about others, such as the environment.
    fileprivate let others: [Finding]

    /// `findings` of the rules on the service called `name`.
    init(_ findings: [Finding], of name: String) {
      let findings = findings.withoutRepetitions
      own = BySeverity(findings.filter { $0.service == name }.withoutConsequences(ofFiles: 0))
      others = findings.filter { $0.service != name }
    }
  }

  /// Findings by how much they matter.
  fileprivate struct BySeverity: Sendable {
    private(set) var lists: [[Finding]]

    init(_ findings: [Finding] = []) {
      lists = Severity.allCases.map { severity in findings.filter { $0.severity == severity } }
    }
  }

  /// About the environment itself, and what is no service of it.
  private var general = BySeverity()
  /// In the order of the services.
  private var ofServices: [BySeverity]

  /// What the files are found to be wrong in, what rules say about the environment, and what they say about its services.
  init(general rules: [Finding], ofServices: [OfService], in plan: Plan) {
    self.ofServices = ofServices.map(\.own)
    var ofFiles: [Int?: [Finding]] = [:]
    for finding in plan.fileFindings where !plan.isOverridden(finding) {
      ofFiles[plan.rank(of: finding), default: []].append(finding)
    }
    var ofRules: [Int?: [Finding]] = [:]
    // What several services say about the environment is said once.
    var seen: Set<[String?]> = []
    for finding in rules + ofServices.flatMap(\.others)
    where seen.insert([finding.service, finding.rule, finding.message]).inserted {
      ofRules[plan.rank(of: finding), default: []].append(finding)
    }
    for rank in Set(ofFiles.keys).union(ofRules.keys) {
      let files = ofFiles[rank] ?? []
      let own = rank.map { self.ofServices[$0].lists.flatMap(\.self) } ?? []
      let left = BySeverity((files + (ofRules[rank] ?? []) + own).withoutConsequences(ofFiles: files.count))
      if let rank { self.ofServices[rank] = left } else { general = left }
    }
  }

  /// All of them, some lowered by what `plan` excepts: worst first; within a severity in the order of the services.
  func sorted(in plan: Plan) -> [Finding] {
    let parts = [general] + ofServices
    let hasExceptions = !plan.isAbstract && plan.file?.exceptions.isEmpty == false
    let sorted = hasExceptions ? [BySeverity(plan.excepting(parts.flatMap { $0.lists.flatMap(\.self) }))] : parts
    var findings: [Finding] = []
    findings.reserveCapacity(sorted.reduce(0) { $1.lists.reduce($0) { $0 + $1.count } })
    for severity in Severity.allCases.indices {
      for part in sorted { findings += part.lists[severity] }
    }
    return findings
  }
}

extension [Finding] {
  /// Worst first; within a severity in the order of the services.
  func sorted(in plan: Plan) -> [Finding] {
    let ranked = enumerated().map { (severity: $1.severity, rank: plan.rank(of: $1) ?? -1, index: $0) }
    return ranked.sorted(by: <).map { self[$0.index] }
  }
}

extension Plan {
  /// Where the service that `finding` is about stands, nil if it is about none of them.
  fileprivate func rank(of finding: Finding) -> Int? { finding.service.flatMap(position) }

  /// Whether it is about a value in a parent's file that another layer replaces, so that it is wrong only there.
  fileprivate func isOverridden(_ finding: Finding) -> Bool {
    guard finding.environment != environment, let field = finding.field else { return false }
    let cells = finding.service.map { self[$0]?.cells ?? [] } ?? settings.cells
    let decider = cells.first { $0.field == field }?.origin.layer
    return decider.map { $0 != .environment(finding.environment) } ?? false
  }
}
