import BeTraceCore

/// How a difference looks in a box.
extension Session {
  /// What differs, in place of all else that the box called `name` shows.
  func draw(_ difference: TextDifference, of name: String, _ layout: Layout, on screen: inout Frame) {
    let room = differenceRows(in: layout)
    let rows = difference.rows
    let shown = rows.dropFirst(difference.top).prefix(room)
    let isWhole = rows.count <= room
    let place = isWhole ? "" : "  \(difference.top + 1) to \(difference.top + shown.count) of \(rows.count)"
    let frame = BoxFrame(wideFor: 0, layout, symbols: state.symbols)
    let path = difference.title.elidedFront(
      to: frame.content.columns - name.columns - 4 - place.columns, ellipsis: state.symbols[.ellipsis])
    let title = [Run(name, .focusTitle), Run("  \(path)\(place)", .panelTitle)]
    draw(title, Array(repeating: [], count: max(1, shown.count)), layout, on: &screen) { content, screen in
      for (offset, row) in shown.enumerated() {
        let at = content.row + offset
        switch row {
        case .line(let line, let other):
          draw(line, numbers: difference.numberColumns, insteadOf: other, in: content, row: at, on: &screen)
        case .leftOut(let count):
          let text = count == 1 ? "1 line" : "\(count) lines"
          let column = content.column + difference.numberColumns + 1
          screen.write(
            [Run("\(state.symbols[.fold])  \(text)", .textMuted)], column: column, row: at, ground: .panel)
        }
      }
    }
  }

  /// How many lines of a difference the box shows at once.
  func differenceRows(in layout: Layout) -> Int { BoxFrame.room(below: 0, layout) }
}
