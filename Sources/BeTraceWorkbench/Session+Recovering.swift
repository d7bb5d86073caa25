package import BeTraceCore

/// Edits that were not saved when a workbench ended: kept while they are made, offered when the next one begins.
extension Session {
  /// Offers the edits of `journal`, which an earlier workbench left behind. Gives whether there is anything to offer: it may
  /// have ended between saving them and taking the journal away.
  package mutating func offer(_ journal: UnsavedJournal) -> Bool {
    let recovery = Recovery(of: journal, in: state.environments)
    let isSaved = recovery.steps.last.map { $0.after.edits(since: state.environments).isEmpty } ?? true
    guard !isSaved || !recovery.failures.isEmpty else { return false }
    state.overlay = .recovery(RecoveryBox(journal: journal, recovery: recovery))
    return true
  }

  /// Keeps what is not saved, if that is something else than before.
  mutating func keepUnsaved() -> [Effect] {
    guard !state.workspace.isReadOnly else { return [] }
    let former = state.unsaved.lines
    state.unsaved.follow(state)
    return state.unsaved.lines == former ? [] : [.keepUnsaved(state.unsaved)]
  }

  /// Makes the edits again; where somebody else changed the same value, a box asks first which is kept.
  mutating func recover(_ box: RecoveryBox) -> [Effect] {
    guard box.recovery.conflicts.isEmpty else {
      state.overlay = .merge(MergeBox(box.recovery.conflicts, between: .edits(box)))
      return [.beep]
    }
    return recover(box.recovery, of: box.journal)
  }

  /// Makes the edits of `recovery` again, each as a step that can be undone. What cannot be and is written nowhere else stays
  /// in the file of `journal`.
  mutating func recover(_ recovery: Recovery, of journal: UnsavedJournal) -> [Effect] {
    state.overlay = nil
    offerLeftText()
    guard !recovery.steps.isEmpty || recovery.failures.isEmpty else {
      return refuse("none of the edits can be made any more; they are kept: \(recovery.failures[0].reason)")
    }
    for step in recovery.steps { take(step) }
    if let last = state.history.done.last, !recovery.steps.isEmpty, recovery.steps.last?.edits.isEmpty == false {
      go(to: Visit(service: last.service, environment: last.environment, field: last.field))
    }
    let count = recovery.steps.count
    let yielded = recovery.yieldedCount == 0 ? "" : ", \(recovery.yieldedCount) of yours given up"
    let made =
      "\(count == 1 ? "1 edit is" : "\(count) edits are") back, not saved yet\(yielded); \(key(.review)) saves"
    guard let failure = recovery.failures.first else {
      let nothing = "the files have all of these edits already"
      state.message = .done(count > 0 ? made : yielded.isEmpty ? nothing : String(yielded.dropFirst(2)))
      return [.forgetUnsaved]
    }
    let more = recovery.failures.count > 1 ? " and \(recovery.failures.count - 1) more" : ""
    let line = failure.line.elided(to: 60, ellipsis: state.symbols[.ellipsis]).visible
    let problem = "\(made); not so '\(line)'\(more): \(failure.reason)"
    guard recovery.isLossy, let path = journal.path else {
      state.message = .failure(problem)
      return [.forgetUnsaved, .beep]
    }
    state.message = .failure("\(problem); all lines stay in \(path.visible)\(UnsavedJournal.aside)")
    return [.keepUnsavedAside, .beep]
  }

  /// Makes `step`, so that it can be undone.
  mutating func take(_ step: Recovery.Step) {
    state.environments = step.after
    record(step.edits, takenBackBy: step.inverse, from: step.before)
  }

  /// Notes as a step that can be undone what `edits`, or a text if there are none, have just made of `former`.
  mutating func record(_ edits: [Edit], takenBackBy inverse: [FileSplice], from former: Environments) {
    let (edit, environment) = (edits.first, inverse[0].environment)
    state.history.record(
      History.Step(
        changes: inverse, title: edit.map { "\($0.path)" } ?? "text of \(environment)", environment: environment,
        service: edit.map { $0.service ?? Self.itself } ?? state.service, field: edit?.field ?? state.field),
      by: edits, from: former, to: state.environments)
  }

  /// Another workbench left edits behind too: they are offered next, unless a person is busy by now.
  mutating func foundUnsaved(_ journal: UnsavedJournal) -> [Effect] {
    guard state.overlay == nil else { return [] }
    let isNews = offer(journal)
    return isNews ? [] : [.forgetUnsaved]
  }

  /// Leaves the program without saving, or throws away what the box offers.
  mutating func discard() -> [Effect] {
    if case .editor(let box) = state.overlay { return throwAway(box) }
    guard case .recovery = state.overlay else { return [.quit] }
    state.overlay = nil
    offerLeftText()
    state.message = .done("the edits that were not saved are thrown away")
    return [.forgetUnsaved]
  }
}
