package import BeTraceCore

/// What is edited and not saved, as lines of a journal that make it of the saved files.
package struct UnsavedLines: Sendable, Equatable {
  /// Oldest first; empty if nothing is unsaved.
  package private(set) var lines: [String] = []
  /// The files as they are saved.
  package private(set) var saved: Environments
  /// The paths of those of them that the lines change.
  private var paths: Set<String> = []
  /// How many lines of the history's journal are taken care of.
  private var followed = 0
  /// How many of the steps in `lines` can be taken back, and how many made again; of what they began with none, since that
  /// are no steps.
  private var (doneCount, undoneCount) = (0, 0)

  init(of saved: Environments) { self.saved = saved }

  /// The saved files that the lines change.
  package var files: [EnvironmentFile] { saved.files.filter { paths.contains($0.path) } }

  /// Follows what `state` has got since.
  mutating func follow(_ state: State) {
    let journal = state.history.journal.lines
    guard state.saved == saved, followed <= journal.count else { return begin(again: state) }
    guard followed < journal.count else { return }
    guard state.environments != saved else {
      self = UnsavedLines(of: saved)
      followed = journal.count
      return
    }
    for line in journal[followed...] {
      // What hides a secret is made again by nobody: value by value all that it has beside that is.
      guard !SecretPattern.holdsMask(line), take(line) else { return begin(again: state) }
    }
    followed = journal.count
    findPaths(state)
  }

  private mutating func findPaths(_ state: State) {
    let edited = saved.files.filter { file in
      state.environments.files.contains { $0.path == file.path && $0.bytes != file.bytes }
    }
    paths = Set(edited.map(\.path))
  }

  /// Adds `line`; false if that takes back, or makes again, what `lines` do not have.
  private mutating func take(_ line: String) -> Bool {
    switch Journal.Verb(line) {
    case .undo:
      guard doneCount > 0 else { return false }
      (doneCount, undoneCount) = (doneCount - 1, undoneCount + 1)
    case .redo:
      guard undoneCount > 0 else { return false }
      (doneCount, undoneCount) = (doneCount + 1, undoneCount - 1)
    case .step: (doneCount, undoneCount) = (doneCount + 1, 0)
    }
    lines.append(line)
    return true
  }

  /// Begins with what differs now from the saved files.
  private mutating func begin(again state: State) {
    self = UnsavedLines(of: state.saved)
    var (environments, journal) = (saved, Journal())
    for edit in state.environments.edits(since: saved) {
      let former = environments
      guard let inverse = environments.apply(edit) else { continue }
      var back = environments
      let splice = back.apply(inverse, to: edit.environment)
      journal.record(
        [edit], [splice.map { FileSplice(environment: edit.environment, splice: $0) }].compactMap(\.self), of: former)
    }
    (lines, followed) = (journal.lines, state.history.journal.lines.count)
    findPaths(state)
  }
}
