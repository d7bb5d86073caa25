import BeTraceCore

extension Collection<Finding> {
  /// A line for each that says something else, with the environments where it is found if others at its place say more.
  var lines: String {
    let found = Dictionary(grouping: self, by: \.description)
    let texts = map(\.description).unique
    let places = Dictionary(grouping: texts) { text in
      found[text]?.first.map { [$0.rule, $0.origin?.place?.description] }
    }
    return texts.map { text in
      guard let finding = found[text]?.first, finding.origin?.place != nil,
        places[[finding.rule, finding.origin?.place?.description]]?.count ?? 1 > 1
      else { return text.visible + "\n" }
      let rule = " [\(finding.rule)]"
      let names = (found[text] ?? []).map(\.environment).unique.inWords
      return "\(text.dropLast(rule.count)) (in \(names))\(rule)".visible + "\n"
    }.joined()
  }

  /// How many there are of each severity, in words; nil if there are none.
  var summary: String? { map(\.severity).summary }

  /// How many there are of each severity, by its name.
  var counts: Value {
    .object(Object(Severity.allCases.map { ($0.rawValue, .integer(count(of: $0))) }))
  }

  private func count(of severity: Severity) -> Int { count { $0.severity == severity } }
}

extension [Severity] {
  /// How many there are of each, in words: `1 error, 2 warnings`; nil if there are none.
  var summary: String? {
    let parts = Severity.allCases.compactMap { severity in
      let count = count { $0 == severity }
      return count == 0 ? nil : count.of(severity.noun)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Severity {
  /// What one finding of it is called in a summary.
  fileprivate var noun: String { self == .info ? "remark" : rawValue }
}

extension Int {
  /// `1 error`, `2 errors`.
  func of(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension Value {
  /// The text, or null.
  static func text(_ text: String?) -> Value { text.map(Value.string) ?? .null }
}
