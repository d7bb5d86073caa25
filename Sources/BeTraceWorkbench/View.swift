extension Session {
  /// The whole screen at `size`.
  package func view(size: Size) -> Frame { draw(size: size, after: nil).frame }

  /// The whole screen at `size`, with what is the same in the drawing before it.
  package func draw(size: Size, after last: Drawing?) -> Drawing {
    guard let tour else { return drawWorkbench(size: size, after: last) }
    let workbench = drawWorkbench(size: Tour.room(in: size), after: last)
    var screen = Frame(size: size)
    screen.copy(Rect(column: 0, row: 0, columns: size.columns, rows: workbench.frame.size.rows), of: workbench.frame)
    screen.cursor = workbench.frame.cursor
    TourStrip(session: self, tour: tour).draw(on: &screen)
    return Drawing(frame: screen, lists: workbench.lists)
  }

  private func drawWorkbench(size: Size, after last: Drawing?) -> Drawing {
    var screen = Frame(size: size)
    let layout = layout(at: size, growing: state.paneSizes[Layout.Class(size)])
    guard layout.kind != .tooSmall else {
      drawTooSmall(on: &screen)
      return Drawing(frame: screen, lists: nil)
    }
    let lists = DrawnLists(self, layout)
    let header = Header(session: self)
    header.draw(on: &screen)
    if layout.hasEnvironmentBar { header.drawEnvironments(on: &screen) }
    drawPanes(layout, takingListsFrom: last.flatMap { lists != nil && $0.lists == lists ? $0.frame : nil }, on: &screen)
    HintRow(session: self).draw(on: &screen)
    drawOverlay(layout, on: &screen)
    MessageRow(session: self).draw(on: &screen)
    return Drawing(frame: screen, lists: lists)
  }

  private func drawPanes(_ layout: Layout, takingListsFrom last: Frame?, on screen: inout Frame) {
    for pane in layout.panes {
      if let last, DrawnLists.contain(pane) {
        screen.copy(layout[pane], of: last)
      } else {
        draw(pane, layout, on: &screen)
      }
    }
    defer {
      if state.focus == .problems, shownFix == nil, layout.hasProblemsBox { drawProblemsBox(layout, on: &screen) }
    }
    let thumb = state.symbols[.thumb].first.map(PackedCharacter.init)
    for column in layout.seams {
      screen.write(state.symbols[.tee], column: column, row: layout.top, role: .border)
      for row in layout.top + 1..<layout.size.rows - 2 where screen[column, row].packed != thumb {
        screen.write(state.symbols[.vertical], column: column, row: row, role: .border)
      }
    }
  }

  private func draw(_ pane: Pane, _ layout: Layout, on screen: inout Frame) {
    let keepsFocus = state.overlay == nil || ((pane == .form || pane == .matrix) && state.overlay?.belongsToRow == true)
    let frame = PaneFrame(
      symbols: state.symbols, area: layout[pane], content: layout.content(of: pane),
      isFocused: state.focus == pane && keepsFocus)
    guard !frame.content.isEmpty else { return }
    switch pane {
    case .services: ServicesPane(session: self, frame: frame).draw(on: &screen)
    case .environments: EnvironmentsPane(session: self, frame: frame).draw(on: &screen)
    case .problems:
      let pane = ProblemsPane(session: self, frame: frame)
      if state.focus == .problems, !layout.hasProblemsBox {
        pane.drawInFull(on: &screen)
      } else {
        pane.draw(on: &screen)
      }
    case .form: FormPane(session: self, frame: frame, layout: layout).draw(on: &screen)
    case .preview: PreviewPane(session: self, frame: frame).draw(on: &screen)
    case .inspector: InspectorPane(session: self, frame: frame).draw(on: &screen)
    case .matrix: MatrixPane(session: self, frame: frame).draw(on: &screen)
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
    let size = "\(screen.size.columns)x\(screen.size.rows)"
    let need = "needs 40x10, has \(size)"
    let lines =
      (need.columns <= screen.size.columns ? [need] : ["needs 40x10", "has \(size)"])
      + [keys, unsaved > 0 ? "+\(unsaved) unsaved" : ""]
    for (row, line) in lines.enumerated() {
      screen.write(line, column: 0, row: row)
    }
  }
}
