import Glibc
import Testing

/// From the scratch copy to a workspace of one's own.
@Suite struct WorkspaceTests {
  @Test func aWorkspaceIsMadeOfTheScratchCopy() throws {
    let place = try Workplace()
    // What a program left that was killed while it made the copy.
    let leftover = place.path("../state/scratch.4194305")
    #expect(mkdir(leftover, 0o700) == 0)
    let terminal = try TerminalSession(
      running: [builtProgram], width: 120, height: 40, environment: place.variables(and: ["HOME": place.path(".")]),
      keeping: place)
    _ = try terminal.screen(showing: "SCRATCH")
    #expect(access(leftover, F_OK) != 0)
    try terminal.type(":bff/staging/replicas")
    try terminal.press("Enter")
    try terminal.press("Enter", "7", "Enter")
    try terminal.type(":save-as ~/demo")
    try terminal.press("Enter")
    let screen = try terminal.screen(showing: "4 environments are saved in ~/demo, where you work from now on")
    #expect(!screen.contains("SCRATCH"))
    #expect(place["demo/environments/staging.json"].contains("\"replicas\": 7"))
    try terminal.press("Enter", "8", "Enter", "s")
    _ = try terminal.screen(showing: "Checks")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "saved environments/staging.json")
    #expect(place["demo/environments/staging.json"].contains("\"replicas\": 8"))
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)

    let again = try TerminalSession(
      running: [builtProgram, "--workspace", place.path("demo")], width: 120, height: 40,
      environment: place.variables(), keeping: place)
    _ = try again.screen(showing: "bff ›  staging")
  }

  @Test func theScratchCopyIsTheExampleAgain() throws {
    let place = try Workplace()
    let terminal = try TerminalSession(
      running: [builtProgram], width: 120, height: 40, environment: place.variables(), keeping: place)
    _ = try terminal.screen(showing: "SCRATCH")
    try terminal.type(":bff/dev/replicas")
    try terminal.press("Enter")
    try terminal.press("Enter", "7", "Enter", "^S")
    _ = try terminal.screen(showing: "saved environments/dev.json")
    try terminal.type(":reset-scratch")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "1 value of dev")
    try terminal.type("reset")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "the scratch copy is as the example again")
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
  }
}
