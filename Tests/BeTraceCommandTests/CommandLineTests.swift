import BeTraceServices
import Testing

@testable import BeTraceCommand

/// What all commands have in common, and the small ones.
struct CommandLineTests {
  @Test func aWorkspaceIsFoundWhereTheOptionSays() throws {
    let desk = try Desk([])
    for (path, text) in ExampleWorkspace.files { try desk.write(text, to: "there/\(path)") }
    #expect(desk.perform("get", "bff/dev/replicas", "--workspace", "there") == "1\n")
    #expect(desk.perform("--workspace", "there", "get", "bff/dev/replicas") == "1\n")
    #expect(
      desk.perform("environments", "--workspace", "nowhere") == """
        ! betrace-tui: there is no folder 'nowhere'
        = 66

        """)
  }

  @Test(arguments: [
    (["bogus"], "Unexpected argument 'bogus'"),
    (["render"], "Missing expected argument '<environment>'"),
    (
      ["validate", "-o", "xml"],
      "The value 'xml' is invalid for '-o <format>'. Please provide one of 'text', 'json', 'jsonl' or 'sarif'."
    ),
    (
      ["open", "bff"],
      "expected SERVICE/ENVIRONMENT/FIELD, such as 'bff/production/replicas', found 'bff'"
    ),
  ])
  func wrongWordsAreWrongUsage(_ words: [String], message: String) throws {
    let answer = try Desk().program.answer(to: words)
    #expect(answer.notes.split(separator: "\n").first ?? "" == "betrace-tui: \(message)")
    #expect(answer.output == "")
    #expect(answer.status == .wrongUsage)
  }

  @Test func theVersionIsWritten() throws {
    #expect(try Desk().perform("--version") == "\(Program.version)\n")
  }

  @Test func helpNamesEveryCommand() throws {
    let help = try Desk().perform("--help")
    for command in [
      "open", "services", "environments", "render", "validate", "get", "set", "unset", "why", "compare", "promote",
      "verify", "new", "schema", "theme", "info",
    ] {
      #expect(help.contains("\n  \(command) "))
    }
    #expect(try Desk().perform("help", "render").hasPrefix("OVERVIEW: Write the manifests of an environment"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsCompleteCommands(_ shell: String) throws {
    let answer = try Desk().program.answer(to: ["--generate-completion-script", shell])
    #expect(answer.output.contains("environments"))
    #expect(answer.notes == "")
    #expect(answer.status == .done)
  }

  @Test func whatWasFoundIsSaid() throws {
    let desk = try Desk()
    #expect(
      desk.perform("info") == """
        version       0.1.0
        workspace     DESK
        environments  base, dev, staging, production
        services      backend, bff, nats, worker
        today         2026-11-23
        config        DESK/config
        your themes   none
        state         DESK/state
        terminal      xterm
        cache         DESK/.cache/betrace-tui
        nix           not found: flakes are listed, and make nothing
        kubectl       not found

        """)
  }

  @Test func aNewWorkspaceHasOneEnvironment() throws {
    let desk = try Desk([])
    #expect(
      desk.perform("new", "workspace", "mine") == """
        ! betrace-tui: wrote mine/environments/dev.json
        ! betrace-tui: wrote mine/schema/environment.v1.schema.json

        """)
    #expect(desk.perform("validate", "--workspace", "mine") == "! betrace-tui: dev: no problems\n")
    #expect(
      desk.perform("new", "workspace", "mine") == """
        ! betrace-tui: 'mine' is not empty: a workspace is made in a folder of its own
        = 73

        """)
  }

  @Test func theExampleBecomesAWorkspace() throws {
    let desk = try Desk([])
    #expect(
      desk.perform("new", "workspace", "mine", "--dry-run").hasPrefix(
        """
        --- /dev/null
        +++ environments/dev.json
        @@ -0,0 +1,7 @@
        +{
        +  "$schema": "../schema/environment.v1.schema.json",
        +  "apiVersion": "betrace.dev/v1",
        +  "kind": "Environment",
        +  "name": "dev",
        +  "services": {}
        +}
        --- /dev/null
        +++ schema/environment.v1.schema.json

        """))
    #expect(
      desk.perform("new", "workspace", "mine", "--example") == """
        ! betrace-tui: wrote mine/environments/base.json
        ! betrace-tui: wrote mine/environments/dev.json
        ! betrace-tui: wrote mine/environments/staging.json
        ! betrace-tui: wrote mine/environments/production.json
        ! betrace-tui: wrote mine/schema/environment.v1.schema.json

        """)
    #expect(try desk.text(of: "mine/schema/environment.v1.schema.json") == desk.perform("schema", "environment"))
    for (path, text) in ExampleWorkspace.files { #expect(try desk.text(of: "mine/\(path)") == text) }
  }

  @Test(arguments: [
    (["validate", "--service", "bff"], "validate", "--service"),
    (["why", "--service", "bff", "bff/dev/replicas"], "why", "--service"),
    (["--service=bff", "get", "bff/dev/replicas"], "get", "--service"),
    (["services", "--environment", "dev"], "services", "--environment"),
    (["validate", "--read-only"], "validate", "--read-only"),
    (["render", "dev", "--theme", "mono"], "render", "--theme"),
  ])
  func optionsOfTheWorkbenchAreNotIgnored(_ words: [String], _ command: String, _ option: String) throws {
    let answer = try Desk().program.answer(to: words)
    #expect(answer.status == .wrongUsage)
    #expect(answer.output.isEmpty)
    #expect(
      answer.notes
        == "betrace-tui: '\(command)' has no \(option), which is the workbench's: 'betrace-tui \(command) --help' says "
        + "what it takes\n"
    )
  }

  @Test(arguments: ["set", "unset", "promote", "import"])
  func theHelpSaysThatNothingIsAsked(command: String) throws {
    let page = try Desk().program.answer(to: [command, "--help"]).output
    let help = page.split { $0.isWhitespace }.joined(separator: " ")
    #expect(help.contains("Nothing is asked, of a protected environment either: that it is named is enough."))
  }
}
