/// A text that is looked for in the manifests: in any case unless it is typed with capitals.
package struct PreviewSearch: Sendable, Equatable {
  package let text: String
  private let isExact: Bool

  /// Nil for the empty text, which is nowhere.
  package init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
    isExact = text.contains(where: \.isUppercase)
  }

  /// Whether `line` has it.
  package func finds(_ line: String) -> Bool { cased(line).contains(text) }

  /// Where `line` has it, in columns from its start.
  func places(in line: String) -> [(column: Int, columns: Int)] {
    var rest = cased(line)[...]
    var column = 0
    var places: [(column: Int, columns: Int)] = []
    while let range = rest.firstRange(of: text) {
      column += String(rest[..<range.lowerBound]).columns
      let columns = String(rest[range]).columns
      places.append((column, columns))
      column += columns
      rest = rest[range.upperBound...]
    }
    return places
  }

  private func cased(_ line: String) -> String { isExact ? line : line.lowercased() }
}
