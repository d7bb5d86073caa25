import BeTraceCore

/// The screen as a grid of cells. Nothing can be drawn outside it, and no secret can be drawn at all.
package struct Frame: Sendable, Equatable {
  /// The columns and rows, neither below 0.
  package let size: Size
  /// Row by row from the top left.
  package private(set) var cells: [ScreenCell]
  /// Where the terminal's cursor stands, 0-based; nil hides it.
  package var cursor: Position?
  /// The cells with the last character of a text that did not fit, or the first of one that lost its front. What is
  /// written over such a cell, be it an ellipsis, mends it: a screen has none of them.
  package private(set) var cuts: Set<Position> = []

  /// A 0-based place on the screen.
  package struct Position: Sendable, Hashable {
    package var column: Int
    package var row: Int

    /// The place in `column` and `row`.
    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// A blank page of `size`.
  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(
      repeating: ScreenCell(.blank, role: .text, ground: .page), count: self.size.columns * self.size.rows)
  }

  /// The whole frame.
  package var bounds: Rect { Rect(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// The cell at a 0-based place inside the frame.
  package subscript(column: Int, row: Int) -> ScreenCell { cells[row * size.columns + column] }

  /// The cells of a 0-based row.
  package func row(_ row: Int) -> ArraySlice<ScreenCell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Whether the 0-based `row` is the same in `other`, a frame of the same size.
  package func hasRow(_ row: Int, of other: Frame) -> Bool {
    // Several times as fast as to compare slices, and every cell is compared at every key.
    cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in
        (row * size.columns..<(row + 1) * size.columns).allSatisfy { mine[$0] == theirs[$0] }
      }
    }
  }

  /// Writes `text` from (`column`, `row`), both 0-based, and gives the column after it. What falls outside the frame, or
  /// at or right of `end`, is dropped; a wide character that does not fit whole becomes a blank. Characters that would
  /// move the cursor or change the terminal are written in a visible form (`\u{1b}`), and `<hidden>` where a secret stands.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, end: Int? = nil, role: Role = .text, ground: Role = .page,
    attributes: Attributes = []
  ) -> Int {
    let text = text.hidingSecrets
    guard row >= 0, row < size.rows else { return column + text.columns }
    let inside = 0..<max(0, min(end ?? size.columns, size.columns))
    var at = column
    var isCut = (front: false, end: false)
    defer {
      if isCut.front, !inside.isEmpty { cuts.insert(Position(column: 0, row: row)) }
      if isCut.end, let last = inside.last { cuts.insert(Position(column: last, row: row)) }
    }
    if text.isPlain {
      for byte in text.utf8 {
        if inside.contains(at) {
          let character = PackedCharacter(ascii: byte)
          put(ScreenCell(character, role: role, ground: ground, attributes: attributes), 1, at, row)
        } else if byte != UInt8(ascii: " ") {
          if at < 0 { isCut.front = true } else { isCut.end = true }
        }
        at += 1
      }
      return at
    }
    for glyph in Glyphs(text) {
      let columns = at..<(at + glyph.columns)
      let shown = columns.clamped(to: inside)
      if shown == columns {
        put(ScreenCell(glyph.character, role: role, ground: ground, attributes: attributes), glyph.columns, at, row)
      } else {
        if glyph.character != " " { if columns.lowerBound < 0 { isCut.front = true } else { isCut.end = true } }
        let blank = ScreenCell(.blank, role: role, ground: ground, attributes: attributes)
        for column in shown { put(blank, 1, column, row) }
      }
      at = columns.upperBound
    }
    return at
  }

  /// Fills `rect` with blanks on `ground`.
  package mutating func fill(_ rect: Rect, role: Role = .text, ground: Role) {
    let area = rect.intersection(bounds)
    guard area.columns > 0 else { return }
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<area.endColumn { put(ScreenCell(.blank, role: role, ground: ground), 1, column, row) }
    }
  }

  /// Takes over what stands in `rect` of `other`, a frame of the same size.
  package mutating func copy(_ rect: Rect, of other: Frame) {
    let area = rect.intersection(bounds)
    for row in area.row..<max(area.row, area.endRow) {
      let places = row * size.columns + area.column..<row * size.columns + area.endColumn
      cells.replaceSubrange(places, with: other.cells[places])
    }
    let isInside = { (place: Position) in
      place.column >= area.column && place.column < area.endColumn && place.row >= area.row && place.row < area.endRow
    }
    cuts.formUnion(other.cuts.filter(isInside))
  }

  /// Changes ink, paper or attributes of what is already drawn in `rect`.
  package mutating func restyle(_ rect: Rect, _ change: (inout ScreenCell) -> Void) {
    let area = rect.intersection(bounds)
    guard area.columns > 0 else { return }
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<area.endColumn {
        let packed = self[column, row].packed
        change(&cells[row * size.columns + column])
        cells[row * size.columns + column].packed = packed
      }
    }
  }

  /// Puts one character, and blanks the halves of wide ones that it cuts.
  private mutating func put(_ cell: ScreenCell, _ columns: Int, _ column: Int, _ row: Int) {
    let start = row * size.columns
    if !cuts.isEmpty { cuts.remove(Position(column: column, row: row)) }
    if cells[start + column].packed == .rightHalf, column > 0 { cells[start + column - 1].packed = .blank }
    let after = column + columns
    if after < size.columns, cells[start + after].packed == .rightHalf { cells[start + after].packed = .blank }
    cells[start + column] = cell
    if columns == 2 {
      cells[start + column + 1] = cell
      cells[start + column + 1].packed = .rightHalf
    }
  }
}
