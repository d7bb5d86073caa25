import Glibc
import Testing

/// Who changed a line last, of which the workbench asks git while it goes on.
@Suite struct LastChangeTests {
  @Test func whatGitAnswersIsShownWithoutAnotherKey() throws {
    let place = try Workplace()
    let line = place["environments/production.json"].split(separator: "\n").first { $0.contains(#""replicas": 3"#) }
    try write(
      """
      #!/bin/sh
      case "$*" in *' cat-file '*) exec cat '\(place.path("environments/production.json"))';; esac
      cat <<'END'
      \(String(repeating: "5", count: 40)) 49 49 1
      author Lea
      author-time 1793836800
      author-tz +0000
      summary Run three for the fair
      \t\(line ?? "")
      END

      """, to: place.path("git"))
    #expect(chmod(place.path("git"), 0o755) == 0)
    let terminal = try place.open(
      "--environment", "production", "--service", "bff",
      environment: ["PATH": "\(place.path(".")):/usr/bin:/bin"])
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("w")
    #expect(try terminal.screen(showing: "Last change").contains("Lea 55555555 Run three for the fair"))
    try terminal.press("q", "q")
    #expect(try terminal.exitStatus == 0)
  }

  @Test func whoIsAskedStillEndsWithTheWorkbench() throws {
    let place = try Workplace()
    try write("#!/bin/sh\nsleep 60 & echo $$ >'\(place.path("id"))'; wait\n", to: place.path("git"))
    #expect(chmod(place.path("git"), 0o755) == 0)
    let terminal = try place.open(
      "--environment", "production", "--service", "bff",
      environment: ["PATH": "\(place.path(".")):/usr/bin:/bin"])
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("w")
    let end = ContinuousClock.now + .seconds(10)
    while !place["id"].hasSuffix("\n"), .now < end { usleep(1000) }
    let git = try #require(pid_t(place["id"].dropLast()))
    try terminal.kill(SIGTERM)
    #expect(try terminal.exitStatus == 128 + SIGTERM)
    try terminal.waitUntilGone(git)
  }
}
