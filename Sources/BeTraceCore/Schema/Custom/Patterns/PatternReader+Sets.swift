// What stands in brackets.
extension PatternReader {
  /// Reads what follows `[`.
  mutating func readSet() throws(PatternError) -> PatternSet {
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
