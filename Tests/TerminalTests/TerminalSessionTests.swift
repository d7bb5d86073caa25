import Glibc
import Testing

/// The harness itself, on programs that every system has.
@Suite struct TerminalSessionTests {
  @Test func keysAndTextReachTheProgramAndItsScreenIsSeen() throws {
    let terminal = try TerminalSession(running: ["cat"], width: 40, height: 5)
    try terminal.type("a b;c")
    try terminal.press("Enter")
    #expect(try terminal.screen(showing: "a b;c\na b;c").hasPrefix("a b;c\na b;c\n"))
    try terminal.press("^D")
    #expect(try terminal.exitStatus == 0)
    #expect(try terminal.settingsAfter == terminal.settingsBefore)
  }

  @Test func theProgramSeesSizesSignalsVariablesAndItsDirectory() throws {
    let script = #"trap 'stty size' WINCH; trap 'exit 7' TERM; echo "$NAME $PWD"; while :; do sleep 0.02; done"#
    let terminal = try TerminalSession(
      running: ["bash", "-c", script], width: 40, height: 5, environment: ["NAME": "a name"], in: "/usr")
    #expect(try terminal.screen(showing: "/usr").hasPrefix("a name /usr\n"))
    try terminal.resize(width: 30, height: 6)
    _ = try terminal.screen(showing: "6 30")
    try terminal.kill(15)
    #expect(try terminal.exitStatus == 7)
  }

  @Test func closingTheTerminalEndsTheProgram() throws {
    let terminal = try TerminalSession(running: ["cat"], width: 40, height: 5)
    let program = try terminal.processID
    try terminal.close()
    try terminal.waitUntilGone(program)
  }

  @Test func whatDoesNotShowIsAFailureThatTellsWhatDoes() throws {
    let terminal = try TerminalSession(running: ["echo", "here"], width: 40, height: 2, deadline: .seconds(1))
    #expect(try terminal.exitStatus == 0)
    let failure = #expect(throws: TerminalSession.Failure.self) { try terminal.screen(showing: "there") }
    #expect(failure?.description == "waited 1.0 seconds for 'there' to show; there is\nhere\n\n")
  }

  @Test func theProgramIsBuilt() {
    #expect(access(builtProgram, X_OK) == 0)
  }
}
