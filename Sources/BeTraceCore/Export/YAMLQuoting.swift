/// How a text stands in YAML.
enum YAMLStyle {
  /// As it is.
  case plain
  /// In double quotes.
  case quoted
  /// As lines of its own below a `|`.
  case block
}

private let keywords = ["null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"].map(\.folded)

extension String {
  /// The most readable style in which every reader, of YAML 1.1 or 1.2, gets exactly this text back.
  ///
  /// In doubt it is `quoted`: readers differ, and quotes hurt nobody. So an address or a version such as `1.2.3` is quoted
  /// although only some readers take it for a number.
  var yamlStyle: YAMLStyle {
    if isWord { return isKeyword ? .quoted : .plain }
    if isPlainYAML { return .plain }
    return isBlockYAML ? .block : .quoted
  }

  /// Whether the text is a letter followed by letters, digits, `-`, `.`, `/` and `_`, as nearly all texts are: such a
  /// text needs quotes only if it is a keyword.
  private var isWord: Bool {
    let bytes = utf8.span
    guard !bytes.isEmpty, bytes[0].isLetter else { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): break
      case UInt8(ascii: "-")...UInt8(ascii: "9"): break
      default: return false
      }
    }
    return true
  }

  /// Whether some reader takes the text for a truth value, null, or one of the two special keys.
  private var isKeyword: Bool { utf8.count <= 5 && keywords.contains(folded) }

  /// The bytes of a text of at most eight as one number, capital letters made small.
  fileprivate var folded: UInt64 { utf8.reduce(0) { $0 << 8 | UInt64($1 | 0x20) } }

  private var isPlainYAML: Bool {
    guard let first = unicodeScalars.first, beginsPlainYAML(first), !isKeyword, !mayBeNumber else { return false }
    var previous = first
    var visibility = Visibility()
    for scalar in unicodeScalars {
      if !visibility.shows(scalar) || (scalar == "#" && previous == " ") || (scalar == " " && previous == ":") {
        return false
      }
      previous = scalar
    }
    return previous != " " && previous != ":"
  }

  /// Whether YAML gives no meaning to how the text begins; of texts that begin with a dash only options such as `-v`
  /// and `--port` count.
  private func beginsPlainYAML(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case " ", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`": false
    case "-": (utf8.dropFirst(hasPrefix("--") ? 2 : 1).first).map(\.isLetter) ?? false
    case ".": !hasPrefix("...")
    default: true
    }
  }

  /// Whether some reader may take the text for a number, a time of day or a date.
  private var mayBeNumber: Bool {
    var rest = unicodeScalars[...]
    if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
    guard let first = rest.first, first == "." || ("0"..."9").contains(first) else { return false }
    if first == ".", [".inf", ".nan"].contains(String(rest).lowercased()) { return true }
    if first == "0", let base = rest.dropFirst().first, "xXoObB".unicodeScalars.contains(base) { return true }
    return rest.allSatisfy { scalar in
      switch scalar {
      case "0"..."9", "+", "-", ".", ",", "_", ":", "e", "E", "t", "T", "z", "Z", " ": true
      default: false
      }
    }
  }

  /// Whether the text has several lines that read back exactly: blanks that end a line or begin the text, and tabs that
  /// begin a line, do not.
  private var isBlockYAML: Bool {
    var previous: Unicode.Scalar = "\n"
    var hasBreak = false
    var hasContent = false
    var visibility = Visibility()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n":
        if previous == " " || previous == "\t" { return false }
        hasBreak = true
      case "\t": if previous == "\n" { return false }
      case " ": if !hasContent { return false }
      default:
        if !visibility.shows(scalar) { return false }
        hasContent = true
      }
      previous = scalar
    }
    return hasBreak && hasContent && previous != " " && previous != "\t"
  }

  /// The number so that old readers see a number too: they want a point and a sign wherever there is an exponent, so
  /// `1e3` becomes `1.0e+3`. All other numbers stay as they are.
  var yamlNumber: String {
    guard let mark = firstIndex(where: { $0 == "e" || $0 == "E" }), !hasPrefix("0x") else { return self }
    let mantissa = self[..<mark]
    let exponent = self[index(after: mark)...]
    let isSigned = exponent.first == "-" || exponent.first == "+"
    return "\(mantissa)\(mantissa.contains(".") ? "" : ".0")e\(isSigned ? "" : "+")\(exponent)"
  }
}
