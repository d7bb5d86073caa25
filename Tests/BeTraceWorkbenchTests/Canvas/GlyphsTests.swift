import BeTraceWorkbench
import Testing

struct GlyphsTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let shows: String
    let columns: Int

    init(_ name: String, _ text: String, shows: String, columns: Int) {
      testDescription = name
      (self.text, self.shows, self.columns) = (text, shows, columns)
    }
  }

  @Test(arguments: [
    Row("ASCII", "replicas: 3", shows: "replicas: 3", columns: 11),
    Row("nothing", "", shows: "", columns: 0),
    Row("an accent in one scalar", "\u{e9}", shows: "\u{e9}", columns: 1),
    Row("an accent in two scalars", "e\u{301}", shows: "e\u{301}", columns: 1),
    Row("wide", "日本", shows: "日本", columns: 4),
    Row("full-width", "Ａ", shows: "Ａ", columns: 2),
    Row("half-width", "ｱ", shows: "ｱ", columns: 1),
    Row("an emoji", "🚀", shows: "🚀", columns: 2),
    Row("a sign that is no emoji", "✗ ▲ ◆", shows: "✗ ▲ ◆", columns: 5),
    Row("escape", "\u{1b}[31m", shows: "^[[31m", columns: 6),
    Row("line ends", "a\r\nb\n", shows: "a^M^Jb^J", columns: 8),
    Row("tab, null and delete", "\t\0\u{7f}", shows: "^I^@^?", columns: 6),
    Row("a control character of Latin 1", "\u{9b}31m", shows: "<9b>31m", columns: 7),
    Row("a reversed direction", "a\u{202e}b", shows: "a<202e>b", columns: 8),
    Row("an isolated direction", "\u{2066}", shows: "<2066>", columns: 6),
    Row("no width", "a\u{200b}b\u{feff}", shows: "a<200b>b<feff>", columns: 14),
    Row("an invisible letter", "\u{3164}", shows: "<3164>", columns: 6),
    Row("a hidden tag on a letter", "x\u{e0041}", shows: "x<e0041>", columns: 8),
    Row("an accent on nothing", "\u{301}", shows: "<301>", columns: 5),
    Row(
      "too many accents", "z\u{301}\u{302}\u{303}\u{304}\u{305}", shows: "z<301><302><303><304><305>", columns: 26),
    Row("joined emoji", "👩\u{200d}🚀", shows: "👩<200d>🚀", columns: 10),
    Row("a sign made an emoji", "⚠\u{fe0f}", shows: "⚠<fe0f>", columns: 7),
    Row("a flag in its two letters", "🇩🇪", shows: "🇩🇪", columns: 2),
    Row("a script with spacing marks", "हिन्दी", shows: "हिन्दी", columns: 5),
    Row("private use", "\u{e0b0}", shows: "<e0b0>", columns: 6),
  ])
  func visibleForms(_ row: Row) {
    #expect(Glyphs(row.text).map { String($0.character) }.joined() == row.shows)
    #expect(row.text.columns == row.columns)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef", "abcdef"),
    ("abcdef", 5, "abcd…", "…cdef"),
    ("abcdef", 1, "…", "…"),
    ("abcdef", 0, "", ""),
    ("abcdef", -1, "", ""),
    ("日本語", 5, "日本…", "…本語"),
    ("日本語", 4, "日…", "…語"),
    ("日本語", 2, "…", "…"),
    ("a\u{1b}b", 3, "a^…", "…[b"),
  ])
  func elision(text: String, columns: Int, back: String, front: String) {
    #expect(text.elided(to: columns, ellipsis: "…") == back)
    #expect(text.elidedFront(to: columns, ellipsis: "…") == front)
  }
}
