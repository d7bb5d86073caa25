/// Where the parts of the matrix stand on the screen.
struct MatrixGrid: Equatable {
  /// The place of the whole pane, without its title.
  let area: Rect
  /// The row with the names of the environments.
  let head: Int
  /// The rows below it that scroll.
  let body: Rect
  /// What tells of the cell at the cursor, its rule included; empty on low screens.
  let foot: Rect
  /// The columns before the first environment.
  let labelColumns: Int
  /// How many environments are to be seen at once, and the columns that each takes.
  let count: Int
  let width: Int
  /// Whether there are more.
  let isScrolled: Bool
  /// Labels begin in this column.
  let margin: Int

  /// The place of so many `environments`, under labels of at most `labels` columns.
  init(_ layout: Layout, environments: Int, labels: Int) {
    let area = layout.content(of: .matrix)
    self.area = area
    let isSmall = layout.kind == .single
    margin = isSmall ? 1 : 3
    labelColumns = margin + min(max(labels, 8), isSmall ? 11 : layout.kind == .widest ? 30 : 20) + 1
    let footRows = layout.size.rows < 16 ? 0 : layout.size.rows < 30 ? 3 : 5
    let gap = layout.size.rows < 30 ? 0 : 1
    head = area.row
    body = Rect(
      column: area.column, row: area.row + 1 + gap, columns: area.columns, rows: area.rows - 1 - gap - footRows)
    foot = Rect(column: area.column, row: area.endRow - footRows, columns: area.columns, rows: footRows)
    let least = isSmall ? 11 : 17
    let room = area.columns - labelColumns
    isScrolled = environments * least > room
    // Beside those that are to be seen stands how many are not.
    let left = room - (isScrolled ? (isSmall ? 4 : 5) : 0)
    count = max(1, min(environments, left / least))
    width = min(left / count, 44)
  }

  /// The first column of the environment that is the 0-based `index` among those to be seen: that of its bar.
  func column(_ index: Int) -> Int { area.column + labelColumns + index * width }

  /// The column after the text of a cell; the next one's bar is the gap, and the edge of the screen stays free.
  func end(_ index: Int) -> Int { min(column(index + 1), area.endColumn - 1) }

  /// The first environment to be seen, so that the one at `cursor` is.
  func left(from left: Int, toShow cursor: Int, of environments: Int) -> Int {
    left.scrolled(toShow: cursor, of: environments, rows: count)
  }

  /// What a box may cover that belongs to the cell in the column `index`: it begins there, where it has room.
  func boxArea(at index: Int) -> Rect {
    let columns = min(area.columns, 57)
    let column = max(area.column, min(self.column(index), area.endColumn - columns))
    return Rect(column: column, row: area.row, columns: columns, rows: area.rows)
  }
}
