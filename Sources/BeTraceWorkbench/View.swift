extension Session {
  /// The whole screen at `size`.
  package func view(size: Size) -> Frame {
    var screen = Frame(size: size)
    let layout = Layout(size, services: services.count, environments: environments.count)
    guard layout.kind != .tooSmall else {
      drawTooSmall(on: &screen)
      return screen
    }
    let bars = Bars(session: self)
    bars.drawHeader(on: &screen)
    if layout.isNarrow { bars.drawEnvironments(on: &screen) }
    drawPanes(layout, on: &screen)
    bars.drawMessage(on: &screen)
    bars.drawHints(on: &screen)
    drawOverlay(layout, on: &screen)
    return screen
  }

  private func drawPanes(_ layout: Layout, on screen: inout Frame) {
    // A fix is shown at the row of its field, wherever it was asked for.
    for pane in layout.panes(whileFocused: shownFix == nil ? state.focus : .form) {
      draw(pane, in: layout[pane], on: &screen)
    }
    guard !layout.isNarrow else { return }
    defer { if state.focus == .problems, shownFix == nil { drawProblemsBox(layout, on: &screen) } }
    for column in [layout.form.column - 1, layout.preview.column - 1] {
      screen.write(state.symbols[.tee], column: column, row: layout.form.row, role: .border)
      for row in layout.form.row + 1..<layout.form.endRow
      where screen[column, row].character.map(String.init) != state.symbols[.thumb] {
        screen.write(state.symbols[.vertical], column: column, row: row, role: .border)
      }
    }
  }

  private func draw(_ pane: Pane, in area: Rect, on screen: inout Frame) {
    guard area.rows > 1 else { return }
    let frame = PaneFrame(symbols: state.symbols, area: area, isFocused: state.focus == pane && state.overlay == nil)
    switch pane {
    case .services: ServicesPane(session: self, frame: frame).draw(on: &screen)
    case .environments: EnvironmentsPane(session: self, frame: frame).draw(on: &screen)
    case .problems:
      let pane = ProblemsPane(session: self, frame: frame)
      if layout.isNarrow { pane.drawInFull(on: &screen) } else { pane.draw(on: &screen) }
    case .form:
      let keepsFocus = state.focus == .form && state.overlay?.belongsToRow != false
      FormPane(session: self, frame: PaneFrame(symbols: state.symbols, area: area, isFocused: keepsFocus)).draw(
        on: &screen)
    case .preview: PreviewPane(session: self, frame: frame).draw(on: &screen)
    }
  }

  private func drawTooSmall(on screen: inout Frame) {
    let unsaved = outlook.unsaved.values.reduce(0) { $0 + $1.count }
    let keys =
      switch state.overlay {
      case .quit: "unsaved: \(keymap.key(for: .discard)) leaves, \(keymap.key(for: .cancel, in: .quit)) stays"
      case nil: "\(keymap.key(for: .review)) save  \(keymap.key(for: .quit)) quit"
      default: "\(keymap.key(for: .cancel, in: context)) closes the box"
      }
    let lines = [
      "needs 40x10, has \(screen.size.columns)x\(screen.size.rows)", keys, unsaved > 0 ? "+\(unsaved) unsaved" : "",
    ]
    for (row, line) in lines.enumerated() {
      screen.write(line, column: 0, row: row)
    }
  }
}

extension Layout {
  var isNarrow: Bool { kind == .narrow }

  /// The panes that are to be seen while `focus` has the keys.
  func panes(whileFocused focus: Pane) -> [Pane] {
    let lists: [Pane] = [.services, .environments]
    switch (isNarrow, focus) {
    case (true, .services), (true, .environments), (true, .problems): return [focus]
    case (true, _): return [.form, .preview]
    case (false, _): return lists + (showsProblems ? [.problems] : []) + [.form, .preview]
    }
  }

  /// Where `pane` stands; empty if there is no room for it.
  subscript(pane: Pane) -> Rect {
    switch pane {
    case .services: services
    case .environments: environments
    case .problems: problems
    case .form: form
    case .preview: preview
    }
  }
}
