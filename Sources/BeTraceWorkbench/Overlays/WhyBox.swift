import BeTraceCore

/// Why the field at the cursor has its value, what it renders to, and what a reset would do.
package struct WhyBox: Sendable, Equatable {
  /// The names in the title, from the service down.
  let title: [String]
  let lines: [[Run]]
  /// The line of what decides, 0-based.
  let decider: Int?
  /// The first line shown, 0-based.
  package var top = 0
}

extension Session {
  mutating func openWhy() -> [Effect] {
    guard let field = cell(of: state.overlay)?.field ?? fieldAtCursor, let cell = owner?.cell(at: field) else {
      return refuse(whyNoCell ?? "there is no value here: go to a row")
    }
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let writer = WhyWriter(session: self, columns: columns)
    let (lines, decider) = writer.lines(about: cell)
    state.overlay = .why(
      WhyBox(
        title: [Self.title(of: state.service), state.environment, cell.label], lines: lines, decider: decider))
    return []
  }

  mutating func scroll(_ box: WhyBox, by count: Int) {
    var box = box
    box.top = min(max(box.top + count, 0), max(0, box.lines.count - BoxFrame.room(below: 0, layout)))
    state.overlay = .why(box)
  }

  func drawWhy(_ box: WhyBox, _ layout: Layout, on screen: inout Frame) {
    let room = BoxFrame.room(below: 0, layout)
    let place = box.title.joined(separator: " \(state.symbols[.crumb]) ")
    let extent = extent(from: box.top, rows: room, of: box.lines.count)
    draw(
      [Run("Why", .focusTitle), Run("  \(place)\(extent)", .panelTitle)],
      Array(box.lines.dropFirst(box.top).prefix(room)), layout, on: &screen
    ) { content, screen in
      if let row = box.decider.map({ $0 - box.top }), row >= 0 { mark(content.row + row, of: content, on: &screen) }
    }
  }
}
