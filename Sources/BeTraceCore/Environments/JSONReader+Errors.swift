// What is needed once at most, so it may look at everything again.
extension JSONReader {
  /// Throws unless the text is UTF-8 without a byte order mark.
  func checkEncoding() throws(JSONSyntaxError) {
    do {
      _ = try UTF8Span(validating: text.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw self.error(.notUTF8(byte: text[offset]), at: offset)
    }
    if text.starts(with: "\u{feff}".utf8) { throw error(.byteOrderMark, at: 0) }
  }

  /// The error that `problem` at `offset` is.
  func error(_ problem: JSONSyntaxError.Problem, at offset: Int) -> JSONSyntaxError {
    let before = text[min(start.offset, offset)..<offset]
    let lineStart = text[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let place = Place(
      file: file.text,
      line: before.count { $0 == UInt8(ascii: "\n") } + start.line,
      column: text[lineStart..<offset].count { !$0.continuesCharacter } + 1)
    return JSONSyntaxError(place: place, problem: problem)
  }

  /// The error that something else than `expectation` is next.
  func unexpected(_ expectation: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    guard next != nil else {
      let end = innermost.map { JSONSyntaxError.Problem.endOfFile(inside: $0.opening, line: $0.line) }
      return error(end ?? .expected(expectation, found: nil), at: position)
    }
    for comment in ["//", "/*", "#"] where text[position...].starts(with: comment.utf8) {
      return error(.comment(comment), at: position)
    }
    let found = word(at: position)
    return error(.expected(expectation.narrowed(by: found), found: found), at: position)
  }

  /// What a reader would call one word: letters, digits and what numbers are made of, or else one character.
  func word(at offset: Int) -> String {
    // Nobody reads a longer one, and some files are one word of many megabytes.
    let word = characters(64, at: offset).utf8.prefix(while: \.isPartOfWord)
    return word.isEmpty ? characters(1, at: offset) : String(decoding: word, as: UTF8.self)
  }

  /// The next `count` characters; fewer at the end of the file.
  func characters(_ count: Int, at offset: Int) -> String {
    let bytes = text[offset...].prefix(4 * count)
    return String(String.UnicodeScalarView(String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(count)))
  }
}

extension UInt8 {
  /// Whether it goes on with what a reader would call one word.
  var isPartOfWord: Bool { isLetter || isDigit || "_+-.".utf8.contains(self) || self >= 0x80 }
}

extension JSONSyntaxError.Expectation {
  /// What exactly is missing where people write `found` in other languages.
  fileprivate func narrowed(by found: String) -> Self {
    let isValue = self == .value || self == .firstItem
    let isText = isValue || self == .key || self == .firstKey
    return switch found.unicodeScalars.first {
    case "'" where isText: .doubleQuotes
    case "+" where isValue: .numberWithoutPlus
    case "." where isValue: .digitBeforePoint
    case _ where isValue && ["NaN", "nan", "Infinity", "inf"].contains(found): .finiteNumber
    default: self
    }
  }
}
