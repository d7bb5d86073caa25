import BeTraceCore

/// The last row: the keys that matter here.
struct HintRow {
  let session: Session

  private var keymap: Keymap { session.keymap }

  /// Draws as many keys as fit, help always.
  func draw(on screen: inout Frame) {
    let row = screen.size.rows - 1
    screen.fill(Rect(column: 0, row: row, columns: screen.size.columns, rows: 1), ground: .panel)
    let context = session.context
    let hasHelp = keymap.bindings.contains { $0.action == .openHelp && $0.contexts.contains(context) }
    let help = hasHelp ? [Run(keymap.key(for: .openHelp), .hintKey), Run(" keys", .hintText)] : []
    let end = screen.size.columns - help.columns - 3
    let isSmall = Layout.Class(session.state.size) == .single
    // Where one waits for a letter all of them are to be seen.
    let gap = isSmall ? context == .copy ? 1 : 2 : 3
    var at = 1
    for binding in session.hintedBindings {
      let runs = [
        Run(keymap.hintedKeys(of: binding), .hintKey), Run(" \(session.hintName(of: binding))", .hintText),
      ]
      guard at + runs.columns <= end else { continue }
      at = screen.write(runs, column: at, row: row, ground: .panel) + gap
    }
    screen.write(help, endingAt: screen.size.columns - 1, row: row, ground: .panel)
  }
}

extension Session {
  /// What the last row names, the first first: what does something where the keys go now.
  package var hintedBindings: [Binding] {
    (keymap.hints[context] ?? []).map { keymap.bindings[$0] }.filter { !$0.keys.isEmpty && isUseful($0.action) }
      .sorted { place(of: $0) < place(of: $1) }
  }

  /// Where a hint stands. With room for few of them, to save what is not saved is one of the first, and so
  /// is to leave what cannot be saved.
  private func place(of binding: Binding) -> Int {
    let isUrgent = binding.action == .review && Layout.Class(state.size) == .single && outlook.hasUnsaved
    if case .review(let review) = state.overlay, review.isBlocked, binding.action == .cancel { return 1 }
    return isUrgent ? 1 : binding.hint ?? 0
  }

  /// How the last row calls what a key does now. To keep a box that has parts to fill in yet is to go on to the next.
  func hintName(of binding: Binding) -> String {
    switch (binding.action, state.overlay) {
    case (.copy(let part), .copy) where Layout.Class(state.size) == .single: return part.shortName ?? binding.name
    case (.toggleFold, nil) where sectionAtCursor.map(isFolded) == true: return "open"
    case (.toggleAllFields, nil) where state.matrix.showsAll: return "only differing"
    case (.turnMatrix, nil) where state.matrix.isTurned: return "this service, all fields"
    case (.askToReset, nil) where state.focus == .services: return "reset service"
    case (.accept, .variable(let box)) where !box.parts.isAtEnd: return "next"
    case (.accept, .entry(let box)) where !box.parts.isAtEnd: return "next"
    case (.accept, .export(let box)): return hint(toWrite: box)
    case (.complete, .export(let box)) where box.part == .force: return "next row"
    case (.toggleOrphans, .export(let box)): return box.prunes ? "keep orphans" : "delete orphans"
    case (.toggleDifference, _) where context == .difference: return "list"
    case (.toggleScope, .promote(let box)): return scopeName(box.service)
    case (.toggleScope, .compare(let box)): return scopeName(box.service)
    case (.adjust, .edit(let box)):
      let step = cell(of: state.overlay).flatMap { Stepper.step(of: box.line.text, as: $0.parameter.type) }
      return step.map { "step \($0)" } ?? "step"
    default: break
    }
    if let longName = binding.longName, Layout.Class(state.size) == .widest { return longName }
    return binding.pair?.name ?? binding.name
  }

  /// What the scope of a box becomes.
  private func scopeName(_ service: String?) -> String {
    service == nil ? "\(Self.title(of: state.service)) only" : "everything"
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
    case .export(let box): return box.part == .force ? box.typed.text : box.target.text
    case .help(let box): return box.search.text
    case .command(let command): return command.line.text
    default: return nil
    }
  }

  /// Whether `action` is for somebody who may edit and save.
  private func changesSomething(_ action: Action) -> Bool {
    switch action {
    case .reset, .askToReset, .add, .repeatEdit, .pasteValue, .fix, .undo, .review, .remove, .openEntry, .except,
      .openExport, .openPromotion:
      true
    case .open: state.overlay == nil && (state.focus == .form || state.focus == .matrix)
    case .copyAcross: true
    default: false
    }
  }

  private func isUseful(_ action: Action) -> Bool {
    if state.workspace.isReadOnly, changesSomething(action) { return false }
    return switch (action, state.overlay) {
    case (.adjust, .edit(let box)): cell(of: state.overlay).map { box.steps(as: $0.parameter) } ?? false
    case (.editText, _): typedText?.isEmpty == false
    case (.takeKnown, _): isAnyKnown
    case (.openText, _): textForEditor != nil
    case (.openEntry, nil): servicePlan != nil
    case (.nextPart, .entry(let box)): box.parts.list.count > 1
    case (.remove, .pick(let box)): box.removes
    case (.discard, .editor(let box)): box.job != nil
    case (.accept, .review(let review)): !review.isBlocked
    case (.accept, .help(let box)): box.rowCount > 0
    case (.accept, .why(let box)): environment(of: box) != nil
    case (.openFile, .card): readmeOnCard != nil
    case (.openFile, .why(let box)): !state.workspace.isReadOnly && environment(of: box) != nil
    case (.openWhy, nil): fieldAtCursor != nil
    case (.reset, .why): owner.flatMap { $0.cell(at: state.field) }?.origin.layer == .environment(state.environment)
    case (.move, .output(let box)): box.lines.count > BoxFrame.room(below: 0, layout)
    case (.accept, .export(let box)): box.isConfirmed && box.writes
    case (.toggle, .export(let box)): box.canPick
    case (.toggleOrphans, .export(let box)): (box.forecast?.count(of: .orphaned) ?? 0) > 0
    case (.toggleDifference, .export(let box)): box.difference != nil || box.rowAtCursor?.change != nil
    case (.toggle, .promote(let box)): box.rowAtCursor?.canGo == true
    case (.accept, .promote(let box)), (.toggleDifference, .promote(let box)): !box.edits.isEmpty
    case (.pickAll, .promote(let box)): !box.rows.isEmpty
    case (.accept, .compare(let box)), (.toggleDifference, .compare(let box)): !box.rows.isEmpty
    case (.openPromotion, nil): comparedEnvironment != nil && plan?.isAbstract == false
    case (.openComparison, nil): comparedEnvironment != nil
    case (.fix(let number), .fix(let box)): number == 1 && box.otherNumber != nil
    case (.fix(let number), _): hasFix(number)
    case (.except, nil): hasExceptable
    case (.stepMatch, _): state.focus == .problems ? listedProblems.count > 1 : state.focus == .preview && search != nil
    case (.togglePreviewFolds, _): previewRows.hasFolds || state.preview.isUnfolded || !state.preview.opened.isEmpty
    case (.nextPreviewMode, nil): state.focus == .preview
    case (.toggleFold, nil): state.focus == .preview ? !preview.lines.isEmpty : sectionAtCursor?.count != 0
    case (.move, .scratch): false
    case (.move, .reset(let box)): box.rows.count > resetRows(in: layout)
    case (.toggleAllFields, nil): !state.matrix.isTurned
    case (.turnMatrix, nil): !isAtEnvironment
    case (.copyAcross, nil): fieldAtCursor != nil && (matrix?.columns.count ?? 0) > 1
    case (.startCopying, nil): canCopy
    case (.repeatEdit, nil): state.lastEdit != nil
    case (.pasteValue, nil): state.clipboard?.value != nil
    case (.resizePane(let count), nil): grown(by: count) != nil
    case (.add, nil): state.focus != .form || form != nil
    case (.open, nil) where state.focus == .problems: !listedProblems.isEmpty
    case (.open, nil), (.reset, nil):
      state.focus == .preview
        ? !preview.lines.isEmpty : ![.form, .inspector, .matrix].contains(state.focus) || fieldAtCursor != nil
    default: true
    }
  }
}

extension CopiedPart {
  /// What the hint calls it where there is little room; nil if that is its name.
  fileprivate var shortName: String? {
    switch self {
    case .value: "val"
    case .command: "cmd"
    case .object: "obj"
    default: nil
    }
  }
}
