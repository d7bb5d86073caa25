/// A regular expression as the API server reads them: RE2's syntax, which matches anywhere in a text unless it says `^`.
///
/// Looks at each scalar of a text once, whatever the pattern, so that no schema can make it slow.
struct Pattern: Sendable {
  /// One step of the machine that a pattern is.
  enum Step: Sendable {
    /// One scalar of a set, then the next step.
    case scalar(PatternSet)
    /// A place, then the next step.
    case place(Place)
    /// Either of two steps.
    case fork(Int, Int)
    /// Another step.
    case jump(Int)
    case match
  }

  /// What has to be true between two scalars.
  enum Place: Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordEdge, noWordEdge
  }

  let steps: [Step]

  /// Whether it matches somewhere in `text`.
  func matches(_ text: String) -> Bool {
    var threads: [Int] = []
    var isListed = [Bool](repeating: false, count: steps.count)
    var before: Unicode.Scalar?
    var rest = text.unicodeScalars.makeIterator()
    while true {
      let next = rest.next()
      // A match may begin here, too.
      var fresh: [Int] = []
      isListed = [Bool](repeating: false, count: steps.count)
      for thread in threads + [0] where add(thread, to: &fresh, &isListed, before, next) { return true }
      guard let next else { return false }
      threads = fresh.filter { if case .scalar(let set) = steps[$0] { set.contains(next) } else { false } }.map {
        $0 + 1
      }
      before = next
    }
  }

  /// Lists the steps that wait for a scalar, from `start` on; whether the pattern matches without one.
  private func add(
    _ start: Int, to list: inout [Int], _ isListed: inout [Bool], _ before: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> Bool {
    var pending = [start]
    while let index = pending.popLast() {
      if isListed[index] { continue }
      isListed[index] = true
      switch steps[index] {
      case .match: return true
      case .jump(let target): pending.append(target)
      case .fork(let first, let second): pending += [second, first]
      case .place(let place): if place.isBetween(before, next) { pending.append(index + 1) }
      case .scalar: list.append(index)
      }
    }
    return false
  }
}

extension Pattern.Place {
  fileprivate func isBetween(_ before: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    let isEdge = PatternSet.word.contains(before) != PatternSet.word.contains(next)
    return switch self {
    case .textStart: before == nil
    case .textEnd: next == nil
    case .lineStart: before == nil || before == "\n"
    case .lineEnd: next == nil || next == "\n"
    case .wordEdge: isEdge
    case .noWordEdge: !isEdge
    }
  }
}

extension PatternSet {
  fileprivate func contains(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { contains($0) } ?? false }
}

/// Scalars that may stand at a place.
struct PatternSet: Sendable, Hashable {
  var ranges: [ClosedRange<UInt32>] = []
  /// Sets of which all others, or all, are in it.
  var others: [PatternSet] = []
  var categories: Set<Unicode.GeneralCategory> = []
  var isNegated = false
  var ignoresCase = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var isIn = holds(scalar)
    if !isIn, ignoresCase {
      isIn = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping].contains { mapping in
        mapping.unicodeScalars.count == 1 && holds(mapping.unicodeScalars.first ?? scalar)
      }
    }
    return isIn != isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } || others.contains { $0.contains(scalar) }
      || !categories.isEmpty && categories.contains(scalar.properties.generalCategory)
  }

  /// One scalar.
  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  /// The scalars between the two of each pair of `text`: `azAZ` are the letters.
  init(pairs text: String) {
    let scalars = text.unicodeScalars.map(\.value)
    ranges = stride(from: 0, to: scalars.count, by: 2).map { scalars[$0]...scalars[$0 + 1] }
  }

  init() {}

  /// All others.
  var negated: PatternSet {
    var set = self
    set.isNegated.toggle()
    return set
  }

  static let word = PatternSet(pairs: "azAZ09__")
  static let digit = PatternSet(pairs: "09")
  static let space = PatternSet(pairs: "\t\n\u{c}\u{c}\r\r  ")
  /// Any scalar.
  static let any = PatternSet().negated
  /// Any scalar that does not end a line.
  static let inLine = PatternSet("\n").negated

  /// The sets that have a name in brackets: `[[:alpha:]]`.
  static let named: [String: PatternSet] = [
    "alnum": PatternSet(pairs: "azAZ09"), "alpha": PatternSet(pairs: "azAZ"), "ascii": PatternSet(pairs: "\0\u{7f}"),
    "blank": PatternSet(pairs: "\t\t  "), "cntrl": PatternSet(pairs: "\0\u{1f}\u{7f}\u{7f}"), "digit": digit,
    "graph": PatternSet(pairs: "!~"), "lower": PatternSet(pairs: "az"), "print": PatternSet(pairs: " ~"),
    "punct": PatternSet(pairs: "!/:@[`{~"), "space": PatternSet(pairs: "\t\r  "), "upper": PatternSet(pairs: "AZ"),
    "word": word, "xdigit": PatternSet(pairs: "09afAF"),
  ]

  /// The scalars of a category of Unicode by its short name, such as `L` or `Lu`; nil if there is none.
  static func category(_ name: String) -> PatternSet? {
    let all: [(String, Unicode.GeneralCategory)] = [
      ("Lu", .uppercaseLetter), ("Ll", .lowercaseLetter), ("Lt", .titlecaseLetter), ("Lm", .modifierLetter),
      ("Lo", .otherLetter), ("Mn", .nonspacingMark), ("Mc", .spacingMark), ("Me", .enclosingMark),
      ("Nd", .decimalNumber), ("Nl", .letterNumber), ("No", .otherNumber), ("Pc", .connectorPunctuation),
      ("Pd", .dashPunctuation), ("Ps", .openPunctuation), ("Pe", .closePunctuation), ("Pi", .initialPunctuation),
      ("Pf", .finalPunctuation), ("Po", .otherPunctuation), ("Sm", .mathSymbol), ("Sc", .currencySymbol),
      ("Sk", .modifierSymbol), ("So", .otherSymbol), ("Zs", .spaceSeparator), ("Zl", .lineSeparator),
      ("Zp", .paragraphSeparator), ("Cc", .control), ("Cf", .format), ("Co", .privateUse), ("Cs", .surrogate),
    ]
    var set = PatternSet()
    set.categories = Set(all.filter { $0.0.hasPrefix(name) }.map(\.1))
    return set.categories.isEmpty || name.isEmpty ? nil : set
  }
}
