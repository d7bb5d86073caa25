import Testing

@testable import BeTraceCommand

/// What commands do where there is no workspace: those whose answer goes on to CI, git or a cluster want one.
struct NoWorkspaceTests {
  @Test(arguments: [
    ["validate"], ["validate", "-o", "json"], ["render", "production"],
    ["export", "dev", "--layout", "yaml", "--to", "out"],
  ])
  func whatGoesOnFromHereIsNeverTheExample(_ words: [String]) throws {
    let desk = try Desk([])
    let answer = desk.program.answer(to: words)
    #expect(answer.output == "")
    #expect(answer.status == .noInput)
    #expect(
      answer.notes
        == "betrace-tui: no workspace here: there is no environments/*.json in this folder or above it; name one with "
        + "'\(words[0]) --workspace DIR', or begin with the example: 'betrace-tui new workspace DIR --example'\n")
  }

  @Test(arguments: [["get", "bff/dev/replicas"], ["why", "bff/dev/replicas"], ["services"], ["verify"]])
  func whatIsOnlyLookedAtMayBeTheExample(_ words: [String]) throws {
    let desk = try Desk([])
    let answer = desk.program.answer(to: words)
    #expect(answer.status == .done)
    #expect(answer.notes.hasPrefix("betrace-tui: no workspace here: this is the built-in example\n"))
  }

  @Test func theScratchCopyIsOnesOwn() throws {
    let desk = try Desk([])
    _ = desk.perform("set", "bff/dev/replicas=2")
    let answer = desk.program.answer(to: ["validate", "dev"])
    #expect(answer.status == .done)
    #expect(answer.notes.hasPrefix("betrace-tui: no workspace here: this is the example's scratch copy in "))
  }
}
