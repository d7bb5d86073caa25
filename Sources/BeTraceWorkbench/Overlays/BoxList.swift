/// A list in a wide box: rows in columns under a head, in groups with headings, and what there is to say below.
struct BoxList {
  enum Line {
    case blank
    case heading([Run])
    /// The row of this 0-based number: what stands in each column.
    case row(Int, [[Run]])

    var row: Int? {
      if case .row(let row, _) = self { row } else { nil }
    }
  }

  /// What stands above each column.
  let head: [[Run]]
  /// Where each column begins.
  let starts: [Int]
  let lines: [Line]
  let foot: [[Run]]
  /// The columns that the box takes where there are so many, over the manifests too.
  var wanted = 0

  /// The rows of `groups`, blank ones between the groups if all of it then has a place in `room` rows.
  init(
    head: [[Run]], starts: [Int], groups: [(heading: [Run]?, rows: [(Int, [[Run]])])], foot: [[Run]], room: Int
  ) {
    (self.head, self.starts) = (head, starts)
    let groups = groups.filter { !$0.rows.isEmpty }.map { group in
      (group.heading.map { [Line.heading($0)] } ?? []) + group.rows.map { Line.row($0, $1) }
    }
    let count = groups.reduce(0) { $0 + $1.count }
    // Space goes first, then what is said below from its end on, as long as three rows have no place.
    let isSpacious = 1 + count + groups.count + foot.count + 1 <= room
    let blank: [Line] = isSpacious ? [.blank] : []
    lines = Array(groups.map { blank + $0 }.joined())
    let kept = max(1, min(foot.count, room - 1 - min(count, 3)))
    self.foot = (isSpacious ? [[]] : []) + foot.prefix(kept)
  }
}

extension Session {
  /// Draws the box called `title` with `list`, the row at `selected` under the cursor.
  func draw(_ title: [Run], _ list: BoxList, selected: Int, _ layout: Layout, on screen: inout Frame) {
    let room = max(1, BoxFrame.room(below: 1, layout) - list.foot.count)
    let at = list.lines.firstIndex { $0.row == selected } ?? 0
    // With the heading above the first row of its group.
    let top = 0.scrolled(toShow: at, of: list.lines.count, rows: room)
    let shown = list.lines.dropFirst(top).prefix(room)
    let empty = Array(repeating: [Run](), count: shown.count + 1)
    draw(title, empty + list.foot, wanted: list.wanted, layout, on: &screen) { content, screen in
      write(list.head, list.starts, content, row: content.row, on: &screen)
      for (offset, line) in shown.enumerated() {
        let row = content.row + 1 + offset
        switch line {
        case .blank: break
        case .heading(let runs):
          screen.write(
            runs.elided(to: content.columns, ellipsis: state.symbols[.ellipsis]), column: content.column, row: row,
            ground: .panel)
        case .row(let index, let cells):
          write(cells, list.starts, content, row: row, on: &screen)
          if index == selected { mark(row, of: content, on: &screen) }
        }
      }
    }
  }

  private func write(_ cells: [[Run]], _ starts: [Int], _ content: Rect, row: Int, on screen: inout Frame) {
    for (index, cell) in cells.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : content.columns
      let shown = cell.elided(to: max(0, end - starts[index]), ellipsis: state.symbols[.ellipsis])
      screen.write(shown, column: content.column + starts[index], row: row, ground: .panel)
    }
  }
}
