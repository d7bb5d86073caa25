/// How the list of themes looks: a row each, then a sample of what tells states apart.
extension Session {
  func drawThemes(_ box: ThemeBox, _ layout: Layout, on screen: inout Frame) {
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let foot = foot(of: box, columns: columns)
    let inside = BoxFrame.room(below: 0, layout)
    let showsFoot = inside >= min(box.rows.count, 5) + foot.count
    let room = max(1, showsFoot ? inside - foot.count : inside)
    let top = 0.scrolled(toShow: box.index, of: box.rows.count, rows: room)
    let names = box.rows.map(\.name.columns).max() ?? 0
    let shownBefore = box.before ?? state.themes.preferred
    let rows = box.rows.dropFirst(top).prefix(room).map { row in
      let name = row.name + String(repeating: " ", count: names - row.name.columns)
      let note = "\(row.appearance == .dark ? "dark " : "light")  \(row.note)"
      return [
        Run(row.name == shownBefore ? state.symbols[.done] + " " : "  ", .ok), Run(name + "  "),
        Run(note.elided(to: columns - names - 4, ellipsis: state.symbols[.ellipsis]), .textMuted),
      ]
    }
    let title = [Run("Theme", .focusTitle), Run("  \(box.index + 1) of \(box.rows.count)", .panelTitle)]
    draw(title, rows + (showsFoot ? foot : []), layout, on: &screen) { content, screen in
      mark(content.row + box.index - top, of: content, on: &screen)
      if showsFoot { drawSample(row: content.row + rows.count + 1, of: content, on: &screen) }
    }
  }

  /// What is below the list: room for the sample, and what is wrong with the file of the theme at the cursor.
  private func foot(of box: ThemeBox, columns: Int) -> [[Run]] {
    guard box.rows.indices.contains(box.index) else { return [] }
    let warnings = box.rows[box.index].warnings
    let sample: [[Run]] = [[], [], []]
    guard let first = warnings.first else { return sample }
    let more = warnings.count > 1 ? " (1 of \(warnings.count))" : ""
    let lines = (first + more).wrapped(to: columns - 2, limit: 2, ellipsis: state.symbols[.ellipsis])
    return sample + [[]]
      + lines.enumerated().map { index, line in
        [Run(index == 0 ? state.symbols[.warning] + " " : "  ", .problemWarning), Run(line, .text)]
      }
  }

  /// Origins and problems in a row, a badge and a difference in the next.
  private func drawSample(row: Int, of content: Rect, on screen: inout Frame) {
    let symbols = state.symbols
    let origins: [(Symbol, Role, String)] = [
      (.module, .originModule, "module"), (.inherited, .originBase, "inherited"), (.here, .originHere, "set here"),
      (.unsaved, .originUnsaved, "unsaved"), (.error, .problemError, "error"), (.warning, .problemWarning, "warning"),
    ]
    var column = content.column
    for (symbol, role, word) in origins {
      let text = "\(symbols[symbol]) \(word)"
      guard column + text.columns <= content.endColumn else { break }
      column = screen.write(text, column: column, row: row, role: role, ground: .panel) + 2
    }
    let badges: [(String, Role)] = [
      (" protected ", .envProtected), ("- replicas: 3 ", .diffRemove), ("+ replicas: 5 ", .diffAdd),
    ]
    var at = content.column
    for (text, role) in badges where at + text.columns <= content.endColumn {
      at = screen.write(text, column: at, row: row + 1, end: content.endColumn, role: role, ground: role) + 2
    }
    guard at + 2 <= content.endColumn else { return }
    screen.write("ok", column: at, row: row + 1, end: content.endColumn, role: .ok, ground: .panel)
  }
}
