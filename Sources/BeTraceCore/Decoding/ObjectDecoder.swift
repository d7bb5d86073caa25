/// Reads objects as the API server does: by type, and strictly. The server ends at the first wrong type; here all that is
/// wrong is said at once.
struct ObjectDecoder {
  /// What is known; structures are read as they are met.
  private(set) var schema: Schema
  private var wrongs: [WrongType] = []
  /// Keys that there should not be.
  private var strays: [StrayKey] = []

  init(_ schema: Schema) { self.schema = schema }

  /// Reads `manifest` as an object of `kind`: the object, or what is wrong with it.
  mutating func decode(_ manifest: Manifest, as kind: SchemaKind) -> Result<DecodedObject, ObjectFaults> {
    (wrongs, strays) = ([], [])
    let reading = read(manifest.value, as: .structure(kind.structure))
    let object = DecodedObject(kind: kind, value: reading.value(of: manifest.value) ?? .object(Object()))
    guard wrongs.isEmpty, strays.isEmpty else {
      let root = manifest.node
      return .failure(
        ObjectFaults(faults: wrongs.map { $0.fault(in: root) } + strays.map { $0.fault(in: root) }, rest: object))
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
  private mutating func read(_ value: Value, as type: SchemaType) -> Reading {
    switch (type, value) {
    case (_, .null): return .nothing
    case (.structure(let name), .object(let object)): return read(object, as: schema.structure(name))
    case (.map(let type), .object(let object)): return read(object, as: type)
    case (.list(let type, _), .array(let items)): return read(items, as: type)
    case (.anything, _): return .asWritten
    default:
      guard let reading = value.reading(as: type) else {
        wrongs.append(WrongType(type))
        return .nothing
      }
      if let reason = type.problem(with: reading.value(of: value) ?? value) {
        wrongs.append(WrongType(type, reason: reason))
      }
      return reading
    }
  }

  private mutating func read(_ object: Object, as structure: SchemaStructure) -> Reading {
    for (again, first) in object.repetitions {
      strays.append(StrayKey(twice: again, after: first, as: .field(object.members[again].key)))
    }
    return object.reading { index in
      guard let field = structure[object.members[index].key] else {
        strays.append(StrayKey(unknown: object.members[index].key, at: index, in: structure))
        return .nothing
      }
      let counts = (wrongs.count, strays.count)
      let reading = read(object.members[index].value, as: field.type)
      place(from: counts, at: index, inside: .field(field.name), field.innerStructure)
      return reading
    }
  }

  private mutating func read(_ object: Object, as type: SchemaType) -> Reading {
    for (again, first) in object.repetitions {
      strays.append(StrayKey(twice: again, after: first, as: .key(object.members[again].key)))
    }
    return object.reading { index in
      read(object.members[index].value, as: type, at: index, inside: .key(object.members[index].key))
    }
  }

  private mutating func read(_ items: [Value], as type: SchemaType) -> Reading {
    items.reading { index in read(items[index], as: type, at: index, inside: .index(index)) }
  }

  /// What is read of an item of a list or a map, which `step` leads to.
  private mutating func read(
    _ value: Value, as type: SchemaType, at index: Int, inside step: FieldPath.Step
  ) -> Reading {
    let counts = (wrongs.count, strays.count)
    let reading = read(value, as: type)
    place(from: counts, at: index, inside: step)
    if case .nothing = reading { return .changed(type.empty) }
    return reading
  }

  /// Puts the step that leads to what was read last before the ways of what was found in it: most things are right, and
  /// need no way.
  private mutating func place(
    from counts: (wrongs: Int, strays: Int), at index: Int, inside step: FieldPath.Step,
    _ innerStructure: String? = nil
  ) {
    for wrong in counts.wrongs..<wrongs.count { wrongs[wrong].place(at: index, inside: step, innerStructure) }
    for stray in counts.strays..<strays.count { strays[stray].way.place(at: index, inside: step) }
  }
}

extension Object {
  /// Where the members are whose key was there before, each with the first one of that key.
  fileprivate var repetitions: [(again: Int, first: Int)] {
    guard mayRepeatKeys else { return [] }
    if members.count <= 12 {
      return members.indices.compactMap { index in
        members[..<index].firstIndex { $0.key == members[index].key }.map { (index, $0) }
      }
    }
    var seen: [String: Int] = [:]
    return members.indices.compactMap { index in
      guard let first = seen[members[index].key] else {
        seen[members[index].key] = index
        return nil
      }
      return (index, first)
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
