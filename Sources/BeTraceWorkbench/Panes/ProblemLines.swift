import BeTraceCore

/// The problems line by line: those of the environment by severity, then what is wrong elsewhere and not here.
struct ProblemLines {
  struct Line {
    enum Content {
      /// Runs from the left, and some that end at the right.
      case text([Run], right: [Run])
      case rule(String)
      /// What the fix would write.
      case change(SaveReview.DiffLine)
    }

    let content: Content
    /// The position of the problem that it belongs to.
    let problem: Int?
    let isSelected: Bool
  }

  private(set) var lines: [Line] = []
  private let session: Session
  private let columns: Int

  init(_ session: Session, columns: Int) {
    self.session = session
    self.columns = columns
    let problems = session.problems
    let elsewhere = session.problemsElsewhere
    for severity in Severity.allCases {
      let alike = problems.enumerated().filter { $0.element.severity == severity }
      guard !alike.isEmpty else { continue }
      add([Run(severity.heading, .panelTitle, .bold), Run(" \(alike.count)", .panelTitle)])
      for (index, finding) in alike { add(finding, at: index) }
    }
    if problems.isEmpty {
      let filter = session.state.filters[.problems]
      add([Run(filter == nil ? "nothing wrong in \(session.state.environment)" : "nothing matches", .textMuted)])
      addBlank()
    }
    if !elsewhere.isEmpty {
      lines.append(Line(content: .rule("Not in \(session.state.environment)"), problem: nil, isSelected: false))
      addBlank()
      for (index, finding) in elsewhere.enumerated() { add(finding, at: problems.count + index) }
    }
    lines.removeLast()
  }

  private var symbols: Symbols { session.state.symbols }

  /// `✗ bff › production › Digest`, the rule at the right, the message below; for the one at the cursor its fixes.
  private mutating func add(_ finding: Finding, at index: Int) {
    let isSelected = index == session.state.problemIndex
    let room = columns - 8 - finding.rule.columns
    let title = session.address(of: finding).elided(to: room, ellipsis: symbols[.ellipsis])
    add(
      [
        Run(symbols[finding.severity.symbol] + " ", finding.severity.role),
        Run(title, isSelected ? .textStrong : .text, isSelected ? .bold : []),
      ], right: [Run(finding.rule, .textMuted)], of: index, isSelected: isSelected)
    var texts = [finding.message]
    if let acceptance = finding.acceptance { texts.append(acceptance.description) }
    if finding.acceptance == nil, finding.field == nil, finding.origin?.place == nil, let service = finding.service {
      texts.append("only the team of \(service) can change it")
    }
    for text in texts.flatMap({ $0.wrapped(to: columns - 6) }) {
      add([Run("  " + text, isSelected ? .text : .textMuted)], of: index, isSelected: isSelected)
    }
    if isSelected { addFixes(of: finding, at: index) }
    addBlank()
  }

  private mutating func addFixes(of finding: Finding, at index: Int) {
    for (number, fix) in finding.fixes.prefix(2).enumerated() {
      addBlank(of: index)
      let text = fix.description.elided(to: columns - 8, ellipsis: symbols[.ellipsis])
      add(
        [
          Run("  \(session.key(.fix(number), in: .problems))", .hintKey),
          Run(" \(text)", number == 0 ? .textStrong : .text),
        ], of: index)
      guard number == 0 else { continue }
      let changes = FixBox(finding, 0, typed: [], in: session.state, before: []).changes.flatMap(\.lines)
      for change in changes.prefix(3) {
        lines.append(Line(content: .change(change), problem: index, isSelected: false))
      }
      if changes.count > 3 { add([Run("  \(changes.count - 3) more lines", .textMuted)], of: index) }
    }
  }

  private mutating func addBlank(of index: Int? = nil) { add([], of: index) }

  private mutating func add(
    _ runs: [Run], right: [Run] = [], of index: Int? = nil, isSelected: Bool = false
  ) {
    lines.append(Line(content: .text(runs, right: right), problem: index, isSelected: isSelected))
  }
}

extension Severity {
  fileprivate var heading: String {
    switch self {
    case .error: "Errors"
    case .warning: "Warnings"
    case .info: "Remarks"
    }
  }
}
