import BeTraceCore

/// The values of a service in all environments, beside one another.
struct MatrixPane {
  private let session: Session
  private let frame: PaneFrame

  init(session: Session, frame: PaneFrame) { (self.session, self.frame) = (session, frame) }

  private var state: State { session.state }
  private var symbols: Symbols { state.symbols }

  func draw(on screen: inout Frame) {
    guard let matrix = session.matrix, let grid = session.matrixGrid(session.layout) else { return }
    drawTitle(matrix, on: &screen)
    drawHead(matrix, grid, on: &screen)
    let lines = session.matrixLines
    let top = session.matrixTop(grid)
    for (offset, line) in lines.dropFirst(top).prefix(grid.body.rows).enumerated() {
      draw(line, matrix, grid, row: grid.body.row + offset, on: &screen)
    }
    if matrix.stops.isEmpty {
      screen.write(
        whyThereIsNoRow.elided(to: grid.area.columns - grid.margin - 1, ellipsis: symbols[.ellipsis]),
        column: grid.margin, row: grid.body.row)
    }
    drawFailures(matrix, grid, on: &screen)
    if !grid.foot.isEmpty { MatrixFoot(session: session).draw(in: grid.foot, on: &screen) }
  }

  private func drawTitle(_ matrix: Matrix, on screen: inout Frame) {
    let filter = state.filters[.matrix].map { "  /\($0)" } ?? ""
    let place: String
    let count: String
    if let field = matrix.subject.field {
      place = "\(session.label(of: field)) of every service"
      let at = matrix.rows.index(of: session.matrixStop).map { $0 + 1 } ?? 0
      count = "\(at)/\(matrix.stops.count)"
    } else {
      place = session.isAtEnvironment ? "settings of every environment" : "\(state.service) in every environment"
      count = matrix.counts.map { "\($0.differing) of \($0.all) fields differ" } ?? ""
    }
    frame.drawTitle(.matrix, place: place + filter, count: count, on: &screen)
  }

  /// The environments, each with what it extends, and how many are not to be seen on either side.
  private func drawHead(_ matrix: Matrix, _ grid: MatrixGrid, on screen: inout Frame) {
    let ellipsis = symbols[.ellipsis]
    let left = state.matrix.left
    let shown = matrix.columns.dropFirst(left).prefix(grid.count)
    let hidden = matrix.columns.prefix(left) + matrix.columns.dropFirst(left + grid.count)
    if !hidden.isEmpty {
      let names = hidden.map(\.environment).joined(separator: ", ")
      screen.write(
        "hidden: \(names)".elided(to: grid.labelColumns - grid.margin - 1, ellipsis: ellipsis),
        column: grid.margin, row: grid.head, role: .textMuted)
    }
    for (index, column) in shown.enumerated() {
      let at = grid.column(index) + 3
      let end = grid.end(index)
      // The badge has a blank at both ends.
      let name = column.environment.elided(to: end - at - (column.isProtected ? 1 : 0), ellipsis: ellipsis)
      let after =
        column.isProtected
        ? screen.write(
          " \(name) ", column: at - 1, row: grid.head, role: .envProtected, ground: .envProtected, attributes: .bold)
        : screen.write(name, column: at, row: grid.head, role: .textStrong, attributes: .bold)
      let isOld =
        state.matrix.isTurned
        ? state.whyOutOfDate(column.environment) != nil : session.isOutOfDate(column)
      let old = isOld ? [Run(" out of date", .problemWarning)] : []
      let choices =
        [true, false].map { self.notes(of: column, showsParent: $0) + old }
        + (isOld ? [old, [Run(" \(symbols[.warning])", .problemWarning)]] : [])
      screen.write(choices.first { after + $0.columns <= end } ?? [], column: after, row: grid.head)
    }
    let right = matrix.columns.count - left - grid.count
    if right > 0 {
      screen.write([Run("\(right) \(ellipsis)", .textMuted)], endingAt: grid.area.endColumn - 1, row: grid.head)
    }
  }

  /// What stands behind the name of an environment.
  private func notes(of column: MatrixColumn, showsParent: Bool) -> [Run] {
    if case .failure = column.content { return [Run(" \(symbols[.error])", .problemError)] }
    var notes = column.isAbstract ? " shared" : ""
    if column.content == .nothing { notes += " not here" }
    if !state.matrix.isTurned, column.isOff(state.service) { notes += " off" }
    if showsParent, let parent = column.parent { notes += " from \(parent)" }
    return notes.isEmpty ? [] : [Run(notes, .textMuted)]
  }

  private func draw(_ line: Matrix.Line, _ matrix: Matrix, _ grid: MatrixGrid, row: Int, on screen: inout Frame) {
    let room = grid.area.columns - grid.margin - 1
    let ellipsis = symbols[.ellipsis]
    switch line {
    case .blank: break
    case .heading(let title): screen.write(title, column: grid.margin, row: row, role: .panelTitle, attributes: .bold)
    case .note(let text):
      let runs = [Run(symbols[.fold] + " ", .textMuted), Run(text, .textMuted)]
      screen.write(runs.elided(to: room, ellipsis: ellipsis), column: grid.margin, row: row)
    case .row(let stop, let label):
      let isCursor = stop == session.matrixStop
      let ground: Role = isCursor ? .selectionInactive : .page
      if isCursor {
        screen.fill(Rect(column: grid.area.column, row: row, columns: grid.area.columns, rows: 1), ground: ground)
      }
      let old = isOutOfDate(stop, matrix) ? [Run(" \(symbols[.warning])", .problemWarning)] : []
      let name = label.elided(to: grid.labelColumns - grid.margin - 1 - old.columns, ellipsis: ellipsis)
      screen.write([Run(name, .fieldLabel)] + old, column: grid.margin, row: row, ground: ground)
      for index in 0..<min(grid.count, matrix.columns.count - state.matrix.left) {
        draw(stop, matrix, state.matrix.left + index, at: index, isCursor, grid, row: row, on: &screen)
      }
    }
  }

  /// Whether what stands in the row of a service is what was read, or made, before.
  private func isOutOfDate(_ stop: Matrix.Stop, _ matrix: Matrix) -> Bool {
    guard case .service(let name) = stop else { return false }
    return matrix.columns.contains { $0.isOutOfDate(name) }
  }

  /// Draws the cell of a row in the environment `column`, which is at `index` of those to be seen.
  private func draw(
    _ stop: Matrix.Stop, _ matrix: Matrix, _ column: Int, at index: Int, _ isInRow: Bool, _ grid: MatrixGrid, row: Int,
    on screen: inout Frame
  ) {
    let start = grid.column(index)
    let isCursor = isInRow && matrix.columns[column].environment == state.environment
    var ground: Role = isInRow ? .selectionInactive : .page
    if isCursor {
      let isLast = index == grid.count - 1 && matrix.columns.count - state.matrix.left <= grid.count
      let end = isLast ? grid.area.endColumn : grid.column(index + 1)
      ground = frame.isFocused ? .selection : .selectionInactive
      screen.fill(Rect(column: start, row: row, columns: end - start, rows: 1), ground: ground)
      screen.write(symbols[.cursor], column: start, row: row, role: .cursor, ground: ground)
    }
    guard let field = matrix.cell(stop, column) else { return }
    screen.write(
      symbols[field.mark.symbol], column: start + 1, row: row, role: field.mark.signRole, ground: ground)
    var at = start + 3
    if isCursor, case .edit(let box)? = state.overlay, !box.isNew, box.field == field.field {
      let end = min(max(grid.end(index), at + 24), grid.area.endColumn - 1)
      return screen.drawWell(box.line, column: at, row: row, end: end, ellipsis: symbols[.ellipsis])
    }
    let worst = field.findings.map(\.severity).min()
    if let worst {
      screen.write(symbols[worst.symbol], column: at, row: row, role: worst.role, ground: ground)
      at += 2
    }
    // Of a service that is off the value would hold if it were on.
    if case .service(let name) = stop, matrix.columns[column].isOff(name) {
      at = screen.write("off ", column: at, row: row, end: grid.end(index), role: .textMuted, ground: ground)
    }
    let others = matrix.columns.indices.compactMap { matrix.cell(stop, $0)?.text }
    draw(
      field, besides: others, isWrong: worst == .error, from: at, to: grid.end(index), row: row, ground: ground,
      on: &screen)
  }

  /// The value whole if there is room, else cut so that one sees how it differs from the `others` of its row; then what it
  /// was.
  private func draw(
    _ field: FormField, besides others: [String], isWrong: Bool, from column: Int, to end: Int, row: Int, ground: Role,
    on screen: inout Frame
  ) {
    let ellipsis = symbols[.ellipsis]
    let (kind, text) = field.shown(none: symbols[.none], arrow: symbols[.arrow])
    let isKindShown = kind.columns + min(text.columns, 8) <= end - column
    let at =
      isKindShown
      ? screen.write(kind, column: column, row: row, end: end, role: .textMuted, ground: ground) : column
    let room = end - at
    let shown = text.elided(to: room, apartFrom: others, ellipsis: ellipsis)
    let after = screen.write(
      shown, column: at, row: row, end: end, role: isWrong ? .fieldInvalid : field.mark.role, ground: ground)
    guard field.mark == .unsaved else { return }
    let origin = field.origin(fitting: end - after - 2, ellipsis: ellipsis)
    screen.write(origin, column: after + 2, row: row, end: end, role: .textMuted, ground: ground)
  }

  /// In the place of the cells of an environment, why nothing is known of it.
  private func drawFailures(_ matrix: Matrix, _ grid: MatrixGrid, on screen: inout Frame) {
    for index in 0..<min(grid.count, matrix.columns.count - state.matrix.left) {
      guard case .failure(let reason) = matrix.columns[state.matrix.left + index].content else { continue }
      let start = grid.column(index) + 3
      let room = grid.end(index) - start
      let lines = reason.wrapped(to: room, limit: grid.body.rows, ellipsis: symbols[.ellipsis])
      for (offset, line) in lines.enumerated() {
        let isCursor = screen[start, grid.body.row + offset].ground
        screen.write(line, column: start, row: grid.body.row + offset, role: .problemError, ground: isCursor)
      }
    }
  }

  private var whyThereIsNoRow: [Run] {
    if state.filters[.matrix] != nil {
      return [
        Run("no row matches   ", .textMuted), Run(session.key(.leave, in: .matrix), .hintKey),
        Run(" shows all", .hintText),
      ]
    }
    return [Run("there is nothing here", .textMuted)]
  }
}
