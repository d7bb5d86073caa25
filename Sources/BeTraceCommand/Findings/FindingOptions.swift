import ArgumentParser
import BeTraceCore

/// Which of the findings are shown.
struct FindingOptions: ParsableArguments {
  /// How severe a finding is.
  enum Level: String, CaseIterable, ExpressibleByArgument {
    case error, warning, info
  }

  @Option(
    name: .long, help: ArgumentHelp("Exit with 1 if anything is at least as severe.", valueName: "severity"))
  var failOn = Level.error
  @Option(name: .long, help: ArgumentHelp("Show only what is at least as severe.", valueName: "severity"))
  var severity = Level.info
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Show only what this rule finds, or those that begin like it, such as POL. May be given several times.",
      valueName: "id"), completion: .list(RuleExplanation.all.map(\.id)))
  var rule: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp("Do not show what this rule finds, or those that begin like it.", valueName: "id"),
    completion: .list(RuleExplanation.all.map(\.id)))
  var skipRule: [String] = []

  /// What is shown, of these services if there are any, once it is known that there are such rules.
  func selection(of services: [String] = []) throws(Refusal) -> FindingSelection {
    FindingSelection(
      severity: severity.severity, rules: rule.isEmpty ? nil : try Self.ids(rule, "--rule"),
      skipped: try Self.ids(skipRule, "--skip-rule"), services: services.isEmpty ? nil : Set(services))
  }

  /// The ids of the rules that are meant by `words`, which `option` named.
  private static func ids(_ words: [String], _ option: String) throws(Refusal) -> Set<String> {
    var ids: Set<String> = []
    for word in words {
      let meant = RuleExplanation.ids(named: word)
      guard !meant.isEmpty else {
        throw Refusal(.wrongUsage, "\(option): there is no rule '\(word.visible)'\(RuleExplanation.hint(for: word))")
      }
      ids.formUnion(meant)
    }
    return ids
  }
}

extension FindingOptions.Level {
  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}

extension RuleExplanation {
  /// The ids that `word` means, in upper or lower case: one, or with `POL` and `POL-` all that begin so.
  fileprivate static func ids(named word: String) -> [String] {
    if let rule = of(word) { return [rule.id] }
    let family = word.uppercased().hasSuffix("-") ? word.uppercased() : word.uppercased() + "-"
    return all.map(\.id).filter { $0.hasPrefix(family) }
  }

  /// What to do about the id `word`, which none of `rules` has: the one that is nearest, those that begin so, the family
  /// that is nearest.
  static func hint(for word: String, among rules: [RuleExplanation] = all) -> String {
    let (word, ids) = (word.uppercased(), rules.map(\.id))
    let alike = ids.filter { $0.hasPrefix(word) }
    // `POL-1` is a slip for `POL-01`; `POL-0` is none.
    let nearest = word.nearest(in: ids)
    let isSlip = nearest.map { $0.filter { $0 != "0" } == word.filter { $0 != "0" } } ?? false
    if word.contains("-"), alike.count > 1, !isSlip {
      let rest = alike.count > 6 ? " and \(alike.count - 5) others" : ""
      return ": those that begin so are " + alike.prefix(alike.count > 6 ? 5 : 6).joined(separator: ", ")
        + "\(rest); '\(alike[0].family)' means all that begin with it"
    }
    if let nearest { return "; did you mean '\(nearest)'?" }
    return word.nearest(in: Set(ids.map(\.family)).sorted()).map { "; did you mean '\($0)', all that begin so?" }
      ?? ": 'rules' lists those that there are"
  }
}

extension String {
  /// What the id of a rule begins with: `POL` of `POL-01`.
  fileprivate var family: String { String(prefix { $0 != "-" }) }
}
