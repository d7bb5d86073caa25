import BeTraceCore

/// How the boxes look that belong to a row of the form: number and text, choice, variable.
extension Session {
  func drawEdit(_ box: EditBox, _ layout: Layout, on screen: inout Frame) {
    guard let cell = cell(of: state.overlay) else { return }
    let title = [Run("Edit", .focusTitle), Run("  \(fieldFacts(of: cell).label)", .panelTitle)]
    let refusal = box.isChanged ? box.refusal(as: cell.parameter) : nil
    let said = refusal.map(refused) ?? problems(of: cell)
    let lines = facts(of: cell) + said
    let more = [cell.field.keys.last == "secretName" ? knownLine : [], elsewhere(cell), help(of: cell)]
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
    let facts = facts(of: cell)
    let lines = options + (facts.isEmpty ? [] : [[]]) + facts + problems(of: cell)
    drawRowBox(title, lines, [elsewhere(cell), help(of: cell)], layout, on: &screen) { content, screen in
      drawOption(box.index, of: content, on: &screen)
    }
  }

  func drawOption(_ index: Int, of content: Rect, on screen: inout Frame) {
    let row = Rect(column: content.column - 2, row: content.row + index, columns: content.columns + 4, rows: 1)
    screen.restyle(row) { $0.ground = .selection }
    screen.write(state.symbols[.cursor], column: row.column, row: row.row, role: .cursor, ground: .selection)
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
    let box = BoxFrame(atRow: row, of: rowBoxArea(layout), rows: lines.count, layout, symbols: state.symbols)
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
    return max(rowBoxArea(layout).endRow - row - 1, row - 1) - 2
  }

  /// The lines that a box at the cursor's row may have at most.
  func rowBoxMost(_ layout: Layout) -> Int {
    let row = cursorRow(layout)
    return max(1, max(row - 1, layout.size.rows - 2 - (row + 1)) - 2)
  }

  /// What it was, what the module ships, what is allowed.
  private func facts(of cell: Cell) -> [[Run]] {
    let facts = fieldFacts(of: cell)
    let named = [
      ("was", facts.before?.shortWords), ("inherited", facts.inherited?.shortWords),
      (isAtEnvironment ? "default" : "module", facts.shipped?.text),
      ("allowed", facts.range),
    ]
    let told = named.compactMap { name, text in text.map { (name: name, text: $0) } }
    // Long values stand below one another, so that they can be compared.
    if told.contains(where: { $0.text.columns > 24 }) {
      return told.map { [Run($0.name.padded(to: 12), .textMuted), Run($0.text)] } + amounts(of: cell)
    }
    return flow(
      told.map { [Run($0.name + " ", .textMuted), Run($0.text)] } + amounts(of: cell), gap: "   ", columns: boxColumns)
  }

  /// What a quantity is counted in while there is none, and its canonical form where that is another.
  private func amounts(of cell: Cell) -> [[Run]] {
    guard case .quantity = cell.parameter.type else { return [] }
    guard let text = cell.value?.text, let same = try? Quantity(parsing: text).description else {
      let unit = cell.field.keys.last == "cpu" ? "cores: 0.5 is 500m" : "bytes: Mi, Gi, or M, G"
      return [[Run("in ", .textMuted), Run(unit)]]
    }
    return same == text ? [] : [[Run("the same as ", .textMuted), Run(same)]]
  }

  /// The pieces one after another, on as many lines as they need; none is broken.
  func flow(_ pieces: [[Run]], gap: String, columns: Int) -> [[Run]] {
    pieces.reduce(into: []) { lines, piece in
      if let last = lines.last, last.columns + gap.columns + piece.columns <= columns {
        lines[lines.count - 1] = last + [Run(gap)] + piece
      } else {
        lines.append(piece)
      }
    }
  }

  /// The columns of text in a box at a row.
  var boxColumns: Int {
    let layout = layout
    return BoxFrame(atRow: 0, of: rowBoxArea(layout), rows: 0, layout, symbols: state.symbols).content.columns
  }

  /// What is wrong with what is typed, and its fix.
  func problems(of cell: Cell) -> [[Run]] {
    let findings = findings(of: cell.field)
    guard !findings.isEmpty else { return [] }
    return [[]]
      + findings.prefix(2).flatMap { finding in
        let symbol = state.symbols[finding.severity.symbol]
        let text = layout.kind == .single ? finding.brief : finding.message
        let message = text.wrapped(to: boxColumns - 2, limit: 3, ellipsis: state.symbols[.ellipsis])
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
  func elsewhere(_ cell: Cell) -> [[Run]] {
    let head = "Elsewhere   "
    let columns = boxColumns - head.columns
    let others = fieldFacts(of: cell).elsewhere.compactMap { name, other in
      name == state.environment ? nil : other.map { (name: name, cell: $0) }
    }
    guard others.contains(where: { $0.cell.value != nil }) else { return [] }
    let pieces = others.map { name, cell in
      [
        Run("\(name) ", .textMuted),
        Run(cell.shortWords.elided(to: max(8, columns - name.columns - 1), ellipsis: state.symbols[.ellipsis])),
      ]
    }
    let lines = flow(pieces, gap: "   ", columns: columns).prefix(2)
    return [[]]
      + lines.enumerated().map { index, line in
        [Run(index == 0 ? head : String(repeating: " ", count: head.columns), .textMuted)] + line
      }
  }

  func help(of cell: Cell) -> [[Run]] {
    let lines = fieldFacts(of: cell).help.wrapped(to: boxColumns, limit: 3, ellipsis: state.symbols[.ellipsis])
    return lines.isEmpty ? [] : [[]] + lines.map { [Run($0, .textMuted)] }
  }
}

extension Cell {
  /// The value without the word for its kind, which the box says already.
  fileprivate var shortWords: String { isRemoved ? "removed" : shown.text }
}
