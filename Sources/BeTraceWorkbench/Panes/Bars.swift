import BeTraceCore

/// The rows at the bottom: what is to be known now, and the keys.
struct Bars {
  let session: Session

  private var state: State { session.state }
  private var symbols: Symbols { state.symbols }
  private var keymap: Keymap { session.keymap }

  /// Whether a box is open, which has keys of its own.
  private var isOpen: Bool { state.overlay != nil }

  /// Whether the keys that change a value do so now.
  private var mayEdit: Bool { !isOpen && !state.workspace.isReadOnly }

  /// The row above the keys: what was just done, else what is to know of the field at the cursor.
  func drawMessage(on screen: inout Frame) {
    let row = screen.size.rows - 2
    let end = screen.size.columns - 1
    if let pane = state.filtering {
      let at = screen.write("/", column: 1, row: row, role: .hintKey)
      let text = state.filters[pane] ?? ""
      let after = screen.write(text, column: at, row: row, end: end, role: .textStrong)
      screen.cursor = Frame.Position(column: min(after, end), row: row)
      return
    }
    let urgent = message ?? marks ?? place ?? section ?? problem
    if session.layout.kind == .single, state.focus == .form, urgent == nil {
      return drawPreviewLine(row: row, end: end, on: &screen)
    }
    let runs = urgent ?? fact
    screen.write(runs.elided(to: end - 1, ellipsis: symbols[.ellipsis]), column: 1, row: row, end: end)
  }

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
    let shownKeys = keys.elided(to: end - 1, ellipsis: symbols[.ellipsis])
    screen.write(shownKeys, endingAt: end, row: row)
    let room = end - 1 - shownKeys.columns - 2
    guard let index = session.preview.firstReached else {
      screen.write(
        "in no manifest".elided(to: room, ellipsis: symbols[.ellipsis]), column: 1, row: row, role: .textMuted)
      return
    }
    let line = session.preview.lines[index]
    let number = Run("\(line.number ?? 0) ", line.isChanged ? .diffChange : .textMuted)
    screen.write(
      ([number] + line.runs(within: room - number.text.columns, ellipsis: symbols[.ellipsis]))
        .elided(to: room, ellipsis: symbols[.ellipsis]), column: 1, row: row)
  }

  private var message: [Run]? {
    guard let message = state.message else { return nil }
    switch message.tone {
    case .done: return [Run(" \(message.text) ", .ok)]
    case .note: return [Run(" \(message.text)", .text)]
    case .failure: return [Run("\(symbols[.error]) ", .problemError), Run(message.text)]
    }
  }

  /// While a fix is shown: the problem. While manifests or problems have the keys: where that at the cursor is.
  private var place: [Run]? {
    if let finding = session.shownFix?.finding {
      let sign = Run(symbols[finding.severity.symbol] + " ", finding.severity.role)
      return [sign, Run(session.title(of: finding), .textStrong), Run(": \(finding.message)", .textMuted)]
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
  private var problem: [Run]? {
    let here = session.formFieldAtCursor?.findings.first
    let layout = session.layout
    let hidesWorst = layout.panes.contains(.problems) || (layout.kind == .single && state.focus == .form)
    let worst = hidesWorst ? nil : session.plan?.findings.first { $0.severity != .info }
    guard let finding = here ?? worst else { return nil }
    // On the smallest screens the row at the cursor has said of which service.
    let label = layout.kind == .single ? here?.field.flatMap { session.form?.index(of: $0) } : nil
    let title = label.flatMap { session.form?.fields[$0].label } ?? session.title(of: finding)
    let keys: [Run] =
      if here == nil {
        isOpen ? [] : [Run("   \(keymap.key(for: .stepProblem(by: 1)))", .hintKey), Run(" go there", .hintText)]
      } else if let fix = finding.fixes.first, mayEdit {
        [Run("   \(keymap.key(for: .fix(0)))", .hintKey), Run(" \(fix.description)", .hintText)]
      } else {
        []
      }
    let head = [
      Run(symbols[finding.severity.symbol] + " ", finding.severity.role), Run(title, .textStrong),
      Run(": ", .textMuted),
    ]
    let room = state.size.columns - 3 - head.columns - keys.columns
    guard room > 20 else { return head + [Run(finding.message, .textMuted)] }
    return head + [Run(finding.message.elided(to: room, ellipsis: symbols[.ellipsis]), .textMuted)] + keys
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

  /// Who decided the value at the cursor, and what a reset would give.
  private var fact: [Run] {
    guard let field = session.formFieldAtCursor else { return [] }
    let isOff = field.text == "off"
    let value =
      field.cell.value != nil
      ? field.text : "\(field.label) is \(isOff ? "off" : field.isRemoved ? "removed" : "not set")"
    var text =
      field.cell.origin.place.map { " in \($0.file):\($0.line)" }
      ?? (field.cell.value == nil ? "" : session.isAtEnvironment ? ", the default" : ", the module's own")
    if !field.cell.computedFrom.isEmpty, field.cell.origin.layer == .module {
      text += ", made from \(field.cell.computedFrom.joined(separator: ", "))"
    }
    if mayEdit, case .environment(state.environment) = field.cell.origin.layer,
      let inherited = session.owner?.inheritedCell(at: field.field)
    {
      text += ". \(keymap.key(for: .reset)) resets to \(inherited.value == nil ? "nothing" : inherited.shown.text)"
    }
    return [Run(symbols[field.mark.symbol] + " ", field.mark.role), Run(value, .textStrong), Run(text, .textMuted)]
  }

  /// The last row: the keys that matter here, as many as fit, help always.
  func drawHints(on screen: inout Frame) {
    let row = screen.size.rows - 1
    screen.fill(Rect(column: 0, row: row, columns: screen.size.columns, rows: 1), ground: .panel)
    let context = session.context
    let hasHelp = keymap.bindings.contains { $0.action == .openHelp && $0.contexts.contains(context) }
    let help = hasHelp ? [Run(keymap.key(for: .openHelp), .hintKey), Run(" keys", .hintText)] : []
    let end = screen.size.columns - help.columns - 3
    var at = 1
    for binding in session.hintedBindings {
      let runs = [
        Run(keymap.hintedKeys(of: binding), .hintKey), Run(" \(binding.pair?.name ?? binding.name)", .hintText),
      ]
      guard at + runs.columns <= end else { continue }
      at = screen.write(runs, column: at, row: row, ground: .panel) + 3
    }
    screen.write(help, endingAt: screen.size.columns - 1, row: row, ground: .panel)
  }
}

extension Session {
  /// What the last row names, the first first: what does something where the keys go now.
  package var hintedBindings: [Binding] {
    let context = context
    return keymap.bindings.filter {
      $0.hint != nil && !$0.keys.isEmpty && $0.contexts.contains(context) && isUseful($0.action)
    }
    .sorted { $0.hint ?? 0 < $1.hint ?? 0 }
  }

  /// What stands in the line that has the keys, nil if none has.
  private var typedText: String? {
    if let pane = state.filtering { return state.filters[pane] }
    switch state.overlay {
    case .edit(let box): return box.line.text
    case .variable(let box): return box.parts.line?.text
    case .entry(let box): return box.parts.line?.text
    case .reset(let box): return box.typed.text
    case .scratch(let box): return box.typed.text
    case .help(let box): return box.search.text
    case .command(let command): return command.line.text
    default: return nil
    }
  }

  /// Whether `action` is for somebody who may edit and save.
  private func changesSomething(_ action: Action) -> Bool {
    switch action {
    case .reset, .askToReset, .add, .repeatEdit, .pasteValue, .fix, .undo, .review, .remove, .openEntry, .except: true
    case .open: state.overlay == nil && state.focus == .form
    default: false
    }
  }

  private func isUseful(_ action: Action) -> Bool {
    if state.workspace.isReadOnly, changesSomething(action) { return false }
    return switch (action, state.overlay) {
    case (.adjust, .edit(let box)): cell(of: state.overlay).map { box.steps(as: $0.parameter) } ?? false
    case (.editText, _): typedText?.isEmpty == false
    case (.takeKnown, _): !known.isEmpty
    case (.openText, _): textForEditor != nil
    case (.openEntry, nil): servicePlan != nil
    case (.nextPart, .entry(let box)): box.parts.list.count > 1
    case (.remove, .pick(let box)): box.removes
    case (.fix(let number), _): state.overlay == nil ? hasFix(number) : shownFix?.otherNumber != nil
    case (.except, nil): hasExceptable
    case (.stepMatch, _): state.focus == .problems ? listedProblems.count > 1 : state.focus == .preview && search != nil
    case (.togglePreviewFolds, _): previewRows.hasFolds || state.preview.isUnfolded || !state.preview.opened.isEmpty
    case (.nextPreviewMode, nil): state.focus == .preview
    case (.toggleFold, nil): state.focus != .preview || !preview.lines.isEmpty
    case (.move, .scratch): false
    case (.move, .reset(let box)): box.rows.count > resetRows(in: layout)
    case (.startCopying, nil): canCopy
    case (.repeatEdit, nil): state.lastEdit != nil
    case (.pasteValue, nil): state.clipboard?.value != nil
    case (.resizePane(let count), nil): grown(by: count) != nil
    case (.add, nil): state.focus != .form || form != nil
    case (.open, nil) where state.focus == .problems: !listedProblems.isEmpty
    case (.open, nil), (.reset, nil):
      state.focus == .preview
        ? !preview.lines.isEmpty : ![.form, .inspector].contains(state.focus) || fieldAtCursor != nil
    default: true
    }
  }
}
