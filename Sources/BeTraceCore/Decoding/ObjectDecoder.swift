/// Reads objects as the API server does: by type, and strictly. The server ends at the first wrong type; here all that is
/// wrong is said at once.
struct ObjectDecoder {
  /// What is known; structures are read as they are met.
  private(set) var schema: Schema
  private var wrongs: [WrongType] = []
  /// Keys that there should not be.
  private var strays: [StrayKey] = []

  init(_ schema: Schema) { self.schema = schema }

  /// Reads `node` as an object of `kind`: the object, or what is wrong with it.
  mutating func decode(_ node: JSONNode, as kind: SchemaKind) -> Result<DecodedObject, ObjectFaults> {
    (wrongs, strays) = ([], [])
    let value = decode(node, as: .structure(kind.structure))
    let object = DecodedObject(kind: kind, value: value ?? .object(Object()))
    guard wrongs.isEmpty, strays.isEmpty else {
      return .failure(
        ObjectFaults(faults: wrongs.map { $0.fault(in: node) } + strays.map(\.fault), rest: object))
    }
    return .success(object)
  }
}

/// Why an object could not be read.
struct ObjectFaults: Error {
  let faults: [ObjectFault]
  /// What of it could be read.
  let rest: DecodedObject
}

extension ObjectDecoder {
  /// The value that `node` is; nil for null, and for what is of a wrong type.
  private mutating func decode(_ node: JSONNode, as type: SchemaType) -> Value? {
    switch (type, node.content) {
    case (_, .null): return nil
    case (.structure(let name), .object(let members)): return decode(members, as: schema.structure(name))
    case (.map(let type), .object(let members)): return decode(members, as: type)
    case (.list(let type, _), .array(let items)): return decode(items, as: type)
    case (.anything, _): return node.value
    default:
      guard let value = node.scalar(as: type) else {
        wrongs.append(WrongType(node, type))
        return nil
      }
      if let reason = type.problem(with: value) { wrongs.append(WrongType(node, type, reason: reason)) }
      return value
    }
  }

  private mutating func decode(_ members: [JSONNode.Member], as structure: SchemaStructure) -> Value {
    var object = Object(reserving: members.count)
    for (again, first) in members.repetitions {
      strays.append(StrayKey(twice: again, after: first, as: .field(again.key)))
    }
    for member in members {
      guard let field = structure[member.key] else {
        strays.append(StrayKey(unknown: member, in: structure))
        continue
      }
      let counts = (wrongs.count, strays.count)
      if let value = decode(member.node, as: field.type) { object.append(member.key, value) }
      place(from: counts, inside: .field(field.name), field.innerStructure)
    }
    return .object(object)
  }

  private mutating func decode(_ members: [JSONNode.Member], as type: SchemaType) -> Value {
    var object = Object(reserving: members.count)
    for (again, first) in members.repetitions {
      strays.append(StrayKey(twice: again, after: first, as: .key(again.key)))
    }
    for member in members {
      object.append(member.key, decode(member.node, as: type, at: .key(member.key)))
    }
    return .object(object)
  }

  private mutating func decode(_ items: [JSONNode], as type: SchemaType) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for (index, item) in items.enumerated() { values.append(decode(item, as: type, at: .index(index))) }
    return .array(values)
  }

  /// The value of an item of a list or a map, which `step` leads to.
  private mutating func decode(_ node: JSONNode, as type: SchemaType, at step: FieldPath.Step) -> Value {
    let counts = (wrongs.count, strays.count)
    let value = decode(node, as: type)
    place(from: counts, inside: step)
    return value ?? type.empty
  }

  /// Puts the step that leads to what was read last before the ways of what was found in it: most things are right, and
  /// need no way.
  private mutating func place(
    from counts: (wrongs: Int, strays: Int), inside step: FieldPath.Step, _ innerStructure: String? = nil
  ) {
    for index in counts.wrongs..<wrongs.count { wrongs[index].place(inside: step, innerStructure) }
    for index in counts.strays..<strays.count { strays[index].way.append(step) }
  }
}

extension [JSONNode.Member] {
  /// Those whose key was there before, each with the first one of that key.
  fileprivate var repetitions: [(again: JSONNode.Member, first: JSONNode.Member)] {
    guard count > 1 else { return [] }
    if count <= 12 {
      return indices.compactMap { index in
        self[..<index].first { $0.key == self[index].key }.map { (self[index], $0) }
      }
    }
    var seen: [String: Int] = [:]
    return indices.compactMap { index in
      guard let first = seen[self[index].key] else {
        seen[self[index].key] = index
        return nil
      }
      return (self[index], self[first])
    }
  }
}

extension SchemaType {
  /// What null stands for as an item or a map's value.
  fileprivate var empty: Value {
    switch self {
    case .text, .bytes, .time, .microTime: ""
    case .boolean: false
    case .int32, .int64, .double, .integerOrText: 0
    case .quantity: "0"
    case .list: []
    case .anything: .null
    case .map, .structure: [:]
    }
  }
}
