/// The edits of an unsaved journal, made again on the files as they are now.
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
  /// The paths of the files that are others than the edits were made on.
  public let changedFiles: [String]

  /// Makes what `journal` says in `environments`, line by line; what was undone at last stays undone.
  public init(of journal: UnsavedJournal, in environments: Environments) {
    let changed = journal.changed(among: environments.files)
    changedFiles = environments.files.map(\.path).filter(changed.contains)
    var replay = Replay(of: environments)
    for line in Self.standing(journal.lines) {
      let before = replay.environments
      do {
        let phrases = CommandWords.split(line).split(separator: "&&")
        let isText = phrases.contains { $0.first == Journal.replace }
        if isText,
          let path = phrases.compactMap({ before[$0.dropFirst().first ?? ""]?.path }).first(where: changed.contains)
        {
          throw ReplayError("\(path) is not the file that it was")
        }
        let edits = try isText ? [] : phrases.flatMap { try Replay.edits($0, in: before) }
        try replay.perform(line)
        guard let inverse = replay.lastInverse, replay.environments != before else { continue }
        steps.append(Step(line: line, edits: edits, inverse: inverse, before: before, after: replay.environments))
      } catch {
        failures.append((line, (error as? ReplayError)?.problem ?? "\(error)"))
      }
    }
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
