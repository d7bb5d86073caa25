import BeTraceServices
import Glibc
import Testing

@testable import BeTraceWorkspace

/// What only the built program can prove: streams, exit statuses, signals, permissions.
struct BuiltProgramTests {
  @Test func dataAndRemarksGoTheirWays() throws {
    #expect(
      try BuiltProgram.run("$betrace get bff/dev/replicas", at: Desk([]))
        == BuiltProgram.Outcome(
          output: "1\n", errors: "betrace-tui: no workspace here: this is the built-in example\n"))
  }

  @Test func nothingFromStandardInputIsNotValid() throws {
    let nothing = "betrace-tui: there is no document in standard input: expected manifests, an empty List at least\n"
    #expect(
      try BuiltProgram.run("printf '' | $betrace validate --filename -", at: Desk([]))
        == BuiltProgram.Outcome(output: "", errors: nothing, status: 66))
    #expect(
      try BuiltProgram.run(
        #"echo '{"apiVersion": "v1", "kind": "List", "items": []}' | $betrace validate -f -"#, at: Desk([]))
        == BuiltProgram.Outcome(output: "", errors: "betrace-tui: 1 document: no problems\n"))
  }

  @Test func theExampleIsValid() throws {
    let outcome = try BuiltProgram.run("$betrace validate", at: Desk())
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasSuffix("betrace-tui: 4 environments: 1 warning, 5 remarks\n"))
  }

  // The tests are linked with the YAML library of Yams, the program with that of the system.
  @Test func manifestsAreReadWithTheLibraryOfTheSystem() throws {
    let desk = try Desk([])
    try desk.write("a: b: c\n---\n\(String(repeating: "[", count: 1_000_000))\n---\na: \0\n", to: "a.yaml")
    #expect(
      try BuiltProgram.run("$betrace validate --filename a.yaml", at: desk)
        == BuiltProgram.Outcome(
          output: #"""
            a.yaml:1:5: error: a second ':' cannot stand here; put a text that holds ': ' in quotes, or begin a new \#
            line [EF-01]
            a.yaml:3:201: error: nested deeper than 200 levels [EF-01]
            a.yaml:5:4: error: a control character cannot stand as it is; write '\x00' in double quotes [EF-01]

            """#, errors: "betrace-tui: 3 documents: 3 errors\n", status: 1))
  }

  @Test func everyCommandInTheReadmeDoesWhatItSays() throws {
    let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let file = package.joined(separator: "/") + "/README.md"
    let readme = String(decoding: try AtomicFile.read(file, name: "README.md"), as: UTF8.self)
    let lines = readme.split(separator: "\n")
    let commands =
      lines.filter { $0.hasPrefix("betrace-tui ") && !$0.hasSuffix(".") }
      + lines.filter { $0.hasPrefix("| ") }.flatMap { line in
        line.split(separator: "`").filter { $0.hasPrefix("betrace-tui ") }
      }
    #expect(commands.count > 10)
    let script = commands.map { command in
      let line = command.replacing("betrace-tui ", with: "$betrace ")
      // They answer 1 where something differs.
      return command.hasPrefix("betrace-tui compare ") || command.hasPrefix("betrace-tui diff ")
        ? "\(line) || test $? = 1" : line
    }.joined(separator: "\n")
    let outcome = try BuiltProgram.run("set -ex\n\(script)", at: Desk([]))
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: [
    ("validate production", 1), ("bogus", 64), ("set bff/dev/replicas=x", 65), ("render nowhere", 66), ("", 69),
    ("new workspace environments", 73), ("services > /dev/full", 74), ("--version", 0),
  ])
  func everyExitStatusIsReached(_ words: String, status: Int32) throws {
    let desk = try Desk()
    try desk.replace(#""replicas": 3"#, with: #""replicas": -3"#, in: "environments/production.json")
    let outcome = try BuiltProgram.run("$betrace \(words)", at: desk)
    #expect(outcome.status == status)
    #expect(outcome.errors.isEmpty == (status == 0))
  }

  @Test func aThemeThatIsNotThereIsWrongUsage() throws {
    let desk = try Desk()
    try desk.write("{}", to: "config/themes/harbour.json")
    #expect(
      try BuiltProgram.run("$betrace --theme mnoo", at: desk)
        == BuiltProgram.Outcome(
          errors:
            "betrace-tui: there is no theme 'mnoo': there are default-dark, default-light, terminal, contrast-dark, "
            + "contrast-light, deuteranopia, tritanopia, mono, harbour\n", status: 64))
  }

  @Test func theWorkbenchNeedsATerminal() throws {
    let errors = try BuiltProgram.run("$betrace open bff/dev/replicas", at: Desk()).errors
    #expect(errors.hasPrefix("betrace-tui: ") && errors.contains("terminal"))
  }

  @Test func aFullOutputIsSaidSo() throws {
    #expect(
      try BuiltProgram.run("$betrace services > /dev/full", at: Desk()).errors
        == "betrace-tui: standard output cannot be written: no space left on device\n")
  }

  @Test(arguments: ["", "trap '' PIPE; "])
  func whoStopsReadingEndsItQuietly(_ preparation: String) throws {
    let writer = "while test ! -e closed; do sleep 0.01; done; $betrace render production; echo $? >status"
    let outcome = try BuiltProgram.run(
      "\(preparation){ \(writer); } | { exec 0<&-; : >closed; }; cat status", at: Desk())
    #expect(outcome == BuiltProgram.Outcome(output: "\(128 + SIGPIPE)\n"))
  }

  @Test func aFileThatMayNotGrowStaysAsItWas() throws {
    let desk = try Desk()
    let before = try desk.text(of: "environments/base.json")
    // 512 bytes fit, so the first write is cut short and the second refused.
    let outcome = try BuiltProgram.run(
      "(ulimit -f 1; $betrace set bff/base/replicas=4 | cat >/dev/null) 2>&1; ls -A environments", at: desk)
    #expect(
      outcome.output == """
        betrace-tui: dev: medium risk: scale from 1 to 4 pods, rolling restart of 4 pods (topologySpreadConstraints), \
        1 new object
        betrace-tui: bff/base/replicas: dev takes it; environments/staging.json:35 and environments/production.json:49 \
        have their own
        betrace-tui: environments/base.json is not writable: file too large
        base.json
        dev.json
        production.json
        staging.json

        """)
    #expect(try desk.text(of: "environments/base.json") == before)
  }

  @Test func aFolderThatMayNotBeWrittenIsNamed() throws {
    let desk = try Desk()
    chmod(desk.folder, 0o755)
    chmod("\(desk.folder)/environments/dev.json", 0o666)
    chmod("\(desk.folder)/environments", 0o555)
    defer { chmod("\(desk.folder)/environments", 0o755) }
    // Root may write everywhere.
    let nobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let outcome = try BuiltProgram.run("\(nobody)$betrace set bff/dev/replicas=2 >/dev/null", at: desk)
    #expect(
      outcome
        == BuiltProgram.Outcome(
          errors: """
            betrace-tui: dev: medium risk: scale from 1 to 2 pods, rolling restart of 2 pods (topologySpreadConstraints), \
            1 new object
            betrace-tui: environments is not writable: permission denied

            """, status: 73))
  }

  @Test func aFileWithTwoNamesIsNotSeparatedFromItsOther() throws {
    let desk = try Desk()
    let outcome = try BuiltProgram.run(
      "ln environments/dev.json other.json && $betrace set -/dev/namespace=x >/dev/null; cmp environments/dev.json other.json",
      at: desk)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("environments/dev.json has 2 names (hard links), of which only this one would get"))
  }

  @Test func aReadOnlyFileStays() throws {
    let desk = try Desk()
    let before = try desk.text(of: "environments/dev.json")
    let outcome = try BuiltProgram.run(
      "chmod a-w environments/dev.json && $betrace set -/dev/namespace=x >/dev/null", at: desk)
    #expect(outcome.status == 73)
    #expect(
      outcome.errors.hasSuffix(
        "environments/dev.json is read-only (mode 444): if it may be written, make that so first with chmod u+w\n"))
    #expect(try desk.text(of: "environments/dev.json") == before)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can make a file that is somebody else's"))
  func whoCannotKeepTheOwnerIsToldSo() throws {
    let desk = try Desk()
    chmod(desk.folder, 0o755)
    chmod("\(desk.folder)/environments", 0o777)
    chmod("\(desk.folder)/environments/dev.json", 0o666)
    let outcome = try BuiltProgram.run(
      "setpriv --reuid=65534 --regid=65534 --clear-groups $betrace set -/dev/namespace=x >/dev/null; "
        + "stat -c '%u %g %a' environments/dev.json", at: desk)
    #expect(outcome.output == "65534 65534 666\n")
    #expect(
      outcome.errors.hasSuffix(
        "betrace-tui: environments/dev.json is yours now, not that of user 0 and group 0: operation not permitted\n"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreScripts(_ shell: String) throws {
    let outcome = try BuiltProgram.run("$betrace --generate-completion-script \(shell)", at: Desk([]))
    #expect(outcome.output.contains("betrace-tui") && outcome.errors == "" && outcome.status == 0)
  }

  @Test func itDoesNotLinkFoundation() throws {
    #expect(try BuiltProgram.run("ldd $betrace | grep -c 'libFoundation\\.so'", at: Desk([])).output == "0\n")
  }
}
