import BeTraceCore

/// Keeping or dropping what is in a box or a filter.
extension Session {
  mutating func accept() -> [Effect] {
    if let pane = state.filtering {
      if pane == .form { state.searched = state.filters[.form] ?? "" }
      state.filtering = nil
      return []
    }
    switch state.overlay {
    case .edit(let box): return keep(box)
    case .choice(let box): return keep(draft, at: box.field, title: "\(box.field) \(box.options[box.index])")
    case .fix(let box): return keep(box)
    case .variable(let box):
      guard box.parts.isAtEnd else {
        nextPart(by: 1)
        return []
      }
      if let refusal = box.refusal { return refuse(refusal) }
      return keep(draft, at: box.field, title: "\(box.field)")
    case .reset(let box): return reset(box)
    case .scratch(let box): return resetScratch(box)
    case .entry(let box):
      guard box.parts.isAtEnd else {
        nextPart(by: 1)
        return []
      }
      if box.isChanged, let refusal = type(of: box).flatMap(box.refusal) { return refuse(refusal) }
      if box.back != nil { return keepException(box) }
      let effects = keep(draft, at: box.target, title: box.title)
      if effects.isEmpty, box.target != box.field { showRow(of: box.target) }
      return effects
    case .pick(let box): return pick(box)
    case .review(let review): return save(review)
    case .export(let box): return export(box)
    case .help(let box): return accept(box)
    case .command(let command): return runCommandLine(command)
    case .conflict(let conflict): return resolve(conflict)
    case .editor(let box): return accept(box)
    case .theme: keepTheme()
    case .welcome(let box): return choose(row: box.index)
    case .card: leaveCard()
    case .map(let box): leaveMap(box)
    case .promote(let box): return keep(box)
    case .compare(let box): return leave(box)
    case .why(let box): return goToLayer(of: box)
    case .recovery(let box): return recover(box)
    case .merge(let box): return merge(box)
    case .history(let box): return go(to: box)
    default: break
    }
    return []
  }

  /// Shows all rows where a filter would hide that of `field`, which is new.
  private mutating func showRow(of field: Field) {
    guard state.filters[.form] != nil else { return }
    refresh()
    if form?.section(of: field) == nil { state.filters[.form] = nil }
  }

  /// Keeps what is typed, and edits the next field where that has a box.
  mutating func acceptAndGoOn() -> [Effect] {
    let effects = accept()
    guard state.overlay == nil, effects.isEmpty else { return effects }
    refresh()
    settle()
    move(by: 1)
    switch fieldAtCursor.flatMap({ owner?.cell(at: $0) })?.parameter.type {
    case .boolean?, .object?, nil: return []
    default: return open()
    }
  }

  private mutating func keep(_ box: EditBox) -> [Effect] {
    guard let cell = cell(of: state.overlay) else { return [] }
    if box.isChanged || box.isNew, let refusal = box.refusal(as: cell.parameter) { return refuse(refusal) }
    return keep(draft, at: box.field, title: "\(box.field) \(cell.isSecret ? "" : box.line.text)")
  }

  /// Makes what a box holds, and closes it; where it is refused, what was typed stays there to be corrected.
  mutating func keep(_ edits: [Edit], at field: Field, title: String) -> [Effect] {
    let box = state.overlay
    state.overlay = nil
    let effects = edits.isEmpty ? [] : commit(edits, at: field, title: title)
    if !effects.isEmpty { state.overlay = box }
    return effects
  }

  mutating func cancel() {
    if let pane = state.filtering {
      state.filters[pane] = nil
      state.filtering = nil
      if let visit = state.filteredFrom, pane == .services || pane == .environments {
        (state.service, state.environment) = (visit.service, visit.environment)
      }
      return
    }
    let overlay = state.overlay
    if context == .difference {
      _ = toggleDifference()
      return
    }
    if case .editor(let box) = overlay { return leave(box) }
    if case .recovery(let box) = overlay { return putOff(box) }
    if case .theme(let box) = overlay { dropTheme(of: box) }
    state.overlay = nil
    if case .entry(let box) = overlay { comeBack(from: box) }
    if case .merge(let box) = overlay {
      state.reviewsOnceRead = false
      if case .edits(let offer) = box.cause { state.overlay = .recovery(offer) }
    }
  }
}
