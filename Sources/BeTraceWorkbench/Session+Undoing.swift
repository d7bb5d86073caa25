import BeTraceCore

/// Taking edits back, and making them again.
extension Session {
  mutating func undo() -> [Effect] {
    guard let step = state.history.undo(in: &state.environments) else { return refuse("there is nothing to undo") }
    show(step, "undone")
    return []
  }

  mutating func redo() -> [Effect] {
    guard let step = state.history.redo(in: &state.environments) else { return refuse("there is nothing to redo") }
    show(step, "done again")
    return []
  }

  private mutating func show(_ step: History.Step, _ verb: String) {
    state.environment = step.environment
    state.service = step.service
    state.field = step.field
    state.message = .note("\(verb): \(step.title)")
  }

  /// Takes back every edit since the last save, by undoing; where a save lies between, by writing the saved values again.
  mutating func revert() -> [Effect] {
    guard state.environments != state.saved else { return refuse("every value is as in the files") }
    var reverted = state
    while reverted.environments != state.saved, reverted.history.undo(in: &reverted.environments) != nil {}
    if reverted.environments == state.saved {
      state = reverted
    } else {
      for edit in state.saved.edits(since: state.environments) {
        _ = commit([edit], at: edit.field ?? state.field, title: "\(edit.path) as saved")
      }
    }
    state.message = .done("every value is as in the files again")
    return []
  }
}
