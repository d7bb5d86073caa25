import BeTraceCore

/// How a fix looks that is not kept yet: the problem, the lines of the file that it writes, and what is wrong then.
extension Session {
  func drawFix(_ box: FixBox, _ layout: Layout, on screen: inout Frame) {
    let ellipsis = state.symbols[.ellipsis]
    let columns = boxColumns
    let sign = Run(state.symbols[box.finding.severity.symbol] + " ", box.finding.severity.role)
    let problem = box.finding.message.wrapped(to: columns - 2, limit: 3, ellipsis: ellipsis).enumerated().map {
      $0 == 0 ? [sign, Run($1)] : [Run("  " + $1)]
    }
    let fix = box.fix.description.wrapped(to: columns, limit: 2, ellipsis: ellipsis).map { [Run($0, .textStrong)] }
    let most = max(4, rowBoxRoom(layout) - 10)
    let changes = box.changes.flatMap { change in
      [FixRow.file(change.path)] + change.lines.prefix(most).map(FixRow.line)
        + (change.lines.count > most ? [FixRow.more(change.lines.count - most)] : [])
    }
    // The message row tells the problem too.
    let head = problem.count + 1 + fix.count + changes.count <= rowBoxRoom(layout) ? problem + [[]] + fix : fix
    let more: [[[Run]]] = [
      [[], then(box.finding)], box.otherNumber.map { [[], other(box.finding.fixes[$0], columns)] } ?? [],
    ]
    let title = [Run("Fix", .focusTitle), Run("  \(label(of: box.finding))", .panelTitle)]
    drawRowBox(title, head + changes.map { _ in [] }, more, layout, on: &screen) { content, screen in
      let numbers = box.changes.map(\.lines.numberColumns).max() ?? 2
      for (offset, change) in changes.enumerated() where head.count + offset < content.rows {
        draw(change, numbers: numbers, in: content, row: content.row + head.count + offset, on: &screen)
      }
    }
  }

  private func draw(_ row: FixRow, numbers: Int, in content: Rect, row at: Int, on screen: inout Frame) {
    switch row {
    case .file(let path):
      screen.write(
        path.elidedFront(to: content.columns, ellipsis: state.symbols[.ellipsis]), column: content.column, row: at,
        role: .textMuted, ground: .panel)
    case .line(let line): draw(line, numbers: numbers, in: content, row: at, on: &screen)
    case .more(let count):
      screen.write("    \(count) more lines", column: content.column, row: at, role: .textMuted, ground: .panel)
    }
  }

  private func label(of finding: Finding) -> String {
    finding.field.flatMap { field in form?.fields.first { $0.field == field }?.label ?? field.description }
      ?? finding.rule
  }

  /// What is wrong when the fix is kept: at the field that it mends, and elsewhere in the environment.
  private func then(_ finding: Finding) -> [Run] {
    let isHere = { (other: Finding) in other.service == finding.service && other.field == finding.field }
    let left = plan?.findings ?? FindingList()
    let (here, elsewhere) = (counts(left.filter(isHere)), counts(left.filter { !isHere($0) }))
    return [Run("Then        ", .textMuted)] + (here.isEmpty ? [Run("nothing is wrong here", .ok)] : here)
      + (elsewhere.isEmpty ? [] : [Run("   elsewhere ", .textMuted)] + elsewhere)
  }

  private func counts(_ findings: [Finding]) -> [Run] {
    let runs = [Severity.error, .warning].compactMap { severity -> Run? in
      let count = findings.count { $0.severity == severity }
      let word = severity.rawValue + (count == 1 ? "" : "s")
      return count == 0 ? nil : Run("\(state.symbols[severity.symbol]) \(count) \(word)", severity.role)
    }
    return Array(runs.map { [$0] }.joined(separator: [Run("  ")]))
  }

  private func other(_ fix: QuickFix, _ columns: Int) -> [Run] {
    let key = key(.fix(1), in: .fix)
    return [
      Run(key, .hintKey),
      Run(" \(fix.description)".elided(to: columns - key.columns, ellipsis: state.symbols[.ellipsis]), .textMuted),
    ]
  }
}

/// A row of a box about what a fix changes in a file.
private enum FixRow {
  case file(String)
  case line(SaveReview.DiffLine)
  case more(Int)
}
