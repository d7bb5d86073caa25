/// Words that a row has to hold: in any order, in any case unless they are typed with capitals; `!word` excludes.
package struct Filter: Sendable, Equatable {
  private let words: [Substring]

  package init(_ text: String) { words = text.split(separator: " ") }

  /// Whether everything passes.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether `text` passes.
  package func accepts(_ text: String) -> Bool {
    words.allSatisfy { word in
      let excludes = word.first == "!" && word.count > 1
      let wanted = excludes ? word.dropFirst() : word
      let isExact = wanted.contains(where: \.isUppercase)
      return (isExact ? text : text.lowercased()).contains(wanted) != excludes
    }
  }
}
