import Glibc
import Testing

/// A workbench and two rows of commands edit one file at the same time: what each of them has saved stays.
@Suite struct TwoProgramsTests {
  private static let file = "environments/dev.json"
  private static let refusal = "was changed by someone else"
  /// What the commands set.
  private static let fields = ["backend/dev/env.FIRST", "backend/dev/env.SECOND"]

  /// Sets one value after another until there is a file `stop`, and looks before each whether the last one that was saved
  /// is still there. Says `saved`, `lost` or `refused` of each; a save that is refused because the file has changed is made
  /// again with the next value. Between two there is a moment in which the workbench may save.
  private static let commands = """
    edit() {
      last= number=0
      until [ -e stop ]; do
        number=$((number + 1))
        if [ -n "$last" ] && [ "$($betrace get "$1")" != "$last" ]; then echo "lost $1 $last"; fi
        if $betrace set "$1=a$number" 2>"$2" >/dev/null; then
          last=a$number
          echo "saved $1 $last"
        elif ! grep -q 'has changed on disk' "$2"; then
          echo "refused $1: $(cat "$2")"
        fi
        sleep 0.1
      done
    }
    edit \(fields[0]) first & edit \(fields[1]) second &
    wait
    """

  @Test func whatEachHasSavedStays() throws {
    let place = try Workplace()
    let terminal = try place.open("--environment", "dev", "--service", "bff", width: 100, height: 30)
    _ = try terminal.screen(showing: "replicas")
    let script = "cd \(place.path("")) && betrace='\(place.command().joined(separator: " "))'\n\(Self.commands)"
    let variables = place.variables()
    let report = place.path("report")
    let commands = try start(["sh", "-c", script], environment: variables, output: report)
    let rounds = Result { try edit(place, in: terminal) }
    try write("", to: place.path("stop"))
    #expect(exitStatus(of: commands) == 0)

    let lines = place["report"].split(separator: "\n")
    #expect(lines.filter { !$0.hasPrefix("saved ") } == [])
    for field in Self.fields {
      let last = try #require(lines.last { $0.contains(field) }?.split(separator: " ").last, "\(field) was saved")
      let found = place.path("found")
      _ = try run(place.command(["get", field]), environment: variables, output: found)
      #expect(place["found"] == "\(last)\n")
    }
    print("\(lines.count) saves by commands, \(try rounds.get()) by the workbench")
  }

  /// Sets one value after another, each saved before the next, with a save of a command in between; gives how many.
  private func edit(_ place: Workplace, in terminal: TerminalSession) throws -> Int {
    let start = ContinuousClock.now
    let (end, deadline) = (start + .seconds(3 * effort), start + .seconds(300 + 3 * effort))
    var number = 0
    while .now < end || !Self.fields.allSatisfy(place["report"].contains) {
      number += 1
      try terminal.type(":set bff/dev/env.ROUND=w\(number)\r")
      // Of what others write meanwhile the first ctrl-s takes note, and the next one saves.
      try terminal.press(
        "^S",
        until: {
          if place[Self.file].contains("\"w\(number)\"") { return true }
          // What they wrote in the last moment is asked about, and what would be saved then is shown.
          let picture = try terminal.picture()
          if picture.contains(Self.refusal) {
            try terminal.press("Enter")
            try terminal.waitUntilHidden(Self.refusal)
          } else if picture.contains("enter save") {
            try terminal.press("Enter")
          }
          return false
        })
      let report = place["report"]
      while place["report"] == report {
        guard .now < deadline else { return number }
        #expect(place[Self.file].hasSuffix("}\n"), "the file is whole")
        #expect(place[Self.file].contains("\"w\(number)\""), "what the workbench has saved stays")
        usleep(10_000)
      }
    }
    return number
  }
}
