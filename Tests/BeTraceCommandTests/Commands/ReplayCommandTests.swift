import Testing

@testable import BeTraceCommand

/// `betrace-tui replay`
struct ReplayCommandTests {
  private static let production = "environments/production.json"

  @Test func aJournalIsMadeAgain() throws {
    let desk = try Desk()
    let before = try desk.text(of: Self.production)
    try desk.write(
      "# betrace-tui journal 1\nset bff/production/replicas=7\nunset bff/production/env.LOG_LEVEL\nundo\n",
      to: "edits.txt")
    let page = desk.perform("replay", "edits.txt", "--dry-run")
    #expect(page.contains("-      \"replicas\": 3,\n+      \"replicas\": 7,\n"))
    #expect(try desk.text(of: Self.production) == before)
    _ = desk.perform("replay", "edits.txt")
    #expect(desk.perform("get", "bff/production/replicas") == "7\n")
  }

  @Test func whatCannotBeMadeAgainWritesNothing() throws {
    let desk = try Desk()
    let before = try desk.text(of: Self.production)
    try desk.write("set bff/production/replicas=7\nset bff/production/replicas=many\n", to: "edits.txt")
    #expect(desk.perform("replay", "edits.txt").contains("edits.txt:2:1: error: "))
    #expect(try desk.text(of: Self.production) == before)
    #expect(desk.perform("replay", "none.txt").contains("there is no file or folder 'none.txt'"))
  }

  @Test func aJournalThatUndoesItselfChangesNothing() throws {
    let desk = try Desk()
    try desk.write("set bff/production/replicas=7\nundo\n", to: "edits.txt")
    #expect(
      desk.perform("replay", "edits.txt")
        == "! betrace-tui: nothing changes: the journal leaves every file as it is\n")
  }
}
