/// A rule of YAML's grammar that a document breaks, as far as somebody who mends it has to tell them apart.
package enum YAMLGrammar: Sendable, Equatable, CaseIterable {
  case colonAfterKey
  case valueHere
  case keyHere
  case itemHere
  case startOfValue
  case anyValue
  case nextItem
  case nextKey
  case commaOrBracket
  case commaOrBrace
  case endOfDocument
  case endOfLine
  case closingQuote
  case escape
  case hexDigits
  case escapedCharacter
  case blockIndentation
  case nameOfAnchor
  case tag
  case tagPrefix
  case directive
  case version
  case oneDirective
  /// Whatever the library says that is not in the list below.
  case yaml
}

extension YAMLGrammar {
  /// The rule behind what the library says is the problem.
  init(problem: String, context: String) {
    if context.hasPrefix("while scanning a tag") || context.hasPrefix("while parsing a tag") {
      self = .tag
    } else if context.contains("directive") {
      self = context.contains("%YAML") ? .version : .directive
    } else {
      self = Self.rules[problem] ?? .yaml
    }
  }

  /// By the words of libyaml 0.2.
  private static let rules: [String: YAMLGrammar] = [
    "could not find expected ':'": .colonAfterKey,
    "mapping values are not allowed in this context": .valueHere,
    "mapping keys are not allowed in this context": .keyHere,
    "block sequence entries are not allowed in this context": .itemHere,
    "found character that cannot start any token": .startOfValue,
    "did not find expected node content": .anyValue,
    "did not find expected '-' indicator": .nextItem,
    "did not find expected key": .nextKey,
    "did not find expected ',' or ']'": .commaOrBracket,
    "did not find expected ',' or '}'": .commaOrBrace,
    "did not find expected <document start>": .endOfDocument,
    "did not find expected comment or line break": .endOfLine,
    "found unexpected end of stream": .closingQuote,
    "found unexpected document indicator": .closingQuote,
    "found unknown escape character": .escape,
    "did not find expected hexdecimal number": .hexDigits,
    "found invalid Unicode character escape code": .escapedCharacter,
    "found an indentation indicator equal to 0": .blockIndentation,
    "did not find expected alphabetic or numeric character": .nameOfAnchor,
    "found undefined tag handle": .tagPrefix,
    "found incompatible YAML document": .version,
    "found duplicate %YAML directive": .oneDirective,
    "found duplicate %TAG directive": .oneDirective,
  ]

  /// Whether a line that is indented in the wrong way breaks it.
  var mayBeIndentation: Bool { [.valueHere, .nextItem, .nextKey, .itemHere, .endOfDocument].contains(self) }

  /// What was expected, what was found, nil at the end of the document, and what to do; what the problem lies in was
  /// opened on the line `opened`.
  func message(found: String?, opened: Int) -> String {
    let found = found.map { "'\($0)'" } ?? "the end of the document"
    return switch self {
    case .colonAfterKey: "expected ':' after a key; write 'key: value', or indent the line if it goes on with a text"
    case .valueHere: "a second ':' cannot stand here; put a text that holds ': ' in quotes, or begin a new line"
    case .keyHere: "a key cannot begin here; put a text that begins with '?' in quotes, or begin a new line"
    case .itemHere: "an item cannot begin here; begin a new line before '- ', or put the text in quotes"
    case .startOfValue: "a value cannot begin with \(found); put it in quotes"
    case .anyValue: "expected a value, found \(found)"
    case .nextItem: "expected '- ' as on line \(opened), where the list begins, found \(found); check the indentation"
    case .nextKey: "expected a key as on line \(opened), where the object begins, found \(found); check the indentation"
    case .commaOrBracket: "expected ',' or ']' in the list opened on line \(opened), found \(found)"
    case .commaOrBrace: "expected ',' or '}' in the object opened on line \(opened), found \(found)"
    case .endOfDocument: "expected the end of the document or '---', found \(found); check the indentation and brackets"
    case .endOfLine: "expected the end of the line, found \(found)"
    case .closingQuote: "the document ends inside the text opened on line \(opened); close it with its quote"
    case .escape: #"expected an escape such as '\n', found \#(found); in single quotes '\' stands for itself"#
    case .hexDigits: #"expected hexadecimal digits after '\x', '\u' or '\U', found \#(found)"#
    case .escapedCharacter: "an escape stands for no character; write the character itself"
    case .blockIndentation: "expected 1 to 9 as the indentation of a block of text, found \(found)"
    case .nameOfAnchor: "expected a name after '&' or '*', found \(found); put a text that begins with them in quotes"
    case .tag: "expected a tag such as '!!str', found \(found); put a text that begins with '!' in quotes"
    case .tagPrefix: "the tag begins with a prefix that no '%TAG' declares; remove the tag"
    case .directive: "expected a directive such as '%YAML 1.1', found \(found); remove the line"
    case .version: "expected '%YAML 1.1' or '%YAML 1.2'; remove the line"
    case .oneDirective: "a directive stands twice before one document; keep one"
    case .yaml: "found \(found) where YAML does not allow it; check the indentation and quotes above"
    }
  }
}
