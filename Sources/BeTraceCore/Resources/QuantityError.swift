/// Why a text is no quantity.
public struct QuantityError: Error, Hashable {
  /// What is wrong with the text.
  public enum Problem: Sendable, Hashable {
    /// It is empty, or only spaces.
    case empty
    /// It has no number, and what it has is no unit either.
    case noNumber
    /// Its number has more than one point.
    case secondPoint
    /// Something that is neither part of a number nor of a unit.
    case character(Character)
    /// A unit that does not exist; units are told apart by case.
    case unit(String)
    /// An exponent so large that the server would compute for ever.
    case largeExponent(String)
    /// It is no text at all but a value of this kind, such as `list`.
    case kind(String)
  }

  /// The text as it was given.
  public let text: String
  /// What is wrong with it.
  public let problem: Problem

  init(_ text: String, _ problem: Problem) {
    self.text = text
    self.problem = problem
  }

  /// Finds what is wrong with a text whose number is followed by `unit`, which is none.
  init(_ text: String, unit: String) {
    if let stranger = unit.first(where: { !$0.isUnitCharacter }) {
      self.init(text, .character(stranger))
    } else if !text.utf8.contains(where: \.isDigit) {
      self.init(text, .noNumber)
    } else if let first = unit.first, !first.isLetter {
      self.init(text, .character(first))
    } else {
      self.init(text, .unit(unit))
    }
  }

  /// The quantities that were probably meant, most likely first; empty if there is no telling.
  public var suggestions: [String] {
    let tidy = text.filter { $0 != " " && $0 != "_" }.map { $0 == "," ? "." : $0 }
    let number = tidy.prefix { !$0.isLetter }
    return Self.units(meantBy: String(tidy.dropFirst(number.count))).map { String(number) + $0 }
      .filter { $0 != text && $0.utf8.contains(where: \.isDigit) && (try? Quantity(parsing: $0)) != nil }
  }

  /// The units that somebody who writes `unit` probably means: `mb` is `Mi`, as memory is counted, or `M`.
  private static func units(meantBy unit: String) -> [String] {
    if ["", "n", "u", "m", "k", "E"].contains(unit) { return [unit] }
    let small = unit.lowercased()
    guard let prefix = small.first, "kmgtp".contains(prefix) else { return small == "b" ? [""] : [] }
    let decimal = prefix == "k" ? "k" : prefix.uppercased()
    let binary = prefix.uppercased() + "i"
    return switch small.dropFirst() {
    case "": [decimal]
    case "b": [binary, decimal]
    case "i", "ib": [binary]
    default: []
    }
  }
}

extension QuantityError: CustomStringConvertible {
  public var description: String {
    let meant = suggestions.map { "'\($0)'" }.joined(separator: " or ")
    return "\(reason)\(meant.isEmpty ? "" : "; did you mean \(meant)?")"
  }

  /// The same in few words, to be read after the name of what has the text.
  var brief: String { "no quantity" + (suggestions.first.map { "; '\($0)'?" } ?? "") }

  private var reason: String {
    switch problem {
    case .empty: "expected a quantity such as '500m' or '256Mi', found no text"
    case .noNumber: "expected a quantity such as '500m' or '256Mi', found '\(text)'"
    case .secondPoint: "'\(text)' has more than one point"
    case .character("\t"): "a tab has no place in a quantity"
    case .character(let stranger) where stranger.isNewline: "a line end has no place in a quantity"
    case .character(let stranger): "'\(stranger)' has no place in the quantity '\(text)'"
    case .unit(let unit): "'\(unit)' in '\(text)' is no unit"
    case .largeExponent(let exponent): "the exponent \(exponent) of '\(text)' is too large"
    case .kind(let kind): "expected a quantity such as '500m' or '256Mi', found a value of kind '\(kind)'"
    }
  }
}

extension Character {
  fileprivate var isUnitCharacter: Bool { isASCII && (isLetter || isNumber || self == "+" || self == "-") }
}

extension String {
  /// The text without the spaces around it; tabs and line ends stay.
  var trimmingSpaces: Substring {
    let space = UInt8(ascii: " ")
    var rest = utf8.drop { $0 == space }
    while rest.last == space { rest.removeLast() }
    return Substring(rest)
  }
}
