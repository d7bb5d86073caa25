import Glibc
import Testing

/// What one workbench leaves for the next.
@Suite struct StateTests {
  /// Opens bff in production, goes to its memory limit, and leaves by `end`.
  private func leave(_ place: Workplace, at address: String = "bff/production/resources.limits.memory") throws {
    let terminal = try place.open()
    _ = try terminal.screen(showing: "Replicas")
    try go(to: address, in: terminal)
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
  }

  private func go(to address: String, in terminal: TerminalSession) throws {
    try terminal.type(":\(address)")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "▌• Memory limit")
  }

  @Test func theWorkbenchOpensWhereItWasLeft() throws {
    let place = try Workplace()
    try leave(place)
    let state = place["../state/state.json"]
    #expect(
      state == """
        {
          "version": 1,
          "workspaces": {
            "\(place.realPath)": {
              "service": "bff",
              "environment": "production",
              "field": "resources.limits.memory"
            }
          }
        }

        """)
    let terminal = try place.open()
    #expect(try terminal.screen(showing: "▌• Memory limit").contains("production protected"))
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    #expect(place["../state/state.json"] == state)
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalDoesNotMakeItForget(signal: Int32) throws {
    let place = try Workplace()
    let terminal = try place.open()
    _ = try terminal.screen(showing: "Replicas")
    try go(to: "bff/production/resources.limits.memory", in: terminal)
    try terminal.press("t", "t", "t")
    _ = try terminal.screen(showing: "json")
    try terminal.kill(signal)
    #expect(try terminal.exitStatus == 128 + signal)
    #expect(place["../state/state.json"].contains("\"preview\": \"json\""))
  }

  @Test func whatIsNamedWins() throws {
    let place = try Workplace()
    try leave(place)
    let terminal = try place.open("--environment", "dev", "--service", "worker")
    #expect(try terminal.screen(showing: "▌· Replicas").contains("worker ›  dev"))
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    let opened = try place.openBy("open", "bff/staging/replicas")
    #expect(try opened.screen(showing: "▌• Replicas").contains("bff ›  staging"))
    try opened.press("q")
    #expect(try opened.exitStatus == 0)
    let settings = try place.openBy("open", "-/dev/namespace")
    #expect(try settings.screen(showing: "▌• Namespace").contains("environment ›  dev"))
  }

  @Test func aPlaceThatIsGoneIsNotMissed() throws {
    let place = try Workplace()
    try leave(place)
    unlink(place.path("environments/production.json"))
    let terminal = try place.open()
    _ = try terminal.screen(showing: "bff ›  dev")
  }

  @Test func aBrokenFileIsSaidOnceAndReplaced() throws {
    let place = try Workplace()
    try place.writeState("{")
    let terminal = try place.open()
    _ = try terminal.screen(showing: "state.json is broken and begins anew: where you left is not known")
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    #expect(place["../state/state.json"].hasPrefix("{\n  \"version\": 1,\n"))
  }

  @Test func whoMayNotWriteThereLosesNothingElse() throws {
    let place = try Workplace(firstStart: true)
    // A file where the folder would be stops root too.
    try write("", to: place.path("../state"))
    try leave(place)
    let terminal = try place.open()
    _ = try terminal.screen(showing: "backend ›  dev")
  }

  @Test func aThemeThatWasChosenIsKeptUnlessTheConfigDecides() throws {
    let place = try Workplace()
    let terminal = try place.open()
    _ = try terminal.screen(showing: "Replicas")
    try terminal.type(":theme contrast-light")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "theme contrast-light, the next time too")
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    #expect(try chosenTheme(place) == "contrast-light")
    try place.writeConfig(#"{"version": 1, "theme": "tritanopia"}"#)
    #expect(try chosenTheme(place) == "tritanopia")
  }

  private func chosenTheme(_ place: Workplace) throws -> String {
    let terminal = try place.open()
    _ = try terminal.screen(showing: "Replicas")
    try terminal.type(":theme")
    try terminal.press("Enter")
    let screen = try terminal.screen(showing: "✓ ")
    try terminal.press("^C", "q")
    #expect(try terminal.exitStatus == 0)
    return screen.split(separator: "✓ ").last.map { String($0.prefix { $0 != " " }) } ?? ""
  }

  @Test func theKeysOfTheConfigWork() throws {
    let place = try Workplace()
    try place.writeConfig(#"{"version": 1, "symbols": "ascii", "keys": {"preset": "nconfig", "quit": ["F12"]}}"#)
    let terminal = try place.open()
    #expect(try terminal.screen(showing: "F6 save").contains("F1 keys"))
    try terminal.press("F12")
    #expect(try terminal.exitStatus == 0)
  }
}
