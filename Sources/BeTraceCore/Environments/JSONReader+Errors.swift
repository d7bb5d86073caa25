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
    let before = text[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let place = Place(
      file: file,
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: before[lineStart...].count { !$0.continuesCharacter } + 1)
    return JSONSyntaxError(place: place, problem: problem)
  }

  /// The error that something else than `expectation` is next.
  func unexpected(_ expectation: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    let found = word(at: position)
    let problem: JSONSyntaxError.Problem =
      switch found.first {
      case nil:
        if let innermost {
          .endOfFile(inside: innermost.opening, line: innermost.line)
        } else {
          .expected(expectation, found: nil)
        }
      case "#": .comment("#")
      case "/" where ["//", "/*"].contains(characters(2, at: position)): .comment(characters(2, at: position))
      case "'" where expectation.isText: .expected(.doubleQuotes, found: found)
      case "+" where expectation.isValue: .expected(.numberWithoutPlus, found: found)
      case "." where expectation.isValue: .expected(.digitBeforePoint, found: found)
      default:
        ["NaN", "nan", "Infinity", "inf"].contains(found) && expectation.isValue
          ? .expected(.finiteNumber, found: found)
          : .expected(expectation, found: found)
      }
    return error(problem, at: position)
  }

  /// What a reader would call one word: letters, digits and what numbers are made of, or else one character.
  func word(at offset: Int) -> String {
    let word = text[offset...].prefix { $0.isLetter || $0.isDigit || "_+-.".utf8.contains($0) || $0 >= 0x80 }
    return word.isEmpty ? characters(1, at: offset) : String(decoding: word, as: UTF8.self)
  }

  /// The next `count` characters; fewer at the end of the file.
  func characters(_ count: Int, at offset: Int) -> String {
    let bytes = text[offset...].prefix(4 * count)
    return String(String.UnicodeScalarView(String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(count)))
  }
}

extension JSONSyntaxError.Expectation {
  fileprivate var isValue: Bool { self == .value || self == .firstItem }
  fileprivate var isText: Bool { isValue || self == .key || self == .firstKey }
}
