import BeTraceCore

/// The fields of a service in an environment.
struct FormPane {
  private let session: Session
  private let frame: PaneFrame
  /// The same without the last column where no line between panes is there to show how far one has scrolled.
  private let rows: PaneFrame
  private let layout: Layout
  private let lines: [FormLines.Line]
  /// The row at the cursor.
  private let cursor: Form.Stop?

  init(session: Session, frame: PaneFrame, layout: Layout) {
    self.session = session
    self.frame = frame
    self.layout = layout
    cursor = session.stop
    lines = session.formLines(in: layout)?.lines ?? []
    let isScrolled = lines.count > frame.content.rows && layout.kind != .single
    rows = isScrolled && !layout.hasColumns ? frame.withoutLastColumn : frame
  }

  private var symbols: Symbols { session.state.symbols }
  private var area: Rect { rows.area }
  /// The columns of a label; fewer where the values would have no room.
  private var labelColumns: Int { min(19, 14 + max(0, area.columns - 40) / 2) }
  /// The place of a problem's sign, which stands before the value.
  private var problemColumn: Int { area.column + labelColumns + 4 }
  private var valueColumn: Int { problemColumn + 2 }

  func draw(on screen: inout Frame) {
    let state = session.state
    guard let form = session.form else { return drawEmpty(on: &screen) }
    let subject = layout.hasEnvironmentBar ? "" : "\(Session.title(of: state.service)) / \(state.environment)"
    let filter = state.filters[.form].map { "/\($0)" } ?? ""
    // What a module, or a file, that can no longer be read says is what it said before.
    let isOld =
      !session.isAtEnvironment && session.servicePlan?.service.isAsReadLast == true
      || state.whyOutOfDate(state.environment) != nil
    let place = [subject, isOld ? "out of date" : "", state.showsOnlySet ? "set here" : "", filter]
      .filter { !$0.isEmpty }
    let at = session.indexAtCursor.map { $0 + 1 } ?? 0
    let all = state.showsOnlySet ? " of \(form.fieldCount)" : ""
    frame.drawTitle(
      .form, place: place.joined(separator: "  "), count: "\(at)/\(form.fields.count)\(all)", on: &screen)
    let content = frame.content
    let top = session.formTop(layout)
    for row in 0..<max(0, min(content.rows, lines.count - top)) {
      draw(lines[top + row], row: content.row + row, on: &screen)
    }
    if lines.isEmpty {
      screen.write(whyThereIsNoRow, column: area.column + 3, row: content.row, end: area.endColumn)
    }
    if layout.kind != .single { rows.drawThumb(from: top, of: lines.count, on: &screen) }
  }

  private var whyThereIsNoRow: [Run] {
    guard session.state.filters[.form] == nil else {
      return [
        Run("no row matches   ", .textMuted), Run(session.key(.leave, in: .form), .hintKey),
        Run(" shows all", .hintText),
      ]
    }
    return [
      Run("nothing is set here   ", .textMuted), Run(session.key(.toggleOnlySet), .hintKey),
      Run(" shows all rows", .hintText),
    ]
  }

  private func drawEmpty(on screen: inout Frame) {
    frame.drawTitle(.form, place: session.state.environment, count: "", on: &screen)
    var row = frame.content.row + 1
    for line in session.whyThereIsNoForm.wrapped(to: area.columns - 6) where row < frame.content.endRow {
      screen.write(line, column: area.column + 3, row: row, end: area.endColumn, role: .text)
      row += 1
    }
    guard row + 1 < frame.content.endRow else { return }
    screen.write(session.wayToAForm, column: area.column + 3, row: row + 1, end: area.endColumn)
  }

  private func draw(_ line: FormLines.Line, row: Int, on screen: inout Frame) {
    let column = area.column
    switch line {
    case .blank: break
    case .heading(let section, let isFolded): draw(section, isFolded: isFolded, row: row, on: &screen)
    case .note(let text, let severity):
      let runs =
        severity.map { [Run(text, $0.role)] } ?? [Run(session.key(.fix(0)), .hintKey), Run(text, .textMuted)]
      screen.write(runs.elided(to: area.columns - 6, ellipsis: symbols[.ellipsis]), column: column + 5, row: row)
    case .remark(let text, let severity):
      if let severity { screen.write(symbols[severity.symbol], column: column + 1, row: row, role: severity.role) }
      screen.write(text, column: column + 3, row: row, end: area.endColumn, role: .text)
    case .fact(let fact):
      screen.write(symbols[.computed], column: column + 1, row: row, role: .originComputed)
      screen.write(fact.label, column: column + 3, row: row, role: .fieldReadonly)
      screen.write(
        fact.value.elided(to: area.endColumn - 1 - valueColumn, ellipsis: symbols[.ellipsis]), column: valueColumn,
        row: row, role: .fieldReadonly)
    case .field(let field): draw(field, row: row, on: &screen)
    }
  }

  /// `Variables 9`; folded also the worst problem in it, what is not saved and what is set here.
  private func draw(_ section: Form.Section, isFolded: Bool, row: Int, on screen: inout Frame) {
    guard let title = section.title else { return }
    let column = area.column
    let ground = rows.ground(isCursor: .heading(title) == cursor, row: row, on: &screen)
    let count = section.showsCount || isFolded ? " \(section.count)" : ""
    screen.write(
      [Run(title, .panelTitle, .bold), Run(count, .panelTitle)], column: column + 3, row: row, end: area.endColumn,
      ground: ground)
    guard isFolded else { return }
    if let worst = section.worst?.severity {
      screen.write(symbols[worst.symbol], column: problemColumn, row: row, role: worst.role, ground: ground)
    }
    let counts = [Mark.unsaved, .here].compactMap { mark in
      let count = section.count(of: mark)
      return count > 0 ? Run("\(symbols[mark.symbol])\(count)", mark.role) : nil
    }
    screen.write(
      Array(counts.map { [$0] }.joined(separator: [Run(" ")])), column: valueColumn, row: row, end: area.endColumn - 3,
      ground: ground)
    screen.write([Run(symbols[.fold], .textMuted)], endingAt: area.endColumn - 1, row: row, ground: ground)
  }

  private func draw(_ field: FormField, row: Int, on screen: inout Frame) {
    let isCursor = .field(field.field) == cursor
    var ground = rows.ground(isCursor: isCursor, row: row, on: &screen)
    let column = area.column
    if session.isMarked(field.field) {
      if !isCursor {
        ground = .selectionInactive
        screen.fill(Rect(column: column, row: row, columns: area.columns, rows: 1), ground: ground)
      }
      screen.write(symbols[.done], column: column + 2, row: row, role: .textStrong, ground: ground)
    }
    screen.write(symbols[field.mark.symbol], column: column + 1, row: row, role: field.mark.signRole, ground: ground)
    screen.write(
      field.label.elided(to: labelColumns, ellipsis: symbols[.ellipsis]), column: column + 3, row: row,
      role: .fieldLabel, ground: ground)
    if let worst = field.findings.map(\.severity).min() {
      screen.write(symbols[worst.symbol], column: problemColumn, row: row, role: worst.role, ground: ground)
    }
    if case .edit(let box)? = session.state.overlay, !box.isNew, box.field == field.field {
      return drawWell(box.line, column: valueColumn, row: row, on: &screen)
    }
    drawValue(field, row: row, ground: ground, on: &screen)
  }

  /// The value whole if there is room, then without its origin; then the front of its path goes, then its end. An end
  /// that goes anyway makes room for the origin.
  private func drawValue(_ field: FormField, row: Int, ground: Role, on screen: inout Frame) {
    let column = valueColumn
    let end = area.endColumn - 1
    let (kind, text) = field.shown(none: symbols[.none], arrow: symbols[.arrow])
    let whole = end - column - kind.columns
    let ellipsis = symbols[.ellipsis]
    let beside = field.origin(fitting: min(field.origin.columns, 13), ellipsis: ellipsis)
    let left = whole - beside.columns - 2
    let (shown, origin) =
      text.columns <= whole
      ? (text, field.origin(fitting: whole - text.columns - 2, ellipsis: ellipsis))
      : text.droppingFront(toFit: left, ellipsis: ellipsis).map { ($0, beside) }
        ?? text.droppingFront(toFit: whole, ellipsis: ellipsis).map { ($0, "") }
        ?? (left < 12
          ? (text.elided(to: whole, ellipsis: ellipsis), "") : (text.elided(to: left, ellipsis: ellipsis), beside))
    let at = screen.write(kind, column: column, row: row, end: end, role: .textMuted, ground: ground)
    let isWrong = field.findings.contains { $0.severity == .error }
    screen.write(
      shown, column: at, row: row, end: end, role: isWrong ? .fieldInvalid : field.mark.role, ground: ground)
    screen.write([Run(origin, .textMuted)], endingAt: end, row: row, ground: ground)
  }

  /// The text that is being typed, in an underlined well, with the terminal's cursor in it.
  private func drawWell(_ line: LineEditor, column: Int, row: Int, on screen: inout Frame) {
    let end = area.endColumn - 1
    screen.drawWell(line, column: column, row: row, end: end, ellipsis: symbols[.ellipsis])
  }

}

extension Session {
  /// Why there is nothing to edit at the cursor.
  fileprivate var whyThereIsNoForm: String {
    guard !state.environments.files.isEmpty else {
      return "no environment is here yet: betrace-tui new workspace DIR --example makes one"
    }
    if let finding = plan?.findings.first { return "\(finding.origin?.description ?? ""): \(finding.message)" }
    return "\(state.environment) has no service yet"
  }

  /// The keys that lead to something to edit.
  fileprivate var wayToAForm: [Run] {
    if plan?.findings.isEmpty == true, !state.workspace.isReadOnly {
      return [
        Run("\(key(.focus(.services))) \(key(.add, in: .services))", .hintKey), Run(" adds a service", .textMuted),
      ]
    }
    let opens =
      state.environments[state.environment]?.document == nil
      ? [Run(key(.openFile), .hintKey), Run(" opens it there, ", .textMuted)] : []
    return opens + [Run(key(.reload), .hintKey), Run(" reads the files again", .textMuted)]
  }
}

extension Severity {
  /// The sign before a problem.
  var symbol: Symbol {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }

  var role: Role {
    switch self {
    case .error: .problemError
    case .warning: .problemWarning
    case .info: .problemInfo
    }
  }
}

extension Frame {
  /// Draws a line that is being typed from `column` to before `end`: the part around its cursor, underlined, with
  /// `ellipsis` where more is, and puts the terminal's cursor there.
  mutating func drawWell(_ typed: LineEditor, column: Int, row: Int, end: Int, ellipsis: String) {
    let line = typed.text.hidingSecrets == typed.text ? typed : typed.masked
    fill(Rect(column: column, row: row, columns: end - column, rows: 1), ground: .page)
    restyle(Rect(column: column, row: row, columns: end - column, rows: 1)) { $0.attributes = .underline }
    var first = 0
    while String(line.characters[first..<line.cursor]).columns >= end - column, first < line.cursor { first += 1 }
    let ground: Role = line.isSelected ? .matchCurrent : .page
    let after = write(
      String(line.characters[first...]), column: column, row: row, end: end,
      role: line.isSelected ? .matchCurrent : .textStrong, ground: ground, attributes: .underline)
    if first > 0 { write(ellipsis, column: column, row: row, end: end, role: .textMuted, ground: ground) }
    if after > end { write(ellipsis, column: end - 1, row: row, end: end, role: .textMuted, ground: ground) }
    cursor = Position(column: column + String(line.characters[first..<line.cursor]).columns, row: row)
  }
}
