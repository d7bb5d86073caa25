/// The text of a Nix file, whose lines are found once.
struct NixText {
  private let text: String
  /// Where each line begins, in bytes.
  private let lines: [Int]

  init(_ text: String) {
    self.text = text
    let bytes = text.utf8Span.span
    lines = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// What follows from the beginning of `line`, 1-based, on; nil if there is no such line.
  func scalars(from line: Int) -> Substring.UnicodeScalarView? {
    guard lines.indices.contains(line - 1) else { return nil }
    return text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: lines[line - 1])...]
  }
}
