import Testing

@testable import BeTraceCommand

/// The bytes that bring a text to the terminal's clipboard.
struct ClipboardOrderTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("föö→", "ZsO2w7bihpI="), ("\u{1B}]x", "G114"),
  ])
  func aTextIsSentInBase64(text: String, code: String) {
    #expect(ClipboardOrder.copying(text, term: "xterm-256color", isInTmux: false) == "\u{1B}]52;c;\(code)\u{7}")
  }

  @Test func insideTmuxItIsSentToTmuxAndThroughIt() {
    #expect(
      ClipboardOrder.copying("foo", term: "tmux-256color", isInTmux: true)
        == "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
  }

  @Test(arguments: ["linux", "dumb", "vt100"]) func terminalsThatWouldShowItGetNothing(term: String) {
    #expect(ClipboardOrder.copying("foo", term: term, isInTmux: false) == nil)
  }
}
