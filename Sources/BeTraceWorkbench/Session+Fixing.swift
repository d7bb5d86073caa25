import BeTraceCore

/// Quick fixes: shown as if they were typed, then kept or dropped. One that is offered already is kept at once.
extension Session {
  /// Shows the fix of this 0-based number of the problem at the cursor, or the other one of the problem that is shown.
  mutating func fix(_ number: Int) -> [Effect] {
    if case .fix(let box) = state.overlay {
      return box.otherNumber.map { show($0, of: box.finding, typed: box.typed) } ?? refuse("there is no other fix")
    }
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    let offer = state.offer
    state.offer = nil
    if number == 0, let offer { return keep(offer.box) }
    let findings = findingsAtCursor
    guard !findings.isEmpty else {
      return refuse("there is no problem here; \(key(.stepProblem(by: 1))) goes to the next one")
    }
    guard let finding = findings.first(where: { $0.fixes.indices.contains(number) }) else {
      return refuse("no quick fix for this problem" + (resetHint(for: findings[0]) ?? ""))
    }
    if type(finding.fixes[number]) { return [] }
    return show(number, of: finding, typed: draft)
  }

  /// The fix that is shown, nil if none is.
  var shownFix: FixBox? {
    if case .fix(let box) = state.overlay { box } else { nil }
  }

  /// Whether the problem at the cursor has a fix of this number.
  func hasFix(_ number: Int) -> Bool { findingsAtCursor.contains { $0.fixes.indices.contains(number) } }

  /// The key that takes back what this environment says about the field of `finding`; nil where it says nothing.
  private func resetHint(for finding: Finding) -> String? {
    guard state.overlay == nil, state.focus == .form, let field = finding.field, field == fieldAtCursor,
      case .environment(state.environment)? = owner?[field]?.origin.layer
    else { return nil }
    return "; \(key(.reset)) resets it to the inherited value"
  }

  /// The problems of what is typed, of the row in the list, or of the field.
  var findingsAtCursor: [Finding] {
    if let overlay = state.overlay {
      guard let cell = cell(of: overlay) else { return [] }
      return findings(of: cell.field)
    }
    if state.focus == .problems { return problemAtCursor.map { [$0] } ?? [] }
    return formFieldAtCursor?.findings ?? []
  }

  /// Types or chooses what `fix` writes in the box that is open, if that is a value of its field; false if it is not.
  private mutating func type(_ fix: QuickFix) -> Bool {
    guard let cell = cell(of: state.overlay), fix.edits.count == 1, let value = fix.edits[0].value,
      fix.edits[0].environment == state.environment, fix.edits[0].service == serviceName,
      fix.edits[0].field == cell.field
    else { return false }
    switch state.overlay {
    case .edit(var box):
      guard box.type(value) else { return false }
      state.overlay = .edit(box)
    case .choice(var box):
      guard let index = box.options.firstIndex(where: { .string($0) == value }) else { return false }
      box.index = index
      state.overlay = .choice(box)
    case .variable(var box):
      guard box.type(value) else { return false }
      state.overlay = .variable(box)
    default: return false
    }
    return true
  }

  /// Shows a fix of `finding` where that is, together with what was `typed`.
  private mutating func show(_ number: Int, of finding: Finding, typed: [Edit]) -> [Effect] {
    if plan?.findings.contains(finding) == false, outlook[finding.environment] != nil {
      state.environment = finding.environment
    }
    let service = finding.service ?? (finding.field == nil ? state.service : Self.itself)
    if Self.owner(of: service, in: plan) != nil { state.service = service }
    if let field = finding.field, owner?.cell(at: field) != nil { state.field = field }
    let before = Plan(state.environment, in: state.environments, on: state.today, reusing: plan)
    let box = FixBox(
      finding, number, typed: typed, in: state, before: resources(in: before))
    guard !box.changes.isEmpty else {
      state.overlay = nil
      return refuse("\(box.fix.description): that is as it was")
    }
    state.overlay = .fix(box)
    return []
  }

  /// Keeps the fix that is shown.
  mutating func keep(_ box: FixBox) -> [Effect] {
    state.overlay = nil
    let count = state.history.done.count
    let effects = commit(box.edits, at: box.finding.field ?? state.field, title: box.fix.description, isSeenHere: true)
    if state.history.done.count > count { state.message = .done("fixed: \(box.fix.description); \(key(.undo)) undoes") }
    return effects
  }
}
