import Glibc
import Testing

/// Another program has the terminal for a while: the user's editor, here a script.
@Suite struct UserEditorTests {
  /// Opens the workbench with a script as editor, which finds the file in `$1` and the workspace in `$PLACE`.
  private func open(_ place: Workplace, editor script: String, _ more: [String: String] = [:]) throws -> TerminalSession
  {
    try write(script, to: place.path("editor"))
    let variables = ["VISUAL": "", "EDITOR": "sh '\(place.path("editor"))'", "PLACE": place.path(".")]
    return try place.open(
      "--environment", "production", "--service", "bff", width: 120, height: 40,
      environment: variables.merging(more) { $1 })
  }

  /// Where a script wrote what it was to edit.
  private func editedFile(_ place: Workplace) -> String { String(place["edited"].dropLast()) }

  private static let raiseReplicas = #"sed -i 's/"replicas": 3/"replicas": 6/' "$1""#

  @Test func whatTheEditorWritesIsAnEditAndItsFileIsGone() throws {
    let place = try Workplace()
    let before = place["environments/production.json"]
    let terminal = try open(
      place,
      editor: """
        echo "$1" >"$PLACE/edited"
        stat -c '%a' "$1" "$(dirname "$1")" >"$PLACE/modes"
        stty -a >"$PLACE/settings"
        cp "$1" "$1~"
        echo the editor runs; read line
        \(Self.raiseReplicas)
        """)
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("e")
    _ = try terminal.screen(showing: "the editor runs")
    #expect(try terminal.modes == [])
    #expect(place["settings"] == (try terminal.settingsBefore))
    #expect(place["modes"] == "600\n700\n")
    try terminal.resize(width: 100, height: 30)
    try terminal.press("Enter")
    let screen = try terminal.screen(showing: "1 value of bff in production from the editor; u undoes")
    #expect(screen.contains("▌+ Replicas              6"))
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(try terminal.modes.contains(.ownScreen))
    #expect(place["environments/production.json"] == before)
    #expect(editedFile(place).hasSuffix("/bff.production.json"))
    #expect(access(editedFile(place).folder, F_OK) != 0)
    try terminal.press("u", "q")
    #expect(try terminal.exitStatus == 0)
    // The first line is about speed and size.
    #expect(
      try terminal.settingsAfter.split(separator: "\n")[1...] == terminal.settingsBefore.split(separator: "\n")[1...])
  }

  @Test func theWholeFileIsReadAgain() throws {
    let place = try Workplace()
    let terminal = try open(place, editor: Self.raiseReplicas)
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("E")
    #expect(try terminal.screen(showing: "read production.json again, 1 value is new").contains("replicas: 6"))
    #expect(place["environments/production.json"].contains("\"replicas\": 6"))
  }

  @Test(arguments: [
    ("exit 3", "nothing is taken: 'sh' ended with status 3"),
    ("kill -9 $$", "nothing is taken: 'sh' was ended by signal 9"),
    ("rm \"$1\"", "nothing is taken: bff.production.json cannot be read: no such file or directory"),
  ])
  func anEditorThatFailsIsNamed(script: String, message: String) throws {
    let place = try Workplace()
    let terminal = try open(place, editor: script)
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("e")
    _ = try terminal.screen(showing: message)
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    #expect(try terminal.settingsAfter == terminal.settingsBefore)
  }

  @Test(arguments: [
    (["EDITOR": "no-such-editor -w"], "nothing is taken: there is no program 'no-such-editor', which EDITOR names"),
    (
      ["EDITOR": "", "PATH": "/nowhere"], "nothing is taken: there is no editor: name one in VISUAL or EDITOR, such as"
    ),
    (
      ["BETRACE_TUI_STATE": "/dev/null/state"],
      "nothing is taken: /dev/null/state/edited is not writable: not a directory"
    ),
  ])
  func whatIsMissingIsSaid(variables: [String: String], message: String) throws {
    let place = try Workplace()
    let terminal = try open(place, editor: "", variables)
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("e")
    _ = try terminal.screen(showing: message)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalEndsBothAndTheTextIsOffered(signal: Int32) throws {
    let place = try Workplace()
    let terminal = try open(
      place,
      editor: """
        echo "$1" >"$PLACE/edited"
        echo $$ >"$PLACE/editor-id"
        \(Self.raiseReplicas)
        echo the editor runs; read line
        """)
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("e")
    _ = try terminal.screen(showing: "the editor runs")
    try terminal.kill(signal)
    #expect(try terminal.exitStatus == 128 + signal)
    #expect(try terminal.settingsAfter == terminal.settingsBefore)
    #expect(try terminal.modes == [])
    let editor = try #require(pid_t(place["editor-id"].dropLast()))
    #expect(Glibc.kill(editor, 0) != 0)
    var modes = stat()
    #expect(stat(editedFile(place).folder, &modes) == 0 && modes.st_mode & 0o777 == 0o700)

    let second = try open(place, editor: "true")
    _ = try second.screen(showing: "A workbench ended before this was taken from your editor")
    try second.press("Enter")
    _ = try second.screen(showing: "1 value of bff in production from the editor")
    _ = try second.screen(showing: "replicas: 6")
    #expect(access(editedFile(place).folder, F_OK) != 0)
    try second.press("u", "q")
    #expect(try second.exitStatus == 0)
  }

  @Test func whatIsKeptForLaterOutlivesOtherTexts() throws {
    let place = try Workplace()
    let script = #"case "$1" in *bff.*) echo '{"replicas": ' >"$1";; *) echo '{"replicas": 2}' >"$1";; esac"#
    let first = try open(place, editor: script)
    _ = try first.screen(showing: "replicas: 3")
    try first.press("e")
    _ = try first.screen(showing: "keep it for later")
    try first.press("Escape")
    _ = try first.screen(showing: "what you wrote is kept")
    try first.press("}")
    _ = try first.screen(showing: "nats ›")
    try first.press("e")
    _ = try first.screen(showing: "of nats in production from the editor")
    try first.press("u", "q")
    #expect(try first.exitStatus == 0)
    let second = try open(place, editor: "true")
    #expect(try second.screen(showing: "A workbench ended before this").contains("bff.production.json"))
    try second.press("d")
    _ = try second.screen(showing: "what was written is thrown away")
    try second.press("q")
    #expect(try second.exitStatus == 0)
    let third = try open(place, editor: "true")
    #expect(!(try third.screen(showing: "replicas: 3")).contains("A workbench ended"))
  }

  @Test func ctrlCIsTheEditorsOwn() throws {
    let place = try Workplace()
    let terminal = try open(place, editor: "trap 'echo interrupted' INT; echo the editor runs; read line; read line")
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("e")
    _ = try terminal.screen(showing: "the editor runs")
    try terminal.press("^C")
    _ = try terminal.screen(showing: "interrupted")
    try terminal.press("Enter", "Enter")
    _ = try terminal.screen(showing: "nothing is taken: no value is another")
  }

  /// The terminal stops both at once; an editor that stops itself takes this program along.
  @Test(arguments: ["read line", "kill -TSTP $$; read line"])
  func ctrlZInTheEditorStopsBoth(script: String) throws {
    let place = try Workplace()
    try write("echo the editor runs; \(script); \(Self.raiseReplicas)", to: place.path("editor"))
    let command = place.command(["--environment", "production", "--service", "bff"]).joined(separator: " ")
    // The prompt counts the jobs that are stopped.
    let variables = ["PS1": #"\j$ "#, "EDITOR": "sh '\(place.path("editor"))'", "VISUAL": ""]
    let shell = try TerminalSession(
      running: ["bash", "--norc", "--noprofile", "-i"], width: 120, height: 40,
      environment: place.variables(and: variables), in: place.path("."), keeping: place)
    try shell.type("stty -a >before; \(command)\n")
    _ = try shell.screen(showing: "replicas: 3")
    try shell.press("e")
    _ = try shell.screen(showing: "the editor runs")
    if !script.hasPrefix("kill") { try shell.press("^Z") }
    // What is typed before the prompt is there may be lost while the shell takes its terminal back.
    #expect(try shell.screen(showing: "\n1$").contains("Stopped"))
    try shell.type("echo the shell reads; stty -a >stopped\n")
    _ = try shell.screen(showing: "\nthe shell reads")
    try shell.type("fg\n")
    // The shell names the job once the terminal takes lines again; a return before that is no end of a line.
    _ = try shell.screen(showing: "fg\n\(command.prefix(20))")
    try shell.press("Enter")
    _ = try shell.screen(showing: "1 value of bff in production from the editor")
    #expect(place["stopped"] == place["before"])
    try shell.press("u")
    _ = try shell.screen(showing: "undone")
    try shell.press("q")
    _ = try shell.screen(showing: "\n0$")
    try shell.type("echo it ended with $?\n")
    _ = try shell.screen(showing: "it ended with 0")
  }

  @Test func aTextThatIsTypedGoesThroughTheEditor() throws {
    let place = try Workplace()
    let terminal = try open(place, editor: #"echo 8 >"$1""#)
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("Enter", "M-e")
    _ = try terminal.screen(showing: "replicas: 8")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "+1 unsaved")
  }
}

extension String {
  fileprivate var folder: String { String(self[..<(lastIndex(of: "/") ?? startIndex)]) }
}
