import BeTraceCore

/// What a scalar of YAML means on its way to the API server.
///
/// kubectl and the server itself read YAML with the Kubernetes version of go-yaml 2 (sigs.k8s.io/yaml), which knows the
/// words of YAML 1.1: `y`, `yes` and `on` are true, `0777` and `0o777` are octal, times stay texts.
struct YAMLScalar {
  let text: UnsafeBufferPointer<UInt8>
  /// The tag as it is written out, such as `tag:yaml.org,2002:str`; nil if there is none. It has to stay where it is, as the
  /// text.
  let tag: UnsafePointer<UInt8>?
  /// Whether it stands without quotes.
  let isPlain: Bool

  /// What it means.
  func content() throws(YAMLScalarError) -> JSONNode.Content {
    if tag == nil { return isPlain ? try plain() : .string(string) }
    switch shortTag {
    case "!!str", "!": return .string(string)
    case "!!null", "!!bool", "!!int", "!!float": return try tagged()
    case "!!binary":
      guard let bytes = [UInt8](base64: text) else { throw wrongTag }
      return .string(String(decoding: bytes, as: UTF8.self))
    default: return .string(string)
    }
  }

  /// The word that it is; nil if it is none, or not read as one.
  var word: TruthWord? { isPlain ? TruthWord(rawValue: string) : nil }

  /// Whether it stands for members of other objects, as a key.
  var isMergeKey: Bool {
    text.count == 2 && text.elementsEqual("<<".utf8) && (isPlain || longTag == "tag:yaml.org,2002:merge")
  }

  private var string: String { String(decoding: text, as: UTF8.self) }

  private var longTag: String { tag.map { String(cString: $0) } ?? "" }

  private var shortTag: String {
    let (prefix, tag) = ("tag:yaml.org,2002:", longTag)
    return tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.utf8.count) : tag
  }

  private var wrongTag: YAMLScalarError { YAMLScalarError(problem: .wrongTag(shortTag, text: string)) }

  /// A scalar whose tag says what it has to be.
  private func tagged() throws(YAMLScalarError) -> JSONNode.Content {
    let content = try plain()
    switch (shortTag, content) {
    case ("!!null", .null), ("!!bool", .bool), ("!!float", .integer), ("!!float", .number): return content
    case ("!!int", .integer), ("!!int", .number): if isWholeNumber { return content }
    default: break
    }
    throw wrongTag
  }

  /// Whether it is written as a whole number.
  private var isWholeNumber: Bool { integer(withoutUnderscores) != nil }

  /// A scalar that says by itself what it is.
  private func plain() throws(YAMLScalarError) -> JSONNode.Content {
    guard let first = text.first else { return .null }
    if let number = shortDecimal { return .integer(number) }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      if text.count <= Self.longestWord, Self.notFinite.contains(string) { throw notFinite }
      let digits = withoutUnderscores
      return integer(digits) ?? number(digits) ?? .string(string)
    case UInt8(ascii: "."):
      if text.count <= Self.longestWord, Self.notFinite.contains(string) { throw notFinite }
      return number(Array(text)) ?? .string(string)
    case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
      UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "o"), UInt8(ascii: "O"), UInt8(ascii: "~"):
      let string = string
      return text.count <= Self.longestWord ? Self.words[string] ?? .string(string) : .string(string)
    default: return .string(string)
    }
  }

  private var notFinite: YAMLScalarError { YAMLScalarError(problem: .notFinite(string)) }

  private static let longestWord = 5
  private static let notFinite: Set<String> = [
    ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF",
  ]
  private static let words: [String: JSONNode.Content] = {
    var words: [String: JSONNode.Content] = ["~": .null]
    let forms = { (word: String) in
      [word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()]
    }
    for form in forms("null") { words[form] = .null }
    for word in ["y", "yes", "true", "on"] { for form in forms(word) { words[form] = .bool(true) } }
    for word in ["n", "no", "false", "off"] { for form in forms(word) { words[form] = .bool(false) } }
    return words
  }()
}

/// Why a scalar means nothing.
struct YAMLScalarError: Error {
  let problem: YAMLSyntaxError.Problem
}

// Numbers.
extension YAMLScalar {
  /// The number that digits alone write, too few of them for it not to fit; nil if it is anything else.
  private var shortDecimal: Int? {
    guard text.count <= 18, text[0] != UInt8(ascii: "0") || text.count == 1 else { return nil }
    var number = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = 10 * number + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private var withoutUnderscores: [UInt8] { text.filter { $0 != UInt8(ascii: "_") } }

  /// The whole number that `digits` write: decimal, or by their prefix of another base, of which 0 alone means octal.
  private func integer(_ digits: [UInt8]) -> JSONNode.Content? {
    var rest = digits[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var base = 10
    if rest.first == UInt8(ascii: "0"), rest.count > 1 {
      rest.removeFirst()
      switch rest.first {
      case UInt8(ascii: "x"), UInt8(ascii: "X"): (base, rest) = (16, rest.dropFirst())
      case UInt8(ascii: "o"), UInt8(ascii: "O"): (base, rest) = (8, rest.dropFirst())
      case UInt8(ascii: "b"), UInt8(ascii: "B"): (base, rest) = (2, rest.dropFirst())
      default: base = 8
      }
    }
    guard let first = rest.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
    let written = (isNegative ? "-" : "") + String(decoding: rest, as: UTF8.self)
    if let number = Int(written, radix: base) { return .integer(number) }
    return UInt64(written, radix: base).map { .number(String($0)) }
  }

  /// The number with a point or exponent that `digits` write, as JSON is given it: a whole one as an integer.
  private func number(_ digits: [UInt8]) -> JSONNode.Content? {
    guard Self.isNumber(digits), let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite else {
      return nil
    }
    if let whole = Int(exactly: number), number.sign == .plus || whole != 0 { return .integer(whole) }
    return .number(number == 0 ? "-0" : number.description)
  }

  /// Whether `digits` are a sign or none, digits with or without a point, and an exponent or none.
  private static func isNumber(_ digits: [UInt8]) -> Bool {
    var rest = digits[...]
    let skipDigits = {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest.removeFirst(count)
      return count
    }
    let skipOne = { (choices: String) in
      guard let first = rest.first, choices.utf8.contains(first) else { return false }
      rest.removeFirst()
      return true
    }
    _ = skipOne("+-")
    var count = skipDigits()
    if skipOne(".") { count += skipDigits() }
    guard count > 0 else { return false }
    if skipOne("eE") {
      _ = skipOne("+-")
      guard skipDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension [UInt8] {
  /// The bytes that `text` writes in standard base64 with its padding; nil if it does not. Line ends do not count.
  fileprivate init?(base64 text: UnsafeBufferPointer<UInt8>) {
    self = []
    var (bits, count, padding) = (0, 0, 0)
    for byte in text where byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let digit = Self.base64.firstIndex(of: byte) else { return nil }
      (bits, count) = (bits << 6 & 0xFFFF | digit, count + 1)
      if count % 4 != 1 { append(UInt8(truncatingIfNeeded: bits >> (6 - 2 * ((count - 1) % 4)))) }
    }
    guard (count + padding) % 4 == 0, padding <= 2 else { return nil }
  }

  private static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
