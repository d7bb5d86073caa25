import BeTraceCore
import Testing

@testable import BeTraceCommand

/// Commands on the environments that the workbench has in memory.
struct HeadlessTests {
  /// The answer to `words` after an edit that is not saved.
  private static func answer(_ words: String...) throws -> Answer {
    let found = try OpenWorkspace.find(nil, for: Desk().program)
    var environments = found.environments
    _ = environments.apply(Edit(environment: "dev", service: "bff", field: Field("replicas"), value: 7))
    let open = OpenWorkspace(
      workspace: found.workspace, environments: environments, today: found.today, surroundings: found.surroundings)
    return BeTraceCommand.answer(to: words, in: open)
  }

  @Test func theyAnswerFromMemory() throws {
    #expect(try Self.answer("get", "bff/dev/replicas") == Answer(output: "7\n"))
    #expect(try Self.answer("render", "dev", "bff").output.contains("\n  replicas: 7\n"))
    #expect(try Self.answer("get", "bff/dev/env.NONE").status == .no)
    #expect(
      try Self.answer("get", "bff/dev/replicas", "--all-environments")
        == Answer(output: "dev\t7\nstaging\t2\nproduction\t3\n"))
  }

  @Test func theyDrawWhatIsInMemoryAndLookUpWhatIsNot() throws {
    #expect(try Self.answer("graph", "dev").output.contains("╰─→ bff                7 pods\n"))
    #expect(try Self.answer("rules", "POL-01").output.hasPrefix("RULE      POL-01\n"))
    #expect(try Self.answer("explain", "Pod").output.hasPrefix("The smallest thing that runs"))
    #expect(try Self.answer("glossary", "rollout").output.hasPrefix("rollout (rolling update)\n"))
    #expect(try Self.answer("glossary", "zebra").status == .noInput)
  }

  @Test(arguments: [
    "set bff/dev/replicas=1", "unset bff/dev/replicas", "new workspace mine", "open bff/dev/replicas",
    "promote staging production",
    "get bff/dev/replicas --workspace .",
  ])
  func othersAreForTheShell(_ command: String) throws {
    let found = try OpenWorkspace.find(nil, for: Desk().program)
    #expect(
      BeTraceCommand.answer(to: command.split(separator: " ").map(String.init), in: found)
        == Answer(notes: "betrace-tui: '\(command)' is for the shell\n", status: .wrongUsage))
  }

  @Test func wrongWordsAreExplained() throws {
    #expect(try Self.answer("render").notes.hasPrefix("betrace-tui: Missing expected argument '<environment>'\n"))
  }
}
