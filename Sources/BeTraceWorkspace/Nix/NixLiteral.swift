import BeTraceCore

/// Reads a value that is written out in a Nix text, such as the default of an argument: nix itself tells that there is one,
/// but not which.
struct NixLiteral {
  private var rest: Substring.UnicodeScalarView

  /// The default of the argument at `line` and `column`, both 1-based, of `text`: `1` of `replicas ? 1`; nil if it has none
  /// or one that has to be computed.
  static func defaultValue(at line: Int, _ column: Int, of text: NixText) -> Value? {
    guard let rest = text.scalars(from: line) else { return nil }
    var reader = NixLiteral(rest: rest.dropFirst(column - 1))
    guard reader.readName() != nil, reader.skip("?"), let value = reader.readValue() else { return nil }
    reader.skipSpace()
    // Anything else goes on with it.
    return reader.rest.first == "," || reader.rest.first == "}" ? value : nil
  }

  private mutating func readValue() -> Value? {
    skipSpace()
    switch rest.first {
    case "\"": return readText().map(Value.string)
    case "[": return readList()
    case "{": return readSet().map(Value.object)
    case let digit? where digit == "-" || digit.isDigit: return readNumber()
    default:
      switch readName() {
      case "true": return true
      case "false": return false
      case "null": return .null
      default: return nil
      }
    }
  }

  private mutating func readNumber() -> Value? {
    let isNegative = skip("-")
    let digits = take { $0.isDigit }
    guard rest.first != ".", let number = Int(digits) else { return nil }
    return .integer(isNegative ? -number : number)
  }

  /// A text between quotes; nil if anything is put into it.
  private mutating func readText() -> String? {
    guard skip("\"") else { return nil }
    var text = ""
    while let next = rest.popFirst() {
      switch next {
      case "\"": return text
      case "$" where rest.first == "{": return nil
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        let known: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "t": "\t", "r": "\r"]
        text.unicodeScalars.append(known[escaped] ?? escaped)
      default: text.unicodeScalars.append(next)
      }
    }
    return nil
  }

  private mutating func readList() -> Value? {
    guard skip("[") else { return nil }
    var items: [Value] = []
    while !skip("]") {
      guard let item = readValue() else { return nil }
      items.append(item)
    }
    return .array(items)
  }

  private mutating func readSet() -> Object? {
    guard skip("{") else { return nil }
    var set: Object = [:]
    while !skip("}") {
      var path: [String] = []
      repeat {
        guard let name = rest.first == "\"" ? readText() : readName() else { return nil }
        path.append(name)
      } while skip(".")
      guard skip("="), let value = readValue(), skip(";") else { return nil }
      set.set(value, at: path[...])
    }
    return set
  }

  private mutating func readName() -> String? {
    skipSpace()
    let name = take { $0 == "_" || $0 == "-" || $0 == "'" || $0.isLetter || $0.isDigit }
    return name.isEmpty ? nil : name
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Goes past whitespace, of which Nix has four characters, and comments.
  private mutating func skipSpace() {
    while let next = rest.first {
      if [" ", "\t", "\r", "\n"].contains(next) {
        rest.removeFirst()
      } else if next == "#" {
        rest = rest.drop { $0 != "\n" }
      } else if next == "/", rest.dropFirst().first == "*" {
        rest = rest.dropFirst(2)
        while let inside = rest.popFirst(), !(inside == "*" && rest.first == "/") {}
        rest = rest.dropFirst()
      } else {
        return
      }
    }
  }

  private mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
    let taken = rest.prefix(while: isWanted)
    rest = rest[taken.endIndex...]
    return String(String.UnicodeScalarView(taken))
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}

extension Object {
  /// Sets what is some keys down, among what is there already.
  fileprivate mutating func set(_ value: Value, at path: ArraySlice<String>) {
    guard let key = path.first else { return }
    if path.count == 1 {
      self[key] = value
    } else {
      var inner = self[key]?.object ?? [:]
      inner.set(value, at: path.dropFirst())
      self[key] = .object(inner)
    }
  }
}
