import Testing

@testable import BeTraceCommand

/// `betrace-tui theme`
struct ThemeCommandTests {
  private let harbour = ##"{"inherits": "mono", "description": "Like the harbour at night", "roles": {"txt": {}}}"##

  @Test func allAreListedWithWarningsBeside() throws {
    let desk = try Desk()
    try desk.write(harbour, to: "config/themes/harbour.json")
    try desk.write("{}", to: "config/themes/theme.schema.json")
    #expect(
      desk.perform("theme", "list") == """
        THEME           PAGE   INHERITS      FILE                                                 DESCRIPTION
        default-dark    dark   -             -                                                    Light ink on a dark page
        default-light   light  default-dark  -                                                    Dark ink on a light page
        terminal        dark   default-dark  -                                                    The terminal's own sixteen colours and page
        contrast-dark   dark   default-dark  -                                                    Strong contrasts on black
        contrast-light  light  default-dark  -                                                    Strong contrasts on white
        deuteranopia    dark   default-dark  -                                                    For eyes that confuse red and green
        tritanopia      dark   default-dark  -                                                    For eyes that confuse blue and yellow
        mono            dark   -             -                                                    No colours and plain signs, for every terminal
        harbour         dark   mono          DESK/config/themes/harbour.json  Like the harbour at night
        ! betrace-tui: DESK/config/themes/harbour.json:1:76: unknown role 'txt'; did you mean 'text'?

        """)
  }

  @Test func theListIsJSONToo() throws {
    let desk = try Desk()
    try desk.write(harbour, to: "config/themes/harbour.json")
    let output = desk.program.answer(to: ["theme", "list", "-o", "json"]).output
    #expect(
      output.hasSuffix(
        """
          {
            "name": "harbour",
            "appearance": "dark",
            "inherits": "mono",
            "file": "\(desk.folder)/config/themes/harbour.json",
            "description": "Like the harbour at night"
          }
        ]

        """))
  }

  @Test func aThemeIsShownWithAllThatItInherits() throws {
    let lines = try Desk().perform("theme", "show", "default-light").split(separator: "\n")
    #expect(lines.first == "ROLE                INK     PAPER  ATTRIBUTES       MONO")
    #expect(lines.first { $0.hasPrefix("selection ") } == "selection           -       lift   -                reverse")
    #expect(lines.first { $0.hasPrefix("lift ") } == "lift    #d3e5f8  195  cyan")
  }

  @Test func aThemeThatIsNotThereCannotBeShown() throws {
    #expect(
      try Desk().perform("theme", "show", "mnoo") == """
        ! betrace-tui: there is no theme 'mnoo'; did you mean 'mono'?
        = 66

        """)
  }

  @Test func whatIsShownAsJSONIsAThemeThatPasses() throws {
    let desk = try Desk()
    try desk.write(desk.program.answer(to: ["theme", "show", "default-light", "-o", "json"]).output, to: "mine.json")
    #expect(desk.perform("theme", "check", "mine.json") == "! betrace-tui: 1 theme: nothing wrong\n")
  }

  @Test func findingsNameTheirPlaceAndFail() throws {
    let desk = try Desk()
    try desk.write(harbour, to: "mine/harbour.json")
    try desk.write(##"{"inherits": "harbour", "palete": {}}"##, to: "mine/coast.json")
    #expect(
      desk.perform("theme", "check", "mine/harbour.json", "mine/coast.json") == """
        mine/harbour.json:1:76: unknown role 'txt'; did you mean 'text'?
        mine/coast.json:1:25: a theme has no 'palete'; did you mean 'palette'?
        ! betrace-tui: 2 themes: 2 findings
        = 1

        """)
    #expect(
      desk.perform("theme", "check", "mine/harbour.json", "-o", "json") == """
        [
          {
            "file": "mine/harbour.json",
            "line": 1,
            "column": 76,
            "message": "unknown role 'txt'; did you mean 'text'?"
          }
        ]
        ! betrace-tui: 1 theme: 1 finding
        = 1

        """)
  }

  @Test func aFileThatIsNotThereIsNoInput() throws {
    #expect(
      try Desk().perform("theme", "check", "mine.json") == """
        ! betrace-tui: there is no file 'mine.json'
        = 66

        """)
  }
}
