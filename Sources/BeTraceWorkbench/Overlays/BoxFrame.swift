/// A box that lies over the panes: its ground, its border and its title. `esc` closes every box.
struct BoxFrame {
  let symbols: Symbols
  let area: Rect
  /// The columns from the box's edge to its text.
  private let margin: Int

  /// A box that takes `area`, border and all.
  init(symbols: Symbols, area: Rect) { (self.symbols, self.area, margin) = (symbols, area, 3) }

  /// A wide box for `rows` lines of content: below the titles of the panes, over lists and form, so that the manifests
  /// stay in view. On the widest screens it may be as wide as `wanted`, up to the inspector if that has a place of its own.
  init(wideFor rows: Int, wanted: Int = 0, _ layout: Layout, symbols: Symbols) {
    let inspector = layout[.inspector]
    let most = layout.kind != .widest ? 78 : inspector.isEmpty ? layout.size.columns - 4 : inspector.column - 1
    let least = layout.form.isEmpty ? 78 : max(78, layout.form.endColumn)
    let columns = layout.hasColumns ? max(min(least, most), min(wanted, most)) : min(80, layout.size.columns)
    let column = layout.hasColumns ? 0 : (layout.size.columns - columns) / 2
    let top = Self.top(layout)
    self.symbols = symbols
    margin = layout.kind == .single ? 2 : 3
    area = Rect(column: column, row: top, columns: columns, rows: min(rows + 2, layout.size.rows - top - 2))
  }

  /// The first row of a wide box.
  private static func top(_ layout: Layout) -> Int { layout.kind == .single ? 1 : layout.size.rows < 30 ? 2 : 3 }

  /// The rows of content that a wide box may have.
  static func inside(_ layout: Layout) -> Int { layout.size.rows - top(layout) - 4 }

  /// A box that belongs to the screen row `row` of `pane`: below it where that leaves the manifests in view, else above,
  /// else below over the manifests. Where it fits nowhere whole, its end is missing.
  init(atRow row: Int, of pane: Rect, rows: Int, _ layout: Layout, symbols: Symbols) {
    let above = row - 1
    let below = layout.size.rows - 2 - (row + 1)
    let height = min(rows + 2, max(above, below))
    let isBelow = height <= pane.endRow - (row + 1) || height > above
    let top = isBelow ? row + 1 : row - height
    self.symbols = symbols
    margin = layout.kind == .single ? 2 : 3
    area = Rect(column: pane.column, row: top, columns: min(pane.columns, 80), rows: height)
  }

  /// The rows that a wide box can give to a list below `head` rows of its own, blank ones around all of it where there is
  /// room.
  static func room(below head: Int, _ layout: Layout) -> Int {
    max(1, inside(layout) - head - (layout.size.rows < 30 ? 0 : 2))
  }

  /// Inside the border; text starts in the third column, on the smallest screens in the second.
  var content: Rect {
    Rect(
      column: area.column + margin, row: area.row + 1, columns: area.columns - 2 * margin, rows: area.rows - 2)
  }

  /// Draws border and title, and clears what lies below.
  func draw(_ title: [Run], on screen: inout Frame) {
    screen.fill(area, ground: .panel)
    let rule = symbols[.rule]
    let last = area.endRow - 1
    let middle = String(repeating: rule, count: max(0, area.columns - 2))
    let top = symbols[.cornerTopLeft] + middle + symbols[.cornerTopRight]
    let bottom = symbols[.cornerBottomLeft] + middle + symbols[.cornerBottomRight]
    screen.write(top, column: area.column, row: area.row, role: .focusBorder, ground: .panel)
    screen.write(bottom, column: area.column, row: last, role: .focusBorder, ground: .panel)
    for row in area.row + 1..<max(area.row + 1, last) {
      screen.write(symbols[.vertical], column: area.column, row: row, role: .focusBorder, ground: .panel)
      screen.write(symbols[.vertical], column: area.endColumn - 1, row: row, role: .focusBorder, ground: .panel)
    }
    let shown = title.elided(to: area.columns - 6, ellipsis: symbols[.ellipsis])
    screen.write([Run(" ")] + shown + [Run(" ")], column: area.column + 2, row: area.row, ground: .panel)
  }
}

extension Overlay {
  /// Whether the box belongs to a row of the form, which then keeps the focus.
  var belongsToRow: Bool {
    switch self {
    case .edit, .choice, .variable, .fix, .entry, .copy: true
    case .pick(let box): box.purpose != .service
    default: false
    }
  }

  /// Whether lists and form go quiet behind it, and the row about the field with them. Behind the themes one looks at them.
  var isQuietBehind: Bool {
    if case .theme = self { false } else { !belongsToRow }
  }
}

extension Session {
  /// Draws the box that is open, if one is. Behind a wide one lists and form go quiet.
  func drawOverlay(_ layout: Layout, on screen: inout Frame) {
    guard let overlay = state.overlay else { return }
    if overlay.isQuietBehind { goQuiet(behindBoxIn: layout, on: &screen) }
    switch overlay {
    case .edit(let box): drawEdit(box, layout, on: &screen)
    case .choice(let box): drawChoice(box, layout, on: &screen)
    case .variable(let box): drawVariable(box, layout, on: &screen)
    case .fix(let box): drawFix(box, layout, on: &screen)
    case .reset(let box): drawReset(box, layout, on: &screen)
    case .copy: break
    case .entry(let box): drawEntry(box, layout, on: &screen)
    case .pick(let box): drawPick(box, layout, on: &screen)
    case .review(let review): drawReview(review, layout, on: &screen)
    case .export(let box): drawExport(box, layout, on: &screen)
    case .quit: drawQuit(layout, on: &screen)
    case .conflict(let conflict): drawConflict(conflict, layout, on: &screen)
    case .scratch(let box): drawScratch(box, layout, on: &screen)
    case .editor(let box): drawEditor(box, layout, on: &screen)
    case .help(let box): drawHelp(box, layout, on: &screen)
    case .command(let command): drawCommand(command, layout, on: &screen)
    case .output(let box): drawOutput(box, layout, on: &screen)
    case .theme(let box): drawThemes(box, layout, on: &screen)
    case .welcome(let box): drawWelcome(box, on: &screen)
    case .card(let box): drawCard(box, layout, on: &screen)
    case .map(let box): drawMap(box, layout, on: &screen)
    case .promote(let box): drawPromotion(box, layout, on: &screen)
    case .compare(let box): drawComparison(box, layout, on: &screen)
    case .why(let box): drawWhy(box, layout, on: &screen)
    case .recovery(let box): drawRecovery(box, layout, on: &screen)
    case .merge(let box): drawMerge(box, layout, on: &screen)
    case .held: drawHeld(layout, on: &screen)
    case .history(let box): drawHistory(box, layout, on: &screen)
    }
  }

  /// Takes colours and attributes away where a wide box lies over lists and form.
  func goQuiet(behindBoxIn layout: Layout, on screen: inout Frame) {
    let isBesideOthers = layout.hasColumns && !layout.panes.contains(.matrix)
    let behind = Rect(
      column: 0, row: 1, columns: isBesideOthers ? layout.form.endColumn : layout.size.columns,
      rows: layout.size.rows - 3)
    for area in [behind, layout[.inspector]] {
      screen.restyle(area) { cell in
        cell.role = .textMuted
        cell.ground = .page
        cell.attributes = []
      }
    }
  }

  /// What a box covers that belongs to the row at the cursor: the form, or the matrix from its cell on.
  func rowBoxArea(_ layout: Layout) -> Rect { matrixGrid(layout).map { $0.boxArea(at: matrixColumn) } ?? layout.form }

  /// The screen row of the form's row at the cursor, or of the matrix's.
  func cursorRow(_ layout: Layout) -> Int {
    if let grid = matrixGrid(layout) { return grid.body.row + matrixLine - matrixTop(grid) }
    return layout.content(of: .form).row + (formLines(in: layout)?.index(of: stop) ?? 0) - formTop(layout)
  }

  /// The first line of the form on the screen. On the smallest ones the row of an open box stands first, so that all the
  /// room is below it.
  func formTop(_ layout: Layout) -> Int {
    guard layout.kind == .single, state.overlay?.belongsToRow == true else { return state.formTop }
    return formLines(in: layout)?.index(of: stop) ?? state.formTop
  }
}
