import Testing

/// What is copied comes to the clipboard of the terminal, and no secret does.
@Suite struct ClipboardTests {
  @Test func aCopiedKeyIsOnTheClipboard() throws {
    let terminal = try Workplace().open("--environment", "production", "--service", "bff")
    _ = try terminal.screen(showing: "Replicas")
    try terminal.press("y")
    _ = try terminal.screen(showing: "k key")
    try terminal.press("k")
    #expect(try terminal.clipboard(holding: "bff") == "bff/production/replicas")
    #expect(try terminal.screen(showing: "copied bff/production/replicas").contains("Replicas"))
    try terminal.press("y", "o")
    let object = try terminal.clipboard(holding: "kind: Deployment")
    #expect(object.hasPrefix("apiVersion: apps/v1\n") && object.contains("\n  replicas: 3\n"))
  }

  @Test func aSecretThatIsWrittenDownIsNotSent() throws {
    let place = try Workplace()
    let marker = "hunter2hunter2"
    let file = place["environments/dev.json"].replacing(
      "\"LOG_LEVEL\": \"debug\"", with: "\"LOG_LEVEL\": \"debug\", \"API_TOKEN\": \"\(marker)\"")
    try write(file, to: place.path("environments/dev.json"))
    let terminal = try place.openRecording("--environment", "dev", "--service", "bff")
    _ = try terminal.screen(showing: "Replicas")
    try terminal.type("/API_TOKEN")
    try terminal.press("Enter", "y", "o")
    #expect(try !terminal.clipboard(holding: "kind: Deployment").contains(marker))
    try terminal.press("y", "v")
    _ = try terminal.screen(showing: "env.API_TOKEN is a secret that is written down: it is never copied")
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    #expect(!place["bytes"].contains(marker))
  }

  @Test(arguments: ["linux", "vt100"]) func terminalsThatWouldShowItAreSentNothing(term: String) throws {
    let place = try Workplace()
    let terminal = try place.openRecording("--environment", "production", environment: ["TERM": term])
    _ = try terminal.screen(showing: "Replicas")
    try terminal.press("y", "k")
    _ = try terminal.screen(showing: "copied backend/production/replicas")
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    #expect(!place["bytes"].contains("]52;"))
  }
}
