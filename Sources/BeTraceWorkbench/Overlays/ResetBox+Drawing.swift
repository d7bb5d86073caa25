import BeTraceCore

/// How the box looks that asks before a section is reset: each value now and then, and the word to type.
extension Session {
  func drawReset(_ box: ResetBox, _ layout: Layout, on screen: inout Frame) {
    let shown = box.rows.dropFirst(box.top).prefix(resetRows(in: layout))
    let frame = BoxFrame(wideFor: shown.count + 5, layout, symbols: state.symbols)
    frame.draw(
      [
        Run("Reset", .focusTitle),
        Run("  \(box.name)  \(Self.title(of: state.service)) / \(state.environment)", .panelTitle),
      ],
      on: &screen)
    let content = frame.content
    let blank = content.rows < shown.count + 5 ? 0 : 1
    let label = min(20, content.columns * 3 / 10)
    let value = (content.columns - label - 2) / 2
    let columns = [content.column, content.column + label + 1, content.column + label + value + 2]
    let isWhole = shown.count == box.rows.count
    let head = isWhole ? "Field" : "\(box.top + 1) to \(box.top + shown.count) of \(box.rows.count)"
    for (column, title) in zip(columns, [head, "Now", "Becomes"]) {
      screen.write([Run(title, .textMuted)], column: column, row: content.row + blank, ground: .panel)
    }
    let ellipsis = state.symbols[.ellipsis]
    for (offset, row) in shown.enumerated() {
      let line = content.row + blank + 1 + offset
      screen.write(row.label.elided(to: label, ellipsis: ellipsis), column: columns[0], row: line, ground: .panel)
      for (column, run) in zip(columns.dropFirst(), runs(of: [row.now, row.then], columns: value)) {
        screen.write(run, column: column, row: line, ground: .panel)
      }
    }
    guard box.asks else {
      let keys = [Run(key(.accept, in: .reset), .hintKey), Run(" resets it", .textMuted)]
      screen.write(keys, column: content.column, row: content.endRow - 1 - blank, ground: .panel)
      return
    }
    let question = [Run("Type ", .textMuted), Run(ResetBox.word, .textStrong, .bold), Run(" to do it", .textMuted)]
    let row = content.endRow - 1 - blank
    let end = screen.write(question, column: content.column, row: row, ground: .panel)
    screen.drawWell(box.typed, column: end + 2, row: row, end: content.endColumn, ellipsis: ellipsis)
  }

  /// How many values the box shows at once: what its head, its question and the blank rows leave.
  func resetRows(in layout: Layout) -> Int {
    let inside = BoxFrame.inside(layout)
    return inside - 5 < 3 ? max(1, inside - 2) : inside - 5
  }
}
