/// Reads RE2's syntax.
struct PatternReader {
  var rest: Substring.UnicodeScalarView
  private var ignoresCase = false
  private var dotTakesLineEnds = false
  private var isMultiline = false
  private var depth = 0

  init(_ text: String) { rest = text[...].unicodeScalars }

  mutating func read() throws(PatternError) -> PatternTree {
    let tree = try readChoice()
    if !rest.isEmpty { throw PatternError(message: "has a ')' too many") }
    return tree
  }

  mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest = rest.dropFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func readChoice() throws(PatternError) -> PatternTree {
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { throw PatternError(message: "is nested too deeply") }
    var parts = [try readSequence()]
    while skip("|") { parts.append(try readSequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func readSequence() throws(PatternError) -> PatternTree {
    var parts: [PatternTree] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let part = try readAtom() else { continue }
      parts.append(try readRepetitions(of: part))
    }
    return .sequence(parts)
  }

  private mutating func readRepetitions(of atom: PatternTree) throws(PatternError) -> PatternTree {
    var part = atom
    var isRepeated = false
    while true {
      let counts: (Int, Int?)
      if skip("*") {
        counts = (0, nil)
      } else if skip("+") {
        counts = (1, nil)
      } else if skip("?") {
        counts = (0, 1)
      } else if let read = readCounts() {
        counts = read
      } else {
        return part
      }
      if isRepeated { throw PatternError(message: "repeats a repetition") }
      if counts.0 > 1000 || (counts.1 ?? 0) > 1000 || (counts.1 ?? .max) < counts.0 {
        throw PatternError(message: "repeats something more than 1000 times, or backwards")
      }
      // Whether it takes as much as it can makes no difference to whether it matches.
      _ = skip("?")
      isRepeated = true
      part = .repetition(part, counts.0, counts.1)
    }
  }

  /// Reads `{2}`, `{2,}` or `{2,5}`; nil leaves what is something else.
  private mutating func readCounts() -> (Int, Int?)? {
    let start = rest
    guard skip("{"), let least = readNumber() else {
      rest = start
      return nil
    }
    if skip("}") { return (least, least) }
    if skip(","), case let most = readNumber(), skip("}") { return (least, most) }
    rest = start
    return nil
  }

  private mutating func readNumber() -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest[digits.endIndex...]
    return digits.isEmpty ? nil : Int(String(digits)) ?? .max
  }

  /// Reads what can be repeated; nil for what only changes how the rest is read.
  private mutating func readAtom() throws(PatternError) -> PatternTree? {
    let first = rest.removeFirst()
    switch first {
    case ".": return .set(dotTakesLineEnds ? .any : .inLine)
    case "^": return .place(isMultiline ? .lineStart : .textStart)
    case "$": return .place(isMultiline ? .lineEnd : .textEnd)
    case "*", "+", "?": throw PatternError(message: "repeats nothing")
    case "[": return .set(cased(try readSet()))
    case "(": return try readGroup()
    case "\\": return try readEscape()
    default: return .set(cased(PatternSet(first)))
    }
  }

  func cased(_ set: PatternSet) -> PatternSet {
    var set = set
    set.ignoresCase = ignoresCase
    return set
  }

  private mutating func readGroup() throws(PatternError) -> PatternTree? {
    let (outerCase, outerDot, outerLines) = (ignoresCase, dotTakesLineEnds, isMultiline)
    if skip("?") {
      if skip("P<")
        || (rest.first == "<" && !rest.starts(with: "<=".unicodeScalars)
          && !rest.starts(with: "<!".unicodeScalars) && skip("<"))
      {
        guard let end = rest.firstIndex(of: ">") else { throw PatternError(message: "has a name without an end") }
        rest = rest[rest.index(after: end)...]
      } else if try readFlags() {
        return nil
      }
    }
    let tree = try readChoice()
    guard skip(")") else { throw PatternError(message: "has a '(' that is not closed") }
    (ignoresCase, dotTakesLineEnds, isMultiline) = (outerCase, outerDot, outerLines)
    return tree
  }

  /// Reads `i-s:` or `i)`; whether it stands for itself and no group follows.
  private mutating func readFlags() throws(PatternError) -> Bool {
    var isOn = true
    while let flag = rest.popFirst() {
      switch flag {
      case "i": ignoresCase = isOn
      case "s": dotTakesLineEnds = isOn
      case "m": isMultiline = isOn
      case "U": break
      case "-": isOn = false
      case ":": return false
      case ")": return true
      default: throw PatternError(message: "looks around or has a flag that RE2 does not know: '(?\(flag)'")
      }
    }
    throw PatternError(message: "has a '(' that is not closed")
  }
}
