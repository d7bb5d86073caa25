/// Reads objects as the API server does: by type, strictly, and the first wrong type ends it.
///
/// Fields that are not known, and those that are given twice, are all said, but only where every type is right.
struct ObjectDecoder {
  /// What is known; structures are read as they are met.
  private(set) var schema: Schema
  /// Keys that there should not be.
  private var strays: [StrayKey] = []

  init(_ schema: Schema) { self.schema = schema }

  /// Reads `node` as an object of `kind`: the object, or what is wrong with it.
  mutating func decode(_ node: JSONNode, as kind: SchemaKind) -> Result<DecodedObject, ObjectFaults> {
    strays = []
    do throws(WrongType) {
      let value = try decode(node, as: .structure(kind.structure))
      guard strays.isEmpty else { return .failure(ObjectFaults(faults: strays.map(\.fault))) }
      return .success(DecodedObject(kind: kind, value: value ?? .object(Object())))
    } catch {
      return .failure(ObjectFaults(faults: [error.fault(in: node)]))
    }
  }
}

/// Why an object could not be read.
struct ObjectFaults: Error {
  let faults: [ObjectFault]
}

extension ObjectDecoder {
  /// The value that `node` is; nil for null.
  private mutating func decode(_ node: JSONNode, as type: SchemaType) throws(WrongType) -> Value? {
    switch (type, node.content) {
    case (_, .null): return nil
    case (.structure(let name), .object(let members)): return try decode(members, as: schema.structure(name))
    case (.map(let type), .object(let members)): return try decode(members, as: type)
    case (.list(let type, _), .array(let items)): return try decode(items, as: type)
    case (.anything, _): return node.value
    default:
      guard let value = node.scalar(as: type) else { throw WrongType(node, type) }
      if let reason = type.problem(with: value) { throw WrongType(node, type, reason: reason) }
      return value
    }
  }

  private mutating func decode(_ members: [JSONNode.Member], as structure: SchemaStructure) throws(WrongType) -> Value {
    var object = Object()
    for index in members.repetitions { strays.append(StrayKey(twice: members[index], as: .field(members[index].key))) }
    for member in members {
      guard let field = structure[member.key] else {
        strays.append(StrayKey(unknown: member, in: structure))
        continue
      }
      let count = strays.count
      do throws(WrongType) {
        if let value = try decode(member.node, as: field.type) { object.append(member.key, value) }
      } catch {
        throw error.inside(.field(field.name), types: [field.innerStructure, field.name].compactMap(\.self))
      }
      place(straysFrom: count, inside: .field(field.name))
    }
    return .object(object)
  }

  private mutating func decode(_ members: [JSONNode.Member], as type: SchemaType) throws(WrongType) -> Value {
    var object = Object()
    for index in members.repetitions { strays.append(StrayKey(twice: members[index], as: .key(members[index].key))) }
    for member in members {
      object.append(member.key, try decode(member.node, as: type, at: .key(member.key)))
    }
    return .object(object)
  }

  private mutating func decode(_ items: [JSONNode], as type: SchemaType) throws(WrongType) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for (index, item) in items.enumerated() { values.append(try decode(item, as: type, at: .index(index))) }
    return .array(values)
  }

  /// The value of an item of a list or a map, which `step` leads to.
  private mutating func decode(
    _ node: JSONNode, as type: SchemaType, at step: FieldPath.Step
  ) throws(WrongType) -> Value {
    let count = strays.count
    do throws(WrongType) {
      let value = try decode(node, as: type)
      place(straysFrom: count, inside: step)
      return value ?? type.empty
    } catch {
      throw error.inside(step)
    }
  }

  /// Puts the step that leads to what was read last before the ways of what was found in it: most things are right, and
  /// need no way.
  private mutating func place(straysFrom count: Int, inside step: FieldPath.Step) {
    for index in count..<strays.count { strays[index].way.append(step) }
  }
}

extension [JSONNode.Member] {
  /// Where a key comes that was there before.
  fileprivate var repetitions: [Int] {
    guard count > 1 else { return [] }
    if count <= 12 { return indices.filter { index in self[..<index].contains { $0.key == self[index].key } } }
    var seen: Set<String> = []
    return indices.filter { !seen.insert(self[$0].key).inserted }
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
