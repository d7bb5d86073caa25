import Testing

@testable import BeTraceCommand

/// `betrace-tui validate` that shows only some of what it finds.
extension ValidateCommandTests {
  private static let manifests = """
    {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "a"}, "spec": {"replicas": -1,
     "selector": {"matchLabels": {"app": "a"}}, "template": {"metadata": {"labels": {"app": "a"}},
     "spec": {"containers": [{"name": "a", "image": "a"}]}}}}
    """

  @Test(arguments: [
    (["--severity", "error"], "DEP-01", "1 document: 1 error; left out: "),
    (["--rule", "POL-01"], "POL-01", "1 document: 1 warning; left out: 1 error, "),
    (["--rule", "pol-01", "--rule", "DEP-"], "DEP-01 POL-01", "1 document: 1 error, 1 warning; left out: "),
    (["--skip-rule", "POL", "--skip-rule", "X-"], "DEP-01", "1 document: 1 error; left out: "),
    (["--rule", "POL", "--severity", "error"], "", "1 document: nothing to show; left out: 1 error, "),
  ])
  func onlyWhatWasAskedForIsShownAndTheRestCounted(_ words: [String], _ rules: String, _ summary: String) throws {
    let desk = try Desk([])
    try desk.write(Self.manifests, to: "a.json")
    let answer = desk.program.answer(to: ["validate", "--filename", "a.json"] + words)
    let found = answer.output.split(separator: "\n").map { String($0.split(separator: "[").last?.dropLast() ?? "") }
    #expect(found.joined(separator: " ") == rules)
    #expect(answer.notes.hasPrefix("betrace-tui: \(summary)"), "\(answer.notes)")
    #expect(answer.status == .no)
  }

  @Test func nothingIsLeftOutWithoutBeingAsked() throws {
    let desk = try Desk([])
    try desk.write(Self.manifests, to: "a.json")
    #expect(!desk.perform("validate", "--filename", "a.json").contains("left out"))
  }

  @Test func aVerdictStaysWhatItIs() throws {
    let desk = try Desk([])
    try desk.write(Self.manifests, to: "a.json")
    #expect(
      desk.perform("validate", "--filename", "a.json", "--isolated", "-o", "jsonl", "--skip-rule", "DEP-01")
        .hasPrefix(#"{"document":0,"accepted":false,"findings":[]}"#))
  }

  @Test(
    arguments: [
      (["--rule", "POL-1"], "--rule: there is no rule 'POL-1'; did you mean 'POL-01'?", 64),
      (
        ["--skip-rule", "POL-0"],
        "--skip-rule: there is no rule 'POL-0': those that begin so are POL-01, POL-01b, POL-02, POL-03, POL-04 and 5 others; "
          + "'POL' means all that begin with it", 64
      ),
      (["--rule", "POLL"], "--rule: there is no rule 'POLL'; did you mean 'POL', all that begin so?", 64),
      (
        ["--skip-rule", "nonsense"], "--skip-rule: there is no rule 'nonsense': 'rules' lists those that there are", 64
      ),
      (["bbf"], "there is no environment 'bbf'", 66),
      (
        ["more.yaml"], "'more.yaml' is no environment: to judge what a file holds, write --filename more.yaml", 64
      ),
      (
        ["./manifests"], "'./manifests' is no environment: to judge what a file holds, write --filename ./manifests", 64
      ),
      (
        ["bff", "--filename", "a.json"],
        "--filename looks at no workspace: leave out environments, services and --workspace", 64
      ),
    ] as [([String], String, Int32)])
  func whatCannotBeSelectedIsRefused(_ words: [String], _ message: String, _ status: Int32) throws {
    let desk = try Desk()
    let answer = desk.program.answer(to: ["validate", "production"] + words)
    #expect(answer.notes.contains(message), "\(answer.notes)")
    #expect(answer.status.rawValue == status)
  }

  @Test func aServiceNarrowsWhatIsShownOfAWorkspace() throws {
    let desk = try Self.faultyDesk()
    #expect(
      desk.perform("validate", "production", "nats", "--severity", "warning") == """
        environments/staging.json:13:16: warning: nats: image.digest: image 'nats:2.10.4-alpine' has no digest: its \
        tag can be moved to another image [POL-01b]
        ! betrace-tui: production: 1 warning; left out: 3 errors, 1 remark
        = 1

        """)
    #expect(desk.perform("validate", "nats").contains("! betrace-tui: 4 environments: 1 warning, "))
    #expect(desk.perform("validate", "production", "-o", "json", "--rule", "X-01").hasPrefix("[]\n"))
  }
}
