import BeTraceCore

/// Saving: the review, the write, and what can come between.
extension Session {
  /// The environments with unsaved edits, the one at the cursor first.
  package var unsavedEnvironments: [String] {
    let names = state.environments.names.filter { !(outlook.unsaved[$0] ?? []).isEmpty }
    return names.filter { $0 == state.environment } + names.filter { $0 != state.environment }
  }

  /// The plans that saving `name` changes, as they are when its file alone is saved: its own, and of those below it whose
  /// manifests are others.
  func plansChanged(bySaving name: String) -> [Plan] {
    let environments = environments(bySaving: name)
    return ([name] + environments.descendants(of: name)).compactMap { plan($0, in: environments) }
      .filter { $0.environment == name || $0.rendered != outlook.saved($0.environment)?.rendered }
  }

  /// The environments as they are when the file of `name` alone is saved.
  func environments(bySaving name: String) -> Environments {
    var saved = state.saved
    if let file = state.environments[name] { saved.replace(file) }
    return saved
  }

  /// The plan of the environment called `name` in `environments`: mostly nothing else is unsaved than what they have.
  func plan(_ name: String, in environments: Environments) -> Plan? {
    environments == state.environments ? outlook[name] : outlook.plan(name, in: environments)
  }

  mutating func review() -> [Effect] {
    state.overlay = nil
    // A review of files that are others by now would be wrong.
    guard state.changedOutside.isEmpty else { return readBeforeReview() }
    refresh()
    guard let name = unsavedEnvironments.first, let review = SaveReview(name, self) else {
      return refuse("nothing to save: every value is as in the files")
    }
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    state.overlay = .review(review)
    return []
  }

  /// Takes in what somebody else wrote; unless both changed a value, the review comes right after that.
  private mutating func readBeforeReview() -> [Effect] {
    state.reviewsOnceRead = Layout.Class(state.size) != .tooSmall
    return readFiles()
  }

  /// Goes on to the review that waited for what was read, beside what is said of that.
  mutating func reviewOnceRead() -> [Effect] {
    guard state.reviewsOnceRead else { return [] }
    state.reviewsOnceRead = false
    refresh()
    return unsavedEnvironments.isEmpty || state.overlay != nil ? [] : review()
  }

  /// Saves without a review, where that is harmless. What somebody else wrote is taken in first, and to be seen before the
  /// key is pressed again.
  mutating func saveAtOnce() -> [Effect] {
    guard state.changedOutside.isEmpty else { return readFiles() }
    guard let name = unsavedEnvironments.first else { return refuse("nothing to save: every value is as in the files") }
    guard unsavedEnvironments.count == 1, let review = SaveReview(name, self), review.isHarmless else {
      return review()
    }
    return write(name)
  }

  mutating func save(_ review: SaveReview) -> [Effect] {
    if let problem = state.diskProblem(of: review.path) {
      let place = problem.origin?.place.map { "\($0): " } ?? ""
      return refuse("nothing was written: \(place)\(problem.message)")
    }
    if let name = review.protected.first, review.checks.errorCount > 0 {
      let (leave, problem) = (key(.cancel, in: .review), key(.stepProblem(by: 1)))
      let errors = review.checks.errorCount == 1 ? "an error" : "\(review.checks.errorCount) errors"
      return refuse(
        name == review.environment
          ? "\(name) is protected and has \(errors): mend first, \(leave) then \(problem)"
          : "this changes \(name), which is protected, and has \(errors): mend first, \(leave) then \(problem)")
    }
    guard review.isConfirmed else { return refuse("type \(review.environment) to save") }
    return write(review.environment)
  }

  private mutating func write(_ name: String) -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard let file = state.environments[name], let before = state.saved.files.first(where: { $0.path == file.path })
    else {
      return []
    }
    return [.write(path: file.path, bytes: file.bytes, expecting: state.isGone(file.path) ? nil : before.bytes)]
  }

  /// The file holds `bytes` now: what was edited since stays an edit.
  mutating func wrote(_ path: String, _ bytes: [UInt8], _ remarks: [String]) -> [Effect] {
    let former = state.saved.files.first { $0.path == path }?.bytes ?? []
    let file = EnvironmentFile(path: path, bytes: bytes, catalogue: state.environments.catalogue)
    state.saved.replace(file)
    state.disk?.replace(file)
    if state.disk == state.saved { state.disk = nil }
    state.overlay = nil
    refresh()
    let done = (state.saveRound?.done(in: state) ?? 0) + 1
    let left = unsavedEnvironments
    state.saveRound = left.isEmpty ? nil : SaveRound(done: done, edits: state.history.done.count)
    // The next review waits to be asked for: who still types would answer it unread.
    state.message = .done(
      "saved \(path)"
        + (left.first.map { ", \(done) of \(done + left.count); \(key(.review)) goes on with \($0)" } ?? "")
        + remarks.map { "; but \($0)" }.joined())
    // What is being read may be of before that.
    return keepHistory(of: path, before: former) + readAnew()
  }

  mutating func couldNotWrite(_ path: String, _ reason: String) -> [Effect] {
    state.overlay = nil
    state.message = .failure("not saved: \(reason). Your edits are still here")
    return [.beep]
  }

  mutating func changedOnDisk(_ path: String, _ bytes: [UInt8]?) -> [Effect] {
    state.overlay = .conflict(Conflict(path: path, isGone: bytes == nil))
    return [.beep]
  }

  /// What the box about a file that someone else changed offers: to read it again and go on with the review, or to write it
  /// anew if it is gone.
  mutating func resolve(_ conflict: Conflict) -> [Effect] {
    guard conflict.isGone, let file = state.environments.files.first(where: { $0.path == conflict.path }) else {
      state.overlay = nil
      return readBeforeReview()
    }
    return [.write(path: file.path, bytes: file.bytes, expecting: nil)]
  }
}
