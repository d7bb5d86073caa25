/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Equatable {
  /// What is wrong.
  public enum Problem: Sendable, Equatable {
    /// Something else stands where the grammar wants an `Expectation`; `found` is nil at the end of the file.
    case expected(Expectation, found: String?)
    /// A key that its object has already; `first` is the line where it was set first.
    case duplicateKey(String, first: Int)
    /// The file ends before what was opened on `line` is closed.
    case endOfFile(inside: Opening, line: Int)
    /// There is nothing in the file but space.
    case emptyFile
    /// The file starts with U+FEFF, which RFC 8259 forbids.
    case byteOrderMark
    /// A byte that cannot stand where it does in UTF-8.
    case notUTF8(byte: UInt8)
    /// A control character that stands in a text without an escape.
    case controlCharacter(UInt8)
    /// An escape such as `\ud83d` that is one half of a character without the other.
    case halfCharacter(String)
    /// A comment, which JSON does not have, by what it starts with.
    case comment(String)
    /// A comma before a closing bracket.
    case trailingComma
    /// Lists and objects lie in one another more than `limit` deep.
    case tooDeep(limit: Int)
  }

  /// What may stand at a place.
  public enum Expectation: Sendable, Equatable {
    /// Any value.
    case value
    /// A value, or the end of a list without any.
    case firstItem
    /// A key, or the end of an object without any.
    case firstKey
    /// The key after a comma.
    case key
    /// The colon between a key and its value.
    case colon
    /// What follows a member.
    case commaOrBrace
    /// What follows an item.
    case commaOrBracket
    /// Other quotes than the ones that were found.
    case doubleQuotes
    /// An escape that JSON has.
    case escape
    /// The digits of `\uXXXX`.
    case hexDigits
    /// A digit that a number cannot end without, after what was read of it.
    case digit(after: String)
    /// A digit that a number cannot begin without.
    case digitBeforePoint
    /// A number of which there are digits.
    case finiteNumber
    /// A number without the sign that was found.
    case numberWithoutPlus
    /// A number without the zeros that were found.
    case numberWithoutLeadingZero
    /// Nothing more.
    case endOfFile
  }

  /// What has to be closed again.
  public enum Opening: Sendable, Equatable {
    /// `{`.
    case object
    /// `[`.
    case list
    /// `"`.
    case text
  }

  /// Where it is; for something missing, where it should be.
  public let place: Place
  /// What is wrong there.
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
    case .expected(let wanted, let found?): "expected \(wanted), found \(found.excerpt)"
    case .expected(let wanted, nil): "expected \(wanted), found the end of the file"
    case .duplicateKey(let key, let first): "\(key.excerpt) is already set on line \(first); keep one"
    case .endOfFile(let opening, let line):
      "the file ends inside the \(opening) opened on line \(line); close it with '\(opening.closing)'"
    case .emptyFile: "the file is empty; an empty object is written '{}'"
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
  /// The text in single quotes for a message: on one line, what cannot be seen in a form that shows, cut when it is long.
  fileprivate var excerpt: String {
    let limit = 60
    let shown = unicodeScalars.prefix(limit).map { $0.canBeSeen ? String($0) : $0.visibleForm }.joined()
    return unicodeScalars.count > limit ? "'\(shown)…'" : "'\(shown)'"
  }
}

extension Unicode.Scalar {
  fileprivate var canBeSeen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: self == " "
    default: true
    }
  }
}

extension UInt8 {
  /// Two hexadecimal digits.
  fileprivate var hexadecimal: String { (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true) }
}
