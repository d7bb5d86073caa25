import BeTraceCore
import Testing

/// The journal that outlives a crash, and what is made of it.
struct UnsavedJournalTests {
  private static let catalogue = Catalogue([TestService("web")])

  private static func environments(_ body: String = #""services": {"web": {"replicas": 2}}"#) -> Environments {
    let text = #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", \#(body)}"# + "\n"
    return Environments(
      [EnvironmentFile(path: "environments/dev.json", bytes: Array(text.utf8), catalogue: catalogue)],
      catalogue: catalogue)
  }

  private static func journal(_ lines: String..., cut: Int = 0) -> UnsavedJournal? {
    let text =
      UnsavedJournal.beginning(of: "/a b")
      + UnsavedJournal.texts(of: environments().files, catalogue)
      + UnsavedJournal.entry(lines, at: "2026-11-27T09:01:02Z", first: environments().files)
    return UnsavedJournal(parsing: Array(text.utf8.dropLast(cut)))
  }

  @Test func itSaysWhatItIsOf() throws {
    let journal = try #require(Self.journal("set web/dev/replicas=3"))
    #expect(journal.workspace == "/a b")
    #expect(journal.time == "2026-11-27T09:01:02Z")
    #expect(journal.lines == ["set web/dev/replicas=3"])
  }

  @Test func aLineThatWasCutOffIsNone() throws {
    for cut in 1...22 {
      #expect(try #require(Self.journal("set web/dev/replicas=3", "set web/dev/replicas=4", cut: cut)).lines.count == 1)
    }
  }

  @Test(arguments: ["", "# betrace-tui journal 2\n# workspace /a\n", "# betrace-tui journal 1\nundo\n", "\u{0}\u{0}"])
  func whatIsNoneOrOfAnotherVersionIsNotRead(text: String) {
    #expect(UnsavedJournal(parsing: Array(text.utf8)) == nil)
  }

  @Test func whatWasUndoneStaysUndone() throws {
    let journal = try #require(
      Self.journal("set web/dev/replicas=3", "set web/dev/replicas=4", "undo", "undo", "redo", "undo", "undo", "redo"))
    let recovery = Recovery(of: journal, in: Self.environments())
    #expect(recovery.steps.map(\.line) == ["set web/dev/replicas=3"])
    #expect(recovery.failures.isEmpty && recovery.changedFiles.isEmpty)
  }

  @Test func whatTheFilesHaveAlreadyIsNoStep() throws {
    let journal = try #require(Self.journal("set web/dev/replicas=2"))
    #expect(Recovery(of: journal, in: Self.environments()).steps.isEmpty)
  }

  /// A journal of one line that replaces the 2 of the replicas by 3, as it is or without the text of the file.
  private static func replacing(tellsText: Bool) throws -> UnsavedJournal {
    let text = try #require(environments().files[0].document).text
    let at = try #require(text.lastIndex(of: UInt8(ascii: "2")))
    let whole =
      UnsavedJournal.beginning(of: "/a")
      + UnsavedJournal.entry(
        ["replace dev \(at) 1 '\"3\"'"], at: "2026-11-27T09:01:02Z", first: environments().files)
      + UnsavedJournal.texts(of: environments().files, catalogue)
    let lines = whole.split(separator: "\n").filter { tellsText || !$0.hasPrefix("# text") }
    return try #require(UnsavedJournal(parsing: Array(lines.map { $0 + "\n" }.joined().utf8)))
  }

  private static let theirs = #""services": {"web": {"replicas": 2, "namespace": "shop"}}"#

  @Test func whatCameFromAnEditorIsLaidOverAnotherFile() throws {
    let recovery = Recovery(of: try Self.replacing(tellsText: true), in: Self.environments(Self.theirs))
    #expect(recovery.changedFiles == ["environments/dev.json"])
    #expect(recovery.failures.isEmpty && recovery.conflicts.isEmpty)
    #expect(recovery.steps.map(\.line) == ["set web/dev/replicas=3"])
    let text = try #require(recovery.steps.last?.after.files[0].document).text
    #expect(String(decoding: text, as: UTF8.self).contains(#""replicas": 3, "namespace": "shop""#))
  }

  @Test func bytesAreReplacedOnlyInTheFileThatIsKnown() throws {
    let recovery = Recovery(of: try Self.replacing(tellsText: false), in: Self.environments(Self.theirs))
    #expect(
      recovery.failures.map(\.reason) == [
        "it changes bytes of environments/dev.json as that was, which is too large to be kept or holds a secret"
      ])
    #expect(recovery.steps.isEmpty && recovery.isLossy)
  }

  /// What stands for a secret is longer or shorter than that: bytes behind it are at another place.
  @Test func bytesBesideASecretAreNotReplacedInAnotherFile() throws {
    let secret = #""services": {"web": {"env": {"API_TOKEN": "hunter2hunter2"}, "replicas": 2}}"#
    let before = Self.environments(secret)
    let at = try #require(before.files[0].document?.text.lastIndex(of: UInt8(ascii: "2")))
    let text =
      UnsavedJournal.beginning(of: "/a")
      + UnsavedJournal.entry(
        ["replace dev \(at) 1 '\"3\"'", "set web/dev/namespace=shop"], at: "2026-11-27T09:01:02Z",
        first: before.files) + UnsavedJournal.texts(of: before.files, Self.catalogue)
    #expect(!text.contains("hunter2"))
    let journal = try #require(UnsavedJournal(parsing: Array(text.utf8)))
    let recovery = Recovery(of: journal, in: Self.environments(secret + #", "description": "theirs""#))
    #expect(recovery.failures.map(\.line) == ["replace dev \(at) 1 '\"3\"'"])
    #expect(recovery.steps.map(\.line) == ["set web/dev/namespace=shop"])
    let after = String(decoding: try #require(recovery.steps.last?.after.files[0].bytes), as: UTF8.self)
    #expect(after.contains("hunter2hunter2") && after.contains("theirs"))
    #expect(Recovery(of: journal, in: before).failures.isEmpty, "in the file as it was")
  }

  @Test func whatBothChangedIsAskedWithWhatItWas() throws {
    let journal = try #require(Self.journal("set web/dev/replicas=3", "set web/dev/replicas=4"))
    let theirs = Self.environments(#""services": {"web": {"replicas": 7}}"#)
    let recovery = Recovery(of: journal, in: theirs)
    let conflict = try #require(recovery.conflicts.first)
    #expect((conflict.base, conflict.theirs, conflict.ours.value) == (.integer(2), .integer(7), .integer(4)))
    #expect(recovery.steps.map(\.line) == ["set web/dev/replicas=4"])
    let yielding = Recovery(of: journal, in: theirs, yielding: [conflict.ours])
    #expect(yielding.steps.isEmpty && yielding.failures.isEmpty && yielding.yieldedCount == 1)
  }

  /// An environment may be called anything in its file.
  @Test func aNameWithALineBreakIsOneLine() throws {
    let text = #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "a\nb", "services": {"web": {}}}"#
    let environments = Environments(
      [EnvironmentFile(path: "environments/a\nb.json", bytes: Array(text.utf8), catalogue: Self.catalogue)],
      catalogue: Self.catalogue)
    let edit = Edit(environment: "a\nb", path: ValuePath([.key("services"), .key("web"), .key("replicas")]), value: 3)
    var (edited, journal) = (environments, Journal())
    let taken = edited.apply(edit)
    let inverse = try #require(taken)
    var back = edited
    let made = back.apply(inverse, to: "a\nb")
    let forward = try #require(made)
    journal.record([edit], [FileSplice(environment: "a\nb", splice: forward)], of: environments)
    let whole =
      UnsavedJournal.beginning(of: "/a\nb")
      + UnsavedJournal.texts(of: environments.files, Self.catalogue)
      + UnsavedJournal.entry(journal.lines, at: "", first: environments.files)
    let read = try #require(UnsavedJournal(parsing: Array(whole.utf8)))
    let recovery = Recovery(of: read, in: environments)
    #expect(recovery.failures.isEmpty && recovery.changedFiles.isEmpty)
    #expect(recovery.steps.last?.after.edits(since: edited) == [])
    #expect(recovery.steps.count == 1)
  }

  @Test func whatCannotBePerformedIsSkippedAndTold() throws {
    let journal = try #require(
      Self.journal("set gone/dev/replicas=3", "fly away", "set web/dev/env.TOKEN=<hidden>", "set web/dev/replicas=3"))
    let recovery = Recovery(of: journal, in: Self.environments())
    #expect(recovery.failures.map(\.line) == ["set gone/dev/replicas=3", "fly away", "set web/dev/env.TOKEN=<hidden>"])
    #expect(recovery.steps.count == 1)
  }
}
