/// A number or a text where Kubernetes takes both: a port by number or name, a count or a percentage such as `25%`.
public enum IntOrString: Sendable, Hashable {
  case number(Int)
  case text(String)
}

extension IntOrString: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral number: Int) { self = .number(number) }
  public init(stringLiteral text: String) { self = .text(text) }
}

extension IntOrString {
  /// The number or text as it stands in a resource.
  public var value: Value {
    switch self {
    case .number(let number): .integer(number)
    case .text(let text): .string(text)
    }
  }
}

extension Object {
  /// Adds a number or a text, each as what it is.
  public mutating func add(_ key: String, _ either: IntOrString?) {
    if let either { append(key, either.value) }
  }
}
