import BeTraceWorkbench
import Testing

/// Typing in a line: what keys and pastes do to it, and what no text can do to the terminal.
struct TypingTests {
  /// The text of the line after `keys` in the box of a variable whose text is `some text`.
  private func line(after keys: String) -> String {
    var bench = Bench()
    bench.press(":bff/production/env.WORKOS_CLIENT_ID<enter><enter><ctrl-u>some text")
    bench.press(keys)
    guard case .variable(let box)? = bench.session.state.overlay else { return "no box" }
    return box.parts.current.text
  }

  @Test(
    arguments: [
      ("<home>a ", "a some text"), ("<left><left>X", "some teXxt"), ("<alt-b>new ", "some new text"),
      ("<ctrl-w>", "some "), ("<ctrl-a><ctrl-k>", ""), ("<backspace><ctrl-h>", "some te"),
      ("<home><delete>", "ome text"), ("<ctrl-u>", ""), ("<home><alt-d>s", "somes text"), ("é漢", "some texté漢"),
    ])
  func keysEditTheLine(keys: String, text: String) {
    #expect(line(after: keys) == text)
  }

  @Test func typingReplacesTheValueAndAMovementKeepsIt() {
    var bench = Bench()
    bench.press("<enter>4<enter>")
    #expect(bench.edited("production").contains(#""replicas": 4,"#))
    bench.press("<enter><left>1<enter>")
    #expect(bench.edited("production").contains(#""replicas": 14,"#))
  }

  @Test func aPasteKeepsItsLineBreaksAndDropsTheLast() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/env.WORKOS_CLIENT_ID<enter><enter>")
    bench.perform(.paste("one\ntwo\n", droppedBytes: 0))
    #expect(bench.rows(with: #"Value       one\u{a}two"#).count == 1)
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""WORKOS_CLIENT_ID": "one\ntwo""#))
    #expect(bench.session.state.history.done.count == 1)
  }

  @Test func aPasteThatIsTooLongIsNotTakenInPart() {
    var bench = Bench()
    bench.press("<enter>")
    bench.perform(.paste("123", droppedBytes: 7))
    #expect(bench.message == "the pasted text is too long by 7 bytes: nothing was taken")
    bench.press("<enter>")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func escapeSequencesAreTextEverywhere() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/env.WORKOS_CLIENT_ID<enter><enter>")
    bench.perform(.paste("\u{1b}[31mred\u{9b}2J\u{7}", droppedBytes: 0))
    for keys in ["", "<enter>", "s", "<esc>", "u", "<ctrl-r>", ":WORKOS_CL", "<esc>", "/red<enter>", "q"] {
      bench.press(keys)
      let scalars = bench.frame.cells.compactMap(\.character).flatMap(\.unicodeScalars)
      #expect(scalars.allSatisfy { $0.properties.generalCategory != .control }, "after \(keys)")
    }
  }
}
