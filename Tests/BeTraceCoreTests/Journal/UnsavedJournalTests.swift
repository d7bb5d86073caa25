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

  @Test func textIsNotReplacedInAnotherFile() throws {
    let journal = try #require(Self.journal("replace dev 0 1 '\"{\"'", "set web/dev/replicas=3"))
    let recovery = Recovery(of: journal, in: Self.environments(#""services": {"web": {}}"#))
    #expect(recovery.changedFiles == ["environments/dev.json"])
    #expect(recovery.failures.map(\.reason) == ["environments/dev.json is not the file that it was"])
    #expect(recovery.steps.map(\.line) == ["set web/dev/replicas=3"])
  }

  @Test func whatCannotBePerformedIsSkippedAndTold() throws {
    let journal = try #require(
      Self.journal("set gone/dev/replicas=3", "fly away", "set web/dev/env.TOKEN=<hidden>", "set web/dev/replicas=3"))
    let recovery = Recovery(of: journal, in: Self.environments())
    #expect(recovery.failures.map(\.line) == ["set gone/dev/replicas=3", "fly away", "set web/dev/env.TOKEN=<hidden>"])
    #expect(recovery.steps.count == 1)
  }
}
