extension JointRule {
  /// What server-side apply refuses and a plain create takes: SSA-01, SSA-04. Plans are applied that way.
  static let serverSideApply = [repeatedItems, managedFields]

  /// It tells the items of a list apart by their keys, so each may be there once.
  static let repeatedItems = JointRule("SSA-01", .together, on: .any) { object, surroundings in
    let kind = object.root.object.kind
    guard object.isReadable, !kind.isCustom, object.root.value.mayRepeatItems else { return [] }
    var search = RepetitionSearch(Schema.shared(surroundings.conditions.version))
    search.visit(object.root.value, as: .structure(kind.structure))
    return search.found.filter { repetition in
      // What another rule says at the item is said already, unless it only warns of what will be refused here.
      !object.faults.contains { fault in
        repetition.isAt(fault.part) && (fault.severity == .error || !surroundings.conditions.isComplete)
      }
    }.map { repetition in
      Problem(
        repetition.path,
        "'\(repetition.path.description.visible)' of \(object) repeats \(repetition.words) of an earlier item: server-side "
          + "apply, which tells them apart by that, refuses the object; keep one", brief: "repeats \(repetition.words)")
    }
  }

  /// The server keeps the books about who owns which field.
  static let managedFields = JointRule("SSA-04", .together, on: .any) { object, _ in
    object.root["metadata"]?.isEmpty("managedFields") ?? true
      ? []
      : [
        Problem(
          FieldPath("metadata", "managedFields"),
          "\(object) has 'metadata.managedFields', which only the server writes: server-side apply refuses the object; take "
            + "it out", brief: "'managedFields' is the server's")
      ]
  }
}

/// Looks for items of lists that have the keys of an earlier one.
private struct RepetitionSearch {
  struct Repetition {
    let path: FieldPath
    /// What is the same, in words.
    let words: String

    /// Whether `part` is the item, or a key of it.
    func isAt(_ part: FieldPath) -> Bool { part == path || part.dropLast() == path }
  }

  private var schema: Schema
  private var path: [FieldPath.Step] = []
  private(set) var found: [Repetition] = []

  init(_ schema: Schema) { self.schema = schema }

  mutating func visit(_ value: Value, as type: SchemaType) {
    switch (type, value) {
    case (.structure(let name), .object(let object)):
      let structure = schema.structure(name)
      for member in object.members {
        guard let field = structure[member.key], field.type.hasLists else { continue }
        visit(member.value, as: field.type, at: .field(member.key))
      }
    case (.map(let type), .object(let object)) where type.hasLists:
      for member in object.members { visit(member.value, as: type, at: .key(member.key)) }
    case (.list(let type, let kind), .array(let items)):
      if items.count > 1 { compare(items, by: kind) }
      guard type.hasLists else { return }
      for (index, item) in items.enumerated() { visit(item, as: type, at: .index(index)) }
    default: return
    }
  }

  private mutating func visit(_ value: Value, as type: SchemaType, at step: FieldPath.Step) {
    path.append(step)
    visit(value, as: type)
    path.removeLast()
  }

  private mutating func compare(_ items: [Value], by kind: SchemaListKind) {
    var known: Set<[Value?]> = []
    for (index, item) in items.enumerated() {
      let keys: [Value?]
      let words: String
      switch kind {
      case .atomic: return
      case .set: (keys, words) = ([item], item.excerpt)
      case .keyed(let names):
        keys = names.map { item[$0] ?? ($0 == "protocol" ? "TCP" : nil) }
        words = zip(names, keys).compactMap { name, key in key.map { "'\(name)' \($0.excerpt)" } }.inWords
      }
      if !known.insert(keys).inserted {
        found.append(Repetition(path: FieldPath(path + [.index(index)]), words: words.isEmpty ? "the keys" : words))
      }
    }
  }
}

extension Value {
  /// Whether a list in it has two items that are the same in a field that can be a key. That is found in no time, and
  /// mostly there are none.
  fileprivate var mayRepeatItems: Bool {
    switch self {
    case .object(let object):
      for index in object.members.indices where object.members[index].value.hasParts {
        if object.members[index].value.mayRepeatItems { return true }
      }
      return false
    case .array(let items):
      for index in items.indices where items[index].hasParts && items[index].mayRepeatItems { return true }
      return items.count > 8 ? items.mayRepeatAny : items.mayRepeatOne
    default: return false
    }
  }

  private var hasParts: Bool {
    switch self {
    case .object, .array: true
    default: false
    }
  }

  fileprivate static let keys = [
    "name", "containerPort", "mountPath", "port", "ip", "uid", "devicePath", "topologyKey", "whenUnsatisfiable",
  ]

  fileprivate func mayRepeat(_ other: Value) -> Bool {
    guard case .object(let mine) = self, case .object(let theirs) = other else { return self == other }
    var isSame = mine.members.count == theirs.members.count
    for index in mine.members.indices {
      let isEqual = theirs[mine.members[index].key, at: index] == mine.members[index].value
      if isEqual, Self.keys.contains(mine.members[index].key) { return true }
      isSame = isSame && isEqual
    }
    return isSame
  }
}

extension [Value] {
  /// Whether one may repeat another: of few, each is compared with each.
  fileprivate var mayRepeatOne: Bool {
    for index in indices {
      for earlier in 0..<index where self[index].mayRepeat(self[earlier]) { return true }
    }
    return false
  }

  /// The same of many.
  fileprivate var mayRepeatAny: Bool {
    Set(self).count < count
      || Value.keys.contains { key in
        let values = compactMap { $0.object?[key] }
        return Set(values).count < values.count
      }
  }
}

extension SchemaType {
  /// Whether there can be lists in it.
  fileprivate var hasLists: Bool {
    switch self {
    case .list, .structure: true
    case .map(let type): type.hasLists
    default: false
    }
  }
}
