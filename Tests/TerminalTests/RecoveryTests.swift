import Glibc
import Testing

/// Edits that are not saved outlive the workbench, however that ends.
@Suite struct RecoveryTests {
  /// Sets the replicas of a service to 7, without saving.
  private func edit(_ terminal: TerminalSession) throws {
    _ = try terminal.screen(showing: "Replicas")
    try terminal.press("Enter", "7", "Enter")
    _ = try terminal.screen(showing: "+1 unsaved")
  }

  private func open(_ place: Workplace) throws -> TerminalSession {
    try place.open("--environment", "production", "--service", "bff", width: 100, height: 30)
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP, SIGSEGV])
  func anEditOutlivesTheWorkbench(signal: Int32) throws {
    let place = try Workplace()
    let before = place["environments/production.json"]
    let first = try open(place)
    try edit(first)
    try first.kill(signal)
    _ = try first.exitStatus
    #expect(place["environments/production.json"] == before)

    let second = try open(place)
    _ = try second.screen(showing: "set bff/production/replicas=7")
    try second.press("Enter")
    _ = try second.screen(showing: "1 edit is back, not saved yet")
    try second.press("s")
    _ = try second.screen(showing: "Type production")
    try second.type("production\r")
    _ = try second.screen(showing: "saved environments/production.json")
    #expect(place["environments/production.json"].contains("\"replicas\": 7"))
    try second.press("q")
    #expect(try second.exitStatus == 0)

    let third = try open(place)
    #expect(!(try third.screen(showing: "Replicas")).contains("before these edits were saved"))
  }

  @Test func whatOthersChangedMeanwhileIsListedWithTheTime() throws {
    let place = try Workplace()
    let first = try open(place)
    try edit(first)
    try first.kill(SIGKILL)
    _ = try first.exitStatus
    let file = "environments/production.json"
    try write(place[file].replacing("\"tag\": \"0.8.2\"", with: "\"tag\": \"0.8.3\""), to: place.path(file))
    let second = try open(place)
    _ = try second.screen(showing: ":recover offers them again")
    try second.press("Escape")
    _ = try second.screen(showing: "1 edit to recover")
    try second.type(":changes\r")
    let screen = try second.screen(showing: "bff image.tag 0.8.2 -> 0.8.3")
    #expect(screen.contains(/[0-9]{2}:[0-9]{2} UTC  production, since/), "\(screen)")
    try second.press("q")
    try second.waitUntilHidden("0.8.2 -> 0.8.3")
    try second.type(":recover\r")
    _ = try second.screen(showing: "set bff/production/replicas=7")
    try second.press("d")
    _ = try second.screen(showing: "1 edit is thrown away; u brings it back")
    try second.press("u")
    _ = try second.screen(showing: "+1 unsaved")
  }

  @Test func whatIsLeftOnPurposeIsForgotten() throws {
    let place = try Workplace()
    let first = try open(place)
    try edit(first)
    try first.press("q")
    _ = try first.screen(showing: "leave and forget them")
    try first.press("d")
    #expect(try first.exitStatus == 0)
    let second = try open(place)
    #expect(!(try second.screen(showing: "Replicas")).contains("before these edits were saved"))
  }

  @Test func whatAnotherWorkbenchStillHasIsNotOffered() throws {
    let place = try Workplace()
    let first = try open(place)
    try edit(first)
    let second = try open(place)
    _ = try second.screen(showing: "Another workbench works here")
    try second.press("e")
    #expect(!(try second.screen(showing: "you may edit beside")).contains("before these edits were saved"))
    try second.press("q")
    #expect(try second.exitStatus == 0)
    try first.kill(SIGKILL)
    _ = try first.exitStatus
    let third = try open(place)
    _ = try third.screen(showing: "before these edits were saved")
    try third.press("Escape")
    _ = try third.screen(showing: "Replicas")
    try third.press("q")
    #expect(try third.exitStatus == 0)
    let fourth = try open(place)
    _ = try fourth.screen(showing: "before these edits were saved")
  }
}
