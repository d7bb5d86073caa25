import BeTraceCore

/// The row above the keys: what was just done, in as many rows as it takes, else what is to know of the field at the cursor.
struct MessageRow {
  let session: Session

  private var state: State { session.state }
  private var symbols: Symbols { state.symbols }
  private var keymap: Keymap { session.keymap }
  private var ellipsis: String { symbols[.ellipsis] }

  /// What the row says, and keys at its right end, which are not cut.
  private struct Content {
    let runs: [Run]
    var keys: [Run] = []
  }

  /// Whether a box is open, which has keys of its own.
  private var isOpen: Bool { state.overlay != nil }

  /// Whether the keys that change a value do so now.
  private var mayEdit: Bool { !isOpen && !state.workspace.isReadOnly }

  func draw(on screen: inout Frame) {
    let row = screen.size.rows - 2
    let end = screen.size.columns - 1
    if let pane = state.filtering {
      let at = screen.write("/", column: 1, row: row, role: .hintKey)
      let text = state.filters[pane] ?? ""
      let role: Role = state.isFilterFresh ? .matchCurrent : .textStrong
      let ground: Role = state.isFilterFresh ? .matchCurrent : .page
      let after = screen.write(text, column: at, row: row, end: end, role: role, ground: ground)
      screen.cursor = Frame.Position(column: min(after, end), row: row)
      return
    }
    if let message = state.message { return draw(message, on: &screen) }
    if let text = session.workText { return drawWork(text, row: row, end: end, on: &screen) }
    if state.overlay?.isQuietBehind == true { return }
    let urgent = changedOutside ?? (marks ?? place ?? section).map { Content(runs: $0) } ?? problem
    if session.layout.kind == .single, state.focus == .form, urgent == nil {
      return drawPreviewLine(row: row, end: end, on: &screen)
    }
    let content = urgent ?? (state.focus == .matrix ? matrix : fact)
    let room = end - 1 - (content.keys.isEmpty ? 0 : content.keys.columns + 3)
    screen.write(content.runs.elided(to: room, ellipsis: ellipsis), column: 1, row: row, end: end)
    screen.write(content.keys, endingAt: end, row: row)
  }

  /// That files are others than what is shown, until they are read.
  private var changedOutside: Content? {
    guard !state.changedOutside.isEmpty else { return nil }
    let names = state.changedOutside.joined(separator: ", ").visible
    return Content(
      runs: [Run("\(symbols[.warning]) ", .problemWarning), Run("changed by another program: \(names)")],
      keys: [Run(keymap.key(for: .reload), .hintKey), Run(" takes it in", .hintText)])
  }

  /// Says what takes long, and how not to wait for it.
  private func drawWork(_ text: String, row: Int, end: Int, on screen: inout Frame) {
    let keys = session.canStopWaiting ? [Run("ctrl-c", .hintKey), Run(" stop", .hintText)] : []
    screen.write(text.elided(to: end - 1 - keys.columns - 3, ellipsis: ellipsis), column: 1, row: row, role: .textMuted)
    screen.write(keys, endingAt: end, row: row)
  }

  /// Draws a message; one of several rows lies over what is above, on a ground of its own.
  private func draw(_ message: Message, on screen: inout Frame) {
    let lines = rows(of: message)
    let top = screen.size.rows - 1 - lines.count
    let ground: Role = lines.count > 1 ? .panel : .page
    if lines.count > 1 {
      screen.fill(Rect(column: 0, row: top, columns: screen.size.columns, rows: lines.count), ground: ground)
    }
    if message.tone == .failure {
      screen.write(symbols[.error], column: 1, row: top, role: .problemError, ground: ground)
    }
    for (offset, line) in lines.enumerated() {
      screen.write(
        line, column: message.tone == .failure ? 3 : 2, row: top + offset, end: screen.size.columns - 1,
        role: message.tone == .done ? .ok : .text, ground: ground)
    }
  }

  /// The columns that each row of a message has.
  static func columns(at size: Size) -> Int { size.columns - 5 }

  /// The message in lines, at most half of the screen.
  private func rows(of message: Message) -> [String] {
    message.text.wrapped(
      to: Self.columns(at: state.size), limit: max(1, state.size.rows / 2), ellipsis: ellipsis)
  }

  /// Whether a message takes more than the one row.
  var liesOverPanes: Bool { state.message.map { rows(of: $0).count > 1 } ?? false }

  /// On the smallest screens, the line of the manifests that the field at the cursor decides.
  private func drawPreviewLine(row: Int, end: Int, on screen: inout Frame) {
    let keys: [Run] =
      if isOpen {
        []
      } else if let filter = state.filters[.form] {
        [Run("/\(filter)  ", .textStrong), Run(keymap.key(for: .leave, in: .form), .hintKey), Run(" all", .hintText)]
      } else {
        [Run(keymap.key(for: .focusPreview), .hintKey), Run(" preview", .hintText)]
      }
    let shownKeys = keys.elided(to: end - 1, ellipsis: ellipsis)
    screen.write(shownKeys, endingAt: end, row: row)
    let room = end - 1 - shownKeys.columns - 2
    guard let index = session.preview.firstReached else {
      let text = session.isLit ? "in no manifest" : ""
      screen.write(text.elided(to: room, ellipsis: ellipsis), column: 1, row: row, role: .textMuted)
      return
    }
    let line = session.preview.lines[index]
    let number = Run("\(line.number ?? 0) ", .textMuted)
    screen.write(
      ([number] + line.runs(within: room - number.text.columns, ellipsis: ellipsis))
        .elided(to: room, ellipsis: ellipsis), column: 1, row: row)
  }

  /// While a fix is shown: the problem. While manifests or problems have the keys: where that at the cursor is.
  private var place: [Run]? {
    if let finding = session.shownFix?.finding {
      return headline(of: finding, session.title(of: finding)) + [Run("  \(finding.brief)", .textMuted)]
    }
    if state.focus == .problems, state.overlay == nil {
      let place = session.problemAtCursor.flatMap { $0.origin?.place }
      return place.map { [Run("written in ", .textMuted), Run("\($0)")] } ?? []
    }
    let lines = session.preview.lines
    guard state.focus == .preview, state.overlay == nil, lines.indices.contains(state.preview.line) else { return nil }
    let line = lines[state.preview.line]
    return [
      Run(session.preview.title(at: state.preview.line), .textStrong),
      Run(line.number == nil ? "" : "  \(line.path)", .textMuted),
    ]
  }

  /// The problem of the field at the cursor; where problems have no pane, the worst of the environment.
  private var problem: Content? {
    let here = session.formFieldAtCursor?.findings.first
    let layout = session.layout
    let hidesWorst =
      state.focus == .matrix || layout.panes.contains(.problems) || (layout.kind == .single && state.focus == .form)
    // Those of the plan begin with the worst.
    let worstOfEach = [session.plan?.findings.first].compactMap(\.self) + session.breaks
    let worst =
      hidesWorst ? nil : worstOfEach.min { $0.severity < $1.severity }.flatMap { $0.severity == .info ? nil : $0 }
    guard let finding = here ?? worst else { return nil }
    // On the smallest screens the row at the cursor has said of which service.
    let label = layout.kind == .single ? here?.field.flatMap { session.form?.index(of: $0) } : nil
    let title = label.flatMap { session.form?.fields[$0].label } ?? session.title(of: finding)
    let runs = headline(of: finding, title) + [Run("  \(finding.brief)", .textMuted)]
    return Content(runs: runs, keys: keys(for: finding, isHere: here != nil, beside: runs.columns))
  }

  /// `✗ bff  Digest`, in the colour of its severity.
  private func headline(of finding: Finding, _ title: String) -> [Run] {
    let role = finding.severity.role
    return [Run(symbols[finding.severity.symbol] + " ", role), Run(title, role, .bold)]
  }

  /// What can be done about a problem: where the text takes so many `columns`, in as few words as that leaves room for.
  private func keys(for finding: Finding, isHere: Bool, beside columns: Int) -> [Run] {
    guard isHere else {
      return isOpen ? [] : [Run(keymap.key(for: .stepProblem(by: 1)), .hintKey), Run(" go there", .hintText)]
    }
    guard mayEdit, session.layout.kind != .single, let fix = finding.fixes.first else { return [] }
    let key = Run(keymap.key(for: .fix(0)), .hintKey)
    let room = state.size.columns - 5 - columns - key.text.columns
    return [key, Run(fix.description.columns < room ? " \(fix.description)" : " fix", .hintText)]
  }

  /// What there is to do with the marked rows.
  private var marks: [Run]? {
    let count = session.markedFields.count
    guard count > 0, state.focus == .form else { return nil }
    let keys =
      isOpen
      ? []
      : [
        (session.key(.reset), "reset"), (session.key(.startCopying), "copy"),
        (session.key(.leave, in: .form), "unmark"), (session.key(.remove, in: .form), "remove"),
      ]
    return [Run(count == 1 ? "1 row marked" : "\(count) rows marked", .textStrong)]
      + keys.flatMap { [Run("   \($0)", .hintKey), Run(" \($1)", .hintText)] }
  }

  /// What the marks mean; on the smallest screens, who says what of the cell at the cursor.
  private var matrix: Content {
    let columns = state.size.columns - 2
    if session.layout.kind == .single {
      return Content(runs: MatrixFoot(session: session).line(within: columns))
    }
    let marks: [(Symbol, Role, String)] = [
      (.module, .originModule, "module"), (.computed, .originComputed, "computed"),
      (.inherited, .textMuted, "inherited"), (.here, .originHere, "set here"), (.unsaved, .originUnsaved, "unsaved"),
      (.info, .problemInfo, "remark"), (.warning, .problemWarning, "warning"), (.error, .problemError, "error"),
    ]
    func runs(_ marks: ArraySlice<(Symbol, Role, String)>, gap: String) -> [Run] {
      let pieces = marks.map { symbol, role, meaning in [Run(symbols[symbol], role), Run(" \(meaning)", .textMuted)] }
      return Array(pieces.joined(separator: [Run(gap)]))
    }
    // Row 1 says the words of the last ones too.
    let choices = [runs(marks[...], gap: "   "), runs(marks[...], gap: "  "), runs(marks.dropLast(), gap: "  ")]
    return Content(runs: choices.first { $0.columns <= columns } ?? choices[2])
  }

  /// What is below the heading at the cursor.
  private var section: [Run]? {
    guard state.focus == .form, let section = session.sectionAtCursor, let title = section.title else { return nil }
    var facts = [section.count == 1 ? "1 row" : "\(section.count) rows"]
    let (here, unsaved) = (section.count(of: .here), section.count(of: .unsaved))
    if here > 0 { facts.append("\(here) set here") }
    if unsaved > 0 { facts.append("\(unsaved) not saved") }
    if title == Form.Section.readOnly { facts.append("only the team of \(state.service) can change them") }
    let head = [Run(title, .textStrong), Run(": \(facts.joined(separator: ", "))", .textMuted)]
    guard let worst = section.worst, session.isFolded(section) else { return head }
    return head + [
      Run("   \(symbols[worst.severity.symbol]) ", worst.severity.role), Run(session.title(of: worst)),
    ]
  }

  /// Who decided the value at the cursor, what the module ships, and what a reset would give.
  private var fact: Content {
    guard let field = session.formFieldAtCursor else { return Content(runs: []) }
    let isOff = field.text == "off"
    let value =
      field.cell.value != nil
      ? field.text
      : "\(field.label) is \(isOff ? "off" : field.isUnknown ? "not known" : field.isRemoved ? "removed" : "not set")"
    let isUnsaved = session.isUnsaved(field.cell)
    let place = field.cell.origin.place.map { " from \($0.inFewWords)" + (isUnsaved ? ", not saved" : "") }
    var text =
      place ?? (field.cell.value == nil ? "" : session.isAtEnvironment ? ", the default" : ", the module's own")
    if !field.cell.computedFrom.isEmpty, field.cell.origin.layer == .module {
      text += ", made from \(field.cell.computedFrom.joined(separator: ", "))"
    }
    let isHere = field.cell.origin.layer == .environment(state.environment)
    let below = isHere ? session.below(field.field) : nil
    let head = text
    if let below { text += "; \(below)" }
    let shipped = field.cell.origin.layer == .module || below != nil ? nil : shippedText(of: field.cell)
    if let shipped { text += "; the module ships \(shipped)" }
    if mayEdit, isHere, let inherited = session.owner?.inheritedCell(at: field.field) {
      let given =
        inherited.isRemoved
        ? "removed" : inherited.value == nil && !inherited.isUnknown ? "nothing" : inherited.shown.text
      text += "; \(keymap.key(for: .reset)) resets to \(given == shipped ? "that" : given)"
    }
    let why = [Run(keymap.key(for: .focus(.inspector)), .hintKey), Run(" all layers", .hintText)]
    let keys = isOpen || session.layout.panes.contains(.inspector) ? [] : why
    func room(_ text: String, _ keys: [Run]) -> Int {
      state.size.columns - 4 - text.columns - (keys.isEmpty ? 0 : keys.columns + 3)
    }
    func content(_ text: String, _ keys: [Run]) -> Content {
      let room = room(text, keys)
      let shown = value.columns <= room ? value : value.elided(to: max(16, room), ellipsis: ellipsis)
      return Content(
        runs: [
          Run(symbols[field.mark.symbol] + " ", field.mark.signRole), Run(shown, .textStrong), Run(text, .textMuted),
        ], keys: keys)
    }
    guard let below, let brief = session.below(field.field, inFewWords: true) else { return content(text, keys) }
    // Who takes it is said whole, whatever else has to go for that.
    let unsaved = isUnsaved ? " not saved" : ""
    let choices = [
      (text, keys), ("\(head); \(below)", keys), ("\(head); \(brief)", keys), ("\(unsaved); \(brief)", keys),
      ("\(unsaved); \(brief)", []),
    ]
    let choice = choices.first { min(value.columns, 24) <= room($0.0, $0.1) } ?? choices[4]
    return content(choice.0, choice.1)
  }

  /// What the module gives a service, in one line; nil if it gives nothing.
  private func shippedText(of cell: Cell) -> String? {
    guard !session.isAtEnvironment, let value = cell.defaultValue, value != .null, value != "" else { return nil }
    return ShownValue(value, as: cell.parameter).description
  }
}
