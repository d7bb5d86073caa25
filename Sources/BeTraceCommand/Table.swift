import BeTraceWorkbench

/// Text in columns, as wide as they need to be and two blanks apart.
struct Table {
  private var rows: [[String]]

  /// A table with `titles` above its columns.
  init(_ titles: String...) { rows = [titles] }

  /// Adds a row below.
  mutating func add(_ cells: String...) { rows.append(cells) }

  /// The columns of the terminal that the widest row takes.
  var columns: Int { widths.reduce(2 * (widths.count - 1), +) }

  private var widths: [Int] { rows[0].indices.map { column in rows.map { $0[column].columns }.max() ?? 0 } }

  /// All rows, each ended by a newline.
  var text: String {
    let widths = widths
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) { line += cell.padded(to: width + 2) }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}

extension String {
  /// The text with blanks behind it, so that it takes `columns` of the terminal if it does not take more.
  func padded(to columns: Int) -> String { self + String(repeating: " ", count: max(0, columns - self.columns)) }
}
