import BeTraceCore

/// What is shown of what was found. How a command ends is not for it to say: what is not shown is there all the same.
struct FindingSelection {
  /// The least severe that is shown.
  let severity: Severity
  /// The ids of the only rules that are shown; nil for all.
  let rules: Set<String>?
  /// The ids of rules that are not shown.
  let skipped: Set<String>
  /// The only services that are shown; nil for all, and what is about none.
  let services: Set<String>?

  /// Those of `findings` that are shown.
  func shown(of findings: [Finding]) -> [Finding] {
    findings.filter { shows($0.severity, $0.rule) && shows($0.service) }
  }

  /// Those of `findings` that are shown.
  func shown(of findings: [ManifestFinding]) -> [ManifestFinding] {
    isOfAll ? findings : findings.filter { shows($0.severity, $0.rule) }
  }

  /// Whether all that is about manifests is shown: of many they are not copied then.
  private var isOfAll: Bool { severity == .info && rules == nil && skipped.isEmpty }

  private func shows(_ severity: Severity, _ rule: String) -> Bool {
    severity <= self.severity && (rules?.contains(rule) ?? true) && !skipped.contains(rule)
  }

  private func shows(_ service: String?) -> Bool {
    guard let services else { return true }
    return service.map(services.contains) ?? false
  }

  /// How many were found, and how many of them are not shown: `2 errors; left out: 1 warning`.
  static func summary(_ shown: [Severity], of all: [Severity]) -> String {
    let rest = Severity.allCases.flatMap { severity in
      let left = all.count { $0 == severity } - shown.count { $0 == severity }
      return Array(repeating: severity, count: max(0, left))
    }
    guard let leftOut = rest.summary else { return shown.summary ?? "no problems" }
    return "\(shown.summary ?? "nothing to show"); left out: \(leftOut)"
  }
}
