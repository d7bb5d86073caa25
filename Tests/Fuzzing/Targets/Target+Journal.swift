import BeTraceCore
import BeTraceServices

extension Target {
  /// The journal of unsaved edits: written again, its lines are read as the same, and whatever they say, each step that
  /// they make can be taken back to the byte, in any order of doing and undoing.
  static let journal = Target(name: "journal") { bytes in
    guard let journal = UnsavedJournal(parsing: bytes) else { return }
    let written =
      UnsavedJournal.beginning(of: journal.workspace)
      + UnsavedJournal.texts(of: Sample.environments.files, Sample.environments.catalogue)
      + UnsavedJournal.entry(journal.lines, at: "2026-11-27T09:01:02Z", first: Sample.environments.files)
    let again = UnsavedJournal(parsing: Array(written.utf8))
    try expect(again?.workspace == journal.workspace, "the workspace is read again: \(journal.workspace)")
    try expect(again?.lines == journal.lines, "the lines are read again: \(journal.lines)")

    let recovery = Recovery(of: journal, in: Sample.environments)
    var environments = recovery.steps.last?.after ?? Sample.environments
    for step in recovery.steps.reversed() {
      for change in step.inverse { _ = environments.apply(change.splice, to: change.environment) }
      try expect(environments.files.map(\.bytes) == step.before.files.map(\.bytes), "taken back: \(step.line)")
    }
    try expect(environments.files.map(\.bytes) == Sample.texts, "all taken back")
  }

  /// A script for `replay`: performed or refused with a place in it; what it made is made again by the journal of its edits,
  /// or that says that a secret is to be set again.
  static let replay = Target(name: "replay") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    var replay = Replay(of: Sample.environments)
    do throws(JournalError) {
      try replay.perform(text, file: "script")
    } catch {
      return try expect(error.place.line <= bytes.count { $0 == UInt8(ascii: "\n") } + 1, "a line of it: \(error)")
    }
    let edits = replay.environments.edits(since: Sample.environments)
    var (made, splices) = (Sample.environments, [FileSplice]())
    for edit in edits {
      guard let inverse = made.apply(edit) else { continue }
      splices.append(FileSplice(environment: edit.environment, splice: inverse))
    }
    try expect(made.edits(since: replay.environments).isEmpty, "the edits between the two make one of the other")
    // A splice that takes back is what makes it, seen from the other side.
    var environments = made
    let forward = splices.reversed().compactMap { change in
      environments.apply(change.splice, to: change.environment).map {
        FileSplice(environment: change.environment, splice: $0)
      }
    }
    try expect(environments.files.map(\.bytes) == Sample.texts, "taken back")

    var journal = Journal()
    journal.record(edits, Array(forward.reversed()), of: Sample.environments)
    guard !CommandWords.hidesSecret(in: edits, declaredIn: Sample.environments.catalogue) else { return }
    var again = Replay(of: Sample.environments)
    try again.perform(journal.text, file: "journal")
    try expect(again.environments.edits(since: made).isEmpty, "the journal makes the same: \(journal.text)")
  }

  /// The example workspace.
  private enum Sample {
    static let environments: Environments = {
      let catalogue = Catalogue(BeTraceServices.all)
      let files = ExampleWorkspace.files.map { file in
        EnvironmentFile(path: file.path, bytes: Array(file.text.utf8), catalogue: catalogue)
      }
      return Environments(files, catalogue: catalogue)
    }()

    static let texts = environments.files.map(\.bytes)
  }
}
