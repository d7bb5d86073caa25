import BeTraceCore

/// A finding as people are told of it: once, however many environments it holds in.
struct Report {
  /// An environment that it holds in, and how much it matters there.
  struct Holder {
    let environment: String
    let severity: Severity
  }

  /// The worst that it is anywhere.
  private(set) var severity: Severity
  let rule: String
  let message: String
  /// The service, or the object of a manifest; nil if it is about the environment or the file itself.
  let subject: String?
  /// Empty for the whole of the subject.
  let field: String
  /// Where it can be mended; nil if no file decides it.
  let place: Place?
  /// In the order of the workspace; none of manifests.
  private(set) var holders: [Holder]
  /// The environment whose file decides it; nil if none does.
  let decider: String?
  /// The object that it shows in.
  let resource: ResourceIdentity?
  /// Why it is accepted for a time; nil if it is not.
  let acceptance: Acceptance?
  /// What would mend it.
  let fix: QuickFix?
}

extension Report {
  init(_ finding: Finding, in environment: String) {
    severity = finding.severity
    rule = finding.rule
    message = finding.message + (finding.acceptance.map { " (\($0))" } ?? "")
    subject = finding.service
    field = finding.field?.description ?? ""
    place = finding.origin?.place
    holders = [Holder(environment: environment, severity: finding.severity)]
    if case .environment(let name)? = finding.origin?.layer { decider = name } else { decider = nil }
    resource = finding.resource
    acceptance = finding.acceptance
    fix = finding.fixes.first
  }

  init(_ finding: ManifestFinding) {
    severity = finding.severity
    rule = finding.rule
    message = finding.message
    subject = finding.resource?.description
    field = finding.field
    place = finding.place
    holders = []
    decider = nil
    resource = finding.resource
    acceptance = nil
    fix = nil
  }

  /// What is the same for a finding wherever it holds.
  private struct Key: Hashable {
    let place: Place?
    let subject: String?
    let field: String
    let rule: String
    let message: String
  }

  private var key: Key { Key(place: place, subject: subject, field: field, rule: rule, message: message) }

  /// What was found in each environment, each finding once, in that order.
  static func merging(_ found: [(environment: String, findings: [Finding])]) -> [Report] {
    var reports: [Report] = []
    var positions: [Key: Int] = [:]
    for (environment, findings) in found {
      for report in findings.map({ Report($0, in: environment) }) {
        guard let position = positions[report.key] else {
          positions[report.key] = reports.count
          reports.append(report)
          continue
        }
        reports[position].add(report.holders[0])
      }
    }
    return reports
  }

  private mutating func add(_ holder: Holder) {
    severity = min(severity, holder.severity)
    // A plan may say the same of two objects.
    if let index = holders.firstIndex(where: { $0.environment == holder.environment }) {
      holders[index] = Holder(
        environment: holder.environment, severity: min(holders[index].severity, holder.severity))
    } else {
      holders.append(holder)
    }
  }
}

extension Report {
  /// The names of the environments that it holds in.
  var environments: [String] { holders.map(\.environment) }

  /// Where it is less than its severity: `info in staging`; nil if it is the same everywhere.
  var exceptions: String? {
    let milder = Severity.allCases.filter { $0 > severity }.compactMap { severity -> String? in
      let names = holders.filter { $0.severity == severity }.map(\.environment.visible)
      return names.isEmpty ? nil : "\(severity.rawValue) in \(names.joined(separator: ", "))"
    }
    return milder.isEmpty ? nil : milder.joined(separator: "; ")
  }
}
