/// What all panes share: a title row with a rule, and how a row looks that has the cursor.
struct PaneFrame {
  let symbols: Symbols
  let area: Rect
  /// The rows below the title, or all of them if it has none.
  let content: Rect
  let isFocused: Bool

  /// The frame of what stands left of its last column.
  var withoutLastColumn: PaneFrame {
    PaneFrame(
      symbols: symbols,
      area: Rect(column: area.column, row: area.row, columns: area.columns - 1, rows: area.rows),
      content: Rect(column: content.column, row: content.row, columns: content.columns - 1, rows: content.rows),
      isFocused: isFocused)
  }

  /// Draws ` 2 Form  bff / production ━━━━ 17/22 `.
  func drawTitle(_ pane: Pane, place: String = "", count: String, on frame: inout Frame) {
    guard content.row > area.row else { return }
    let key = pane == .matrix ? "m" : String(pane.rawValue)
    let number = Run(key, isFocused ? .focusBorder : .panelTitle, isFocused ? .bold : [])
    let title = Run(pane.title, isFocused ? .focusTitle : .panelTitle)
    var runs = [Run(" "), number, Run(" "), title]
    let room = area.columns - runs.columns - count.columns - 6
    if !place.isEmpty, room > 4 {
      runs.append(Run("  " + place.elided(to: room, ellipsis: symbols[.ellipsis]), .panelTitle))
    }
    let at = frame.write(runs + [Run(" ")], column: area.column, row: area.row, end: area.endColumn)
    let end = area.endColumn - (count.isEmpty ? 1 : count.columns + 2)
    let rule = String(repeating: symbols[isFocused ? .ruleFocus : .rule], count: max(0, end - at))
    frame.write(rule, column: at, row: area.row, end: end, role: isFocused ? .focusBorder : .border)
    frame.write([Run(count, .panelTitle)], endingAt: area.endColumn - 1, row: area.row)
  }

  /// Draws in the line at the right which part of so many lines is to be seen, from the line at `top` on.
  func drawThumb(from top: Int, of count: Int, on frame: inout Frame) {
    let rows = content.rows
    guard count > rows, rows > 0 else { return }
    let length = max(1, rows * rows / count)
    let first = (rows - length) * min(top, count - rows) / max(1, count - rows)
    let column = min(area.endColumn, frame.size.columns - 1)
    for row in first..<first + length {
      frame.write(symbols[.thumb], column: column, row: content.row + row, role: .border)
    }
  }

  /// Lays the ground of the row at the cursor, and its bar. Gives the ground that the row is written on.
  func ground(isCursor: Bool, row: Int, on frame: inout Frame) -> Role {
    guard isCursor else { return .page }
    let ground: Role = isFocused ? .selection : .selectionInactive
    frame.fill(Rect(column: area.column, row: row, columns: area.columns, rows: 1), ground: ground)
    if isFocused { frame.write(symbols[.cursor], column: area.column, row: row, role: .cursor, ground: ground) }
    return ground
  }
}

extension Int {
  /// The first row shown of a list of `count`, so that the row at `cursor` is among the `rows` on the screen; as little is
  /// scrolled from this one as that takes.
  func scrolled(toShow cursor: Int, of count: Int, rows: Int) -> Int {
    let top = cursor < self ? cursor : cursor >= self + rows ? cursor - rows + 1 : self
    return Swift.max(0, Swift.min(top, count - rows))
  }
}
