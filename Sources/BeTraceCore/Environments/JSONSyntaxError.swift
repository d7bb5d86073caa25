/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Equatable {
  /// What the text breaks.
  public enum Problem: Sendable, Equatable {
    /// Something else stands where `Expectation` should; nil is the end of the file.
    case expected(Expectation, found: String?)
    /// The key was set before, on the line `first`.
    case duplicateKey(String, first: Int)
    /// The file ends before something that was opened on a line is closed.
    case endOfFile(inside: Opening, line: Int)
    case emptyFile
    case byteOrderMark
    case notUTF8(byte: UInt8)
    /// A control character stands in a text as it is.
    case controlCharacter(UInt8)
    /// An escape such as `\ud83d` that is only one half of a character.
    case halfCharacter(String)
    case comment(String)
    case trailingComma
    case tooDeep(limit: Int)
  }

  /// What the grammar wants at a place, in the words of the message.
  public enum Expectation: Sendable, Equatable {
    case value
    case firstItem
    case firstKey
    case key
    case colon
    case commaOrBrace
    case commaOrBracket
    case doubleQuotes
    case escape
    case hexDigits
    case digit(after: String)
    case digitBeforePoint
    case finiteNumber
    case numberWithoutPlus
    case numberWithoutLeadingZero
    case endOfFile
  }

  /// What has to be closed again.
  public enum Opening: Sendable, Equatable {
    case object, list, text
  }

  public let place: Place
  public let problem: Problem
}

extension JSONSyntaxError: CustomStringConvertible {
  /// The place, what was expected there, what was found, and what to do about it, on one line.
  public var description: String { "\(place): \(problem.description)" }
}

extension JSONSyntaxError.Problem: CustomStringConvertible {
  /// What is wrong, without the place.
  public var description: String {
    switch self {
    case .expected(let wanted, let found?): "expected \(wanted), found \(found.quoted)"
    case .expected(let wanted, nil): "expected \(wanted), found the end of the file"
    case .duplicateKey(let key, let first): "\(key.quoted) is already set on line \(first); keep one"
    case .endOfFile(let opening, let line):
      "the file ends inside the \(opening) opened on line \(line); close it with '\(opening.closing)'"
    case .emptyFile: "the file is empty; the shortest environment is '{}'"
    case .byteOrderMark: "the file starts with a byte order mark; save it without one"
    case .notUTF8(let byte): "byte 0x\(byte.hexadecimal) is not UTF-8; save the file as UTF-8"
    case .controlCharacter(UInt8(ascii: "\n")): #"a text ends on its line; close it with '"' or write '\n'"#
    case .controlCharacter(let byte):
      "a text cannot hold a control character as it is; write '\(Unicode.Scalar(byte).escaped)'"
    case .halfCharacter(let escape): #"'\#(escape)' is half a character; write both, such as '\ud83d\ude00'"#
    case .comment(let start): "JSON has no comments; remove '\(start)'"
    case .trailingComma: "JSON has no trailing commas; remove ','"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    }
  }
}

extension JSONSyntaxError.Expectation: CustomStringConvertible {
  /// What stands after the word `expected`.
  public var description: String {
    switch self {
    case .value: "a value"
    case .firstItem: "a value or ']'"
    case .firstKey: "a key in double quotes or '}'"
    case .key: "a key in double quotes"
    case .colon: "':' after a key"
    case .commaOrBrace: "',' or '}' after a member"
    case .commaOrBracket: "',' or ']' after an item"
    case .doubleQuotes: "double quotes around a text"
    case .escape: #"an escape such as '\n' or '\u0041'"#
    case .hexDigits: #"four hexadecimal digits after '\u'"#
    case .digit(let start): "a digit after '\(start)'"
    case .digitBeforePoint: "a digit before '.'"
    case .finiteNumber: "a finite number"
    case .numberWithoutPlus: "a number without '+'"
    case .numberWithoutLeadingZero: "a number without a leading zero"
    case .endOfFile: "the end of the file"
    }
  }
}

extension JSONSyntaxError.Opening: CustomStringConvertible {
  /// What it is called in a message.
  public var description: String {
    switch self {
    case .object: "object"
    case .list: "list"
    case .text: "text"
    }
  }

  fileprivate var closing: String {
    switch self {
    case .object: "}"
    case .list: "]"
    case .text: "\""
    }
  }
}

extension String {
  /// The text in single quotes for a message: on one line, every control character visible, cut when it is long.
  fileprivate var quoted: String {
    let limit = 60
    let shown = unicodeScalars.prefix(limit).map { $0.isControl ? $0.escaped : String($0) }.joined()
    return unicodeScalars.count > limit ? "'\(shown)…'" : "'\(shown)'"
  }
}

extension UInt8 {
  /// Two hexadecimal digits.
  fileprivate var hexadecimal: String { (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true) }
}
