import Glibc
import Testing

/// Two workbenches on one workspace, each in a terminal of its own.
@Suite struct SharingTests {
  private func open(_ place: Workplace, showing text: String) throws -> TerminalSession {
    let terminal = try place.open("--environment", "production", "--service", "bff", width: 100, height: 30)
    _ = try terminal.screen(showing: text)
    return terminal
  }

  @Test(arguments: [SIGKILL, SIGTERM, 0])
  func theSecondIsToldAndNoticesTheEndOfTheFirst(signal: Int32) throws {
    let place = try Workplace()
    let first = try open(place, showing: "replicas: 3")
    let second = try open(place, showing: "Another workbench works here")
    try second.press("Enter")
    _ = try second.screen(showing: "read-only")
    try second.press("Enter")
    _ = try second.screen(showing: "this workbench is read-only beside process")
    if signal == 0 { try first.press("q") } else { try first.kill(signal) }
    _ = try first.exitStatus
    _ = try second.screen(showing: "has ended: :write lets you edit")
    try second.type(":write\r")
    _ = try second.screen(showing: "you may edit")
    let third = try open(place, showing: "Another workbench works here")
    try third.press("q")
    #expect(try third.exitStatus == 0)
  }

  @Test func bothEditAndWhatTheySaveIsMerged() throws {
    let place = try Workplace()
    let first = try open(place, showing: "replicas: 3")
    try first.type(":set bff/dev/replicas=2\r")
    _ = try first.screen(showing: "+1 unsaved")
    let second = try open(place, showing: "Another workbench works here")
    try second.press("e")
    _ = try second.screen(showing: "you may edit beside process")
    try second.type(":set bff/dev/imagePullPolicy=Always\rs")
    _ = try second.screen(showing: "enter save")
    try second.press("Enter")
    _ = try second.screen(showing: "saved environments/dev.json")
    _ = try first.screen(showing: "another program changed environments/dev.json: R takes it in")
    try first.press("R")
    _ = try first.screen(showing: "1 unsaved edit kept")
    try first.press("s")
    _ = try first.screen(showing: "enter save")
    try first.press("Enter")
    _ = try first.screen(showing: "saved environments/dev.json")
    #expect(place["environments/dev.json"].contains("Always"))
    #expect(place["environments/dev.json"].contains("\"replicas\": 2"))
  }
}
