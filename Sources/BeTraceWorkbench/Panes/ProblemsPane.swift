import BeTraceCore

/// What is wrong in the environment, worst first: in a few lines beside the form, or in full while it has the keys.
struct ProblemsPane {
  let session: Session
  let frame: PaneFrame

  private var symbols: Symbols { session.state.symbols }

  /// Draws the problems in few words.
  func draw(on screen: inout Frame) {
    let problems = session.problems + session.breaks
    frame.drawTitle(.problems, place: filter, count: String(problems.count), on: &screen)
    let content = frame.content
    guard !problems.isEmpty else {
      screen.write(
        "nothing wrong", column: content.column + 2, row: content.row, end: content.endColumn, role: .textMuted)
      return
    }
    // Nothing is cut where all fits whole.
    let whole = problems.count * 3 <= content.rows + 1 ? problems.map { lines(of: $0, limit: .max) } : []
    let fits = !whole.isEmpty && whole.reduce(-1) { $0 + $1.count + 1 } <= content.rows
    var row = content.row
    for (index, finding) in problems.enumerated() {
      // What is further down is not even worked out.
      guard row < content.endRow else { break }
      let lines = fits ? whole[index] : lines(of: finding, limit: 2)
      for (offset, line) in lines.enumerated() where row < content.endRow {
        screen.write(line, column: content.column + (offset == 0 ? 2 : 4), row: row, end: content.endColumn)
        row += 1
      }
      row += 1
    }
  }

  /// `✗ bff  Digest`, and in few words what is wrong with it, each in at most `limit` lines.
  private func lines(of finding: Finding, limit: Int) -> [[Run]] {
    let columns = frame.content.columns - 5
    let ellipsis = symbols[.ellipsis]
    let title = session.title(of: finding)
    let titles = limit == .max ? title.wrapped(to: columns) : [title.elided(to: columns + 1, ellipsis: ellipsis)]
    let texts = [finding.brief, finding.acceptance?.description].compactMap(\.self).flatMap {
      $0.wrapped(to: columns, limit: limit, ellipsis: ellipsis)
    }
    return [[Run(symbols[finding.severity.symbol] + " ", finding.severity.role), Run(titles[0])]]
      + titles.dropFirst().map { [Run($0)] } + texts.map { [Run($0, .textMuted)] }
  }

  /// Draws the problems in full, over the whole pane.
  func drawInFull(on screen: inout Frame) {
    let count = session.listedProblems.count
    frame.drawTitle(
      .problems, place: [session.problemCounts, filter].filter { !$0.isEmpty }.joined(separator: "  "),
      count: "\(min(session.state.problemIndex + 1, count))/\(count)", on: &screen)
    let area = frame.content
    session.drawProblems(
      in: Rect(column: area.column, row: area.row, columns: area.columns, rows: area.rows), ground: .page, on: &screen)
  }

  private var filter: String { session.state.filters[.problems].map { "/\($0)" } ?? "" }
}

extension Session {
  /// `2 in production, 1 elsewhere`.
  var problemCounts: String {
    let elsewhere = problemsElsewhere.count
    return "\(problems.count) in \(state.environment)" + (elsewhere > 0 ? ", \(elsewhere) elsewhere" : "")
  }

  /// Draws the problems in a box over lists and form, so that the manifests stay in view.
  func drawProblemsBox(_ layout: Layout, on screen: inout Frame) {
    goQuiet(behindBoxIn: layout, on: &screen)
    let room = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns + 4
    let box = BoxFrame(wideFor: ProblemLines(self, columns: room).lines.count + 2, layout, symbols: state.symbols)
    let filter = state.filters[.problems].map { "  /\($0)" } ?? ""
    box.draw([Run("Problems", .focusTitle), Run("  \(problemCounts)\(filter)", .panelTitle)], on: &screen)
    drawProblems(
      in: Rect(column: box.area.column + 1, row: box.area.row + 2, columns: room, rows: box.area.rows - 4),
      ground: .panel,
      on: &screen)
  }

  /// Draws as many lines of the problems as there is room for, those of the one at the cursor among them.
  fileprivate func drawProblems(in area: Rect, ground: Role, on screen: inout Frame) {
    let lines = ProblemLines(self, columns: area.columns).lines
    let first = lines.firstIndex { $0.problem == state.problemIndex } ?? 0
    let last = lines.lastIndex { $0.problem == state.problemIndex } ?? 0
    let top = max(0, min(first, last + 1 - area.rows))
    for (offset, line) in lines.dropFirst(top).prefix(max(0, area.rows)).enumerated() {
      draw(line, in: area, row: area.row + offset, ground: ground, on: &screen)
    }
    guard lines.count > area.rows, area.rows > 0 else { return }
    let length = max(1, area.rows * area.rows / lines.count)
    let start = (area.rows - length) * top / max(1, lines.count - area.rows)
    for row in start..<start + length {
      screen.write(
        state.symbols[.thumb], column: area.endColumn - (ground == .page ? 1 : 0), row: area.row + row, role: .border,
        ground: ground)
    }
  }

  private func draw(
    _ line: ProblemLines.Line, in area: Rect, row: Int, ground: Role, on screen: inout Frame
  ) {
    var ground = ground
    if line.isSelected {
      ground = .selection
      screen.fill(Rect(column: area.column, row: row, columns: area.columns - 1, rows: 1), ground: ground)
      screen.write(state.symbols[.cursor], column: area.column, row: row, role: .cursor, ground: ground)
    }
    switch line.content {
    case .text(let runs, let right):
      screen.write(runs, column: area.column + 2, row: row, end: area.endColumn - 2, ground: ground)
      screen.write(right, endingAt: area.endColumn - 2, row: row, ground: ground)
    case .rule(let title):
      let rule = state.symbols[.rule]
      screen.write(
        String(repeating: rule, count: area.columns), column: area.column, row: row, role: .border, ground: ground)
      screen.write(
        " \(title) ", column: area.column + 1, row: row, role: .panelTitle, ground: ground, attributes: .bold)
    case .change(let change):
      let inside = Rect(column: area.column + 4, row: row, columns: area.columns - 6, rows: 1)
      draw(change, numbers: 3, in: inside, row: row, on: &screen)
    }
  }
}
