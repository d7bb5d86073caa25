package import BeTraceCore

/// Edits that were not saved when a workbench ended: kept while they are made, offered when the next one begins.
extension Session {
  /// Offers the edits of `journal`, which an earlier workbench left behind, and notes what others changed since. Gives whether
  /// there is anything to offer: it may have ended between saving them and taking the journal away.
  package mutating func offer(_ journal: UnsavedJournal) -> Bool {
    guard let box = box(for: journal) else { return false }
    noteChanges(since: journal)
    state.overlay = .recovery(box)
    return true
  }

  /// The box that offers the edits of `journal`; nil if the files have them all.
  private func box(for journal: UnsavedJournal) -> RecoveryBox? {
    let recovery = Recovery(of: journal, in: state.environments)
    let isSaved = recovery.steps.last.map { $0.after.edits(since: state.environments).isEmpty } ?? true
    return isSaved && recovery.failures.isEmpty ? nil : RecoveryBox(journal: journal, recovery: recovery)
  }

  private mutating func noteChanges(since journal: UnsavedJournal) {
    if let change = change(since: journal), !change.edits.isEmpty { outsideChanges.insert(change, at: 0) }
  }

  /// What others changed in the files since the last edit of `journal`, as far as it tells what they held.
  private func change(since journal: UnsavedJournal) -> OutsideChange? {
    journal.changes(until: state.saved).map { before, after in
      OutsideChange(from: before, to: after, at: now, since: journal.time)
    }
  }

  /// Puts off what `box` offers, until it is asked for.
  mutating func putOff(_ box: RecoveryBox) {
    state.overlay = nil
    state.putOff = box
    state.message = .note(
      "the edits are kept: :\(WorkbenchCommand.recover) offers them again, as the next workbench does")
    offerLeftText()
  }

  /// Offers again what was put off: edits, else a text that came from an editor.
  mutating func openRecovery() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard let left = state.putOff else {
      guard !state.keptTexts.isEmpty else { return refuse("no edits of an earlier workbench wait to be made again") }
      state.overlay = .editor(state.keptTexts.removeFirst())
      return []
    }
    state.putOff = nil
    guard let box = box(for: left.journal) else {
      state.message = .note("the files have all of these edits already")
      return [.forgetUnsaved]
    }
    state.overlay = .recovery(box)
    return []
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
    let former = state.environments
    for step in recovery.steps { take(step) }
    if let last = state.history.done.last, !recovery.steps.isEmpty, recovery.steps.last?.edits.isEmpty == false {
      go(to: Visit(service: last.service, environment: last.environment, field: last.field))
    }
    let count = recovery.steps.count
    let yielded = recovery.yieldedCount == 0 ? "" : ", \(recovery.yieldedCount) of yours given up"
    let values = state.environments.edits(since: former).count
    // Row 1 counts values.
    let ofValues = values == count ? "" : " of \(values == 1 ? "1 value" : "\(values) values")"
    let news = change(since: journal)?.count.map { "; \($0) in the files (:\(WorkbenchCommand.changes))" } ?? ""
    let made =
      "\(count.edits)\(ofValues) \(count == 1 ? "is" : "are") back, not saved yet\(yielded); \(key(.review)) saves\(news)"
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

  /// Makes the edits of `recovery`, which were thrown away, again. The file of `journal` is gone, or set aside.
  mutating func bringBack(_ recovery: Recovery, of journal: UnsavedJournal) -> [Effect] {
    recover(recovery, of: journal).filter { $0 != .forgetUnsaved && $0 != .keepUnsavedAside }
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
        service: edit.map { $0.service ?? Self.itself } ?? state.service, field: edit?.field ?? state.field), by: edits,
      from: former, to: state.environments)
  }

  /// Another workbench left edits behind too: they are offered next, or wait if a person is busy by now.
  mutating func foundUnsaved(_ journal: UnsavedJournal) -> [Effect] {
    guard state.overlay != nil else { return offer(journal) ? [] : [.forgetUnsaved] }
    guard let box = box(for: journal) else { return [.forgetUnsaved] }
    noteChanges(since: journal)
    state.putOff = box
    return []
  }

  /// Leaves the program without saving, or throws away what the box offers.
  mutating func discard() -> [Effect] {
    switch state.overlay {
    case .editor(let box): throwAway(box)
    case .recovery(let box): throwAway(box)
    default: [.quit]
    }
  }

  /// Throws away what `box` offers, as a step that can be undone.
  private mutating func throwAway(_ box: RecoveryBox) -> [Effect] {
    state.overlay = nil
    offerLeftText()
    let (former, recovery) = (state.environments, box.recovery)
    for step in recovery.steps { take(step) }
    let count = recovery.steps.count
    let isOne = count == 1
    var said = ["the edits that were not saved are thrown away"]
    if count > 0 {
      restore(former, title: "\(count.edits) thrown away", throwingAway: box)
      said = [
        "\(count.edits) \(isOne ? "is" : "are") thrown away", "\(key(.undo)) brings \(isOne ? "it" : "them") back",
      ]
    }
    guard recovery.isLossy, let path = box.journal.path else {
      state.message = .done(said.joined(separator: "; "))
      return [.forgetUnsaved]
    }
    said.append("all lines stay in \(path.visible)\(UnsavedJournal.aside), as not all can be made again")
    state.message = .done(said.joined(separator: "; "))
    return [.keepUnsavedAside]
  }
}

extension Int {
  /// `1 edit`, `2 edits`.
  fileprivate var edits: String { self == 1 ? "1 edit" : "\(self) edits" }
}
