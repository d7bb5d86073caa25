extension Parameter {
  /// What is wrong with `value` for a scalar parameter or an entry of its kind, nil if nothing: `must be 0 or more, not -1`.
  func problem(with value: Value) -> String? {
    guard let problem = type.problem(with: value) else { return nil }
    return problem + (reason.map { ": \($0)" } ?? "")
  }
}

extension ParameterType {
  /// What is wrong with `value` for this type, nil if nothing. Objects, maps and images are read key by key instead.
  func problem(with value: Value) -> String? {
    switch (self, value) {
    case (.boolean, .bool), (.map, .object), (.variable, _):
      return nil
    case (.object(let parts, let isOptional), .object) where !parts.isEmpty || !isOptional:
      return nil
    case (.integer(let range), .integer(let number)) where range.contains(number):
      return nil
    case (.choice(let choices), .string(let text)):
      guard !choices.contains(text) else { return nil }
      return "must be \(expectation), not \(value.quoted)"
        + (text.nearest(in: choices).map { "; did you mean '\($0)'?" } ?? "")
    case (.text(let format), .string(let text)) where format.accepts(text):
      return nil
    case (.quantity, .string(let text)) where !SecretPattern.looksSecret(text: text):
      do {
        _ = try Quantity(parsing: text)
        return nil
      } catch {
        return "is no quantity: \(error)"
      }
    case (.integer(let range), _):
      return "must be \(range.expectation(instead: value)), not \(value.quoted)"
    case (.list(of: let item), .array(let values)):
      return values.enumerated().lazy.compactMap { index, value in
        item.problem(with: value).map { "has an item [\(index)] that \($0)" }
      }.first
    default:
      return "must be \(expectation), not \(value.quoted)"
    }
  }

  /// The same in few words, to be read after the name of what has the value.
  func briefProblem(with value: Value) -> String? {
    guard let problem = problem(with: value) else { return nil }
    guard case .quantity = self, let text = value.text, !SecretPattern.looksSecret(text: text) else {
      return problem.statement
    }
    do {
      _ = try Quantity(parsing: text)
      return problem.statement
    } catch {
      return error.brief
    }
  }

  /// Whether `value` is of the JSON kind that this type is written in, right or wrong.
  func isWritten(as value: Value) -> Bool {
    switch (self, value) {
    case (.boolean, .bool), (.integer, .integer), (.choice, .string), (.text, .string), (.quantity, .string),
      (.image, .string), (.list, .array), (.map, .object), (.object, .object), (.variable, _):
      true
    default: false
    }
  }

  /// What a value of this type looks like, for messages.
  var expectation: String {
    switch self {
    case .boolean: "true or false"
    case .integer(let range):
      switch range.upperBound {
      case Int(Int32.max)...: "\(range.lowerBound) or more"
      case range.lowerBound: "\(range.lowerBound)"
      case range.lowerBound + 1: "\(range.lowerBound) or \(range.upperBound)"
      default: "\(range.lowerBound) to \(range.upperBound)"
      }
    case .choice(let choices): "one of " + choices.map { "'\($0)'" }.joined(separator: ", ")
    case .text(let format): format.expectation
    case .quantity: "a quantity in quotes such as '250m' or '512Mi'"
    case .image: "an image reference, or an object of repository, tag and digest"
    case .variable: "text, or a reference such as {\"secretKeyRef\": ...}"
    case .list: "a list"
    case .map: "an object of entries"
    case .object(let parts, isOptional: true) where parts.isEmpty: "null"
    case .object(_, let isOptional): isOptional ? "an object or null" : "an object"
    }
  }
}

extension ClosedRange<Int> {
  /// What is wanted instead of `value`: the range for a number outside it, a whole number for what is none.
  fileprivate func expectation(instead value: Value) -> String {
    let range = ParameterType.integer(self).expectation
    let most = upperBound >= Int(Int32.max) ? "at most \(upperBound)" : range
    switch value {
    case .integer(let number): return number > upperBound ? most : range
    case .string(let text) where !text.isEmpty && text.utf8.allSatisfy(\.isDigit),
      .number(let text) where text.utf8.allSatisfy(\.isDigit):
      return most
    default: return "a whole number, \(range)"
    }
  }
}

extension Value {
  /// The value as messages quote it: scalars themselves, `a list`, `an object`; never a text that looks like a secret.
  var quoted: String {
    switch self {
    case .integer(let number): String(number)
    case .number(let text): text
    case .string(let text): text.quoted
    case .null, .bool, .array, .object: unquoted
    }
  }

  /// What messages call a value that they must not repeat.
  var unquoted: String {
    switch self {
    case .null: "null"
    case .bool(let bool): String(bool)
    case .integer, .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension String {
  /// The text as messages quote it, unless it looks like a secret.
  var quoted: String { SecretPattern.looksSecret(text: self) ? "a text that looks like a secret" : "'\(visible)'" }
}
