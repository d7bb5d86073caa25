/// All about the field at the cursor. With the keys it scrolls; without, what does not fit is named in its last row.
struct InspectorPane {
  let session: Session
  let frame: PaneFrame

  func draw(on screen: inout Frame) {
    frame.drawTitle(.inspector, count: "", on: &screen)
    guard let inspector = session.inspector else { return }
    let content = frame.content
    let lines = inspector.lines
    let top = session.state.inspectorTop
    if lines.count <= content.rows || frame.isFocused || top > 0 {
      draw(lines.dropFirst(top).prefix(content.rows), on: &screen)
      if lines.count > content.rows { frame.drawThumb(from: top, of: lines.count, on: &screen) }
    } else {
      drawWhatFits(of: inspector.sections, on: &screen)
    }
  }

  private func draw(_ lines: some Sequence<Inspector.Line>, on screen: inout Frame) {
    let content = frame.content
    let symbols = session.state.symbols
    for (offset, line) in lines.enumerated() {
      let row = content.row + offset
      let ground: Role = line.isChosen ? .selectionInactive : .page
      if line.isChosen {
        screen.fill(Rect(column: content.column, row: row, columns: content.columns, rows: 1), ground: ground)
        screen.write(symbols[.cursor], column: content.column, row: row, role: .cursor, ground: ground)
      }
      screen.write(line.runs, column: content.column + 2, row: row, end: content.endColumn - 1, ground: ground)
    }
  }

  /// The sections from the first on that fit whole, and the names of the others.
  private func drawWhatFits(of sections: [Inspector.Section], on screen: inout Frame) {
    let rows = frame.content.rows - 1
    var shown: [Inspector.Line] = []
    var left = sections[...]
    while let section = left.first, shown.count + section.block.count <= rows {
      shown += section.block
      left = left.dropFirst()
    }
    if shown.isEmpty, let first = left.first { shown = Array(first.block.prefix(rows)) }
    draw(shown, on: &screen)
    let symbols = session.state.symbols
    let names = left.map(\.title).filter { !$0.isEmpty }.joined(separator: ", ")
    let keys = [Run(session.keymap.key(for: .focus(.inspector)), .hintKey), Run(" scrolls", .hintText)]
    let content = frame.content
    let room = content.columns - 4 - keys.columns - 3
    let row = content.endRow - 1
    screen.write(
      "\(symbols[.fold]) " + names.elided(to: room - 2, ellipsis: symbols[.ellipsis]), column: content.column + 2,
      row: row, end: content.endColumn, role: .diffGap)
    screen.write(keys, endingAt: content.endColumn - 1, row: row)
  }
}
