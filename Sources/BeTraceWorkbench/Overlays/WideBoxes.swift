import BeTraceCore

/// How the wide boxes look: leaving, conflict, keys, command line, output.
extension Session {
  func drawQuit(_ layout: Layout, on screen: inout Frame) {
    let lines = unsavedEnvironments.map { name -> [Run] in
      let count = outlook.unsaved[name]?.count ?? 0
      return [Run("+\(count) ", .originUnsaved), Run("unsaved \(count == 1 ? "edit" : "edits") in \(name)")]
    }
    let keys = [
      [Run(keymap.key(for: .review, in: .quit), .hintKey), Run(" look at them and save", .textMuted)],
      [Run(keymap.key(for: .discard), .hintKey), Run(" leave and forget them", .textMuted)],
      [Run(keymap.key(for: .cancel, in: .quit), .hintKey), Run(" back", .textMuted)],
    ]
    draw([Run("Leave", .focusTitle)], [[]] + lines + [[]] + keys + [[]], layout, on: &screen)
  }

  func drawConflict(_ conflict: Conflict, _ layout: Layout, on screen: inout Frame) {
    let what = conflict.isGone ? "is gone" : "was changed by someone else since it was read"
    let lines: [[Run]] = [
      [], [Run(conflict.path, .textStrong)], [Run(what)], [], [Run("Nothing was written; your edits are still here.")],
      [],
      [
        Run(keymap.key(for: .accept, in: .conflict), .hintKey),
        Run(
          conflict.isGone ? " write it anew, with your edits" : " read it again and lay your edits over it",
          .textMuted),
      ],
      [Run(keymap.key(for: .cancel, in: .conflict), .hintKey), Run(" back to the form", .textMuted)], [],
    ]
    draw([Run("Not saved", .focusTitle)], lines, layout, on: &screen)
  }

  func drawOutput(_ box: OutputBox, _ layout: Layout, on screen: inout Frame) {
    let room = layout.size.rows - 8
    let lines = box.lines.dropFirst(box.top).prefix(room).map { [Run($0)] }
    draw(
      [Run(box.title, .focusTitle), Run("  \(box.lines.count) lines", .panelTitle)], Array(lines), layout, on: &screen)
  }

  func drawHelp(_ box: HelpBox, _ layout: Layout, on screen: inout Frame) {
    let bindings = box.bindings
    let room = max(1, layout.size.rows - 9)
    let top = 0.scrolled(toShow: box.index, of: bindings.count, rows: room)
    let shown = bindings.dropFirst(top).prefix(room)
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let lines = shown.map { binding in
      let works = binding.contexts.contains(box.context)
      let keys = binding.names.elided(to: 20, ellipsis: state.symbols[.ellipsis])
      return [
        Run(keys + String(repeating: " ", count: 22 - keys.columns), works ? .hintKey : .textMuted),
        Run(binding.help.elided(to: columns - 22, ellipsis: state.symbols[.ellipsis]), works ? .text : .textMuted),
      ]
    }
    let title = [Run("Keys", .focusTitle), Run("  \(bindings.count), type to search", .panelTitle)]
    draw(title, [[], []] + lines, layout, on: &screen) { content, screen in
      screen.drawWell(
        box.search, column: content.column, row: content.row, end: content.endColumn, ellipsis: state.symbols[.ellipsis]
      )
      mark(content.row + 2 + box.index - top, of: content, on: &screen)
    }
  }

  func drawCommand(_ command: CommandLine, _ layout: Layout, on screen: inout Frame) {
    let all = candidates
    let room = max(1, layout.size.rows - 10)
    let top = 0.scrolled(toShow: command.index ?? 0, of: all.count, rows: room)
    let candidates = all.dropFirst(top).prefix(room)
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let lines = candidates.map { candidate in
      let note = candidate.note.elided(to: columns * 4 / 10, ellipsis: state.symbols[.ellipsis])
      let text = candidate.text.elidedFront(to: columns - note.columns - 2, ellipsis: state.symbols[.ellipsis])
      return [
        Run(text + String(repeating: " ", count: max(2, columns - note.columns - text.columns))), Run(note, .textMuted),
      ]
    }
    draw([Run("Go to, or do", .focusTitle)], [[], []] + lines, layout, on: &screen) { content, screen in
      let at = screen.write(
        state.symbols[.crumb] + " ", column: content.column, row: content.row, role: .hintKey, ground: .panel)
      screen.drawWell(
        command.line, column: at, row: content.row, end: content.endColumn, ellipsis: state.symbols[.ellipsis])
      if let index = command.index { mark(content.row + 2 + index - top, of: content, on: &screen) }
    }
  }

  /// Lays the selection on a row of a box.
  func mark(_ row: Int, of content: Rect, on screen: inout Frame) {
    guard row < content.endRow else { return }
    screen.restyle(Rect(column: content.column - 2, row: row, columns: content.columns + 4, rows: 1)) {
      $0.ground = .selection
    }
    screen.write(state.symbols[.cursor], column: content.column - 2, row: row, role: .cursor, ground: .selection)
  }

  /// Draws a wide box with `lines`, and what stands `inside` besides.
  func draw(
    _ title: [Run], _ lines: [[Run]], _ layout: Layout, on screen: inout Frame,
    inside: (Rect, inout Frame) -> Void = { _, _ in }
  ) {
    let box = BoxFrame(wideFor: lines.count, layout, symbols: state.symbols)
    box.draw(title, on: &screen)
    for (offset, line) in lines.enumerated() where offset < box.content.rows {
      screen.write(
        line, column: box.content.column, row: box.content.row + offset, end: box.content.endColumn, ground: .panel)
    }
    inside(box.content, &screen)
  }
}
