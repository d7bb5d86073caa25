import BeTraceWorkbench
import Testing

/// Choosing themes while the workbench runs.
struct ThemeTests {
  @Test func movingInTheListShowsEachThemeAtOnce() {
    var bench = Bench()
    bench.press(":theme<enter>")
    #expect(bench.rows(with: "Theme  1 of 8").count == 1)
    bench.press("j")
    #expect(bench.theme == "default-light")
    #expect(bench.paper == .rgb(0xfb, 0xfa, 0xf7))
    bench.press("G")
    #expect(bench.theme == "mono")
    #expect(bench.paper == .default)
    #expect(bench.rows(with: "ctrl-p").allSatisfy { !$0.contains("│") })
    #expect(bench.screen.utf8.allSatisfy { $0 < 128 })
  }

  @Test func enterKeepsTheThemeAndEscapePutsTheOldOneBack() {
    var bench = Bench()
    bench.press(":theme<enter>jjj<enter>")
    #expect(bench.theme == "contrast-dark")
    #expect(bench.message == "theme contrast-dark, the next time too")
    bench.press(":theme<enter>")
    #expect(bench.rows(with: "✓ contrast-dark").count == 1)
    bench.press("jjj<esc>")
    #expect(bench.theme == "contrast-dark")
    #expect(bench.session.state.overlay == nil)
    bench.press(":theme<enter>k<ctrl-c>")
    #expect(bench.theme == "contrast-dark")
  }

  @Test func aThemeIsUsedByName() {
    var bench = Bench()
    bench.press(":theme mono<enter>")
    #expect(bench.theme == "mono")
    #expect(bench.message == "theme mono, the next time too")
  }

  @Test func aThemeThatIsNotThereChangesNothing() {
    var bench = Bench()
    bench.press(":theme mnoo<enter>")
    #expect(bench.theme == "default-dark")
    #expect(bench.message == "there is no theme 'mnoo'; did you mean 'mono'?")
    #expect(bench.beeps == 1)
  }

  @Test func theCommandLineCompletesThemes() {
    var bench = Bench(themes: ["harbour": "{}"])
    bench.press(":theme ha<tab>")
    #expect(bench.rows(with: "theme harbour").count >= 1)
    bench.press("<enter>")
    #expect(bench.theme == "harbour")
  }

  @Test func withoutANameTheThemeFollowsThePageOfTheTerminal() {
    var bench = Bench()
    bench.perform(.pageIs(.light))
    #expect(bench.theme == "default-light")
    bench.perform(.pageIs(.dark))
    #expect(bench.theme == "default-dark")
    bench.press(":theme tritanopia<enter>")
    bench.perform(.pageIs(.light))
    #expect(bench.theme == "tritanopia")
  }

  @Test func escapeGoesBackToFollowingThePage() {
    var bench = Bench()
    bench.press(":theme<enter>jjj<esc>")
    bench.perform(.pageIs(.light))
    #expect(bench.theme == "default-light")
  }

  @Test func thePageMayBecomeKnownWhileTheListIsOpen() {
    var bench = Bench()
    bench.press(":theme<enter>")
    bench.perform(.pageIs(.light))
    #expect(bench.rows(with: "▌ ✓ default-light").count == 1)
    bench.press("j")
    bench.perform(.pageIs(.dark))
    #expect(bench.theme == "terminal")
    #expect(bench.rows(with: "✓ default-dark").count == 1)
    bench.press("<esc>")
    #expect(bench.theme == "default-dark")
  }

  @Test func aPreferenceNamesTheThemesForDarkAndLight() {
    var choice = ThemeChoice(
      UserThemes(files: [ThemeFile("harbour", #"{"inherits": "contrast-dark"}"#)]),
      on: Display(depth: .truecolor, symbolSet: .unicode),
      preference: ThemePreference(dark: "harbour", light: "contrast-light"))
    #expect(choice.look.name == "harbour")
    choice.follow(.light)
    #expect(choice.look.name == "contrast-light")
  }

  @Test func aPreferenceForAThemeThatIsNotThereIsSaid() {
    let choice = ThemeChoice(
      on: Display(depth: .truecolor, symbolSet: .unicode), preference: ThemePreference(dark: "default-drak"))
    #expect(choice.look.name == "default-dark")
    #expect(choice.warnings == ["there is no theme 'default-drak'; did you mean 'default-dark'?"])
  }
}

/// The user's own theme files.
struct UserThemeTests {
  private let blue = ##"{"inherits": "default-dark", "palette": {"page": {"rgb": "#000033", "x256": 17}}}"##

  @Test func anEntryThatIsWrongIsSaidAndTheRestIsUsed() {
    let file = ##"{"palette": {"page": "#000033"}, "roles": {"page": {"bg": "page"}, "txt": {}}}"##
    let bench = Bench(columns: 100, theme: "harbour", themes: ["harbour": file])
    #expect(bench.paper == .rgb(0, 0, 0x33))
    #expect(bench.message == "✗ themes/harbour.json:1:68: unknown role 'txt'; did you mean 'text'?")
  }

  @Test func severalWarningsStandInABox() {
    let file = #"{"inherits": "default-dark", "palete": {}, "roles": {"txt": {}, "okk": {}}}"#
    var bench = Bench(themes: ["harbour": file])
    bench.press(":theme harbour<enter>")
    #expect(bench.rows(with: "─ Themes ─").count == 1)
    #expect(bench.rows(with: "themes/harbour.json:1:30: a theme has no 'palete'; did you mean").count == 1)
  }

  @Test func themesInheritEachOther() {
    let bench = Bench(
      theme: "child", themes: ["child": #"{"inherits": "parent"}"#, "parent": blue])
    #expect(bench.paper == .rgb(0, 0, 0x33))
  }

  @Test func aFileMayTakeTheNameOfAShippedThemeAndInheritIt() {
    let bench = Bench(themes: ["default-dark": blue])
    #expect(bench.theme == "default-dark")
    #expect(bench.paper == .rgb(0, 0, 0x33))
    #expect(bench.session.state.themes.listed.count == 8)
  }

  @Test func aChangeOfTheFileShowsAtOnce() {
    var bench = Bench(theme: "harbour", themes: ["harbour": blue])
    bench.writeTheme("harbour", blue.replacing("000033", with: "330000"))
    #expect(bench.paper == .rgb(0x33, 0, 0))
    #expect(bench.message == "theme harbour was read again")
  }

  @Test func aChangeOfTheParentShowsToo() {
    var bench = Bench(theme: "child", themes: ["child": #"{"inherits": "parent"}"#, "parent": blue])
    bench.writeTheme("parent", blue.replacing("000033", with: "330000"))
    #expect(bench.paper == .rgb(0x33, 0, 0))
    #expect(bench.message == "theme child was read again")
  }

  @Test func aFileThatIsBrokenKeepsTheLastGoodLook() {
    var bench = Bench(columns: 160, theme: "harbour", themes: ["harbour": blue])
    bench.writeTheme("harbour", "{")
    #expect(bench.paper == .rgb(0, 0, 0x33))
    #expect(
      bench.message == "✗ the last good look stays: themes/harbour.json:1:2: the file ends inside the object opened on "
        + "line 1; close it with '}'")
    bench.writeTheme("harbour", blue)
    #expect(bench.message == "theme harbour was read again")
  }

  @Test func aFileThatIsGoneLeavesItsLook() {
    var bench = Bench(theme: "harbour", themes: ["harbour": blue])
    bench.writeTheme("harbour", nil)
    #expect(bench.paper == .rgb(0, 0, 0x33))
    #expect(bench.message == "the file of theme harbour is gone; its look stays until the workbench closes")
  }

  @Test func filesOfOtherThemesAreNoNews() {
    var bench = Bench(themes: ["harbour": blue])
    bench.press("?<esc>")
    let before = bench.screen
    bench.writeTheme("harbour", "{")
    bench.writeTheme("coast", blue)
    #expect(bench.screen == before)
    bench.press(":theme<enter>")
    #expect(bench.rows(with: "of 10").count == 1)
  }

  @Test func theListFollowsTheFiles() {
    var bench = Bench(themes: ["harbour": blue])
    bench.press(":theme<enter>G")
    #expect(bench.theme == "harbour")
    bench.writeTheme("harbour", ##"{"inherits": "default-light", "roles": {"txt": {}}}"##)
    #expect(bench.rows(with: "harbour  ").first?.contains("light") == true)
    #expect(bench.rows(with: "▲ harbour.json:1:41: unknown role 'txt'; did you mean 'text'?").count == 1)
  }

  @Test func whatCannotBeReadIsSaidOnce() {
    var bench = Bench()
    let user = UserThemes(unreadable: ["themes/harbour.json cannot be read: permission denied"])
    bench.perform(.didReadThemes(user))
    #expect(bench.message == "✗ themes/harbour.json cannot be read: permission denied")
    bench.press("j")
    bench.perform(.didReadThemes(user))
    #expect(!bench.message.contains("permission"))
  }
}

extension Bench {
  fileprivate var theme: String { session.state.themes.look.name }

  /// The colour of the page.
  fileprivate var paper: Colour {
    session.state.themes.look.styles[ScreenCell(" ", role: .text, ground: .page)].background
  }
}
