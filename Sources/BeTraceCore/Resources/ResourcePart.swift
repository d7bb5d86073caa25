/// A part of a Kubernetes object: the fields that are set, in the order in which people know them.
///
/// A service module can describe the kinds of its own operators the same way.
public protocol ResourcePart: Sendable, Hashable {
  /// Adds the fields that are set to `object`, in human order; none of their keys may be there yet.
  func write(to object: inout Object)
}

extension ResourcePart {
  /// The part as it stands in a resource; an object without members if nothing is set.
  public var body: Object {
    var object = Object()
    write(to: &object)
    return object
  }
}

/// What `write(to:)` is made of. Nothing is added for nil, an empty list, an empty map and a part without fields: to
/// Kubernetes they are the same as absent. Where they are not, as in `emptyDir: {}`, the part itself says so.
extension Object {
  /// Adds a text, the empty one too.
  public mutating func add(_ key: String, _ text: String?) {
    if let text { append(key, .string(text)) }
  }

  /// Adds a whole number.
  public mutating func add(_ key: String, _ number: Int?) {
    if let number { append(key, .integer(number)) }
  }

  /// Adds a truth value, `false` too.
  public mutating func add(_ key: String, _ bool: Bool?) {
    if let bool { append(key, .bool(bool)) }
  }

  /// Adds a choice out of a closed set, in Kubernetes' spelling.
  public mutating func add(_ key: String, _ choice: (some RawRepresentable<String>)?) {
    if let choice { append(key, .string(choice.rawValue)) }
  }

  /// Adds a part.
  public mutating func add(_ key: String, _ part: (some ResourcePart)?) {
    if let part { add(key, part.write) }
  }

  /// Adds an object of the fields that `write` adds to it.
  public mutating func add(_ key: String, _ write: (inout Object) -> Void) {
    var object = Object()
    write(&object)
    if !object.isEmpty { append(key, .object(object)) }
  }

  /// Adds a list of texts in their order.
  public mutating func add(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { append(key, .array(texts.map(Value.string))) }
  }

  /// Adds a list of whole numbers in their order.
  public mutating func add(_ key: String, _ numbers: [Int]) {
    if !numbers.isEmpty { append(key, .array(numbers.map(Value.integer))) }
  }

  /// Adds a list of choices out of a closed set in their order.
  public mutating func add(_ key: String, _ choices: [some RawRepresentable<String>]) {
    if !choices.isEmpty { append(key, .array(choices.map { .string($0.rawValue) })) }
  }

  /// Adds a list of parts in their order.
  public mutating func add(_ key: String, _ parts: [some ResourcePart]) {
    if !parts.isEmpty { append(key, .array(parts.map { .object($0.body) })) }
  }

  /// Adds a list of objects that have one field each, such as `imagePullSecrets: [{name: registry}]`.
  public mutating func add(_ key: String, _ texts: [String], each field: String) {
    if !texts.isEmpty { append(key, .array(texts.map { .object([field: .string($0)]) })) }
  }

  /// Adds a map of texts, sorted by key, as a dictionary has no order of its own.
  public mutating func add(_ key: String, _ texts: [String: String]) {
    guard !texts.isEmpty else { return }
    var object = Object()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) { object.append(name, .string(text)) }
    append(key, .object(object))
  }
}
