/// What has to hold of one value.
struct Condition: Sendable {
  /// What a message says after `expected`.
  let expectation: String
  /// Whether the value must be there.
  private let isRequired: Bool
  private let accepts: @Sendable (Value) -> Bool

  init(_ expectation: String, isRequired: Bool = false, accepts: @escaping @Sendable (Value) -> Bool) {
    self.expectation = expectation
    self.isRequired = isRequired
    self.accepts = accepts
  }

  /// Whether nothing is wrong with `value`, which is nil if it is not there.
  func holds(of value: Value?) -> Bool { value.map(accepts) ?? !isRequired }

  /// What is wrong with `value`, which is nil if it is not there; nil if nothing is.
  func problem(with value: Value?) -> String? {
    guard let value else { return isRequired ? "expected \(expectation), found nothing" : nil }
    return accepts(value) ? nil : "expected \(expectation), found \(value.excerpt)"
  }

  /// The same, and the value has to be there.
  var required: Condition { Condition(expectation, isRequired: true, accepts: accepts) }

  /// The same, but an empty text is as good as none.
  var orEmpty: Condition {
    Condition(expectation, isRequired: isRequired) { [accepts] in $0.text?.isEmpty == true || accepts($0) }
  }
}

extension Condition {
  /// There and not empty.
  static let given = Condition("a value that is not empty", isRequired: true) { value in
    switch value {
    case .null: false
    case .string(let text): !text.isEmpty
    case .array(let items): !items.isEmpty
    case .object(let object): !object.isEmpty
    default: true
    }
  }

  /// Not there at all.
  static func absent(_ reason: String) -> Condition { Condition("nothing: \(reason)") { _ in false } }

  /// A number of at least `least`.
  static func atLeast(_ least: Int) -> Condition {
    Condition("\(least) or more") { $0.integer.map { $0 >= least } ?? true }
  }

  /// A number in `range`.
  static func number(_ range: ClosedRange<Int>) -> Condition {
    Condition("a number from \(range.lowerBound) to \(range.upperBound)") {
      $0.integer.map { range.contains($0) } ?? true
    }
  }

  /// One of some texts.
  static func oneOf(_ choices: String...) -> Condition {
    let list = choices.map { "'\($0)'" }.joined(separator: ", ")
    return Condition(choices.count == 1 ? list : "one of \(list)") { $0.text.map(choices.contains) ?? true }
  }

  /// A text of a grammar.
  static func text(_ expectation: String, _ accepts: @escaping @Sendable (String) -> Bool) -> Condition {
    Condition(expectation) { $0.text.map(accepts) ?? true }
  }

  /// A quantity that `accepts`; what is no quantity was found before.
  static func quantity(_ expectation: String, _ accepts: @escaping @Sendable (Quantity) -> Bool) -> Condition {
    Condition(expectation) { value in
      guard let quantity = try? Quantity(value) else { return true }
      return accepts(quantity)
    }
  }

  static let amount = quantity("0 or more") { $0 >= .zero }
  static let wholeAmount = quantity("a whole number") { $0.isWholeNumber }
  static let label = text(TextFormat.dnsLabel.expectation) { $0.isDNSLabel }
  static let subdomain = text(TextFormat.dnsSubdomain.expectation) { $0.isDNSSubdomain }
  static let qualifiedName = text("a name such as 'app' or 'example.com/app'") { $0.isQualifiedName }
  static let pathSegment = text("a name without '/' and '%' that is not '.' or '..'") { $0.isPathSegment }
  static let dataKey = text(TextFormat.dataKey.expectation) { $0.isDataKey }
  static let portNumber = number(1...65535)
  static let portName = text(
    "a port's name: at most 15 lower-case letters, digits and single '-', a letter among them"
  ) { $0.isPortName }

  /// A port by number or name.
  static let port = Condition("a port from 1 to 65535, or a port's name with a letter in it") { value in
    value.integer.map { (1...65535).contains($0) } ?? value.text?.isPortName ?? true
  }

  /// A count of pods, or a share of them.
  static func countOrPercent(upTo limit: Int? = nil) -> Condition {
    Condition("a number of 0 or more, or a percentage such as '25%'\(limit.map { " up to \($0)%" } ?? "")") { value in
      if let number = value.integer { return number >= 0 }
      guard let percent = value.text?.percent else { return false }
      return limit.map { percent <= $0 } ?? true
    }
  }
}

extension Value {
  /// The value as a message shows it.
  var excerpt: String {
    switch self {
    case .null: "nothing"
    case .bool(let bool): bool ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let text): text.count > 40 ? "a long number" : text
    case .string(let text):
      text.isEmpty ? "an empty text" : text.utf8.count > 80 ? "a text of \(text.utf8.count) bytes" : text.quoted
    case .array(let items): items.isEmpty ? "an empty list" : "a list"
    case .object(let object): object.isEmpty ? "an empty object" : "an object"
    }
  }
}
