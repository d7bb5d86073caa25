import BeTraceCore

/// How the boxes look that have several parts: a variable, an entry.
extension Session {
  func drawVariable(_ box: VariableBox, _ layout: Layout, on screen: inout Frame) {
    let title = [
      Run(box.existing == nil ? "Add" : "Edit", .focusTitle), Run("  \(box.existing ?? "variable")", .panelTitle),
    ]
    let hidden = box.kind == .text && isSecret(box) ? box.parts.list.count - 1 : nil
    drawParts(box.parts, hiding: hidden, title, about: cell(of: state.overlay), refusal: nil, layout, on: &screen)
  }

  func drawEntry(_ box: EntryBox, _ layout: Layout, on screen: inout Frame) {
    let cell = cell(of: state.overlay)
    let label = owner?.contract.parameter(at: box.field)?.label ?? ""
    let title: [Run] =
      switch box.purpose {
      case .add: [Run("Add", .focusTitle), Run("  to \(box.field)", .panelTitle)]
      case .rename: [Run("Rename", .focusTitle), Run("  \(label)", .panelTitle)]
      case .change: [Run("Edit", .focusTitle), Run("  \(label)", .panelTitle)]
      case .item(nil): [Run("Add", .focusTitle), Run("  to \(label.lowercased())", .panelTitle)]
      case .item(let index?): [Run("Edit", .focusTitle), Run("  \(label) \(index + 1)", .panelTitle)]
      }
    let refusal = box.isTouched && box.parts.isAtEnd ? type(of: box).flatMap(box.refusal) : nil
    drawParts(box.parts, hiding: nil, title, about: cell, refusal: refusal, layout, on: &screen)
  }

  func drawPick(_ box: PickBox, _ layout: Layout, on screen: inout Frame) {
    let title = [Run(box.purpose == .service ? "Add" : "Edit", .focusTitle), Run("  \(box.title)", .panelTitle)]
    if box.purpose == .service { return drawServices(box, title, layout, on: &screen) }
    let shown = min(box.rows.count, rowBoxMost(layout))
    let first = 0.scrolled(toShow: box.index, of: box.rows.count, rows: shown)
    let lines = box.rows[first..<first + shown].map { row in
      [Run(row.visible.elided(to: boxColumns, ellipsis: state.symbols[.ellipsis]), .textStrong)]
    }
    let place = shown < box.rows.count ? [Run("  \(box.index + 1) of \(box.rows.count)", .textMuted)] : []
    drawRowBox(title + place, lines, [], layout, on: &screen) { content, screen in
      drawOption(box.index - first, of: content, on: &screen)
    }
  }

  /// The services that can be added, each with what it is.
  private func drawServices(_ box: PickBox, _ title: [Run], _ layout: Layout, on screen: inout Frame) {
    let room = BoxFrame.room(below: 0, layout)
    let first = 0.scrolled(toShow: box.index, of: box.rows.count, rows: room)
    let names = (box.rows.map(\.columns).max() ?? 0) + 2
    let lines = zip(box.rows, box.notes).dropFirst(first).prefix(room).map { name, note in
      [Run(name.padded(to: names), .textStrong), Run(note, .textMuted)]
    }
    draw(title, lines, layout, on: &screen) { content, screen in
      mark(content.row + box.index - first, of: content, on: &screen)
    }
  }

  /// Draws parts one below the other, and what there is to say about what is typed.
  private func drawParts(
    _ parts: Parts, hiding hidden: Int?, _ title: [Run], about cell: Cell?, refusal: String?, _ layout: Layout,
    on screen: inout Frame
  ) {
    let column = min(20, max(12, (parts.list.map(\.label.columns).max() ?? 0) + 2))
    let most = rowBoxMost(layout)
    let said = fitting(refusal.map { refused($0) } ?? cell.map(problems) ?? [], beside: parts.list.count, of: most)
    // Where not all parts have room beside what is said, those around the one that has the keys are shown.
    let shown = min(parts.list.count, max(1, most - said.count))
    let first = 0.scrolled(toShow: parts.at, of: parts.list.count, rows: shown)
    let rows = parts.list[first..<first + shown].map { part in
      [Run(part.label.elided(to: column - 2, ellipsis: state.symbols[.ellipsis]), .textMuted)]
    }
    let place = shown < parts.list.count ? [Run("  \(parts.at + 1) of \(parts.list.count)", .textMuted)] : []
    let more = [knownLine] + (cell.map { [elsewhere($0), help(of: $0)] } ?? [])
    drawRowBox(title + place, rows + said, more, layout, on: &screen) { content, screen in
      for (offset, part) in parts.list[first..<first + shown].enumerated() where offset < content.rows {
        let index = first + offset
        let place = Rect(
          column: content.column + column, row: content.row + offset, columns: content.columns - column, rows: 1)
        let isActive = index == parts.at
        switch part.content {
        case .line(let line): drawLine(index == hidden ? line.masked : line, isActive: isActive, in: place, on: &screen)
        case .choice(let options, let at): drawChoices(options[at], isActive: isActive, in: place, on: &screen)
        }
      }
    }
  }

  /// What is said without the blank line before it where that takes the room of a part.
  private func fitting(_ said: [[Run]], beside parts: Int, of most: Int) -> [[Run]] {
    said.first?.isEmpty == true && parts + said.count > most ? Array(said.dropFirst()) : said
  }

  /// Whether the text that is being typed is taken for a secret, which is not shown.
  func isSecret(_ box: VariableBox) -> Bool {
    box.hides
      || SecretPattern.isSecret(
        name: box.name, text: box.parts.list.last?.text ?? "",
        declared: servicePlan?.service.variable(named: box.name))
  }

  private func drawLine(_ line: LineEditor, isActive: Bool, in place: Rect, on screen: inout Frame) {
    let ellipsis = state.symbols[.ellipsis]
    if isActive {
      screen.drawWell(line, column: place.column, row: place.row, end: place.endColumn, ellipsis: ellipsis)
    } else {
      screen.write(
        line.text.elided(to: place.columns, ellipsis: ellipsis), column: place.column, row: place.row,
        end: place.endColumn, role: .fieldValue, ground: .panel)
    }
  }

  private func drawChoices(_ option: String, isActive: Bool, in place: Rect, on screen: inout Frame) {
    let runs = [
      Run(isActive ? "[" : " ", .hintKey), Run(option, .textStrong), Run(isActive ? "]" : " ", .hintKey),
      Run(isActive ? "  left right: others" : "", .textMuted),
    ]
    let shown = runs.elided(to: place.columns + 1, ellipsis: state.symbols[.ellipsis])
    screen.write(
      shown, column: place.column - 1, row: place.row, end: place.endColumn, ground: isActive ? .selection : .panel)
  }

  /// Why what is typed cannot be kept.
  func refused(_ reason: String) -> [[Run]] {
    let lines = reason.wrapped(to: boxColumns - 2, limit: 3, ellipsis: state.symbols[.ellipsis])
    return [[]]
      + lines.enumerated().map { [Run($0 == 0 ? state.symbols[.error] + " " : "  ", .problemError), Run($1)] }
  }

  /// The texts that are known for the line that has the keys, the one that stands there marked.
  var knownLine: [[Run]] {
    let known = known
    guard !known.isEmpty else { return [] }
    var typed = ""
    switch state.overlay {
    case .edit(let box): typed = box.line.text
    case .variable(let box): typed = box.parts.current.text
    case .entry(let box): typed = box.parts.current.text
    default: break
    }
    let head = "Known       "
    let pieces = known.prefix(12).map { text in
      [Run(text.elided(to: 30, ellipsis: state.symbols[.ellipsis]), text == typed ? .textStrong : .textMuted)]
    }
    let lines = flow(Array(pieces), gap: "   ", columns: boxColumns - head.columns)
    let isCut = lines.count > 2 || known.count > 12
    return [[]]
      + lines.prefix(2).enumerated().map { index, line in
        [Run(index == 0 ? head : String(repeating: " ", count: head.columns), .textMuted)] + line
          + (isCut && index == min(2, lines.count) - 1 ? [Run(" " + state.symbols[.ellipsis], .textMuted)] : [])
      }
  }
}
