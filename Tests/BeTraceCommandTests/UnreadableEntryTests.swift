import BeTraceCore
import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// What is called like a file of the workspace and is none, or cannot be read: that is said, and all else works on.
struct UnreadableEntryTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let problem: String
    /// Puts the entry at the path.
    let make: @Sendable (String) -> Void

    init(_ name: String, _ problem: String, _ make: @escaping @Sendable (String) -> Void) {
      (testDescription, self.problem, self.make) = (name, problem, make)
    }
  }

  static let rows = [
    Row("named pipe", "expected a file, found a named pipe; put a file in its place") { mkfifo($0, 0o600) },
    Row("folder", "expected a file, found a folder; put a file in its place") { mkdir($0, 0o700) },
    Row("device", "expected a file, found a device; put a file in its place") { symlink("/dev/zero", $0) },
    Row("link to nothing", "it is a link that leads nowhere; mend or remove it") { symlink("gone", $0) },
    Row("link to itself", "too many levels of symbolic links") { symlink($0, $0) },
    Row("too large", "expected at most 256 MiB, found 300 MiB; split it") { path in
      close(creat(path, 0o600))
      truncate(path, 300 << 20)
    },
  ]

  @Test(arguments: rows)
  func oneEnvironmentIsUnreadableAndTheOthersWorkOn(_ row: Row) throws {
    let desk = try Desk()
    row.make("\(desk.folder)/environments/odd.json")
    #expect(
      desk.perform("validate", "odd") == """
        environments/odd.json:1:1: error: the file cannot be read: \(row.problem) [EF-01]
        ! betrace-tui: odd: 1 error
        = 1

        """)
    #expect(desk.perform("get", "bff/dev/replicas") == "1\n")
    #expect(
      desk.perform("set", "bff/odd/replicas=3") == """
        ! betrace-tui: environments/odd.json:1:1: error: the file cannot be read: \(row.problem) [EF-01]
        = 65

        """)
    #expect(desk.perform("set", "bff/dev/replicas=2").hasSuffix("= 73\n") == false)
    #expect(desk.perform("get", "bff/dev/replicas") == "2\n")
  }

  @Test func whatCannotBeReadIsSaidWhereverItWouldCount() throws {
    let desk = try Desk()
    try desk.replace("\"extends\"", with: "extends", in: "environments/dev.json")
    let list = desk.perform("environments").split(separator: "\n").first { $0.hasPrefix("dev ") }
    #expect(list?.split(separator: " ").prefix(5).joined(separator: " ") == "dev ? ? ? ?")
    #expect(desk.perform("environments", "-o", "json").contains("\"readable\": false"))
    let elsewhere = desk.perform("why", "bff/production/replicas").split(separator: "\n").first { $0.hasPrefix("dev ") }
    #expect(elsewhere?.split(separator: " ").joined(separator: " ") == "dev cannot be read -")
    let reset = desk.perform("why", "bff/base/env.LOG_LEVEL")
    #expect(reset.contains("  dev: cannot be read, so nobody knows\n"))
    #expect(!reset.contains("nothing changes on the cluster\n  dev"))
    #expect(
      desk.perform("set", "bff/base/replicas=2").contains(
        "! betrace-tui: nobody knows what it does in dev: 'dev' cannot be read; see environments/dev.json:6:3\n"))
    #expect(!desk.perform("set", "bff/base/replicas=2").contains("nobody knows"), "it changes nothing")
  }

  @Test func whatAnEnvironmentDoesThatExtendsItselfNobodyKnows() throws {
    let desk = try Desk()
    try desk.replace("\"extends\": \"base\"", with: "\"extends\": \"dev\"", in: "environments/dev.json")
    let answer = desk.perform("set", "bff/dev/env.LOG_LEVEL=warn")
    #expect(answer.contains("nobody knows what it does in dev"), "\(answer)")
    #expect(!answer.contains("nothing happens on the cluster"), "\(answer)")
  }

  @Test func aNameThatIsNotUTF8IsNoEnvironment() throws {
    let desk = try Desk()
    let path = "\(desk.folder)/environments/d".utf8CString.dropLast() + [-1] + ".json".utf8CString
    close(creat(Array(path), 0o600))
    #expect(
      desk.perform("validate", "d\\xff") == """
        environments/d\\xff.json:1:1: error: the file cannot be read: its name is not UTF-8; rename it [EF-01]
        ! betrace-tui: d\\xff: 1 error
        = 1

        """)
  }

  @Test(arguments: rows)
  func theWorkbenchShowsItAndNeitherSavesNorOpensIt(_ row: Row) throws {
    let desk = try Desk()
    row.make("\(desk.folder)/environments/odd.json")
    try desk.write(
      """
      size 160x40
      expect environments/odd.json:1:1
      expect the file cannot be read: \(row.problem)
      press E
      expect environments/odd.json holds no text that could be opened: mend or remove it first
      press :save-as elsewhere<enter>
      expect environments/odd.json cannot be read, so it cannot be saved elsewhere: mend or remove it first
      press <esc>:set bff/dev/replicas=2<enter>:reload<enter>s<enter>
      expect saved environments/dev.json
      """, to: "the.script")
    #expect(desk.perform("--script", "the.script", "--environment", "odd", "--service", "bff") == "")
    #expect(desk.perform("get", "bff/dev/replicas") == "2\n")
  }

  @Test(arguments: rows)
  func whatTheWorkspaceSaysAboutItselfIsRefused(_ row: Row) throws {
    let desk = try Desk()
    row.make("\(desk.folder)/workspace.json")
    #expect(
      desk.perform("get", "bff/dev/replicas").hasPrefix(
        "! betrace-tui: workspace.json cannot be read: \(row.problem)\n"))
  }

  @Test(arguments: rows)
  func manifestsOfAServiceAreAFindingOfIt(_ row: Row) throws {
    let desk = try Desk()
    try desk.write("", to: "services/odd/a.txt")
    row.make("\(desk.folder)/services/odd/a.yaml")
    let answer = desk.perform("verify", "odd")
    #expect(answer.contains("services/odd/a.yaml cannot be read: \(row.problem)"), "\(answer)")
    #expect(desk.perform("get", "bff/dev/replicas") == "1\n")
  }

  @Test(arguments: rows)
  func manifestsOnTheCommandLineAreRefused(_ row: Row) throws {
    let desk = try Desk([])
    try desk.write("", to: "folder/a.txt")
    row.make("\(desk.folder)/folder/a.yaml")
    for name in ["folder", "folder/a.yaml"] where row.testDescription != "folder" {
      let answer = desk.perform("validate", "--isolated", "--filename", name)
      #expect(answer.hasPrefix("! betrace-tui: folder/a.yaml cannot be read: \(row.problem)\n= "), "\(answer)")
    }
  }

  @Test(arguments: rows)
  func anExportLeavesItAlone(_ row: Row) throws {
    let desk = try Desk()
    let first = desk.perform("export", "dev", "--to", "deploy", "--layout", "yaml")
    let file = try #require(try Folder.names(in: "\(desk.folder)/deploy").first { $0.hasSuffix(".yaml") }, "\(first)")
    unlink("\(desk.folder)/deploy/\(file)")
    row.make("\(desk.folder)/deploy/\(file)")
    let answer = desk.perform("export", "dev", "--to", "deploy", "--layout", "yaml")
    #expect(answer.hasPrefix("! betrace-tui: deploy/\(file) "), "\(answer)")
  }

  @Test(arguments: rows)
  func theProgramsOwnFilesAreDoneWithout(_ row: Row) throws {
    let desk = try Desk()
    for path in ["config/themes/a.json", "config/config.json", "state/state.json"] {
      try Folder.create("\(desk.folder)/\(path)".parentFolder)
      row.make("\(desk.folder)/\(path)")
    }
    let answer = desk.perform("theme", "list") + desk.perform("info")
    #expect(answer.contains("! betrace-tui: DESK/config/themes/a.json cannot be read: \(row.problem)\n"), "\(answer)")
    #expect(answer.contains("! betrace-tui: DESK/config/config.json cannot be read: \(row.problem)\n"), "\(answer)")
    let state = StateFile(desk.program.surroundings, for: try OpenWorkspace.find(nil, for: desk.program).workspace)
    #expect(state.whereabouts == nil)
  }

  @Test func manifestsWhoseNamesAreNotUTF8AreNotPassedOver() throws {
    let desk = try Desk()
    try desk.write("", to: "services/odd/a.txt")
    let path = "\(desk.folder)/services/odd/a".utf8CString.dropLast() + [-1] + ".yaml".utf8CString
    close(creat(Array(path), 0o600))
    let problem = #"services/odd/a\xff.yaml cannot be read: its name is not UTF-8; rename it"#
    let answer = desk.perform("verify", "odd")
    #expect(answer.contains(problem), "\(answer)")
    #expect(
      desk.perform("validate", "--isolated", "--filename", "services/odd") == "! betrace-tui: \(problem)\n= 65\n")
  }

  @Test func whatTheShellOpensIsRead() throws {
    let desk = try Desk([])
    try desk.write(
      #"{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "namespace": "b"}}"#, to: "a.json")
    for script in [
      "cat a.json | $betrace validate --isolated -f -", "cat a.json | $betrace validate --isolated -f /dev/stdin",
      "$betrace validate --isolated -f - < a.json", "cat a.json | $betrace validate --isolated -f /dev/fd/3 3<&0",
      "bash -c '$betrace validate --isolated -f <(cat a.json)'",
    ] {
      let outcome = try BuiltProgram.run(script, at: desk)
      #expect(outcome == BuiltProgram.Outcome(errors: "betrace-tui: 1 document: no problems\n"), "\(script)")
    }
  }

  @Test func aStreamEndsAtTheLimit() throws {
    let outcome = try BuiltProgram.run("$betrace validate --isolated -f - < /dev/zero", at: try Desk([]))
    #expect(
      outcome
        == BuiltProgram.Outcome(
          errors: "betrace-tui: standard input cannot be read: expected at most 256 MiB, found more; split it\n",
          status: 65))
  }
}
