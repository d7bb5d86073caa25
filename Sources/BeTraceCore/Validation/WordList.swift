/// Lists of names, for messages.
extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  public var inWords: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + self[count - 1]
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order in which they come first.
  public var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
