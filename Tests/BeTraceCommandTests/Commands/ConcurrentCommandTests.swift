import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// Commands that write a workspace at the same time: what each did can be undone.
struct ConcurrentCommandTests {
  private static let count = 12

  private static func desk(_ names: [String]) throws -> Desk {
    try Desk(
      names.map { name in
        (
          "environments/\(name).json",
          #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "\#(name)", "services": {"bff": {}}}"#
            + "\n"
        )
      })
  }

  /// What `commands`, all run at once, have left to be undone in the workspace at `desk`.
  private static func history(after commands: [String], at desk: Desk) throws -> [SavedHistory.Entry] {
    let outcome = try BuiltProgram.run("(\(commands.map { "\($0) &" }.joined(separator: " ")) wait)", at: desk)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let workspace = Workspace(.folder, folder: desk.folder, in: desk.folder)
    return try #require(HistoryFile(desk.program.surroundings, for: workspace).read()).entries
  }

  @Test func ofSeveralFilesNoneLosesItsHistory() throws {
    let names = (0..<Self.count).map { "env-\($0)" }
    let desk = try Self.desk(names)
    let entries = try Self.history(after: names.map { "$betrace set bff/\($0)/replicas=2" }, at: desk)
    #expect(entries.map(\.line).sorted() == names.map { "set bff/\($0)/replicas=2" }.sorted())
  }

  /// Whoever finds the file written meanwhile is refused, and tries again.
  @Test func ofOneFileAllCanBeUndoneInTheOrderInWhichTheyWroteIt() throws {
    let desk = try Self.desk(["dev"])
    let before = try desk.text(of: "environments/dev.json")
    let commands = (0..<Self.count).map { number in
      "(for try in $(seq 200); do $betrace set bff/dev/env.A\(number)=b && break; done)"
    }
    let entries = try Self.history(after: commands, at: desk)
    #expect(entries.map(\.line).sorted() == (0..<Self.count).map { "set bff/dev/env.A\($0)=b" }.sorted())
    var document = try JSONDocument(parsing: Array(try desk.text(of: "environments/dev.json").utf8), file: "dev.json")
    for splice in entries.reversed().flatMap(\.back) { _ = document.apply(splice) }
    #expect(String(decoding: document.text, as: UTF8.self) == before)
  }
}
