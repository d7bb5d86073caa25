// How defaults are filled in.
extension Value {
  /// Sets the field `name` if it is not there.
  mutating func fill(_ name: String, _ value: Value) {
    guard case .object(var object) = self, object.index(of: name) == nil else { return }
    self = .null
    object.append(name, value)
    self = .object(object)
  }

  /// Sets the field `name` if it is not there or an empty text.
  mutating func fillEmpty(_ name: String, _ value: Value) {
    if self[name]?.text?.isEmpty == true { set(name, nil) }
    fill(name, value)
  }

  /// Sets the field `name`, or takes it out.
  mutating func set(_ name: String, _ value: Value?) {
    guard case .object(var object) = self else { return }
    self = .null
    object[name] = value
    self = .object(object)
  }

  /// Changes the field `name` if it is there.
  mutating func change(_ name: String, _ body: (inout Value) -> Void) {
    guard case .object(var object) = self, let index = object.index(of: name) else { return }
    self = .null
    object.change(at: index, body)
    self = .object(object)
  }

  /// Changes the field at the end of `names` if all of them are there.
  mutating func change(_ names: [String], _ body: (inout Value) -> Void) {
    guard let first = names.first else { return body(&self) }
    change(first) { $0.change(Array(names.dropFirst()), body) }
  }

  /// Changes each item of the list in the field `name`.
  mutating func changeItems(_ name: String, _ body: (inout Value) -> Void) {
    change(name) { list in
      guard case .array(var items) = list else { return }
      list = .null
      for index in items.indices { body(&items[index]) }
      list = .array(items)
    }
  }

  /// Whether the field `name` is missing, an empty text or 0.
  func isZero(_ name: String) -> Bool {
    switch self[name] {
    case nil, .null?, .integer(0)?: true
    case .string(let text)?: text.isEmpty
    default: false
    }
  }
}
