import BeTraceCore

/// How the boxes look that belong to a row of the form: number and text, choice, variable.
extension Session {
  func drawEdit(_ box: EditBox, _ layout: Layout, on screen: inout Frame) {
    guard let cell = cell(of: state.overlay) else { return }
    let title = [Run("Edit", .focusTitle), Run("  \(label(of: cell))", .panelTitle)]
    let refusal = box.isChanged ? box.refusal(as: cell.parameter) : nil
    let said = refusal.map { [[], [Run(state.symbols[.error] + " ", .problemError), Run($0)]] } ?? problems(of: cell)
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
    let title = [Run("Choose", .focusTitle), Run("  \(label(of: cell))", .panelTitle)]
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
    screen.write(runs, column: column - 1, row: row, end: end, ground: isActive ? .selection : .panel)
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
        line, column: box.content.column, row: box.content.row + offset, end: box.content.endColumn, ground: .panel)
    }
    screen.cursor = cursor
    inside(box.content, &screen)
  }

  /// The lines that a box at the cursor's row may have and leave the manifests in view.
  func rowBoxRoom(_ layout: Layout) -> Int {
    let row = cursorRow(layout)
    return max(layout.form.endRow - row - 1, row - 1) - 2
  }

  private func label(of cell: Cell) -> String {
    form?.fields.first { $0.field == cell.field }?.label ?? cell.parameter.label
  }

  /// What it was, what the module ships, what is allowed.
  private func facts(of cell: Cell) -> [[Run]] {
    var facts: [[Run]] = []
    func add(_ name: String, _ value: String) {
      facts.append([Run(name + " ", .textMuted), Run(value.elided(to: 24, ellipsis: state.symbols[.ellipsis]))])
    }
    if let before = outlook.saved(state.environment)?[state.service]?.cell(at: cell.field), let old = before.value,
      old != cell.value
    {
      add("was", before.shown.text)
    }
    if let inherited = servicePlan?.inheritedCell(at: cell.field), inherited.value != nil,
      inherited.origin.layer != .module
    {
      add("inherited", inherited.shown.text)
    }
    if let shipped = cell.defaultValue { add("module", shipped.text ?? shipped.json(indent: nil)) }
    if let allowed = cell.parameter.type.allowed { add("allowed", allowed) }
    return flow(facts, gap: "   ", columns: boxColumns)
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
  var boxColumns: Int { min(Layout(state.size).form.columns, 80) - 6 }

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
          lines.append([Run("  alt-f", .hintKey), Run(" \(fix.description)", .textMuted)])
        }
        return lines
      }
  }

  /// The value in the other environments.
  private func elsewhere(_ cell: Cell) -> [[Run]] {
    let head = "Elsewhere  "
    let columns = boxColumns - head.columns
    let others = state.environments.renderedNames.compactMap { name -> (name: String, cell: Cell)? in
      guard name != state.environment else { return nil }
      return outlook[name]?[state.service]?.cell(at: cell.field).map { (name, $0) }
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
    let variable = servicePlan?.service.variables.first { cell.field == Field(["env", $0.name]) }
    let help = variable?.help ?? cell.parameter.help
    let lines = help.wrapped(to: boxColumns, limit: 3, ellipsis: state.symbols[.ellipsis])
    return lines.isEmpty ? [] : [[]] + lines.map { [Run($0, .textMuted)] }
  }
}

extension ParameterType {
  /// The range of a number, in few words; nil where there is none.
  fileprivate var allowed: String? {
    guard case .integer(let range) = self else { return nil }
    return range.upperBound >= Int(Int32.max)
      ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
  }
}
