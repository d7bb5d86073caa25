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
    guard let file = state.environments[name] else { return [] }
    var saved = state.saved
    saved.replace(file)
    // Mostly nothing else is unsaved.
    let isAll = saved == state.environments
    return ([name] + saved.descendants(of: name)).compactMap { other in
      isAll ? outlook[other] : outlook.plan(other, in: saved)
    }.filter { $0.environment == name || $0.rendered != outlook.saved($0.environment)?.rendered }
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
  private mutating func reviewOnceRead() -> [Effect] {
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
    if let name = review.protected.first, review.errorCount > 0 {
      let (leave, problem) = (key(.cancel, in: .review), key(.stepProblem(by: 1)))
      let errors = review.errorCount == 1 ? "an error" : "\(review.errorCount) errors"
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
    return [.write(path: file.path, bytes: file.bytes, expecting: before.bytes)]
  }

  /// The file holds `bytes` now: what was edited since stays an edit.
  mutating func wrote(_ path: String, _ bytes: [UInt8], _ remarks: [String]) -> [Effect] {
    let former = state.saved.files.first { $0.path == path }?.bytes ?? []
    state.saved.replace(EnvironmentFile(path: path, bytes: bytes, catalogue: state.environments.catalogue))
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

  /// Says why nothing was read again. What is wrong in `workspace.json` stays a problem until that is mended.
  mutating func couldNotRead(_ reason: String, in problem: WorkspaceSettingsError? = nil) -> [Effect] {
    state.overlay = nil
    state.changedOutside = []
    state.reviewsOnceRead = false
    state.message = .failure("not read: \(reason)")
    if let problem { state.diskProblem = Finding(problem) }
    return [.beep]
  }

  /// What the box about a file that someone else changed offers: to read it again, or to write it anew if it is gone.
  mutating func resolve(_ conflict: Conflict) -> [Effect] {
    guard conflict.isGone, let file = state.environments.files.first(where: { $0.path == conflict.path }) else {
      state.overlay = nil
      return readFiles()
    }
    return [.write(path: file.path, bytes: file.bytes, expecting: nil)]
  }

  /// Takes the files as they are on disk now, and lays the unsaved edits over them. Where that cannot be, because an
  /// edited file is gone or is no JSON any more, nothing is taken. Where somebody else edited the same value, a box asks first
  /// which of ours yield.
  mutating func didRead(
    _ contents: [Action.FileContent], _ settings: WorkspaceSettings, _ found: Catalogue, yielding: Set<Edit>? = nil
  ) -> [Effect] {
    let former = state.environments.catalogue
    let catalogue = found == former ? former : found.keepingWhatWasRead(in: former).judged(by: former.schemas)
    let ours = state.environments
    let edits = ours.edits(since: state.saved)
    let read = Environments(
      contents.map { $0.environment(catalogue) }, catalogue: catalogue,
      stages: settings.stages.map(\.name), after: state.environments)
    state.diskProblem = nil
    if let problem = settings.problem(in: read) { return couldNotRead(problem.description, in: problem) }
    guard read != state.saved || catalogue != former else {
      state.overlay = nil
      state.changedOutside = []
      let same = "nothing has changed in the files"
      state.message =
        breaksMessage.map(Message.failure) ?? brokenModules(in: catalogue).map { .failure("\(same); \($0)") }
        ?? .done(same)
      return reviewOnceRead()
    }
    for file in state.environments.files where edits.contains(where: { $0.environment == file.name }) {
      let now = read.files.first { $0.path == file.path }
      guard now?.name != file.name || now?.document == nil else { continue }
      let kept = "your unsaved edits of \(file.name) are kept"
      guard case .unreadable(_, let finding)? = now?.content else {
        return couldNotRead("\(file.path) is gone or has another name; \(kept); \(key(.reload)) reads again")
      }
      let place = finding.origin?.place?.description ?? file.path
      state.diskProblem = finding
      return couldNotRead(
        "\(place): \(finding.message); \(kept); \(key(.openFile)) opens the file, \(key(.reload)) reads it again")
    }
    let conflicts = read.conflicts(with: edits, on: state.saved)
    guard conflicts.isEmpty || yielding != nil else {
      state.overlay = .merge(MergeBox(conflicts, between: .files(contents, settings, found)))
      return [.beep]
    }
    state.changedOutside = []
    let change = OutsideChange(from: state.saved, to: read, plan: outlook.saved)
    if !change.edits.isEmpty { outsideChange = change }
    let modules = Self.words(forModulesOf: catalogue.namesChanged(since: former))
    let gone = state.environments.files.map(\.path).filter { path in !contents.contains { $0.path == path } }
    let stages =
      read.stages == state.saved.stages
      ? "" : read.stages.isEmpty ? "; no stages are named any more" : "; the stages are \(read.stages.inWords) now"
    state.saved = read
    state.environments = read
    state.history = History()
    state.saveRound = nil
    state.overlay = nil
    let own = edits.filter { yielding?.contains($0) != true }
    let steps = read.laying(own, of: ours)
    for step in steps { take(step) }
    let kept = steps.count
    if state.environments[state.environment] == nil, let first = read.renderedNames.first { state.environment = first }
    let already = own.count - kept
    let laid =
      (change.count.map { ", \($0) (:\(WorkbenchCommand.changes))" } ?? "")
      + (edits.count > own.count ? ", \(edits.count - own.count) of yours given up" : "")
      + (kept > 0 ? ", \(kept) unsaved \(kept == 1 ? "edit" : "edits") kept" : "")
      + (already > 0 ? ", \(already) already in the files" : "")
    let missing = gone.isEmpty ? "" : ", \(gone.joined(separator: ", ")) \(gone.count == 1 ? "is" : "are") gone"
    let news = [change.paths.isEmpty ? nil : change.names, modules].compactMap(\.self)
    let names = !news.isEmpty ? news.inWords : stages.isEmpty ? "the files" : WorkspaceSettings.path
    let isOnlyGone = news.isEmpty && stages.isEmpty && laid.isEmpty && !gone.isEmpty
    let told = isOnlyGone ? String(missing.dropFirst(2)) : "read \(names) again" + laid + missing + stages
    let broken = brokenModules(in: catalogue, besides: news == [modules] ? modules : nil)
    state.message = broken.map { .failure("\(told); \($0)") } ?? .done(told)
    guard let breaks = breaksMessage else {
      return [.readHistory] + reviewOnceRead() + (broken == nil ? [] : [.beep])
    }
    state.message = .failure(breaks + laid + missing)
    state.reviewsOnceRead = false
    return [.readHistory, .beep]
  }

  /// `bff's module`, or `the modules of bff and worker`; nil for none.
  private static func words(forModulesOf names: [String]) -> String? {
    switch names.count {
    case 0: nil
    case 1: "\(names[0])'s module".visible
    case 2...3: "the modules of \(names.inWords)".visible
    default: "\(names.count) modules"
    }
  }

  /// That modules cannot be read, the first cause in full; nil if all can. Before that the one called `named` was spoken of.
  private func brokenModules(in catalogue: Catalogue, besides named: String? = nil) -> String? {
    let failures = catalogue.services.compactMap { service in service.failure.map { (service.name, $0.placed) } }
    guard let (name, reason) = failures.first else { return nil }
    let module = Self.words(forModulesOf: [name]) ?? ""
    let others = failures.count > 1 ? "; \(failures.count - 1) more cannot be either" : ""
    return "\(module == named ? "it" : module) cannot be read: \(reason.visible)\(others)"
  }

  /// What keeps environments from being planned, the first cause in full; nil if nothing does.
  var breaksMessage: String? {
    let breaks = state.environments.breaks
    guard let first = breaks.first else { return nil }
    let place = first.origin?.place?.description ?? first.environment
    let others = breaks.count > 1 ? "; \(key(.focus(.problems))) lists \(breaks.count - 1) more" : ""
    return "\(place): \(first.message)\(others)"
  }
}

extension Finding {
  /// What is wrong in the file in which a workspace says about itself, which is no environment's.
  fileprivate init(_ problem: WorkspaceSettingsError) {
    self.init(
      .error, rule: "EF-01", environment: WorkspaceSettings.path,
      origin: Origin(layer: .environment(WorkspaceSettings.path), place: problem.place), message: problem.message)
  }
}
