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
    Row("escape", "\u{1b}[31m", shows: #"\u{1b}[31m"#, columns: 10),
    Row("line ends", "a\r\nb\n", shows: #"a\u{d}\u{a}b\u{a}"#, columns: 17),
    Row("tab, null and delete", "\t\0\u{7f}", shows: #"\u{9}\u{0}\u{7f}"#, columns: 16),
    Row("a control character of Latin 1", "\u{9b}31m", shows: #"\u{9b}31m"#, columns: 9),
    Row("a reversed direction", "a\u{202e}b", shows: #"a\u{202e}b"#, columns: 10),
    Row("an isolated direction", "\u{2066}", shows: #"\u{2066}"#, columns: 8),
    Row("no width", "a\u{200b}b\u{feff}", shows: #"a\u{200b}b\u{feff}"#, columns: 18),
    Row("an invisible letter", "\u{3164}", shows: #"\u{3164}"#, columns: 8),
    Row("a hidden tag on a letter", "x\u{e0041}", shows: #"x\u{e0041}"#, columns: 10),
    Row("an accent on nothing", "\u{301}", shows: #"\u{301}"#, columns: 7),
    Row(
      "too many accents", "z\u{301}\u{302}\u{303}\u{304}\u{305}",
      shows: #"z\u{301}\u{302}\u{303}\u{304}\u{305}"#, columns: 36),
    Row("joined emoji", "👩\u{200d}🚀", shows: #"👩\u{200d}🚀"#, columns: 12),
    Row("a sign made an emoji", "⚠\u{fe0f}", shows: #"⚠\u{fe0f}"#, columns: 9),
    Row("a flag in its two letters", "🇩🇪", shows: "🇩🇪", columns: 2),
    Row("a script with spacing marks", "हिन्दी", shows: "हिन्दी", columns: 5),
    Row("private use", "\u{e0b0}", shows: #"\u{e0b0}"#, columns: 8),
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
    ("a\u{1b}bcd", 8, #"a\u{1b}…"#, "…bcd"),
    ("a\u{1b}bcd", 7, "a…", "…bcd"),
    ("hidden: a secret is referred to", 20, "<hidden>", "<hidden>"),
    (
      #"value: "<hidden: a secret is referred to, never written down>""#, 20, #"value: "<hidden>""#,
      #"value: "<hidden>""#
    ),
    ("hidden: a secret is referred to", 5, "<hid…", "…den>"),
  ])
  func elision(text: String, columns: Int, back: String, front: String) {
    #expect(text.elided(to: columns, ellipsis: "…") == back)
    #expect(text.elidedFront(to: columns, ellipsis: "…") == front)
  }
}
