extension JSONNode {
  /// A value that was written nowhere, as a node.
  init(unwritten value: Value) {
    let content: Content =
      switch value {
      case .null: .null
      case .bool(let bool): .bool(bool)
      case .integer(let number): .integer(number)
      case .number(let text): .number(text)
      case .string(let text): .string(text)
      case .array(let items): .array(items.map(JSONNode.init(unwritten:)))
      case .object(let object):
        .object(
          object.members.map { member in
            Member(key: member.key, keyPlace: .nowhere, keyRange: 0..<0, node: JSONNode(unwritten: member.value))
          })
      }
    self.init(content: content, range: 0..<0, place: .nowhere)
  }
}

extension Place {
  /// Stands for no place where one is asked for.
  fileprivate static let nowhere = Place(file: "", line: 0, column: 0)
}
