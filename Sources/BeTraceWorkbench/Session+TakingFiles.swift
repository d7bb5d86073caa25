import BeTraceCore

/// Taking what the files say now, beside what is not saved.
extension Session {
  /// Takes the files as they are on disk now, and lays the unsaved edits over them. What cannot be read any more stays as it
  /// was read last, and so does an edited file that is gone. Where somebody else edited the same value, a box asks first
  /// which of ours yield.
  mutating func didRead(
    _ contents: [Action.FileContent], _ settings: WorkspaceSettings, _ found: Catalogue, yielding: Set<Edit>? = nil
  ) -> [Effect] {
    let former = state.environments.catalogue
    let catalogue = found == former ? former : found.keepingWhatWasRead(in: former).judged(by: former.schemas)
    let edits = state.environments.edits(since: state.saved)
    let edited = Set(edits.map(\.environment))
    let disk = Environments(
      contents.map { $0.environment(catalogue) }, catalogue: catalogue, stages: settings.stages.map(\.name),
      after: state.environments)
    let read = disk.keepingWhatWasRead(in: state.saved, edited: edited)
    state.settingsProblem = nil
    if let problem = settings.problem(in: read) { return couldNotRead(problem.description, in: problem) }
    for file in state.saved.files where edited.contains(file.name) {
      guard read.files.first(where: { $0.path == file.path })?.name != file.name else { continue }
      return couldNotRead(
        "\(file.path) has another name; your unsaved edits of \(file.name) are kept; \(key(.reload)) reads again")
    }
    let conflicts = read.conflicts(with: edits, on: state.saved)
    guard conflicts.isEmpty || yielding != nil else {
      state.overlay = .merge(MergeBox(conflicts, between: .files(contents, settings, found)))
      return [.beep]
    }
    state.changedOutside = []
    state.disk = disk == read ? nil : disk
    state.overlay = nil
    let isNew = read != state.saved || catalogue != former
    let news = isNew ? take(read, over: edits, yielding: yielding ?? []) : .nothing
    let effects: [Effect] = isNew ? [.readHistory] : []
    guard let problem = problemOfFiles(beside: edited) else {
      let broken = brokenModules(in: catalogue, after: news)
      state.message = broken.map(Message.failure) ?? .done(news.text)
      return effects + reviewOnceRead() + (broken == nil ? [] : [.beep])
    }
    state.message = .failure(([problem] + news.more).joined(separator: ", "))
    // What is gone is made anew by what would be saved, which is shown then.
    if !state.unread.isEmpty || isNew && breaksMessage != nil { state.reviewsOnceRead = false }
    let further = reviewOnceRead()
    // The review says itself what is gone.
    if case .review = state.overlay, state.disk != nil { state.message = isNew ? .done(news.text) : nil }
    return effects + [.beep] + further
  }

  /// What was new in files that were read.
  private struct News {
    /// What was read; nil if there is only more to say.
    let head: String?
    var more: [String] = []
    /// What it says besides; empty if nothing.
    var end = ""
    /// The module that is all that was read; nil if there was more, or none.
    var module: String?

    /// That there is none.
    static let nothing = News(head: "nothing has changed in the files")

    var text: String { ([head].compactMap(\.self) + more).joined(separator: ", ") + end }
  }

  /// Takes `read` as what is saved, with those of `edits` that do not yield and are not there already.
  private mutating func take(_ read: Environments, over edits: [Edit], yielding: Set<Edit>) -> News {
    let (ours, saved) = (state.environments, state.saved)
    let change = OutsideChange(from: saved, to: read, at: now)
    if !change.edits.isEmpty { outsideChanges.insert(change, at: 0) }
    state.saved = read
    state.environments = read
    state.history = History()
    state.saveRound = nil
    let own = edits.filter { !yielding.contains($0) }
    let steps = read.laying(own, of: ours)
    for step in steps { take(step) }
    if state.environments[state.environment] == nil, let first = state.environments.renderedNames.first {
      state.environment = first
    }
    let (kept, already, givenUp) = (steps.count, own.count - steps.count, edits.count - own.count)
    let gone = ours.files.map(\.path).filter { path in !read.files.contains { $0.path == path } }
    let more = [
      change.count.map { "\($0) (:\(WorkbenchCommand.changes))" }, givenUp > 0 ? "\(givenUp) of yours given up" : nil,
      kept > 0 ? "\(kept) unsaved \(kept == 1 ? "edit" : "edits") kept" : nil,
      already > 0 ? "\(already) already in the files" : nil,
      gone.isEmpty ? nil : "\(gone.joined(separator: ", ")) \(gone.count == 1 ? "is" : "are") gone",
    ].compactMap(\.self)
    let stages =
      read.stages == saved.stages
      ? "" : read.stages.isEmpty ? "; no stages are named any more" : "; the stages are \(read.stages.inWords) now"
    let modules = Self.words(forModulesOf: read.catalogue.namesChanged(since: saved.catalogue))
    let news = [change.paths.isEmpty ? nil : change.names, modules].compactMap(\.self)
    let isOnlyGone = news.isEmpty && stages.isEmpty && more.count == 1 && !gone.isEmpty
    let names = !news.isEmpty ? news.inWords : stages.isEmpty ? "the files" : WorkspaceSettings.path
    return News(
      head: isOnlyGone ? nil : "read \(names) again", more: more, end: stages,
      module: news == [modules] ? modules : nil)
  }

  /// What of the files is broken or gone, the first cause in full; nil if nothing is. `edited` are the names of the
  /// environments in which something is not saved.
  private func problemOfFiles(beside edited: Set<String>) -> String? {
    if let (name, finding) = state.unread.first {
      let kept =
        edited.contains(name)
        ? "your unsaved edits of \(name) are kept; \(key(.openFile)) opens the file, \(key(.reload)) reads it again"
        : "\(name) is shown as it was read last"
      return full(finding, "; \(kept)", besides: state.unread.count - 1 + state.environments.breaks.count)
    }
    if let file = state.saved.files.first(where: { state.isGone($0.path) }) {
      return "\(file.path) is gone; your unsaved edits of \(file.name) are kept: \(key(.review)) makes it anew"
    }
    return breaksMessage
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

  /// What was read, and which modules cannot be; nil if all can. Of one that is said in full; of several in two rows where
  /// there is room for that, with as much of the first cause as fits and the key that shows the others.
  private func brokenModules(in catalogue: Catalogue, after news: News) -> String? {
    let failures = catalogue.services.compactMap { service in
      service.failure.map { (name: service.name, reason: $0.placed.visible) }
    }
    guard let reason = failures.first?.reason else { return nil }
    let row = MessageRow.columns(at: state.size)
    let names = failures.map(\.name)
    let isSaid = names.count < 4 && news.module == Self.words(forModulesOf: names)
    guard names.count > 1 else {
      return "\(news.text); \(isSaid ? "it" : "\(names[0])'s module".visible) cannot be read: \(reason)"
    }
    let all = "the modules of \(names.inWords)".visible
    // The names matter more than that there is no news.
    let alone = news.head == News.nothing.head ? [all] : []
    let heads =
      isSaid ? ["\(news.text); they"] : ["\(news.text); \(all)"] + alone + ["\(news.text); \(names.count) modules"]
    let end = "; \(key(.focus(.problems))) shows the \(names.count > 2 ? "others" : "other")"
    func text(_ head: String, _ room: Int) -> String {
      "\(head) cannot be read: \(reason.elided(to: room, ellipsis: state.symbols[.ellipsis]))\(end)"
    }
    func fits(_ head: String, _ room: Int) -> Bool { text(head, room).wrapped(to: row).count <= 2 }
    let least = min(24, reason.columns)
    let head = heads.first { fits($0, least) } ?? heads[heads.count - 1]
    let room = (least...max(least, min(reason.columns, 2 * row))).last { fits(head, $0) }
    return text(head, room ?? least)
  }

  /// Says why nothing was read again. What is wrong in `workspace.json` stays a problem until that is mended.
  mutating func couldNotRead(_ reason: String, in problem: WorkspaceSettingsError? = nil) -> [Effect] {
    state.overlay = nil
    state.changedOutside = []
    state.reviewsOnceRead = false
    state.message = .failure("not read: \(reason)")
    if let problem { state.settingsProblem = Finding(problem) }
    return [.beep]
  }

  /// What keeps environments from being planned, the first cause in full; nil if nothing does.
  var breaksMessage: String? {
    let breaks = state.environments.breaks
    return breaks.first.map { full($0, "", besides: breaks.count - 1) }
  }

  /// Where a problem is, what it is and what `follows` from it, and where there are `others`.
  private func full(_ finding: Finding, _ follows: String, besides others: Int) -> String {
    let place = finding.origin?.place?.description ?? finding.environment
    let more = others > 0 ? "; \(key(.focus(.problems))) lists \(others) more" : ""
    return "\(place): \(finding.message)\(follows)\(more)"
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
