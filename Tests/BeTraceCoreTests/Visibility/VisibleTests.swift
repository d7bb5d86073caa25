import BeTraceCore
import Testing

/// Nothing that a terminal obeys, or that nobody can see, is shown as it is.
struct VisibleTests {
  @Test(arguments: [
    ("a\u{1b}[31mb", "a\\u{1b}[31mb"), ("\u{9b}2J", "\\u{9b}2J"), ("a\nb\tc", "a\\u{a}b\\u{9}c"),
    ("a\u{202e}b", "a\\u{202e}b"), ("a\u{2066}b", "a\\u{2066}b"), ("a\u{200b}b", "a\\u{200b}b"),
    ("\u{feff}a", "\\u{feff}a"), ("a\u{34f}b", "a\\u{34f}b"), ("a\u{3164}b", "a\\u{3164}b"),
    ("a\u{115f}b", "a\\u{115f}b"), ("a\u{fe0f}⚠\u{fe0f}\u{fe0f}", "a\\u{fe0f}⚠\u{fe0f}\\u{fe0f}"),
    ("a\u{e0041}b", "a\\u{e0041}b"),
    ("a\u{180e}b", "a\\u{180e}b"), ("grün 日本 é😀", "grün 日本 é😀"),
  ])
  func whatCannotBeSeenIsNamed(text: String, shown: String) {
    #expect(text.visible == shown)
  }

  /// Wherever it stands in a text, whatever it stands beside.
  @Test(arguments: ["\u{0}", "\u{1f}", "\u{7f}", "\u{80}", "\u{ad}", "\n"])
  func itIsNamedAtEveryPlace(hidden: String) throws {
    let name = "\\u{\(String(try #require(hidden.unicodeScalars.first).value, radix: 16))}"
    for count in 0..<20 {
      let (before, after) = (String(repeating: "~ ", count: count), String(repeating: "~", count: 19 - count))
      #expect((before + hidden + after).visible == before + name + after)
      let shown = hidden == "\n" ? hidden : name
      #expect((before + hidden + after).visibleLines() == before + shown + after)
    }
  }

  /// Vietnamese and pointed Hebrew need a few marks on a letter; nobody needs a tower of them.
  @Test func onlySoManyMarksStandOnALetter() {
    let mark = "\u{301}"
    let tower = "a" + String(repeating: mark, count: 1000) + "b"
    #expect(tower.visible == "a" + String(repeating: mark, count: 4) + String(repeating: "\\u{301}", count: 996) + "b")
    #expect("e\u{302}\u{323}".visible == "e\u{302}\u{323}")
    #expect("\u{301}a".visible == "\\u{301}a", "a mark at the start would stand on what is before the text")
  }

  /// JSON and YAML that are printed say by escapes what cannot be seen, and mean the same text.
  @Test(arguments: [
    "a\u{200b}b", "\u{feff}a", "a\u{34f}b", "a\u{3164}b", "\u{e0041}", "a\u{fe0f}\u{fe0f}", "a\u{202e}b", "\u{9b}2J",
    "a" + String(repeating: "\u{301}", count: 50),
  ])
  func documentsEscapeIt(text: String) throws {
    for written in [Value.string(text).json(indent: nil), YAMLText(.string(text)).text] {
      #expect(written.split(separator: "\n").allSatisfy { String($0).visible == $0 }, "\(written.visible)")
    }
    let json = Value.object(["a": .string(text)]).json(indent: nil)
    #expect(try JSONDocument(parsing: Array(json.utf8), file: "").root["a"]?.value == .string(text))
  }

  /// A picture with the sign that makes it one is no flood, and keeps a long text in lines.
  @Test func emojiStayInYAML() {
    #expect(YAMLText(.string("⚠\u{fe0f} a\nb\n")).text == "|\n  ⚠\u{fe0f} a\n  b\n")
  }
}
