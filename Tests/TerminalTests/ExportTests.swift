import Glibc
import Testing

/// Exporting from the workbench, compared with the same from the shell.
@Suite struct ExportTests {
  @Test func bothWriteTheSameBytesAndTheNextTimeTwoKeysDo() throws {
    let place = try Workplace()
    let terminal = try place.open("--environment", "production", width: 120, height: 40)
    _ = try terminal.screen(showing: "Replicas")
    try terminal.press("S")
    _ = try terminal.screen(showing: "27 new")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "wrote 27 files to deploy")
    try expectSame(place)

    try terminal.type(":set bff/production/replicas=5")
    try terminal.press("Enter", "s")
    _ = try terminal.screen(showing: "Type production to save")
    try terminal.type("production")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "saved environments/production.json")
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)

    let again = try place.open("--environment", "dev", width: 120, height: 40)
    _ = try again.screen(showing: "Replicas")
    try again.press("S")
    _ = try again.screen(showing: "1 changed, 26 the same")
    try again.press("Enter")
    _ = try again.screen(showing: "wrote 1 file to deploy, 26 the same")
    #expect(place["deploy/production/bff/45-deployment-bff.yaml"].contains("replicas: 5"))
    try expectSame(place)
  }

  /// Expects that the command line exports to another folder what is in `deploy`.
  private func expectSame(_ place: Workplace) throws {
    let words = [
      "export", "production", "--layout", "files", "--to", place.path("other"), "--workspace", place.path("."),
    ]
    #expect(try run([builtProgram] + words, environment: place.variables(), output: place.path("output")) == 0)
    let status = try run(
      ["diff", "-r", place.path("deploy"), place.path("other")], environment: [:], output: place.path("difference"))
    #expect(status == 0, "\(place["difference"])")
    #expect(!place["deploy/index.json"].isEmpty)
  }
}
