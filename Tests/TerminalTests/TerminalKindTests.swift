import Testing

/// Terminals differ, and some are none.
@Suite struct TerminalKindTests {
  @Test(arguments: ["screen", "vt100", "linux", "xterm-256color", "screen-256color"])
  func itDrawsOnEveryTerminalThatCanMoveItsCursor(term: String) throws {
    let terminal = try Workplace().open(environment: ["TERM": term])
    #expect(try terminal.screen(showing: "keys").contains("Replicas"))
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    #expect(try terminal.settingsAfter == terminal.settingsBefore)
  }

  @Test(arguments: [
    ("foo", "TERM is 'foo', which this system does not know; try TERM=xterm-256color"),
    (
      "dumb",
      "TERM is 'dumb', a terminal that cannot move its cursor; 'betrace-tui --help' lists the commands that need no screen"
    ),
    ("", "TERM is not set; set it to the type of this terminal, for example TERM=xterm-256color"),
  ]) func onOtherTerminalsItSaysSoInOneLine(term: String, message: String) throws {
    let terminal = try Workplace().open(width: 160, environment: ["TERM": term])
    #expect(try terminal.exitStatus == 69)
    let screen = try terminal.screen(showing: "TERM")
    #expect(screen.split(separator: "\n") == ["betrace-tui: \(message)"])
  }

  @Test func whereOutputIsNoTerminalItSaysSoInOneLine() throws {
    let place = try Workplace()
    #expect(try run(place.command(), environment: place.variables(), output: place.path("output")) == 69)
    #expect(
      place["output"]
        == "betrace-tui: standard output is not a terminal; 'betrace-tui render ENV' writes manifests there\n")
  }

  @Test func inALocaleWithoutUTF8EverythingIsASCII() throws {
    let place = try Workplace()
    let terminal = try place.openRecording("--environment", "production", environment: ["LC_ALL": "C"])
    #expect(try terminal.screen(showing: "Replicas").hasPrefix(" betrace  backend >  production "))
    try terminal.press("Enter", "^C", "q")
    #expect(try terminal.exitStatus == 0)
    #expect(place["bytes"].utf8.allSatisfy { $0 < 0x80 })
    #expect(!place["bytes"].contains("??"))
  }

  @Test(arguments: ["tmux-256color", "xterm-256color"]) func noColourIsSentWhereNobodyWantsOne(term: String) throws {
    let place = try Workplace()
    let terminal = try place.openRecording("--environment", "production", environment: ["NO_COLOR": "1", "TERM": term])
    _ = try terminal.screen(showing: "Replicas")
    try terminal.press("Enter", "^C", "q")
    #expect(try terminal.exitStatus == 0)
    #expect(!place["bytes"].contains(/\e\[[0-9;]*[349][0-9][;m]/))
    #expect(!place["bytes"].contains("\u{1B}]"))
    #expect(place["bytes"].contains(/\e\[[0-9;]*7m/))
  }

  @Test func whatAFileHoldsNeverReachesTheTerminalAsAnOrder() throws {
    let place = try Workplace()
    let evil = #"\u001b]0;evil\u0007\u001b[2J\u009b31m\#u{202E}"#
    let file = place["environments/dev.json"].replacing("\"debug\"", with: "\"debug\(evil)\", \"\(evil)\": 1")
    try write(file, to: place.path("environments/dev.json"))
    try write("{\n\u{1B}]0;evil\u{7}", to: place.path("environments/test.json"))
    let terminal = try place.openRecording("--environment", "dev", "--service", "bff")
    _ = try terminal.screen(showing: #"debug\u{1b}]0;evil"#)
    try terminal.type("/LOG")
    try terminal.press("Enter", "Enter")
    _ = try terminal.screen(showing: "Known")
    try terminal.press("^C", "4")
    _ = try terminal.screen(showing: #"'env[\u{1b}]0;evil\u{7}\u{1b}[2J\u{9b}31m\u{202e}]'"#)
    try terminal.press("]", "]", "]")
    _ = try terminal.screen(showing: #"found '\u{1b}'"#)
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    for order in ["\u{1B}]0;", "\u{1B}[2J", "\u{9B}", "\u{202E}"] { #expect(!place["bytes"].contains(order)) }
  }
}
