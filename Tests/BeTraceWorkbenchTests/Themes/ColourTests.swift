import BeTraceWorkbench
import Testing

struct ColourTests {
  @Test(arguments: [
    ("#000000", RGB(0, 0, 0)), ("#12aBfF", RGB(0x12, 0xab, 0xff)), ("12abff", nil), ("#12abf", nil),
    ("#12abff0", nil), ("#12abgf", nil), ("#+1abff", nil), ("", nil),
  ])
  func hexadecimal(text: String, rgb: RGB?) {
    #expect(RGB(hex: text) == rgb)
  }

  @Test(arguments: [
    (16, RGB(0, 0, 0)), (75, RGB(95, 175, 255)), (231, RGB(255, 255, 255)), (232, RGB(8, 8, 8)),
    (255, RGB(238, 238, 238)), (9, RGB(255, 0, 0)),
  ])
  func theTableOf256(index: Int, rgb: RGB) {
    #expect(RGB(index: UInt8(index)) == rgb)
  }

  @Test(arguments: [
    (RGB(255, 255, 255), 100.0, 0.0, 0.0), (RGB(0, 0, 0), 0, 0, 0), (RGB(255, 0, 0), 53.24, 80.09, 67.20),
    (RGB(0, 255, 0), 87.73, -86.18, 83.18), (RGB(0, 0, 255), 32.30, 79.19, -107.86), (RGB(1, 2, 3), 0.51, -0.12, -0.47),
  ])
  func labValues(rgb: RGB, lightness: Double, a: Double, b: Double) {
    let lab = Lab(rgb)
    #expect(abs(lab.lightness - lightness) < 0.02 && abs(lab.a - a) < 0.02 && abs(lab.b - b) < 0.02)
  }

  @Test func contrastRatios() {
    #expect(abs(RGB(0, 0, 0).contrast(with: RGB(255, 255, 255)) - 21) < 0.001)
    #expect(abs(RGB(255, 255, 255).contrast(with: RGB(0x76, 0x76, 0x76)) - 4.54) < 0.01)
    #expect(RGB(9, 9, 9).contrast(with: RGB(9, 9, 9)) == 1)
  }

  @Test func everyFixedColourIsItsOwnNearest() {
    for index in UInt8(16)...255 {
      let rgb = RGB(index: index)
      #expect(RGB(index: rgb.nearestIndex) == rgb)
    }
  }

  @Test(arguments: [
    ("#c6d0db", "white"), ("#f2f6fa", "bright-white"), ("#667485", "bright-black"), ("#98a5b5", "white"),
    ("#000000", "black"), ("#79b8ff", "bright-blue"), ("#263a55", "blue"), ("#0000ff", "blue"),
    ("#ccacfe", "bright-magenta"), ("#ff8172", "bright-red"), ("#8c2440", "red"), ("#f8d153", "bright-yellow"),
    ("#aaf2cc", "bright-green"), ("#8fd0c8", "bright-cyan"),
  ])
  func theNearestOfSixteenKeepsTheHue(hex: String, name: String) throws {
    #expect(try #require(RGB(hex: hex)).nearestOfSixteen(page: nil) == Colour(ansiName: name))
  }

  @Test(arguments: ["#12161d", "#1a2029", "#202935", "#16291f", "#33191d"])
  func whatIsCloseToThePageKeepsTheTerminalsOwn(hex: String) throws {
    #expect(try #require(RGB(hex: hex)).nearestOfSixteen(page: RGB(0x12, 0x16, 0x1d)) == .default)
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let entry: String
    /// Truecolor, 256, 16.
    let shows: [Colour]

    init(_ entry: String, _ shows: Colour...) {
      testDescription = entry
      (self.entry, self.shows) = (entry, shows)
    }
  }

  @Test(arguments: [
    Row(##""#5fafff""##, .rgb(95, 175, 255), .indexed(75), .ansi(12)),
    Row(##"{"rgb": "#5fafff", "x256": 9, "ansi": "green"}"##, .rgb(95, 175, 255), .indexed(9), .ansi(2)),
    Row(#"{"x256": 75}"#, .indexed(75), .indexed(75), .ansi(12)),
    Row(#"{"ansi": "bright-red"}"#, .ansi(9), .ansi(9), .ansi(9)),
    Row(##"{"rgb": "#5fafff", "ansi": "default"}"##, .rgb(95, 175, 255), .indexed(75), .default),
    Row(#"{"ansi": "default"}"#, .default, .default, .default),
    Row(#""default""#, .default, .default, .default),
  ])
  func aPaletteIsCompleted(_ row: Row) {
    let text = #"{"palette": {"ink": \#(row.entry)}, "roles": {"text": {"fg": "ink"}}}"#
    let read = Theme.read(ThemeFile("t", text))
    #expect(read.warnings == [])
    let depths: [ColourDepth] = [.truecolor, .indexed, .sixteen]
    #expect(depths.map { read.theme.style(role: .text, ground: .page, depth: $0).foreground } == row.shows)
  }

  @Test func thePapersOfAThemeWithoutSixteenColoursStayTheTerminals() {
    let text = """
      {"palette": {"page": "#fdf6e3", "panel": "#eee8d5", "lift": "#268bd2"},
       "roles": {"page": {"bg": "page"}, "panel": {"bg": "panel"}, "selection": {"bg": "lift"}}}
      """
    let theme = Theme.read(ThemeFile("t", text)).theme
    let grounds: [Role] = [.page, .panel, .selection]
    #expect(
      grounds.map { theme.style(role: .text, ground: $0, depth: .sixteen).background } == [
        .default, .default, .ansi(4),
      ])
  }
}
