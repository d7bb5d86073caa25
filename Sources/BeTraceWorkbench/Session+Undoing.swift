import BeTraceCore

/// Taking edits back, and making them again.
extension Session {
  mutating func undo() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    if let last = state.history.done.last, case .other(let holder) = last.maker {
      return refuse(
        "the workbench of \(holder), which runs, saved '\(last.title.visible)': :\(WorkbenchCommand.history) undoes it all the same"
      )
    }
    if let asking = askBeforeBringingBack() { return asking }
    guard let step = state.history.undo(in: &state.environments) else {
      return refuse("there is nothing to undo\(changedSince)")
    }
    show(step, "undone")
    return []
  }

  /// Opens the box that asks about values which others changed too, if the last step threw edits of those away; nil if
  /// nothing is to be asked.
  mutating func askBeforeBringingBack() -> [Effect]? {
    guard let offer = state.history.done.last?.thrownAway, !offer.recovery.conflicts.isEmpty else { return nil }
    state.overlay = .merge(MergeBox(offer.recovery.conflicts, between: .thrownAway(offer)))
    return [.beep]
  }

  mutating func redo() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard let step = state.history.redo(in: &state.environments) else { return refuse("there is nothing to redo") }
    show(step, "done again")
    return []
  }

  mutating func show(_ step: History.Step, _ verb: String) {
    let isHere = step.environment == state.environment && step.service == state.service
    let place = isHere ? "" : " of \(Self.title(of: step.service)) in \(step.environment)"
    state.environment = step.environment
    state.service = step.service
    state.field = step.field
    let when =
      switch step.maker {
      case .own: place
      case .earlier: ", which was saved earlier"
      case .other(let holder): ", which the workbench of \(holder) saved"
      }
    state.message = .note("\(verb): \(step.title.visible)\(when)")
    refresh()
    stayNear(step.field)
  }

  /// Puts the cursor on a row of the map that `field` was in, if its own row is gone; on the heading if it was the last.
  private mutating func stayNear(_ field: Field) {
    guard let form, field.keys.count > 1, form.index(of: field) == nil else { return }
    let map = Field(field.keys.dropLast())
    if let last = form.fields.last(where: { $0.field.isWithin(map) }) {
      state.field = last.field
    } else if let title = form.sections.first(where: { $0.adds == map })?.title {
      state.heading = title
    }
  }

  /// Makes all files what they were when they were read or saved last, as one step that can be undone.
  mutating func revert() -> [Effect] {
    guard state.environments != state.saved else { return refuse("every value is as in the files") }
    restore(state.saved, title: "everything as in the files")
    state.message = .done("every value is as in the files again")
    return []
  }

  /// Makes all files what they are in `other`, to the byte, as one step called `title` that can be undone. `thrown` is what
  /// that throws away of an earlier workbench.
  mutating func restore(_ other: Environments, title: String, throwingAway thrown: RecoveryBox? = nil) {
    let former = state.environments
    let changes = state.environments.names.compactMap { name in
      state.environments.restore(name, from: other).map { FileSplice(environment: name, splice: $0) }
    }
    var step = History.Step(
      changes: changes.reversed(), title: title, environment: state.environment, service: state.service,
      field: state.field)
    step.thrownAway = thrown
    state.history.record(
      step, by: state.environments.exactEdits(since: former) ?? [], from: former,
      to: state.environments)
  }
}
