import Testing

@testable import BeTraceCommand

/// What a terminal sends, and the events that it means. Events are compared by their names.
@Suite struct KeyDecodingTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let sent: String
    let means: [String]

    init(_ name: String, _ sent: String, _ means: String...) {
      testDescription = name
      self.sent = sent
      self.means = means
    }
  }

  private static let text = [
    Row("letters", "aZ~", "a", "Z", "~"),
    Row("a blank has a name", " ", "space"),
    Row("two, three and four bytes", "é日🚀", "é", "日", "🚀"),
    Row("tab, enter and both backspaces", "\t\r\u{7F}\u{8}", "tab", "enter", "backspace", "backspace"),
    Row("ctrl", "\u{1}\u{3}\u{A}\u{13}\u{1A}", "ctrl-a", "ctrl-c", "ctrl-j", "ctrl-s", "ctrl-z"),
    Row("ctrl with signs", "\u{0}\u{1F}", "ctrl-@", "ctrl-_"),
    Row("C1 controls mean nothing", "a\u{9B}b", "a", "b"),
    Row("alt", "\u{1B}x\u{1B}é\u{1B}<", "alt-x", "alt-é", "alt-<"),
    Row("alt and a control means nothing", "\u{1B}\u{7F}\u{1B}\ra", "a"),
    Row("escape twice", "\u{1B}\u{1B}[A", "esc", "up"),
  ]

  private static let cursorKeys = [
    Row("arrows", "\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", "up", "down", "right", "left"),
    Row("arrows in application mode", "\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", "up", "down", "right", "left"),
    Row(
      "arrows keep their meaning with modifiers", "\u{1B}[1;5C\u{1B}[1;2A\u{1B}[a\u{1B}Oc", "right", "up", "up", "right"
    ),
    Row("home", "\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", "home", "home", "home", "home"),
    Row("end", "\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", "end", "end", "end", "end"),
    Row("pages, with ctrl too", "\u{1B}[5~\u{1B}[6~\u{1B}[6;5~", "pgup", "pgdn", "pgdn"),
    Row("insert and delete", "\u{1B}[2~\u{1B}[3~", "insert", "delete"),
    Row("shift-tab", "\u{1B}[Z", "shift-tab"),
    Row("a modifier takes the meaning from keys that act", "\u{1B}[3;5~a", "a"),
    Row("number pad", "\u{1B}OM\u{1B}Op\u{1B}Oy\u{1B}Oj\u{1B}Ok", "enter", "0", "9", "*", "+"),
  ]

  private static let functionKeys = [
    Row(
      "xterm", "\u{1B}OP\u{1B}OS\u{1B}[15~\u{1B}[17~\u{1B}[21~\u{1B}[23~\u{1B}[24~", "F1", "F4", "F5", "F6", "F10",
      "F11", "F12"),
    Row("older", "\u{1B}[11~\u{1B}[14~\u{1B}[25~\u{1B}[28~\u{1B}[34~", "F1", "F4", "F13", "F15", "F20"),
    Row("Linux console", "\u{1B}[[A\u{1B}[[E", "F1", "F5"),
    Row("shift", "\u{1B}[1;2P\u{1B}[15;2~", "F13", "F17"),
    Row("ctrl means nothing", "\u{1B}[1;5P\u{1B}[15;5~a", "a"),
  ]

  private static let nothing = [
    Row("unknown sequences", "\u{1B}[99;99;9z\u{1B}[>0;276;0c\u{1B}[1$w\u{1B}[?997;3na", "a"),
    Row("position report", "\u{1B}[24;80Ra", "a"),
    Row("mouse, old and new", "\u{1B}[M !!\u{1B}[<0;10;10Ma", "a"),
    Row("focus", "\u{1B}[I\u{1B}[Oa", "a"),
    Row("a sequence that another cuts off", "\u{1B}[12\u{1B}[A", "up"),
    Row("a palette answer, ended by BEL", "\u{1B}]4;1;rgb:00/00/00\u{7}a", "a"),
    Row("a palette answer, ended by ESC \\", "\u{1B}]4;1;rgb:00/00/00\u{1B}\\a", "a"),
    Row("a version answer", "\u{1B}P>|xterm(380)\u{1B}\\a", "a"),
    Row("a page that is no colour", "\u{1B}]11;rgb:0/0\u{7}\u{1B}]11;#ffffff\u{7}\u{1B}]11;rgb:g/0/0\u{7}a", "a"),
    Row("the colour of the ink", "\u{1B}]10;rgb:ffff/ffff/ffff\u{7}a", "a"),
    Row("an answer without end", "\u{1B}]11;rgb:ffff/ffff/ffff\(String(repeating: "0", count: 5000))\u{7}a", "a"),
  ]

  private static let answers = [
    Row("a dark page", "\u{1B}]11;rgb:1212/1616/1d1d\u{1B}\\", "dark page"),
    Row("a light page, ended by BEL", "\u{1B}]11;rgb:fb/fa/f7\u{7}a", "light page", "a"),
    Row(
      "one digit a part, and three", "\u{1B}]11;rgb:f/f/f\u{7}\u{1B}]11;rgb:000/000/fff\u{7}", "light page", "dark page"
    ),
    Row("a page with an opacity", "\u{1B}]11;rgba:ffff/ffff/ffff/8080\u{7}", "light page"),
    Row("a page that changes", "\u{1B}[?997;1n\u{1B}[?997;2n", "dark page", "light page"),
    Row("what kind of terminal it is", "\u{1B}[?1;2c\u{1B}[?62;22ca", "answered", "answered", "a"),
    Row("answers between keys", "j\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[?6cj", "j", "dark page", "answered", "j"),
  ]

  private static let pastes = [
    Row("lines", "\u{1B}[200~a\rb\r\nc\nd\u{1B}[201~x", "paste 'a\nb\nc\nd'", "x"),
    Row("what looks like keys", "\u{1B}[200~\u{1B}[A\u{1B}\u{1B}[20\u{1B}[201~", "paste '\u{1B}[A\u{1B}\u{1B}[20'"),
    Row("nothing", "\u{1B}[200~\u{1B}[201~", "paste ''"),
    Row("an end without a beginning", "\u{1B}[201~a", "a"),
  ]

  @Test(arguments: text + cursorKeys + functionKeys + nothing + answers + pastes)
  func meaning(_ row: Row) {
    var decoding = KeyDecoding()
    #expect(decoding.decode(row.sent.utf8).map(\.description) == row.means)
    #expect(decoding.patience == nil)
  }

  @Test(arguments: text + cursorKeys + functionKeys + nothing + answers + pastes)
  func meaningOfSingleBytes(_ row: Row) {
    var decoding = KeyDecoding()
    #expect(row.sent.utf8.flatMap { decoding.decode([$0]) }.map(\.description) == row.means)
  }

  @Test(arguments: [
    Row("escape", "\u{1B}", "esc"),
    Row("alt with what begins sequences", "\u{1B}[", "alt-["),
    Row("alt with what begins function keys", "\u{1B}O", "alt-O"),
    Row("alt with what begins answers", "\u{1B}]", "alt-]"),
    Row("half a sequence", "\u{1B}[1;"),
    Row("half an answer", "\u{1B}]4;"),
    Row("a paste that does not end", "\u{1B}[200~text\u{1B}[20", "paste 'text'"),
  ])
  func meaningWhenTheRestDoesNotCome(_ row: Row) {
    var decoding = KeyDecoding()
    #expect(decoding.decode(row.sent.utf8).isEmpty)
    #expect(decoding.patience != nil)
    #expect(decoding.giveUp().map(\.description) == row.means)
    #expect(decoding.decode("a".utf8).map(\.description) == ["a"])
  }

  @Test(arguments: [[0xC3], [0xE6, 0x97], [0xFF], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5]] as [[UInt8]])
  func bytesThatAreNoTextMeanNothing(_ bytes: [UInt8]) {
    var decoding = KeyDecoding()
    #expect(decoding.decode(bytes + Array("ab".utf8)).map(\.description) == ["a", "b"])
  }

  @Test func pasteKeepsWhatFitsAndCountsTheRest() {
    var decoding = KeyDecoding(pasteLimit: 4)
    let events = decoding.decode("\u{1B}[200~abcdefgh\u{1B}[201~".utf8)
    #expect(events.map(\.description) == ["paste 'abcd', 4 bytes dropped"])
  }

  @Test func pasteIsNotCutWithinACharacter() {
    var decoding = KeyDecoding(pasteLimit: 4)
    let events = decoding.decode("\u{1B}[200~日日\u{1B}[201~".utf8)
    #expect(events.map(\.description) == ["paste '日', 2 bytes dropped"])
  }

  @Test func escapeAloneIsAKeyAfter25Milliseconds() {
    var decoding = KeyDecoding()
    _ = decoding.decode([0x1B])
    #expect(decoding.patience == .milliseconds(25))
  }
}
