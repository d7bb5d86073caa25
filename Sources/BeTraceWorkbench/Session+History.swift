import BeTraceCore

/// All edits with their times, those of earlier workbenches too, and the way to any of them.
extension Session {
  /// Takes over what earlier workbenches saved, as far as it led to the files as they are.
  mutating func found(_ history: SavedHistory) {
    guard tour == nil else { return }
    let (entries, changed) = history.standing(in: state.saved)
    let steps = entries.compactMap { entry -> History.Step? in
      guard let name = state.saved.files.first(where: { $0.path == entry.path })?.name else { return nil }
      let edit = entry.edit(of: name, in: state.saved)
      var step = History.Step(
        changes: entry.back.map { FileSplice(environment: name, splice: $0) }, title: entry.line, environment: name,
        service: edit.map { $0.service ?? Self.itself } ?? state.service, field: edit?.field ?? state.field)
      (step.line, step.time, step.isEarlier, step.isInJournal) = (entry.line, entry.time, true, false)
      step.maker = entry.maker
      return step
    }
    state.history.begin(with: steps, past: history.past(with: changed), changedFiles: changed)
  }

  /// Keeps how the file at `path`, which was just saved and held `former` before, came about.
  mutating func keepHistory(of path: String, before former: [UInt8]) -> [Effect] {
    guard let file = state.saved.files.first(where: { $0.path == path }),
      state.environments[file.name]?.bytes == file.bytes
    else { return [] }
    state.history.noteSaved(file.name)
    let steps = state.history.steps(of: file.name)
    return [
      .keepHistory(
        SavedHistory.entries(of: steps, leadingTo: file, in: state.saved),
        leadingTo: Action.FileContent(path: path, bytes: file.bytes), before: former)
    ]
  }

  mutating func openHistory() -> [Effect] {
    let history = state.history
    guard history.stepCount > 0 || !history.past.isEmpty else { return refuse("nothing was edited\(changedSince)") }
    state.overlay = .history(
      HistoryBox(at: history.undone.count, of: history.stepCount, besides: history.past.count))
    return []
  }

  /// What is to know where nothing can be undone: `; FILE is another …`.
  var changedSince: String {
    let files = state.history.changedFiles.map(\.visible)
    guard !files.isEmpty else { return "" }
    let names = (files.count > 5 ? files.prefix(4) + ["\(files.count - 4) more"] : files).inWords
    let (isSaved, them) = files.count == 1 ? ("it was", "it") : ("they were", "them")
    return "; \(names) changed since \(isSaved) saved here, so nothing of \(them) is undone"
  }

  /// Undoes or redoes until the edit at the cursor of the box is the last.
  mutating func go(to box: HistoryBox) -> [Effect] {
    guard let point = box.point else {
      return refuse("this cannot be undone any more: it is undone already, or somebody else wrote the file since")
    }
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    state.overlay = nil
    let count = point - state.history.done.count
    guard count != 0 else { return refuse("this is where you are") }
    var steps: [History.Step] = []
    var asking: [Effect]?
    for _ in 0..<abs(count) {
      if count < 0 { asking = askBeforeBringingBack() }
      if asking != nil { break }
      let step =
        count < 0 ? state.history.undo(in: &state.environments) : state.history.redo(in: &state.environments)
      guard let step else { break }
      steps.append(step)
    }
    guard let last = steps.last else { return asking ?? refuse("the edit cannot be undone any more") }
    show(last, count < 0 ? "undone" : "done again")
    if steps.count > 1 {
      state.message = .note(
        count < 0
          ? "\(steps.count) edits undone; \(key(.redo)) makes them again"
          : "\(steps.count) edits done again; \(key(.undo)) undoes them")
    }
    return asking ?? []
  }
}

extension History {
  /// How many steps there are, done or undone.
  var stepCount: Int { done.count + undone.count }
}
