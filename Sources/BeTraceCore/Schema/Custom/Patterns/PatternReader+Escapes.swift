// What a backslash stands for.
extension PatternReader {
  mutating func readEscape() throws(PatternError) -> PatternTree {
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
  mutating func readEscapedSet() throws(PatternError) -> PatternSet {
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

  mutating func scalar(escaped first: Unicode.Scalar) throws(PatternError) -> Unicode.Scalar {
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
}
