import BeTraceCore

/// How the export box looks: what is chosen, then what that would write.
extension Session {
  func drawExport(_ box: ExportBox, _ layout: Layout, on screen: inout Frame) {
    if let difference = box.difference { return draw(difference, layout, on: &screen) }
    let sheet = ExportSheet(box, self, layout)
    let title = [Run("Export", .focusTitle), Run("  manifests", .panelTitle)]
    draw(title, sheet.lines.map(\.runs), layout, on: &screen) { content, screen in
      for (offset, line) in sheet.lines.enumerated() where offset < content.rows {
        let row = content.row + offset
        if line.isAtCursor { mark(row, of: content, on: &screen) }
        if let tick = line.tick { screen.cursor = Frame.Position(column: content.column + tick, row: row) }
        if let well = line.well {
          screen.drawWell(
            well.text, column: content.column + well.columns.lowerBound, row: row,
            end: content.column + well.columns.upperBound, ellipsis: state.symbols[.ellipsis])
          if !well.hasKeys { screen.cursor = nil }
        }
      }
    }
  }

  /// What the last row says that enter does.
  func hint(toWrite box: ExportBox) -> String {
    let written = box.forecast?.writtenCount ?? 0
    return switch (written, box.removedCount) {
    case (0, 0): "write the index"
    case (0, let removed): "delete \(Self.files(removed))"
    case (_, 0): "write \(Self.files(written))"
    case (_, let removed): "write \(written), delete \(removed)"
    }
  }

  /// What differs in one file, in place of all else.
  private func draw(_ difference: ExportDifference, _ layout: Layout, on screen: inout Frame) {
    let room = differenceRows(in: layout)
    let rows = difference.rows
    let shown = rows.dropFirst(difference.top).prefix(room)
    let isWhole = rows.count <= room
    let place = isWhole ? "" : "  \(difference.top + 1) to \(difference.top + shown.count) of \(rows.count)"
    let frame = BoxFrame(wideFor: 0, layout, symbols: state.symbols)
    let path = difference.path.elidedFront(
      to: frame.content.columns - 10 - place.columns, ellipsis: state.symbols[.ellipsis])
    let title = [Run("Export", .focusTitle), Run("  \(path)\(place)", .panelTitle)]
    draw(title, Array(repeating: [], count: max(1, shown.count)), layout, on: &screen) { content, screen in
      for (offset, row) in shown.enumerated() {
        let at = content.row + offset
        switch row {
        case .line(let line, let other):
          draw(line, numbers: difference.numberColumns, insteadOf: other, in: content, row: at, on: &screen)
        case .leftOut(let count):
          let text = count == 1 ? "1 line" : "\(count) lines"
          let column = content.column + difference.numberColumns + 1
          screen.write(
            [Run("\(state.symbols[.fold])  \(text)", .textMuted)], column: column, row: at, ground: .panel)
        }
      }
    }
  }

  /// How many lines of a difference the box shows at once.
  func differenceRows(in layout: Layout) -> Int { BoxFrame.room(below: 0, layout) }
}
