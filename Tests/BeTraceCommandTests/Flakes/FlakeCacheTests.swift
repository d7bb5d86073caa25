import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// Answers of flakes that are kept from one run to the next.
@Suite struct FlakeCacheTests {
  private static func answers(_ desk: Desk) throws -> [String] {
    try Folder.names(in: "\(desk.folder)/.cache/betrace-tui/nix").map { ".cache/betrace-tui/nix/\($0)" }
  }

  @Test func isPrivateAndHasNoSecrets() throws {
    let desk = try Desk.withFlake(flake(objects))
    try desk.replace(
      "\"web\": {}", with: #""web": {"env": {"API_TOKEN": "hunter2hunter2"}}"#, in: "environments/dev.json")
    _ = desk.perform("validate")
    var status = stat()
    #expect(stat("\(desk.folder)/.cache/betrace-tui/nix", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
    let answers = try Self.answers(desk)
    #expect(!answers.isEmpty)
    for path in answers { #expect(try !desk.text(of: path).contains("hunter2")) }
  }

  @Test func whateverHappensToItNothingIsLost() throws {
    let desk = try Desk.withExample("flakes")
    let first = desk.perform("render", "production")
    #expect(first.contains("kind: StatefulSet"))
    for (index, path) in try Self.answers(desk).enumerated() {
      let text = try desk.text(of: path)
      unlink("\(desk.folder)/\(path)")
      switch index % 4 {
      case 0: try desk.write(String(text.prefix(text.count / 2)), to: path)
      case 1: try desk.write("", to: path)
      case 2: mkdir("\(desk.folder)/\(path)", 0o700)
      default: continue
      }
    }
    #expect(desk.perform("render", "production") == first)
    Folder.remove("\(desk.folder)/.cache")
    #expect(desk.perform("render", "production") == first)
  }

  @Test func aChangeOfAnyFileOfTheFlakeIsSeen() throws {
    let desk = try Desk.withExample("flakes")
    #expect(desk.perform("render", "dev", "bff").contains("revisionHistoryLimit: 5"))
    try desk.replace("revisionHistoryLimit = 5", with: "revisionHistoryLimit = 7", in: "services/bff/workload.nix")
    #expect(desk.perform("render", "dev", "bff").contains("revisionHistoryLimit: 7"))
  }

  @Test func whatIsKnownNeedsNoEvaluation() throws {
    let desk = try Desk.withFlake(flake(objects))
    let first = desk.perform("render", "dev")
    // The same nix, as far as it says, with an evaluator that answers nothing.
    let nix = try #require(desk.program.surroundings.program("nix"))
    try desk.makeProgram("#!/bin/sh\nexec \(nix) \"$@\"\n", at: "bin/nix")
    try desk.makeProgram("#!/bin/sh\nexit 1\n", at: "bin/nix-instantiate")
    desk.variables["PATH"] = "bin"
    #expect(desk.perform("render", "dev") == first)
    #expect(first.contains("kind: Deployment"))
  }
}
