import BeTraceWorkbench
import Testing

struct ColourDepthTests {
  @Test(arguments: [
    ("15;0", Theme.Appearance.dark), ("0;15", .light), ("0;default;7", .light), ("7;8", .dark), ("12;11", .light),
    ("15;default", nil), ("", nil), ("0;16", nil), ("0;-1", nil),
  ])
  func theEnvironmentMayTellThePage(text: String, page: Theme.Appearance?) {
    #expect(Theme.Appearance(colorfgbg: text) == page)
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let depth: ColourDepth
    let shows: ColourDepth

    init(
      _ name: String, term: String = "xterm-256color", colorterm: String = "", noColor: String = "", colours: Int = 256,
      _ flag: ColourFlag = .auto, shows: ColourDepth
    ) {
      testDescription = name
      depth = ColourDepth(term: term, colorterm: colorterm, noColor: noColor, colourCount: colours, flag: flag)
      self.shows = shows
    }
  }

  @Test(arguments: [
    Row("256 colours", shows: .indexed),
    Row("direct colours", term: "xterm-direct", colours: 1 << 24, shows: .indexed),
    Row("COLORTERM=truecolor", colorterm: "truecolor", shows: .truecolor),
    Row("COLORTERM=24bit", colorterm: "24bit", shows: .truecolor),
    Row("another COLORTERM", colorterm: "gnome-terminal", shows: .indexed),
    Row("88 colours", term: "rxvt-88color", colours: 88, shows: .sixteen),
    Row("16 colours", colours: 16, shows: .sixteen),
    Row("8 colours", term: "linux", colours: 8, shows: .sixteen),
    Row("fewer than 8", term: "xterm-mono", colours: 4, shows: .mono),
    Row("no colours known", colours: -1, shows: .mono),
    Row("TERM=vt100", term: "vt100", colorterm: "truecolor", shows: .mono),
    Row("TERM=dumb", term: "dumb", shows: .mono),
    Row("NO_COLOR", colorterm: "truecolor", noColor: "1", shows: .mono),
    Row("NO_COLOR that is empty", noColor: "", shows: .indexed),
    Row("--color never", colorterm: "truecolor", .never, shows: .mono),
    Row("--color always overrules NO_COLOR", noColor: "1", .always, shows: .indexed),
    Row("--color always cannot make colours", term: "vt100", colours: -1, .always, shows: .mono),
  ])
  func theEnvironmentChoosesTheDepth(_ row: Row) {
    #expect(row.depth == row.shows)
  }
}
