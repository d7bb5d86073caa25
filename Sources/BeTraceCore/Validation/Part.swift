/// A value in an object, and where it stands: what rules walk down objects with.
struct Part {
  /// The object's position among those of its service.
  let object: Int
  let path: ValuePath
  let value: Value

  /// The part one step down, nil if there is none.
  subscript(key: String) -> Part? {
    value[key].map { Part(object: object, path: path.appending(.key(key)), value: $0) }
  }

  /// The part some steps down, nil if there is none.
  subscript(keys: String...) -> Part? { self[keys] }

  /// The part some steps down, nil if there is none.
  subscript(keys: [String]) -> Part? {
    value[keys].map {
      Part(object: object, path: ValuePath(path.steps + keys.map(ValuePath.Step.key)), value: $0)
    }
  }

  /// The items of a list; empty for every other kind of value.
  var items: [Part] {
    guard let items = value.array else { return [] }
    return items.indices.map { Part(object: object, path: path.appending(.index($0)), value: items[$0]) }
  }

  /// The members of an object with their keys; empty for every other kind of value.
  var members: [(key: String, part: Part)] {
    guard let members = value.object?.members else { return [] }
    return members.map { ($0.key, Part(object: object, path: path.appending(.key($0.key)), value: $0.value)) }
  }
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
