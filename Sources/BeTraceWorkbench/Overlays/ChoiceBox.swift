package import BeTraceCore

/// The box in which one of a few values is chosen.
package struct ChoiceBox: Sendable, Equatable {
  package let field: Field
  package let options: [String]
  /// The option under the cursor, 0-based.
  package var index: Int
  private let before: Int?

  package init(_ cell: Cell, options: [String]) {
    field = cell.field
    self.options = options
    before = options.firstIndex { .string($0) == cell.value }
    index = before ?? 0
  }

  package var isChanged: Bool { index != before }
  package var value: Value { .string(options[index]) }
}
