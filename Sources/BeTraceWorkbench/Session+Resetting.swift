import BeTraceCore

/// Resetting all that this environment decides in one section, or about a service.
extension Session {
  /// Asks before the section at the cursor is reset; while the services have the keys, before the whole service is.
  mutating func askToReset() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard let plan, owner != nil else { return refuse("there is nothing here") }
    let isWhole = state.focus == .services
    let all = servicePlan.map { FormSection.all(of: $0) } ?? FormSection.all(of: plan.settings)
    let sections = all.filter { isWhole || isAtCursor($0) }
    guard !sections.isEmpty else { return refuse("only the team of \(state.service) can change these") }
    let name = isWhole ? "everything" : sections[0].name
    guard let box = ResetBox(sections, called: name, self), !box.rows.isEmpty else {
      let what = isWhole ? state.service : name
      var parent = ""
      if !isWhole, let field = fieldAtCursor, case .environment(let name)? = owner?[field]?.origin.layer {
        parent = "; this is from \(name)"
      }
      return refuse("\(what): nothing is set in \(state.environment), so there is nothing to reset\(parent)")
    }
    state.overlay = .reset(box)
    return []
  }

  private func isAtCursor(_ section: FormSection) -> Bool {
    if let shown = sectionAtCursor { return shown.title == section.title }
    return fieldAtCursor.map(section.fields.contains) ?? false
  }

  /// Resets what the box lists, as one step.
  mutating func reset(_ box: ResetBox) -> [Effect] {
    guard box.isConfirmed else { return refuse("type \(ResetBox.word), then enter") }
    state.overlay = nil
    let heading = state.heading
    let effects = commit(box.edits, at: box.rows[0].field, title: "\(box.name) reset")
    state.heading = heading
    let count = box.rows.count == 1 ? "1 value" : "\(box.rows.count) values"
    state.message = .done("\(count) reset in \(state.environment); \(key(.undo)) undoes")
    return effects
  }
}
