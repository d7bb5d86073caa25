package import BeTraceCore

/// Edits that were not saved when a workbench ended: kept while they are made, offered when the next one begins.
extension Session {
  /// Offers the edits of `journal`, which an earlier workbench left behind. Gives whether there is anything to offer: it may
  /// have ended between saving them and taking the journal away.
  package mutating func offer(_ journal: UnsavedJournal) -> Bool {
    let recovery = Recovery(of: journal, in: state.environments)
    let isSaved = recovery.steps.last.map { $0.after.edits(since: state.environments).isEmpty } ?? true
    guard !isSaved || !recovery.failures.isEmpty else { return false }
    state.overlay = .recovery(RecoveryBox(journal: journal))
    return true
  }

  /// Keeps what is not saved, if that is something else than before.
  mutating func keepUnsaved() -> [Effect] {
    guard !state.workspace.isReadOnly else { return [] }
    let former = state.unsaved.lines
    state.unsaved.follow(state)
    return state.unsaved.lines == former ? [] : [.keepUnsaved(state.unsaved)]
  }

  /// Makes the edits again, each as a step that can be undone.
  mutating func recover(_ box: RecoveryBox) -> [Effect] {
    let recovery = Recovery(of: box.journal, in: state.environments)
    state.overlay = nil
    guard !recovery.steps.isEmpty || recovery.failures.isEmpty else {
      return refuse("none of the edits can be made any more; they are kept: \(recovery.failures[0].reason)")
    }
    for step in recovery.steps {
      let place = step.edits.first
      state.environments = step.after
      state.history.record(
        History.Step(
          changes: step.inverse, title: place.map { "\($0.path)" } ?? "text of \(step.inverse[0].environment)",
          environment: step.inverse[0].environment, service: place.map { $0.service ?? Self.itself } ?? state.service,
          field: place?.field ?? state.field), by: step.edits, from: step.before, to: step.after)
    }
    if let last = state.history.done.last, !recovery.steps.isEmpty, recovery.steps.last?.edits.isEmpty == false {
      go(to: Visit(service: last.service, environment: last.environment, field: last.field))
    }
    let count = recovery.steps.count
    let made = "\(count == 1 ? "1 edit is" : "\(count) edits are") back, not saved yet; \(key(.review)) saves"
    guard let failure = recovery.failures.first else {
      state.message = .done(count == 0 ? "the files have all of these edits already" : made)
      return [.forgetUnsaved]
    }
    let more = recovery.failures.count > 1 ? " and \(recovery.failures.count - 1) more" : ""
    state.message = .failure("\(made); not so '\(failure.line.visible)'\(more): \(failure.reason)")
    return [.forgetUnsaved, .beep]
  }

  /// Another workbench left edits behind too: they are offered next, unless a person is busy by now.
  mutating func foundUnsaved(_ journal: UnsavedJournal) -> [Effect] {
    guard state.overlay == nil else { return [] }
    let isNews = offer(journal)
    return isNews ? [] : [.forgetUnsaved]
  }

  /// Leaves the program without saving, or throws the edits away that the box offers.
  mutating func discard() -> [Effect] {
    guard case .recovery = state.overlay else { return [.quit] }
    state.overlay = nil
    state.message = .done("the edits that were not saved are thrown away")
    return [.forgetUnsaved]
  }
}
