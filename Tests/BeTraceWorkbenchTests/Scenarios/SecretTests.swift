import BeTraceCore
import BeTraceWorkbench
import Testing

/// A secret's text never shows: not while it is typed, not after, not anywhere.
struct SecretTests {
  private static let marker = "Tr0ub4dor-marker"

  @Test func aTypedSecretIsOnNoScreen() {
    var bench = Bench(columns: 120, rows: 40)
    let look = { (bench: Bench) in #expect(!bench.screen.contains(Self.marker)) }
    bench.press(":bff/production/env.JWT_SECRET<enter><enter><up><left><tab>")
    for character in Self.marker {
      bench.press(.character(character))
      look(bench)
    }
    #expect(bench.edited("production") == bench.file("environments/production.json"))
    for keys in [
      "<enter>", "x", "4", "2", "<enter>", "<esc>", "s", "<esc>", ":", "jwt", "<esc>", "u", "<ctrl-r>", "?", "<esc>",
      "[",
    ] {
      bench.press(keys)
      look(bench)
    }
    #expect(bench.edited("production").contains(Self.marker))
    bench.press("]")
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    #expect(!bench.session.preview.lines.contains { $0.text.contains(Self.marker) })
  }

  @Test func aSecretInAFileIsOnNoScreen() {
    let file =
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "leaky", "extends": "staging", "services": {"#
      + #""bff": {"env": {"SMTP_PASSWORD": "\#(Self.marker)"}}}}"#
    var bench = Bench(columns: 120, rows: 40, at: "bff/leaky", files: ["environments/leaky.json": file])
    bench.press(":bff/leaky/env.SMTP_PASSWORD<enter>")
    #expect(bench.rows(with: "SMTP_PASSWORD").count > 0)
    for keys in ["", "<enter>", "<esc>", "4", "2", "<ctrl-a>", "d", "u", "s"] {
      bench.press(keys)
      #expect(!bench.screen.contains(Self.marker))
    }
  }

  @Test func controlCharactersInAValueAreShownAndNotSent() {
    let file =
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "evil", "extends": "staging", "services": {"#
      + #""bff": {"env": {"LOG_LEVEL": "\u001b]0;evil\u0007\u001b[2J\u202e"}}}}"#
    var bench = Bench(columns: 200, rows: 60, at: "bff/evil", files: ["environments/evil.json": file])
    bench.press(":bff/evil/env.LOG_LEVEL<enter>")
    #expect(bench.rows(with: #"\u{1b}]0;evil\u{7}\u{1b}[2J\u{202e}"#).count >= 1)
    let characters = bench.frame.cells.compactMap(\.character).flatMap(\.unicodeScalars)
    #expect(characters.allSatisfy { $0.value >= 32 && $0.value != 127 && $0.value != 0x202E })
  }
}
