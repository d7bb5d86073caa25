/// A number of columns and rows.
package struct Size: Sendable, Hashable {
  package var columns: Int
  package var rows: Int

  /// Makes a size; a frame takes a negative one for 0.
  /// Makes an area; negative `columns` or `rows` count as 0.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A part of the screen; `column` and `row` are 0-based.
package struct Rect: Sendable, Hashable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The column after the last.
  package var endColumn: Int { column + columns }
  /// The row after the last.
  package var endRow: Int { row + rows }
  /// The columns and rows that the area covers.
  package var size: Size { Size(columns: columns, rows: rows) }

  /// Whether it covers nothing.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The part that both cover; empty if they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }
}
