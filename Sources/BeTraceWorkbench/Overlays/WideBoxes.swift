import BeTraceCore

/// How the wide boxes look: leaving, conflict, output.
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
    draw([Run("Leave", .focusTitle)], question(lines, keys: keys, layout), layout, on: &screen)
  }

  func drawConflict(_ conflict: Conflict, _ layout: Layout, on screen: inout Frame) {
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let ellipsis = state.symbols[.ellipsis]
    let what = conflict.isGone ? "is gone" : "was changed by someone else since it was read"
    let said = [
      [[Run(conflict.path.elidedFront(to: columns, ellipsis: ellipsis), .textStrong)]],
      what.wrapped(to: columns).map { [Run($0)] }, [[]],
      "Nothing was written; your edits are still here.".wrapped(to: columns).map { [Run($0)] },
    ]
    let keys = [
      [
        Run(keymap.key(for: .accept, in: .conflict), .hintKey),
        Run(
          conflict.isGone ? " write it anew, with your edits" : " read it again and lay your edits over it",
          .textMuted),
      ],
      [Run(keymap.key(for: .cancel, in: .conflict), .hintKey), Run(" back to the form", .textMuted)],
    ]
    draw([Run("Not saved", .focusTitle)], question(said.flatMap(\.self), keys: keys, layout), layout, on: &screen)
  }

  func drawEditor(_ box: EditorBox, _ layout: Layout, on screen: inout Frame) {
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let (enter, escape) = (keymap.key(for: .accept, in: .editor), keymap.key(for: .cancel, in: .editor))
    switch box {
    case .file(let environment, _):
      let path = state.environments[environment]?.path ?? ""
      let count = outlook.unsaved[environment]?.count ?? 0
      let said =
        "It opens as it is saved, without \(count == 1 ? "the unsaved edit" : "the \(count) unsaved edits") of "
        + "\(environment). What you write there is read again, and your edits are laid over it."
      let keys = [
        [Run(enter, .hintKey), Run(" open it in your editor", .textMuted)],
        [Run(escape, .hintKey), Run(" back", .textMuted)],
      ]
      let lines =
        [[Run(path.elidedFront(to: columns, ellipsis: state.symbols[.ellipsis]), .textStrong)]]
        + said.wrapped(to: columns).map { [Run($0)] }
      draw([Run("Open", .focusTitle)], question(lines, keys: keys, layout), layout, on: &screen)
    case .again(let job, let problem):
      let isOfBox = job.note == nil
      let keys = [
        [Run(enter, .hintKey), Run(" open it again as you left it", .textMuted)],
        [Run(key(.discard, in: .editor), .hintKey), Run(" throw away what you wrote", .textMuted)],
        [Run(escape, .hintKey), Run(isOfBox ? " back to the box" : " keep it for later", .textMuted)],
      ]
      let lines = problem.wrapped(to: columns).map { [Run($0)] }
      draw([Run("Not taken", .focusTitle)], question(lines, keys: keys, layout), layout, on: &screen)
    case .left(let job):
      let said = "A workbench ended before this was taken from your editor:"
      let keys = [
        [Run(enter, .hintKey), Run(" open it again as it was left", .textMuted)],
        [Run(key(.discard, in: .editor), .hintKey), Run(" throw it away", .textMuted)],
        [Run(escape, .hintKey), Run(" leave it for later", .textMuted)],
      ]
      let lines = said.wrapped(to: columns).map { [Run($0)] } + [[Run(job.file.visible, .textStrong)]]
      draw([Run("Not taken", .focusTitle)], question(lines, keys: keys, layout), layout, on: &screen)
    case .broken(_, _, let problem):
      let keys = [
        [Run(enter, .hintKey), Run(" open it again where it is wrong", .textMuted)],
        [Run(escape, .hintKey), Run(" leave the file as it is", .textMuted)],
      ]
      let lines = problem.wrapped(to: columns).map { [Run($0)] }
      draw([Run("Cannot be read", .focusTitle)], question(lines, keys: keys, layout), layout, on: &screen)
    }
  }

  /// What is asked and the keys that answer. Where there is no room, space goes first, then the keys, which the last row
  /// of the screen names too, then what is said last.
  func question(_ lines: [[Run]], keys: [[Run]], _ layout: Layout) -> [[Run]] {
    let room = BoxFrame.inside(layout)
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let spaced = lines + [[]] + keys
    if spaced.count <= room { return spaced }
    let tight = lines.filter { !$0.isEmpty }
    if tight.count + keys.count <= room, keys.allSatisfy({ $0.columns <= columns }) { return tight + keys }
    guard tight.count > room else { return tight }
    return tight.prefix(room - 1) + [[Run("\(state.symbols[.fold]) \(tight.count - room + 1) more", .textMuted)]]
  }

  func drawOutput(_ box: OutputBox, _ layout: Layout, on screen: inout Frame) {
    let room = BoxFrame.room(below: 0, layout)
    let lines = box.lines.enumerated().dropFirst(box.top).prefix(room).map { index, line in
      [Run(line, box.headings.contains(index) ? .textStrong : .text, box.headings.contains(index) ? .bold : [])]
    }
    let extent = extent(from: box.top, rows: room, of: box.lines.count)
    draw([Run(box.title, .focusTitle), Run(extent, .panelTitle)], Array(lines), layout, on: &screen)
  }

  /// Which part of so many rows the title of a box says is shown; nothing where it is all.
  func extent(from top: Int, rows: Int, of count: Int) -> String {
    guard count > rows else { return "" }
    let end = min(top + rows, count)
    return layout.kind == .single ? "  \(top + 1)-\(end)/\(count)" : "  \(top + 1) to \(end) of \(count)"
  }

  /// Lays the selection on a row of a box.
  func mark(_ row: Int, of content: Rect, on screen: inout Frame) {
    guard row < content.endRow else { return }
    // On the smallest screens there is one column between the border and the text.
    let margin = layout.kind == .single ? 1 : 2
    screen.restyle(Rect(column: content.column - margin, row: row, columns: content.columns + 2 * margin, rows: 1)) {
      $0.ground = .selection
    }
    screen.write(state.symbols[.cursor], column: content.column - margin, row: row, role: .cursor, ground: .selection)
  }

  /// Draws a wide box with `lines`, and what stands `inside` besides; blank rows around them where there is room. It is as
  /// wide as `wanted` where that hides nothing that is needed.
  func draw(
    _ title: [Run], _ lines: [[Run]], wanted: Int = 0, _ layout: Layout, on screen: inout Frame,
    inside: (Rect, inout Frame) -> Void = { _, _ in }
  ) {
    let blank = layout.kind != .single && lines.count + 2 <= BoxFrame.inside(layout) ? 1 : 0
    let box = BoxFrame(wideFor: lines.count + 2 * blank, wanted: wanted, layout, symbols: state.symbols)
    box.draw(title, on: &screen)
    let content = Rect(
      column: box.content.column, row: box.content.row + blank, columns: box.content.columns,
      rows: box.content.rows - 2 * blank)
    for (offset, line) in lines.enumerated() where offset < content.rows {
      screen.write(
        line.elided(to: content.columns, ellipsis: state.symbols[.ellipsis]), column: content.column,
        row: content.row + offset, ground: .panel)
    }
    inside(content, &screen)
  }
}
