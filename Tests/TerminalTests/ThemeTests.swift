import Testing

/// What only a terminal can prove of themes: colours that are sent, files that change, a page that is asked for.
@Suite struct ThemeTests {
  @Test(arguments: [
    "default-dark", "default-light", "terminal", "contrast-dark", "contrast-light", "deuteranopia", "tritanopia",
    "mono",
  ])
  func everyThemeIsDrawn(name: String) throws {
    let terminal = try Workplace().open("--theme", name)
    _ = try terminal.screen(showing: "Replicas")
    try terminal.type(":theme")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "of 8")
    try terminal.press("G")
    _ = try terminal.screen(showing: "8 of 8")
    try terminal.press("^C", "q")
    #expect(try terminal.exitStatus == 0)
    #expect(try terminal.settingsAfter == terminal.settingsBefore)
  }

  @Test func aThemeFileThatIsSavedShowsAtOnce() throws {
    let place = try Workplace()
    try place.writeTheme(##"{"inherits": "default-dark", "symbols": {"cursor": "A"}}"##)
    let terminal = try place.open("--theme", "harbour")
    _ = try terminal.screen(showing: "A· Replicas")
    try place.writeTheme(##"{"inherits": "default-dark", "symbols": {"cursor": "B"}}"##)
    let screen = try terminal.screen(showing: "B· Replicas")
    #expect(screen.contains("theme harbour was read again"))
    try place.writeTheme("{")
    #expect(try terminal.screen(showing: "the last good look stays").contains("B· Replicas"))
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
  }

  @Test func aThemeThatALinkLeadsToIsFollowed() throws {
    let place = try Workplace()
    try place.writeTheme(##"{"inherits": "default-dark"}"##, in: "dotfiles")
    try place.linkTheme(from: "dotfiles")
    let terminal = try place.open("--theme", "harbour")
    _ = try terminal.screen(showing: "Replicas")
    try place.writeTheme(##"{"inherits": "default-dark", "symbols": {"cursor": "B"}}"##, in: "dotfiles")
    _ = try terminal.screen(showing: "B· Replicas")
  }

  @Test func aWarningIsSaidAtTheStart() throws {
    let place = try Workplace()
    try place.writeTheme(##"{"inherits": "default-dark", "roles": {"txt": {}}}"##)
    let terminal = try place.open("--theme", "harbour", width: 160)
    _ = try terminal.screen(showing: "harbour.json:1:40: unknown role")
  }

  @Test(arguments: [("#ffffff", "light"), ("#000000", "dark")])
  func theThemeFollowsThePageOfTheTerminal(page: String, appearance: String) throws {
    let terminal = try Workplace().open(configuration: "set -g window-style bg=\(page)")
    _ = try terminal.screen(showing: "Replicas")
    try terminal.type(":theme")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "✓ default-\(appearance)")
    try terminal.press("^C", "q")
    #expect(try terminal.exitStatus == 0)
    #expect(try terminal.settingsAfter == terminal.settingsBefore)
  }

  @Test func whoLeavesAtOnceFindsNoAnswerInTheShell() throws {
    for _ in 0..<5 {
      let terminal = try Workplace().open(
        wrapper: ["sh", "-c", "sleep 0.2; exec \"$@\"", "sh"], configuration: "set -g window-style bg=#ffffff")
      // Typed before the program runs, the key is there as soon as it looks.
      try terminal.press("q")
      #expect(try terminal.exitStatus == 0)
      try terminal.type("end")
      try terminal.press("Enter")
      let shown = try terminal.screen(showing: "end\nend").split(separator: "\n")
      #expect(shown == ["end", "end"] || shown == ["qend", "end"])
    }
  }

  /// `script` gives the program a terminal that answers nothing.
  @Test func aTerminalThatNeverAnswersDoesNotHoldItUp() throws {
    let terminal = try Workplace().open(wrapper: [
      "sh", "-c", "printf q | script -qec \"$*\" /dev/null >/dev/null", "sh",
    ])
    #expect(try terminal.exitStatus == 0)
  }

  @Test func onTheLinuxConsoleEveryLineIsOneThatItHas() throws {
    let terminal = try Workplace().open(environment: ["TERM": "linux"])
    _ = try terminal.screen(showing: "2 Form ════")
    try terminal.press("?")
    let screen = try terminal.screen(showing: "┌─ Keys")
    #expect(!screen.contains("╭") && !screen.contains("━") && !screen.contains("…"))
    try terminal.press("^C", "q")
    #expect(try terminal.exitStatus == 0)
  }

  @Test func linesAreUnicodeWhateverNcursesIsToldOfThem() throws {
    let place = try Workplace()
    let terminal = try place.openRecording(environment: ["NCURSES_NO_UTF8_ACS": "1", "TERM": "xterm-256color"])
    #expect(try terminal.screen(showing: "Replicas").contains("━━━━"))
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    #expect(!place["bytes"].contains("\u{1B}(0") && !place["bytes"].contains("\u{E}"))
  }
}
