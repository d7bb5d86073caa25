/// The edits of an unsaved journal, made again on the files as they are now.
///
/// Where files are others than those that were edited, the edits are first made on what these held, as far as the journal
/// tells that. What comes of it is laid over the files as they are now, like edits beside somebody else's.
public struct Recovery: Sendable {
  /// One edit, or several that were made as one.
  public struct Step: Sendable {
    /// The line of the journal.
    public let line: String
    /// What it says, if a command says it; else empty.
    public let edits: [Edit]
    /// What takes it back, last change first.
    public let inverse: [FileSplice]
    /// The environments before it.
    public let before: Environments
    /// The environments with it.
    public let after: Environments
  }

  /// What could be made again, and changed something.
  public private(set) var steps: [Step] = []
  /// The lines that could not, and why not.
  public private(set) var failures: [(line: String, reason: String)] = []
  /// Whether one of these says something that is written nowhere else.
  public private(set) var isLossy = false
  /// The paths of the files that are others than the edits were made on.
  public let changedFiles: [String]
  /// The values that somebody else changed too since; `steps` make ours of them.
  public let conflicts: [EditConflict]
  /// How many edits yield to somebody else's.
  public let yieldedCount: Int

  /// Makes what `journal` says in `environments`, but for `yielding`; what was undone at last stays undone.
  public init(of journal: UnsavedJournal, in environments: Environments, yielding: Set<Edit> = []) {
    let changed = journal.changed(among: environments.files)
    changedFiles = environments.files.map(\.path).filter(changed.contains)
    let former = journal.former(among: environments.files, changed: changed, environments.catalogue)
    // Bytes are replaced only where they are just those of then.
    let lost = changed.subtracting(former.map(\.path)).union(journal.changed(among: former))
    var base = environments
    for file in former { base.replace(file) }
    var replay = Replay(of: base)
    for line in Self.standing(journal.lines) {
      let before = replay.environments
      do {
        let phrases = CommandWords.split(line).split(separator: "&&")
        let isText = phrases.contains { $0.first == Journal.replace }
        if isText,
          let path = phrases.compactMap({ before[CommandWords.name($0.dropFirst().first ?? "")]?.path }).first(
            where: lost.contains)
        {
          throw ReplayError(
            "it changes bytes of \(path) as that was, which is too large to be kept or holds a secret")
        }
        let edits = try isText ? [] : phrases.flatMap { try Replay.edits($0, in: before) }
        try replay.perform(line)
        guard let inverse = replay.lastInverse, replay.environments != before else { continue }
        steps.append(Step(line: line, edits: edits, inverse: inverse, before: before, after: replay.environments))
      } catch {
        let reason = (error as? ReplayError)?.problem ?? "\(error)"
        failures.append((line, reason))
        if reason != ReplayError.secret.problem { isLossy = true }
      }
    }
    guard !former.isEmpty else {
      (conflicts, yieldedCount) = ([], 0)
      return
    }
    let ours = replay.environments
    let edits = ours.edits(since: base)
    conflicts = environments.conflicts(with: edits, on: base)
    let kept = edits.filter { !yielding.contains($0) }
    yieldedCount = edits.count - kept.count
    steps = environments.laying(kept, of: ours)
  }

  /// The lines without those that were undone, and without `undo` and `redo`.
  private static func standing(_ lines: [String]) -> [String] {
    var (done, undone) = ([String](), [String]())
    for line in lines {
      switch Journal.Verb(line) {
      case .undo: undone += [done.popLast()].compactMap(\.self)
      case .redo: done += [undone.popLast()].compactMap(\.self)
      case .step:
        done.append(line)
        undone = []
      }
    }
    return done
  }
}

extension Environments {
  /// The steps that make `edits`, by which `ours` came about, of these, one after another; what is so already is none.
  public func laying(_ edits: [Edit], of ours: Environments) -> [Recovery.Step] {
    var environments = self
    return edits.compactMap { edit in
      let before = environments
      let edits = [edit] + [ours.digest(beside: edit)].compactMap(\.self)
      let inverse = edits.compactMap { edit in
        environments.apply(edit).map { FileSplice(environment: edit.environment, splice: $0) }
      }
      guard !inverse.isEmpty else { return nil }
      let line = CommandWords.phrases(for: edits, in: before).joined(separator: " && ")
      return Recovery.Step(line: line, edits: edits, inverse: inverse.reversed(), before: before, after: environments)
    }
  }
}
