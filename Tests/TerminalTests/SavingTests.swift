import Glibc
import Testing

/// What can stand between an edit and its file.
@Suite struct SavingTests {
  /// Opens staging, which asks for no name, and has its bff run five times; nothing is saved yet.
  private func edit(_ place: Workplace, wrapper: [String] = []) throws -> TerminalSession {
    let terminal = try place.open(
      "--environment", "staging", "--service", "bff", wrapper: wrapper, width: 120, height: 40)
    _ = try terminal.screen(showing: "replicas: 2")
    try terminal.press("Enter", "5", "Enter")
    _ = try terminal.screen(showing: "+1 unsaved")
    return terminal
  }

  @Test func whatAnotherProgramWroteIsNotOverwritten() throws {
    let place = try Workplace()
    let terminal = try edit(place)
    let theirs = place["environments/staging.json"].replacing("\"staging.", with: "\"theirs.")
    try write(theirs, to: place.path("environments/staging.json"))

    _ = try terminal.screen(showing: "another program changed environments/staging.json")
    try terminal.press("^S")
    _ = try terminal.screen(showing: "1 unsaved edit kept")
    #expect(place["environments/staging.json"] == theirs)
    _ = try terminal.screen(showing: "replicas: 5")
    try terminal.press("^S")
    _ = try terminal.screen(showing: "saved environments/staging.json")
    #expect(
      place["environments/staging.json"]
        == theirs.replacing("\"bff\": {\n      \"replicas\": 2", with: "\"bff\": {\n      \"replicas\": 5"))
  }

  /// Something that makes saving fail, as a shell command in the folder of the environments.
  struct Obstacle: CustomTestStringConvertible {
    let testDescription: String
    let command: String
    let shows: String
  }

  @Test(
    .enabled(if: canMount, "needs 'unshare --mount', for mounts that nobody else sees"),
    arguments: [
      Obstacle(
        testDescription: "the folder is read-only", command: "mount --bind -o ro . .",
        shows: "not saved: environments is not writable: read-only file system. Your edits are still here"),
      Obstacle(
        testDescription: "the disk is full",
        command: "cp -r . ../copy && mount -t tmpfs -o size=64k disk . && cd \"$PWD\" && cp ../copy/* . "
          + "&& ! cat /dev/zero 2>/dev/null >zeros",
        shows:
          "not saved: environments/staging.json is not writable: no space left on device. Your edits are still here"),
      Obstacle(
        testDescription: "the file cannot be replaced", command: "mount --bind staging.json staging.json",
        shows: "not saved: environments is not writable: device or resource busy. Your edits are still here"),
    ]) func aFailureToSaveLeavesTheFileTheFolderAndTheEditAsTheyWere(_ obstacle: Obstacle) throws
  {
    let place = try Workplace()
    let before = place["environments/staging.json"]
    let script = "cd \(place.path("environments")) && \(obstacle.command) && exec \"$@\""
    let terminal = try edit(
      place, wrapper: ["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh"])
    // The program's own view of the folder, mounts included.
    let folder = "/proc/\(try terminal.processID)/root\(place.path("environments"))"
    let names = try names(in: folder, place)
    #expect(names.contains("staging.json\n"))

    try terminal.press("^S")
    #expect(try terminal.screen(showing: obstacle.shows).contains("replicas: 5"))
    #expect(contents(of: "\(folder)/staging.json") == before)
    #expect(try self.names(in: folder, place) == names)
  }

  private static let canMount =
    (try? run(["unshare", "--mount", "--map-root-user", "true"], environment: [:], output: "/dev/null")) == 0

  private func names(in folder: String, _ place: Workplace) throws -> String {
    _ = try run(["ls", "-A", folder], environment: [:], output: place.path("names"))
    return place["names"]
  }
}
