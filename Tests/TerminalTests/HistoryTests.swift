import Glibc
import Testing

/// What one workbench saved another one undoes.
@Suite struct HistoryTests {
  private func open(_ place: Workplace) throws -> TerminalSession {
    let terminal = try place.open("--environment", "dev", "--service", "bff", width: 100, height: 30)
    _ = try terminal.screen(showing: "Replicas")
    return terminal
  }

  @Test func whatWasSavedIsUndoneAfterARestart() throws {
    let place = try Workplace()
    let before = place["environments/dev.json"]
    let first = try open(place)
    try first.type(":set bff/dev/replicas=4\rs")
    _ = try first.screen(showing: "enter save")
    try first.press("Enter")
    _ = try first.screen(showing: "saved environments/dev.json")
    // However it ends.
    try first.kill(SIGKILL)
    _ = try first.exitStatus

    let second = try open(place)
    try second.type(":history\r")
    #expect(try second.screen(showing: "set bff/dev/replicas=4").contains("earlier"))
    try second.press("j", "Enter")
    _ = try second.screen(showing: "undone: set bff/dev/replicas=4, which was saved earlier")
    try second.press("s")
    _ = try second.screen(showing: "enter save")
    try second.press("Enter")
    _ = try second.screen(showing: "saved environments/dev.json")
    #expect(place["environments/dev.json"] == before)
    try second.press("q")
    #expect(try second.exitStatus == 0)

    let third = try open(place)
    try third.press("u")
    _ = try third.screen(showing: "there is nothing to undo")
  }

  @Test func whatACommandWroteIsUndoneInTheWorkbench() throws {
    let place = try Workplace()
    let before = place["environments/dev.json"]
    let variables = place.variables()
    let said = place.path("said")
    #expect(try run(place.command(["set", "bff/dev/replicas=4"]), environment: variables, output: said) == 0)
    #expect(
      try run(place.command(["promote", "staging", "dev", "bff"]), environment: variables, output: said) == 0,
      "\(place["said"])")
    #expect(place["environments/dev.json"] != before)
    let terminal = try open(place)
    try terminal.type(":history\r")
    #expect(try terminal.screen(showing: "set bff/dev/replicas=4").contains("set bff/dev/image"))
    try terminal.press("Escape")
    try terminal.waitUntilHidden("set bff/dev/replicas=4")
    try terminal.press("u")
    _ = try terminal.screen(showing: "undone: set bff/dev/image")
    try terminal.press("u")
    _ = try terminal.screen(showing: "undone: set bff/dev/replicas=4, which was saved earlier")
    try terminal.press("s")
    _ = try terminal.screen(showing: "enter save")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "saved environments/dev.json")
    #expect(place["environments/dev.json"] == before)
  }
}
