import BeTraceCore

/// Random trees full of texts that YAML readers are known to stumble over.
///
/// Only a byte order mark at the start of a text is left out: Foundation drops it there, and so does Yams.
struct RandomValues {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  /// A value at most `depth` collections deep.
  mutating func value(depth: Int = 4) -> Value {
    switch Int.random(in: 0..<(depth > 0 ? 12 : 7), using: &generator) {
    case 0: [.null, true, false].randomElement(using: &generator)!
    case 1: .integer([0, 1, -1, 8080, .min, .max].randomElement(using: &generator)!)
    case 2: .number(Self.numbers.randomElement(using: &generator)!)
    case 3..<7: .string(text())
    case 7..<9: .array(times { $0.value(depth: depth - 1) })
    default: .object(Object(times { ($0.text(), $0.value(depth: depth - 1)) }.withoutRepetitions))
    }
  }

  private mutating func times<Element>(_ make: (inout RandomValues) -> Element) -> [Element] {
    (0..<Int.random(in: 0..<5, using: &generator)).map { _ in make(&self) }
  }

  private mutating func text() -> String {
    switch Int.random(in: 0..<200, using: &generator) {
    case 0: String(repeating: Self.pieces.randomElement(using: &generator)!, count: 1100)
    case 1..<60: Self.words.randomElement(using: &generator)!
    default: times { $0.piece() }.joined()
    }
  }

  private mutating func piece() -> String { Self.pieces.randomElement(using: &generator)! }

  private static let numbers = [
    "0", "-0", "1.0", "-0.5", "1e3", "1E3", "1e+3", "1e-3", "1.5e3", "-2.5E-10", "1e400",
    "123456789012345678901234567890",
    "0.1", "9223372036854775808", "-1.0E+2",
  ]
  private static let words = [
    "null", "Null", "~", "true", "FALSE", "Yes", "no", "on", "OFF", "y", "N", "=", "<<", "0123", "0o7", "0x1f", "0b1",
    "1_000",
    "1e3", "12:30", "1:2:3.4", "2001-01-01", "2001-12-14 21:59:43.10 -5", ".inf", "-.INF", ".NaN", "---", "...", "- a",
    "? a",
    "a: b", "a #b", "--port=80", "10.0.0.1", "1.2.3", "#!/bin/sh\nset -e\n\nexec \"$@\"\n", "a\nb", "a\n\n", "\n",
    "\r\n",
    "key: |\n  text\n", "é", "name", "image",
  ]
  private static let pieces = [
    "a", "bc", "Z", "0", "1", "9", "é", "日", "😀", "e\u{301}", "\u{301}", " ", " ", "  ", "\n", "\n", "\n\n", "\t", "\r",
    ":", ": ",
    "#", " #", "-", "- ", "---", "...", ".", "_", "+", ",", "?", "!", "&", "*", "|", ">", "%", "@", "`", "~", "=", "<",
    "'", "\"",
    "\\", "/", "[", "]", "{", "}", "e", "x", "o", "y", "n", "null", "inf", "\0", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}",
    "\u{A0}",
    "\u{200D}", "\u{200E}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "a\u{FEFF}", "\u{FFFD}", "\u{FFFE}",
    "\u{FFFF}",
    "\u{1FFFE}", "\u{E000}", "\u{10FFFF}",
  ]
}

extension [(String, Value)] {
  /// Without members whose key an earlier one has, in whatever way its letters are composed: Yams tells them apart as
  /// little as Swift.
  fileprivate var withoutRepetitions: [(String, Value)] {
    var keys: Set<String> = []
    return filter { keys.insert($0.0).inserted }
  }
}
