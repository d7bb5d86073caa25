import BeTraceCore

/// How the export box looks: what is chosen, then what that would write.
extension Session {
  func drawExport(_ box: ExportBox, _ layout: Layout, on screen: inout Frame) {
    if let difference = box.difference { return draw(difference, of: "Export", layout, on: &screen) }
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
}
