/// Why a text is no pattern, in words that follow its name.
struct PatternError: Error, Hashable {
  let message: String
}

extension Pattern {
  /// Reads a pattern in RE2's syntax.
  init(_ text: String) throws(PatternError) {
    var reader = PatternReader(text)
    let tree = try reader.read()
    var builder = PatternBuilder()
    try builder.add(tree)
    steps = builder.steps + [.match]
  }
}

/// A pattern as it is written.
indirect enum PatternTree {
  case set(PatternSet)
  case place(Pattern.Place)
  case sequence([PatternTree])
  case choice([PatternTree])
  /// So many times; without a limit if there is no last number.
  case repetition(PatternTree, Int, Int?)
}

/// Makes steps of a tree.
private struct PatternBuilder {
  private(set) var steps: [Pattern.Step] = []
  private static let limit = 20_000

  mutating func add(_ tree: PatternTree) throws(PatternError) {
    guard steps.count < Self.limit else { throw PatternError(message: "repeats too much") }
    switch tree {
    case .set(let set): steps.append(.scalar(set))
    case .place(let place): steps.append(.place(place))
    case .sequence(let parts): for part in parts { try add(part) }
    case .choice(let parts): try addChoice(parts[...])
    case .repetition(let part, let least, let most):
      for _ in 0..<least {
        let count = steps.count
        try add(part)
        // What takes nothing need not be repeated.
        if steps.count == count { break }
      }
      if let most {
        var forks: [Int] = []
        for _ in least..<most {
          forks.append(steps.count)
          steps.append(.fork(steps.count + 1, 0))
          try add(part)
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
      } else {
        let fork = steps.count
        steps.append(.jump(0))
        try add(part)
        steps.append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
      }
    }
  }

  private mutating func addChoice(_ parts: ArraySlice<PatternTree>) throws(PatternError) {
    guard let first = parts.first else { return }
    if parts.count == 1 { return try add(first) }
    let fork = steps.count
    steps.append(.jump(0))
    try add(first)
    let jump = steps.count
    steps.append(.jump(0))
    steps[fork] = .fork(fork + 1, steps.count)
    try addChoice(parts.dropFirst())
    steps[jump] = .jump(steps.count)
  }
}

/// Reads RE2's syntax.
struct PatternReader {
  private var rest: Substring.UnicodeScalarView
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

  private mutating func skip(_ text: String) -> Bool {
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

  private func cased(_ set: PatternSet) -> PatternSet {
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

  private mutating func readEscape() throws(PatternError) -> PatternTree {
    switch rest.first {
    case "b": return place(.wordEdge)
    case "B": return place(.noWordEdge)
    case "A": return place(.textStart)
    case "z": return place(.textEnd)
    case "Q":
      rest.removeFirst()
      var parts: [PatternTree] = []
      while !rest.isEmpty, !skip("\\E") { parts.append(.set(cased(PatternSet(rest.removeFirst())))) }
      return .sequence(parts)
    default: return .set(cased(try readEscapedSet()))
    }
  }

  private mutating func place(_ place: Pattern.Place) -> PatternTree {
    rest.removeFirst()
    return .place(place)
  }

  /// Reads what follows a backslash and stands for scalars.
  private mutating func readEscapedSet() throws(PatternError) -> PatternSet {
    guard let first = rest.popFirst() else { throw PatternError(message: "ends in a backslash") }
    switch first {
    case "d": return .digit
    case "D": return PatternSet.digit.negated
    case "w": return .word
    case "W": return PatternSet.word.negated
    case "s": return .space
    case "S": return PatternSet.space.negated
    case "p", "P":
      var name = String(rest.prefix(1))
      rest = rest.dropFirst()
      if name == "{" {
        name = String(rest.prefix { $0 != "}" })
        rest = rest.dropFirst(name.unicodeScalars.count + 1)
      }
      let isNegated = name.hasPrefix("^") != (first == "P")
      guard let set = PatternSet.category(name.hasPrefix("^") ? String(name.dropFirst()) : name) else {
        throw PatternError(message: "names a class of characters that is not known here: '\(name.visible)'")
      }
      return isNegated ? set.negated : set
    default: return PatternSet(try scalar(escaped: first))
    }
  }

  private mutating func scalar(escaped first: Unicode.Scalar) throws(PatternError) -> Unicode.Scalar {
    switch first {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "f": return "\u{c}"
    case "v": return "\u{b}"
    case "a": return "\u{7}"
    case "x":
      let isLong = skip("{")
      let digits = isLong ? String(rest.prefix { $0 != "}" }) : String(rest.prefix(2))
      rest = rest.dropFirst(digits.unicodeScalars.count + (isLong ? 1 : 0))
      guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { break }
      return scalar
    case "0"..."7":
      let digits = String(first) + String(rest.prefix(2).prefix { ("0"..."7").contains($0) })
      guard first == "0" || digits.count > 1, let scalar = UInt32(digits, radix: 8).flatMap(Unicode.Scalar.init) else {
        break
      }
      rest = rest.dropFirst(digits.count - 1)
      return scalar
    default:
      if first.isASCII, PatternSet.named["alnum"]?.contains(first) == true { break }
      return first
    }
    throw PatternError(message: "has an escape that RE2 does not know: '\\\(String(first).visible)'")
  }

  /// Reads what follows `[`.
  private mutating func readSet() throws(PatternError) -> PatternSet {
    var set = PatternSet()
    set.isNegated = skip("^")
    var isFirst = true
    while isFirst || rest.first != "]" {
      isFirst = false
      guard let first = rest.popFirst() else { throw PatternError(message: "has a '[' that is not closed") }
      if first == "[", rest.first == ":", let named = try readNamedSet() {
        set.others.append(named)
        continue
      }
      var low = first
      if first == "\\" {
        guard let kind = rest.first else { throw PatternError(message: "has a '[' that is not closed") }
        if "dDwWsSpP".unicodeScalars.contains(kind) {
          set.others.append(try readEscapedSet())
          continue
        }
        rest.removeFirst()
        low = try scalar(escaped: kind)
      }
      var high = low
      let after = rest.dropFirst()
      if rest.first == "-", let end = after.first, end != "]" {
        rest = after.dropFirst()
        if end == "\\", let kind = rest.popFirst() { high = try scalar(escaped: kind) } else { high = end }
      }
      guard low <= high else { throw PatternError(message: "has a range that runs backwards") }
      set.ranges.append(low.value...high.value)
    }
    rest.removeFirst()
    return set
  }

  /// Reads `:alpha:]` after a bracket.
  private mutating func readNamedSet() throws(PatternError) -> PatternSet? {
    let body = rest.dropFirst()
    let name = body.prefix { $0 != ":" && $0 != "]" }
    guard body[name.endIndex...].starts(with: ":]".unicodeScalars) else { return nil }
    rest = body[name.endIndex...].dropFirst(2)
    let isNegated = name.first == "^"
    guard let set = PatternSet.named[String(isNegated ? name.dropFirst() : name)] else {
      throw PatternError(message: "names a class of characters that is not known here: '\(String(name).visible)'")
    }
    return isNegated ? set.negated : set
  }
}
