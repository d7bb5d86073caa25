extension JSONNode {
  /// A value that is written nowhere, such as one that a module made, as a node to decode; it and all that is in it
  /// stand at `place`.
  init(_ value: Value, at place: Place) {
    let content: Content =
      switch value {
      case .null: .null
      case .bool(let bool): .bool(bool)
      case .integer(let number): .integer(number)
      case .number(let text): .number(text)
      case .string(let text): .string(text)
      case .array(let items): .array(items.map { JSONNode($0, at: place) })
      case .object(let object):
        .object(
          object.members.map { Member(key: $0.key, keyPlace: place, node: JSONNode($0.value, at: place)) })
      }
    self.init(content: content, place: place)
  }
}
