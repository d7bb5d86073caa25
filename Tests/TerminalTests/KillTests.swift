import Glibc
import Testing

/// However often and whenever it is killed: files are whole, and what was on the screen is in the journal.
@Suite struct KillTests {
  /// Edits are made one after another, and the last is saved or not; somewhere in between the program is killed, after a
  /// pause that is another for each seed.
  @Test(arguments: 0..<4 * effort)
  func whatWasSeenIsKeptAndFilesAreWhole(seed: Int) throws {
    let place = try Workplace()
    let file = "environments/dev.json"
    let before = place[file]
    let terminal = try place.open("--environment", "dev", "--service", "bff", width: 100, height: 30)
    _ = try terminal.screen(showing: "replicas: 1")
    let seen = 2 + seed % 5
    for count in 2...seen {
      try terminal.type(":set bff/dev/replicas=\(count)\r")
      _ = try terminal.screen(showing: "replicas: \(count)")
    }
    let saves = seed % 2 == 1
    try terminal.type(saves ? "s\r" : ":set bff/dev/replicas=\(seen + 1)\r")
    usleep(UInt32(seed * 7_919 % 60_000))
    try terminal.kill(SIGKILL)
    _ = try terminal.exitStatus

    let after = place[file]
    let saved = after != before
    #expect(!saved || saves && after.contains("\"replicas\": \(seen)"), "seed \(seed)")
    let again = try place.open("--environment", "dev", "--service", "bff", width: 100, height: 30)
    guard !saved else {
      // Whether the journal was taken away before the end does not matter: it says nothing new.
      let screen = try again.screen(showing: "replicas: \(seen)")
      #expect(!screen.contains("before these edits were saved"), "seed \(seed)")
      return
    }
    _ = try again.screen(showing: "before these edits were saved")
    try again.press("Enter")
    _ = try again.screen(showing: "not saved yet")
    try again.press("s")
    _ = try again.screen(showing: "enter save")
    try again.press("Enter")
    _ = try again.screen(showing: "saved environments/dev.json")
    let values = [seen, seen + 1].map { "\"replicas\": \($0)" }
    #expect(values.contains { place[file].contains($0) }, "seed \(seed)")
  }
}
