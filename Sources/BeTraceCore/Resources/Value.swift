/// One value of a JSON or YAML document; the members of an object keep their order.
public enum Value: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number that is no 64-bit integer, or was not written as one, in the text it was written in (`1.0`, `1e3`).
  case number(String)
  case string(String)
  case array([Value])
  case object(Object)
}

extension Value {
  /// The text of a string, nil for every other kind of value.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The integer, nil for every other kind of value.
  public var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The truth value, nil for every other kind of value.
  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The items of an array, nil for every other kind of value.
  public var array: [Value]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// The members of an object, nil for every other kind of value.
  public var object: Object? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The member called `key`, nil if this is no object or has none.
  public subscript(key: String) -> Value? { object?[key] }

  /// What this value is, in the words of JSON: `null`, `boolean`, `integer`, `number`, `text`, `list`, `object`.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "text"
    case .array: "list"
    case .object: "object"
    }
  }

  /// Whether both values say the same, whatever the order of members.
  public func isEquivalent(to other: Value) -> Bool {
    switch (self, other) {
    case (.object(let mine), .object(let theirs)):
      mine.members.count == theirs.members.count
        && mine.members.allSatisfy { member in
          theirs[member.key].map { member.value.isEquivalent(to: $0) } ?? false
        }
    case (.array(let mine), .array(let theirs)):
      mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.isEquivalent(to: $1) }
    default:
      self == other
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral number: Int) { self = .integer(number) }
  public init(booleanLiteral bool: Bool) { self = .bool(bool) }
  public init(arrayLiteral items: Value...) { self = .array(items) }
  public init(dictionaryLiteral members: (String, Value)...) { self = .object(Object(members)) }
}

extension Value {
  /// The value some steps down, nil if there is none.
  subscript(keys: [String]) -> Value? {
    var value = self
    for key in keys {
      guard let next = value[key] else { return nil }
      value = next
    }
    return value
  }
}
