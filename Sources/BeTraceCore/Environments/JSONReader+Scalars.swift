extension JSONReader {
  /// Reads a text whose opening quote is next.
  mutating func readText() throws(JSONSyntaxError) -> String {
    let opening = position
    position += 1
    var decoded: [UInt8] = []
    var start = position
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let rest = text[start..<position]
        position += 1
        return String(decoding: start == opening + 1 ? rest : decoded + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        decoded += text[start..<position]
        decoded += try readEscape().utf8
        start = position
      case ..<0x20: throw error(.controlCharacter(byte), at: position)
      default:
        if byte.continuesCharacter { columnOrigin += 1 }
        position += 1
      }
    }
    throw endOfText
  }

  private mutating func readEscape() throws(JSONSyntaxError) -> String {
    let start = position
    position += 1
    guard let letter = next else { throw endOfText }
    position += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readCharacter(escapedAt: start)
    default: throw error(.expected(.escape, found: characters(2, at: start)), at: start)
    }
  }

  /// Reads the digits of `\uXXXX`, and a second such escape if the first is only half of a character.
  private mutating func readCharacter(escapedAt start: Int) throws(JSONSyntaxError) -> String {
    let first = try readCodeUnit()
    guard UTF16.isSurrogate(first) else { return String(decoding: [first], as: UTF16.self) }
    if UTF16.isLeadSurrogate(first), text[position...].starts(with: #"\u"#.utf8) {
      position += 2
      let second = try readCodeUnit()
      if UTF16.isTrailSurrogate(second) { return String(decoding: [first, second], as: UTF16.self) }
    }
    throw error(.halfCharacter(characters(6, at: start)), at: start)
  }

  /// Reads the four digits after `\u`.
  private mutating func readCodeUnit() throws(JSONSyntaxError) -> UInt16 {
    let start = position
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let next else { throw endOfText }
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw error(.expected(.hexDigits, found: word(at: start)), at: start)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  private var endOfText: JSONSyntaxError { error(.endOfFile(inside: .text, line: line), at: position) }
}

extension JSONReader {
  /// Reads a number of which a digit or `-` is next.
  mutating func readNumber() throws(JSONSyntaxError) -> JSONNode.Content {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let integerStart = position
    try readDigits(ofNumberAt: start)
    if text[integerStart] == UInt8(ascii: "0"), position > integerStart + 1 {
      throw error(.expected(.numberWithoutLeadingZero, found: word(at: start)), at: start)
    }
    let integerEnd = position
    if next == UInt8(ascii: ".") {
      position += 1
      try readDigits(ofNumberAt: start)
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try readDigits(ofNumberAt: start)
    }
    let written = String(decoding: text[start..<position], as: UTF8.self)
    guard position == integerEnd, written != "-0", let integer = Int(written) else { return .number(written) }
    return .integer(integer)
  }

  /// Reads one digit or more; `start` is where the number begins.
  private mutating func readDigits(ofNumberAt start: Int) throws(JSONSyntaxError) {
    guard let digit = next, digit.isDigit else {
      throw unexpected(.digit(after: String(decoding: text[start..<position], as: UTF8.self)))
    }
    while let digit = next, digit.isDigit { position += 1 }
  }
}

extension UInt8 {
  /// Whether the byte is not the first of a character in UTF-8.
  var continuesCharacter: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
