package import BeTraceCore

/// The box in which a number, a quantity or a text is typed, at the row of its field.
package struct EditBox: Sendable, Equatable {
  package let field: Field
  package var line: LineEditor
  /// What the well held when the box was opened.
  private let before: String
  /// Whether the value is the first of an object that is off.
  package let isNew: Bool

  /// A box for `cell`.
  package init(_ cell: Cell) {
    field = cell.field
    before = Self.text(of: cell.value)
    line = LineEditor(before)
    isNew = false
  }

  /// A box for the first value of an object that is to be turned on.
  package init(turningOnWith field: Field) {
    self.field = field
    before = ""
    line = LineEditor()
    isNew = true
  }

  /// Whether something else was typed than what stood there.
  package var isChanged: Bool { line.text != before }

  /// What was typed, as a value of `parameter`; a text where a number was wanted stays a text, which is a problem.
  package func value(as parameter: Parameter) -> Value {
    if case .integer = parameter.type, let number = Int(line.text) { return .integer(number) }
    return .string(line.text)
  }

  /// All parts of the image that was typed whole in the place of one; nil where that is not so.
  package var wholeImage: Object? {
    guard field.parameter == "image", field.keys.count == 2 else { return nil }
    // The colon of a digest begins no tag.
    if field.keys[1] == "digest", !line.text.contains("/") { return nil }
    let hasName =
      field.keys[1] != "tag" || line.text.contains("/") || line.text.prefix { $0 != "@" }.contains(":")
    let parts = ImageReference(splitting: hasName ? line.text : "image:" + line.text).parts
    let named = Object(parts.members.filter { hasName || $0.key != "repository" }.map { ($0.key, $0.value) })
    return named.members.count > 1 ? named : nil
  }

  /// Why the text cannot be kept at all, nil if it can.
  package func refusal(as parameter: Parameter) -> String? {
    switch parameter.type {
    case .integer where Int(line.text) == nil: "'\(line.text.visible)' is no whole number"
    case .text, .quantity: line.text.isEmpty ? "an empty text is no value: reset or remove it instead" : nil
    default: nil
    }
  }

  /// Types what `value` is in place of the text; false if it is no number or text.
  package mutating func type(_ value: Value) -> Bool {
    let text = Self.text(of: value)
    guard !text.isEmpty else { return false }
    line.replace(with: text)
    return true
  }

  /// One step up or down; texts that are no number stay.
  package mutating func adjust(by steps: Int, as parameter: Parameter) {
    guard let next = Stepper.next(line.text, by: steps, as: parameter.type) else { return }
    line.replace(with: next)
  }

  /// Whether what is typed has a next value.
  package func steps(as parameter: Parameter) -> Bool {
    Stepper.next(line.text, by: 1, as: parameter.type) != nil
  }

  private static func text(of value: Value?) -> String {
    switch value {
    case .string(let text)?, .number(let text)?: text
    case .integer(let number)?: String(number)
    default: ""
    }
  }
}

/// The next value of a number or quantity, for keys that step.
enum Stepper {
  /// `text` so many steps further, nil if it has no steps.
  static func next(_ text: String, by steps: Int, as type: ParameterType) -> String? {
    switch type {
    case .integer(let range):
      guard let number = Int(text) else { return nil }
      let (sum, isTooMuch) = number.addingReportingOverflow(steps)
      return String(min(max(isTooMuch ? number : sum, range.lowerBound), range.upperBound))
    case .quantity:
      let digits = text.prefix { $0.isNumber }
      let suffix = String(text.dropFirst(digits.count))
      guard let number = Int(digits), number < Int(Int32.max), let size = stepSizes[suffix] else { return nil }
      return String(max(size, number + steps * size)) + suffix
    default: return nil
    }
  }

  /// How much one step is, as it is read after `text`; nil if it has no steps.
  static func step(of text: String, as type: ParameterType) -> String? {
    guard next(text, by: 1, as: type) != nil else { return nil }
    guard case .quantity = type else { return "1" }
    let suffix = String(text.drop(while: \.isNumber))
    return stepSizes[suffix].map { "\($0)\(suffix)" }
  }

  private static let stepSizes = ["": 1, "m": 50, "Mi": 64, "Gi": 1, "M": 50, "G": 1, "Ti": 1]
}
