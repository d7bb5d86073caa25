import BeTraceCore

// Lines.
extension BlockYAMLReader {
  /// Goes on to the next line that has more than a comment.
  mutating func goToNextLine() throws(Unread) {
    repeat {
      lineStart = position + 1
      position = lineStart
      line += 1
      skipBlanks()
      if byte(position) == UInt8(ascii: "#") { try skipComment() }
    } while isLineEnd && position < text.count
    indentation = position < text.count ? column : -1
  }

  /// Goes on from behind a value, or a blank, to the next line; nothing but a comment may come before.
  mutating func endLine(afterBlank: Bool = false) throws(Unread) {
    let end = position
    skipBlanks()
    if byte(position) == UInt8(ascii: "#"), afterBlank || position > end { try skipComment() }
    guard isLineEnd else { throw Unread() }
    try goToNextLine()
  }

  mutating func skipBlanks() { while byte(position) == UInt8(ascii: " ") { position += 1 } }

  private mutating func skipComment() throws(Unread) {
    while !isLineEnd {
      guard byte(position).isPrintable else { throw Unread() }
      position += 1
    }
  }

  var isLineEnd: Bool { byte(position) == UInt8(ascii: "\n") }

  /// Whether a colon ends a key here.
  var isColon: Bool { byte(position) == UInt8(ascii: ":") && isBlank(position + 1) }

  var isItem: Bool { byte(position) == UInt8(ascii: "-") && isBlank(position + 1) }

  /// Whether the line begins as one between documents does.
  var isMarker: Bool {
    guard position == lineStart else { return false }
    let byte = byte(position)
    return (byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")) && self.byte(position + 1) == byte
      && self.byte(position + 2) == byte
  }

  func isBlank(_ position: Int) -> Bool {
    byte(position) == UInt8(ascii: " ") || byte(position) == UInt8(ascii: "\n")
  }

  /// The byte at `position`; at the end of the text lines end.
  func byte(_ position: Int) -> UInt8 { position < text.count ? text[position] : UInt8(ascii: "\n") }

  var column: Int { position - lineStart }

  var place: Place { Place(in: file, line: linesBefore + line + 1, column: column + 1) }
}

extension UInt8 {
  /// Whether it is a character that ASCII prints: others have rules of their own.
  var isPrintable: Bool { (0x20...0x7E).contains(self) }
}
