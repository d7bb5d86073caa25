import BeTraceWorkbench

/// Text in columns, as wide as they need to be and two blanks apart.
struct Table {
  private var rows: [[String]]

  /// A table with `titles` above its columns.
  init(_ titles: String...) { rows = [titles] }

  /// Adds a row below.
  mutating func add(_ cells: String...) { rows.append(cells) }

  /// All rows, each ended by a newline.
  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) { line += cell + String(repeating: " ", count: width - cell.columns + 2) }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
