package import BeTraceCore

/// The edits that can be undone and redone, those of earlier workbenches first. Each step holds the bytes it replaced, so
/// undoing all of them gives the identical file.
package struct History: Sendable, Equatable {
  /// One edit, or several that were made as one.
  package struct Step: Sendable, Equatable {
    /// What takes the step back, last change first; or makes it again.
    package private(set) var changes: [FileSplice]
    /// What was done, for the message row: `replicas 3 > 5`.
    package let title: String
    /// Where the cursor goes.
    package let environment: String
    package let service: String
    package let field: Field
    /// What the journal says of it.
    package internal(set) var line = ""
    /// When it was made, in UTC; nil until that is told.
    package internal(set) var time: String?
    /// Whether it was saved before the files were read.
    package internal(set) var isEarlier = false
    /// The workbench that saved it then.
    package internal(set) var maker = SavedHistory.Maker.own
    /// The edits of an earlier workbench that it threw away; nil if it did something else.
    var thrownAway: RecoveryBox?
    /// Whether `undo` and `redo` of the journal mean it.
    var isInJournal = true
  }

  package private(set) var done: [Step] = []
  package private(set) var undone: [Step] = []
  /// All of it as commands, with what was undone; of earlier workbenches what was undone since.
  package private(set) var journal = Journal()
  /// The files of which an earlier workbench saved something that cannot be undone, as they are others by now.
  package private(set) var changedFiles: [String] = []
  /// What was undone before something else was made, or was saved and cannot be undone any more.
  package private(set) var past: [SavedHistory.Past] = []
  /// How many steps there were when an environment was saved last.
  private var savedCounts: [String: Int] = [:]

  /// Notes a step that made `environments` of `former`, by `edits` if commands can say it.
  package mutating func record(
    _ step: Step, by edits: [Edit] = [], from former: Environments, to environments: Environments
  ) {
    var (step, environments) = (step, environments)
    let count = journal.lines.count
    journal.record(edits, step.applied(to: &environments).changes, of: former)
    step.line = journal.lines.count > count ? journal.lines[count] : step.title
    // What was saved after the steps before it is no part of this course of things.
    savedCounts = savedCounts.mapValues { min($0, done.count) }
    done.append(step)
    // What was undone cannot be made again from here, and stays to be seen.
    past = (past + undone.reversed().map { $0.past(in: former) }).suffix(SavedHistory.mostEdits)
    undone = []
  }

  /// Takes back the last step in `environments`; nil if there is none.
  package mutating func undo(in environments: inout Environments) -> Step? {
    guard let step = done.popLast() else { return nil }
    // What a file says may be anybody's; all steps below are of the same file then.
    guard !step.isEarlier || environments.take(step.changes) else {
      done = []
      return nil
    }
    let former = environments
    undone.append(step.applied(to: &environments))
    if step.isInJournal { journal.recordUndo() } else { note(step, from: former, to: environments) }
    return step
  }

  /// Makes the last step that was taken back again; nil if there is none.
  package mutating func redo(in environments: inout Environments) -> Step? {
    guard let step = undone.popLast() else { return nil }
    let former = environments
    var again = step.applied(to: &environments)
    if step.isInJournal { journal.recordRedo() } else { note(step, from: former, to: environments) }
    again.isInJournal = true
    done.append(again)
    return step
  }

  /// Notes `step`, which the journal does not know, as a new one. What was undone before it does not know from then on.
  private mutating func note(_ step: Step, from former: Environments, to environments: Environments) {
    let edits = environments.edits(since: former)
    var again = former
    for edit in edits { _ = again.apply(edit) }
    let isSaid = again == environments || CommandWords.hidesSecret(in: edits, declaredIn: environments.catalogue)
    journal.record(isSaid ? edits : [], step.changes, of: former)
    for index in undone.indices { undone[index].isInJournal = false }
  }
}

/// What outlives the workbench.
extension History {
  /// Notes the time of the steps that have none.
  mutating func stamp(_ time: String) {
    for index in done.indices.reversed() {
      guard done[index].time == nil else { return }
      done[index].time = time
    }
  }

  /// Puts the steps of earlier workbenches below all others, and below them what is `past`.
  mutating func begin(with earlier: [Step], past: [SavedHistory.Past], changedFiles: [String]) {
    self.past = past
    let count = earlier.count - done.prefix(while: \.isEarlier).count
    savedCounts = savedCounts.mapValues { $0 + count }
    for step in earlier { savedCounts[step.environment] = max(earlier.count, savedCounts[step.environment] ?? 0) }
    done = earlier + done.drop(while: \.isEarlier)
    self.changedFiles = changedFiles
  }

  /// Notes that `environment` is saved as it is now.
  mutating func noteSaved(_ environment: String) { savedCounts[environment] = done.count }

  /// Whether the step of this 0-based number is in the saved files.
  func isSaved(_ index: Int) -> Bool {
    let step = index < done.count ? done[index] : undone[undone.count - 1 - (index - done.count)]
    return step.changes.allSatisfy { index < savedCounts[$0.environment] ?? 0 }
  }

  /// What a later workbench is to know of the file of `environment`, oldest first.
  func steps(of environment: String) -> [SavedHistory.Step] {
    done.compactMap { step in
      let back = step.changes.filter { $0.environment == environment }.map(\.splice)
      return back.isEmpty
        ? nil : SavedHistory.Step(time: step.time ?? "", line: step.line, back: back, maker: step.maker)
    }
  }
}

extension History.Step {
  /// The step where it was undone and something else made instead.
  fileprivate func past(in environments: Environments) -> SavedHistory.Past {
    SavedHistory.Past(time: time ?? "", line: line, path: environments[environment]?.path ?? "", fate: .undone)
  }

  /// Applies the step's splices and gives the step that reverses that.
  fileprivate func applied(to environments: inout Environments) -> History.Step {
    let inverse = changes.compactMap { change in
      environments.apply(change.splice, to: change.environment).map {
        FileSplice(environment: change.environment, splice: $0)
      }
    }
    var step = self
    step.changes = inverse.reversed()
    return step
  }
}
