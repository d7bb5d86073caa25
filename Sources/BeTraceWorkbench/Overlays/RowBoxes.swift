import BeTraceCore

/// How the boxes look that belong to a row of the form: number and text, choice, variable.
extension Session {
  func drawEdit(_ box: EditBox, _ layout: Layout, on screen: inout Frame) {
    guard let cell = cell(of: state.overlay) else { return }
    let title = [Run("Edit", .focusTitle), Run("  \(fieldFacts(of: cell).label)", .panelTitle)]
    let refusal = box.isChanged ? box.refusal(as: cell.parameter) : nil
    let said =
      refusal.map { refusal in
        let lines = refusal.wrapped(to: boxColumns - 2, limit: 3, ellipsis: state.symbols[.ellipsis])
        return [[]]
          + lines.enumerated().map { index, line in
            [Run(index == 0 ? state.symbols[.error] + " " : "  ", .problemError), Run(line)]
          }
      } ?? problems(of: cell)
    let lines = facts(of: cell) + said
    let more = [elsewhere(cell), help(of: cell)]
    if box.isNew {
      // The row of an object that is off has no well of its own.
      drawRowBox(title, [[Run(box.line.text, .textStrong)]] + lines, more, layout, on: &screen) { content, screen in
        screen.drawWell(
          box.line, column: content.column, row: content.row, end: content.endColumn, ellipsis: state.symbols[.ellipsis]
        )
      }
    } else {
      drawRowBox(title, lines, more, layout, on: &screen) { _, _ in }
    }
  }

  func drawChoice(_ box: ChoiceBox, _ layout: Layout, on screen: inout Frame) {
    guard let cell = cell(of: state.overlay) else { return }
    let title = [Run("Choose", .focusTitle), Run("  \(fieldFacts(of: cell).label)", .panelTitle)]
    let options = box.options.map { [Run($0, .textStrong)] }
    let lines = options + facts(of: cell) + problems(of: cell)
    drawRowBox(title, lines, [elsewhere(cell), help(of: cell)], layout, on: &screen) { content, screen in
      drawOption(box.index, of: content, on: &screen)
    }
  }

  private func drawOption(_ index: Int, of content: Rect, on screen: inout Frame) {
    let row = Rect(column: content.column - 2, row: content.row + index, columns: content.columns + 4, rows: 1)
    screen.restyle(row) { $0.ground = .selection }
    screen.write(state.symbols[.cursor], column: row.column, row: row.row, role: .cursor, ground: .selection)
  }

  func drawVariable(_ box: VariableBox, _ layout: Layout, on screen: inout Frame) {
    let cell = cell(of: state.overlay)
    let title = [
      Run(box.existing == nil ? "Add" : "Edit", .focusTitle), Run("  \(box.existing ?? "variable")", .panelTitle),
    ]
    let names = (box.existing == nil ? ["Name"] : []) + ["Kind"] + box.kind.labels
    let rows = names.map { [Run($0, .textMuted)] }
    let lines = rows + (cell.map(problems) ?? [])
    let more = cell.map { [elsewhere($0), help(of: $0)] } ?? []
    drawRowBox(title, lines, more, layout, on: &screen) { content, screen in
      for (offset, part) in box.parts.enumerated() {
        let row = content.row + offset
        let column = content.column + 12
        switch part {
        case .name: drawText(box.name, isActive: box.part == part, column, row, content.endColumn, on: &screen)
        case .kind: drawKinds(box, column, row, content.endColumn, on: &screen)
        case .text(let index):
          let line = box.kind == .text && isSecret(box) ? box.texts[index].masked : box.texts[index]
          drawText(line, isActive: box.part == part, column, row, content.endColumn, on: &screen)
        }
      }
    }
  }

  /// Whether the text that is being typed is taken for a secret, which is not shown.
  private func isSecret(_ box: VariableBox) -> Bool {
    if box.hides { return true }
    let name = box.field.keys[1]
    return SecretPattern.isSecret(
      name: name, text: box.texts[0].text, declared: servicePlan?.service.variables.first { $0.name == name })
  }

  private func drawText(
    _ line: LineEditor, isActive: Bool, _ column: Int, _ row: Int, _ end: Int, on screen: inout Frame
  ) {
    if isActive { return screen.drawWell(line, column: column, row: row, end: end, ellipsis: state.symbols[.ellipsis]) }
    screen.write(
      line.text.elided(to: end - column, ellipsis: state.symbols[.ellipsis]), column: column, row: row, end: end,
      role: .fieldValue, ground: .panel)
  }

  private func drawKinds(_ box: VariableBox, _ column: Int, _ row: Int, _ end: Int, on screen: inout Frame) {
    let isActive = box.part == .kind
    let runs = [
      Run(isActive ? "[" : " ", .hintKey), Run(" \(box.kind.rawValue) ", .textStrong),
      Run(isActive ? "]" : " ", .hintKey),
      Run(isActive ? "  left right: other kinds" : "", .textMuted),
    ]
    let shown = runs.elided(to: end - column + 1, ellipsis: state.symbols[.ellipsis])
    screen.write(shown, column: column - 1, row: row, end: end, ground: isActive ? .selection : .panel)
  }

  /// Draws `lines`, and what there is `more` to say as far as that leaves the manifests in view.
  func drawRowBox(
    _ title: [Run], _ lines: [[Run]], _ more: [[[Run]]], _ layout: Layout, on screen: inout Frame,
    inside: (Rect, inout Frame) -> Void
  ) {
    let cursor = screen.cursor
    let row = cursorRow(layout)
    let room = rowBoxRoom(layout)
    let lines = more.reduce(lines) { $0.count + $1.count <= room ? $0 + $1 : $0 }
    let box = BoxFrame(atRow: row, rows: lines.count, layout, symbols: state.symbols)
    box.draw(title, on: &screen)
    for (offset, line) in lines.enumerated() where offset < box.content.rows {
      screen.write(
        line.elided(to: box.content.columns, ellipsis: state.symbols[.ellipsis]), column: box.content.column,
        row: box.content.row + offset, ground: .panel)
    }
    screen.cursor = cursor
    inside(box.content, &screen)
  }

  /// The lines that a box at the cursor's row may have and leave the manifests in view.
  func rowBoxRoom(_ layout: Layout) -> Int {
    let row = cursorRow(layout)
    return max(layout.form.endRow - row - 1, row - 1) - 2
  }

  /// What it was, what the module ships, what is allowed.
  private func facts(of cell: Cell) -> [[Run]] {
    let facts = fieldFacts(of: cell)
    let named = [
      ("was", facts.before?.shown.text), ("inherited", facts.inherited?.shown.text), ("module", facts.shipped?.text),
      ("allowed", facts.range),
    ]
    let pieces = named.compactMap { name, text in
      text.map { [Run(name + " ", .textMuted), Run($0.elided(to: 24, ellipsis: state.symbols[.ellipsis]))] }
    }
    return flow(pieces, gap: "   ", columns: boxColumns)
  }

  /// The pieces one after another, on as many lines as they need; none is broken.
  private func flow(_ pieces: [[Run]], gap: String, columns: Int) -> [[Run]] {
    pieces.reduce(into: []) { lines, piece in
      if let last = lines.last, last.columns + gap.columns + piece.columns <= columns {
        lines[lines.count - 1] = last + [Run(gap)] + piece
      } else {
        lines.append(piece)
      }
    }
  }

  /// The columns of text in a box at a row.
  var boxColumns: Int { BoxFrame(atRow: 0, rows: 0, layout, symbols: state.symbols).content.columns }

  /// What is wrong with what is typed, and its fix.
  private func problems(of cell: Cell) -> [[Run]] {
    let findings = plan?.findings.filter { $0.service == state.service && $0.field == cell.field } ?? []
    guard !findings.isEmpty else { return [] }
    return [[]]
      + findings.prefix(2).flatMap { finding in
        let symbol = state.symbols[finding.severity.symbol]
        let message = finding.message.wrapped(to: boxColumns - 2, limit: 3, ellipsis: state.symbols[.ellipsis])
        var lines = message.enumerated().map { index, line in
          [Run(index == 0 ? symbol + " " : "  ", finding.severity.role), Run(line)]
        }
        if let fix = finding.fixes.first {
          lines.append([Run("  \(key(.fix(0), in: .edit))", .hintKey), Run(" \(fix.description)", .textMuted)])
        }
        return lines
      }
  }

  /// The value in the other environments.
  private func elsewhere(_ cell: Cell) -> [[Run]] {
    let head = "Elsewhere  "
    let columns = boxColumns - head.columns
    let others = fieldFacts(of: cell).elsewhere.compactMap { name, other in
      name == state.environment ? nil : other.map { (name: name, cell: $0) }
    }
    guard others.contains(where: { $0.cell.value != nil }) else { return [] }
    let pieces = others.map { name, cell in
      [
        Run("\(name) ", .textMuted),
        Run(cell.shown.text.elided(to: max(8, columns - name.columns - 1), ellipsis: state.symbols[.ellipsis])),
      ]
    }
    let lines = flow(pieces, gap: "   ", columns: columns).prefix(2)
    return [[]]
      + lines.enumerated().map { index, line in
        [Run(index == 0 ? head : String(repeating: " ", count: head.columns), .textMuted)] + line
      }
  }

  private func help(of cell: Cell) -> [[Run]] {
    let lines = fieldFacts(of: cell).help.wrapped(to: boxColumns, limit: 3, ellipsis: state.symbols[.ellipsis])
    return lines.isEmpty ? [] : [[]] + lines.map { [Run($0, .textMuted)] }
  }
}
