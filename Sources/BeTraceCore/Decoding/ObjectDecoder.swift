/// Reads objects as the API server does: by type, strictly, and the first wrong type ends it.
///
/// Fields that are not known, and those that are given twice, are all said, but only where every type is right.
struct ObjectDecoder {
  /// What is known; structures are read as they are met.
  private(set) var schema: Schema
  /// The way to what is being read.
  private var path = FieldPath()
  /// The same as the server writes it about types: without indexes and keys, with its inner structures.
  private var types: [String] = []
  private var strays: [ObjectFault] = []
  /// The object that is read.
  private var root: JSONNode?

  init(_ schema: Schema) { self.schema = schema }

  /// Why reading stopped.
  struct WrongType: Error {
    let fault: ObjectFault
  }

  /// Reads `node` as an object of `kind`: the object, or what is wrong with it.
  mutating func decode(_ node: JSONNode, as kind: SchemaKind) -> Result<DecodedObject, ObjectFaults> {
    path = FieldPath()
    types = []
    strays = []
    root = node
    defer { root = nil }
    do {
      let value = try decode(node, as: .structure(kind.structure))
      guard strays.isEmpty else { return .failure(ObjectFaults(faults: strays)) }
      return .success(DecodedObject(kind: kind, value: value ?? .object(Object())))
    } catch {
      return .failure(ObjectFaults(faults: [error.fault]))
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
      guard let value = node.scalar(as: type) else { throw wrong(node, type, reason: nil) }
      if let reason = type.problem(with: value) {
        throw wrong(node, type, reason: isSecret ? "expected base64; encode the text, or use 'stringData'" : reason)
      }
      return value
    }
  }

  private mutating func decode(_ members: [JSONNode.Member], as structure: SchemaStructure) throws(WrongType) -> Value {
    var object = Object()
    for index in members.repetitions { strays.append(duplicate(members[index], as: .field(members[index].key))) }
    for member in members {
      guard let field = structure[member.key] else {
        strays.append(unknown(member, structure))
        continue
      }
      let depth = types.count
      if let inner = field.innerStructure { types.append(inner) }
      types.append(field.name)
      path.steps.append(.field(field.name))
      if let value = try decode(member.node, as: field.type) { object.append(member.key, value) }
      path.steps.removeLast()
      types.removeSubrange(depth...)
    }
    return .object(object)
  }

  private mutating func decode(_ members: [JSONNode.Member], as type: SchemaType) throws(WrongType) -> Value {
    var object = Object()
    for index in members.repetitions { strays.append(duplicate(members[index], as: .key(members[index].key))) }
    for member in members {
      path.steps.append(.key(member.key))
      object.append(member.key, try decode(member.node, as: type) ?? type.empty)
      path.steps.removeLast()
    }
    return .object(object)
  }

  private mutating func decode(_ items: [JSONNode], as type: SchemaType) throws(WrongType) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      path.steps.append(.index(index))
      values.append(try decode(item, as: type) ?? type.empty)
      path.steps.removeLast()
    }
    return .array(values)
  }

  private func wrong(_ node: JSONNode, _ type: SchemaType, reason: String?) -> WrongType {
    let field = FieldPath([.field(types.joined(separator: "."))])
    let message = reason ?? type.mismatch(with: node, isSecret: isSecret)
    return WrongType(fault: ObjectFault(type.rule, field, part: path, place: node.place, message))
  }

  /// Whether what is being read is the data of a Secret, or the value of a variable that is named like a secret: no message
  /// may show it.
  private var isSecret: Bool {
    guard let root, case .field(let last)? = path.steps.last ?? .field("") else { return isDataOfSecret }
    guard last == "value", case .string(let name)? = root.nearest(to: path.dropLast())["name"]?.content else {
      return isDataOfSecret
    }
    return SecretPattern.looksSecret(name: name)
  }

  private var isDataOfSecret: Bool {
    root?["kind"]?.content == .string("Secret") && !path.steps.isEmpty
      && [.field("data"), .field("stringData")].contains(path.steps[0])
  }

  private func unknown(_ member: JSONNode.Member, _ structure: SchemaStructure) -> ObjectFault {
    let field = path[member.key]
    let known = structure.fields.keys.sorted()
    let way = path.steps.isEmpty ? "" : " in '\(path.description.visible)'"
    let hint =
      known.first { $0.lowercased() == member.key.lowercased() }.map { "; the case matters: write '\($0)'" }
      ?? member.key.nearest(in: known).map { "; did you mean '\($0)'?" } ?? "; take it out or correct its name"
    return ObjectFault(
      "DEC-08", field, place: member.keyPlace, "there is no field '\(member.key.visible)'\(way)\(hint)")
  }

  private func duplicate(_ member: JSONNode.Member, as step: FieldPath.Step) -> ObjectFault {
    ObjectFault(
      "DEC-09", path.appending(step), place: member.keyPlace, "'\(member.key.visible)' is given twice; keep one")
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
