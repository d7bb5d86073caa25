/// Says in what an object differs from the schema of its kind, as the API server does with a structural schema.
///
/// Null for a field that takes none is as good as nothing, and a field with a default is never missing. Fields that the
/// schema does not name are errors, as the server says when it is asked to be strict. Expressions in
/// `x-kubernetes-validations` are not evaluated.
struct CustomJudge {
  let schema: CustomSchema
  var faults: [ObjectFault] = []
  /// Objects within the object, which have metadata of their own.
  private(set) var embedded: [(node: JSONNode, path: FieldPath)] = []
  /// The parts that look at the same value just now, so that none leads to itself.
  private var trail: [Int] = []

  init(_ schema: CustomSchema) { self.schema = schema }

  /// Looks at `node`, a whole object.
  mutating func judge(_ node: JSONNode) { judge(node, by: schema.root, at: FieldPath(), isClosed: true) }

  /// Looks at a value. `isClosed` says that fields which are not named are faults; they are not where a part only adds to
  /// another one.
  private mutating func judge(_ node: JSONNode, by position: Int, at path: FieldPath, isClosed: Bool) {
    guard !trail.contains(position) else { return }
    trail.append(position)
    defer { trail.removeLast() }
    let part = schema.parts[position]
    if part.takesNothing { return add("CRD-01", path, node.place, "expected nothing here; take it out") }
    if node.content == .null {
      if !part.isNullable, !part.kinds.isEmpty { addKind(node, part, path) }
      return
    }
    guard part.takes(node) else { return addKind(node, part, path) }
    judgeValue(node, by: part, at: path)
    switch node.content {
    case .object(let members): judge(members, of: node, by: position, at: path, isClosed: isClosed)
    case .array(let items): judge(items, of: node, by: part, at: path)
    default: break
    }
    judgeCombinations(node, by: part, at: path)
  }

  private mutating func judge(
    _ members: [JSONNode.Member], of node: JSONNode, by position: Int, at path: FieldPath, isClosed: Bool
  ) {
    let part = schema.parts[position]
    let isObject = part.isObject || path.steps.isEmpty
    if part.isObject, !path.steps.isEmpty { embedded.append((node, path)) }
    var seen: [String: Place] = [:]
    var count = 0
    for member in members {
      let isNamed = part.properties[member.key] != nil
      let field = path.appending(isNamed || part.others == nil ? .field(member.key) : .key(member.key))
      if isClosed, !isObject || !Self.ownFields.contains(member.key) {
        if let first = seen[member.key] {
          add("DEC-09", field, member.keyPlace, "it is given twice, first on line \(first.line); keep one")
        } else {
          seen[member.key] = member.keyPlace
        }
      }
      if let next = part.properties[member.key] {
        // Null is dropped where the schema does not ask for it, and a default takes its place.
        if member.node.content == .null, !schema.parts[next].isNullable { continue }
        count += 1
        // What else there is in metadata is known, whatever the schema names of it.
        judgeBelow(member.node, by: next, at: field, isClosed: !isObject || !Self.ownFields.contains(member.key))
        continue
      }
      count += 1
      switch part.others {
      case .part(let next)?: judgeBelow(member.node, by: next, at: field)
      case .taken?: break
      case .refused?, nil:
        if isObject, Self.ownFields.contains(member.key) { break }
        if isClosed || part.others != nil { addUnknown(member, part, position, at: path) }
      }
    }
    for name in part.required
    where node.lacks(name, nullable: part.properties[name].map { schema.parts[$0].isNullable }) {
      if part.properties[name].map({ schema.parts[$0].hasDefault }) == true { continue }
      // That an object has no kind is said where its kind is looked up.
      if path.steps.isEmpty, Self.ownFields.contains(name) { continue }
      faults.append(
        ObjectFault(
          "CRD-02", path[name], place: node.place,
          "expected \(part.properties[name].map { schema.parts[$0].name } ?? "a value"), "
            + "found none"))
    }
    if part.isObject, !path.steps.isEmpty {
      for name in ["apiVersion", "kind"] where node.lacks(name, nullable: false) && !part.required.contains(name) {
        add("CRD-02", path[name], node.place, "expected a text, found none")
      }
    }
    if let problem = part.propertyCount.problem(with: count, "field") { add("CRD-04", path, node.place, problem) }
  }

  private static let ownFields: Set<String> = ["apiVersion", "kind", "metadata"]

  /// Looks at a value inside the one that is looked at.
  private mutating func judgeBelow(
    _ node: JSONNode, by position: Int, at path: FieldPath, isClosed: Bool = true
  ) {
    let outer = trail
    trail = []
    judge(node, by: position, at: path, isClosed: isClosed)
    trail = outer
  }

  private mutating func judge(
    _ items: [JSONNode], of node: JSONNode, by part: CustomSchemaPart, at path: FieldPath
  ) {
    if let problem = part.itemCount.problem(with: items.count, "item") { add("CRD-04", path, node.place, problem) }
    if let next = part.items {
      for (index, item) in items.enumerated() { judgeBelow(item, by: next, at: path[index]) }
    }
    var seen: Set<Value> = []
    for (index, item) in items.enumerated() {
      let identity: Value
      switch part.listKind {
      case .set?: identity = item.value.canonical
      case .keyed(let keys)?:
        let missing = keys.filter { key in item.lacks(key, nullable: false) && !hasDefault(key, part.items) }
        for key in missing where item.members != nil {
          add("CRD-02", path[index][key], item.place, "expected a value: it tells the items apart")
        }
        identity = .array(keys.map { item[$0]?.value.canonical ?? .null })
      case nil:
        if !part.hasUniqueItems { return }
        identity = item.value.canonical
      }
      if !seen.insert(identity).inserted {
        let message: String
        if case .keyed(let keys)? = part.listKind {
          let names = keys.map { "'\($0.visible)'" }.joined(separator: " and ")
          message = "an item with the same \(names) is there already; keep one"
        } else {
          message = "\(item.excerpt) is there already; keep one"
        }
        add("CRD-04", path[index], item.place, message)
      }
    }
  }

  private func hasDefault(_ key: String, _ items: Int?) -> Bool {
    items.flatMap { schema.parts[$0].properties[key] }.map { schema.parts[$0].hasDefault } ?? false
  }

  private mutating func judgeCombinations(_ node: JSONNode, by part: CustomSchemaPart, at path: FieldPath) {
    for position in part.all { judge(node, by: position, at: path, isClosed: false) }
    if !part.any.isEmpty { judgeChoice(part.any, node, at: path, isExclusive: false) }
    if !part.one.isEmpty { judgeChoice(part.one, node, at: path, isExclusive: true) }
    if let none = part.none, faults(in: node, by: none, at: path).isEmpty {
      add("CRD-05", path, node.place, "found \(node.excerpt), which the schema rules out")
    }
  }

  private mutating func judgeChoice(_ choices: [Int], _ node: JSONNode, at path: FieldPath, isExclusive: Bool) {
    let found = choices.map { faults(in: node, by: $0, at: path) }
    let matches = found.count { $0.isEmpty }
    if matches == 0, let nearest = found.min(by: { $0.count < $1.count }) {
      if choices.count == 1 {
        faults += nearest
      } else {
        let reasons = nearest.map { "'\($0.part.description.visible)': \($0.message)" }.joined(separator: "; ")
        add("CRD-05", path, node.place, "none of \(choices.count) allowed forms fits; the nearest says: \(reasons)")
      }
    } else if isExclusive, matches > 1 {
      add("CRD-05", path, node.place, "\(matches) forms fit of which only one may; keep the fields of one")
    }
  }

  /// What is wrong with a value by a part that is one of several, errors only.
  private func faults(in node: JSONNode, by position: Int, at path: FieldPath) -> [ObjectFault] {
    var judge = self
    judge.faults = []
    judge.judge(node, by: position, at: path, isClosed: false)
    return judge.faults.filter { $0.severity == .error }
  }
}

extension JSONNode {
  /// Whether there is no field `name`, or only a null that stands for none.
  fileprivate func lacks(_ name: String, nullable: Bool?) -> Bool {
    guard let node = self[name] else { return true }
    return node.content == .null && nullable != true
  }
}

extension Value {
  /// The value with the members of objects in order, so that equal ones are the same.
  fileprivate var canonical: Value {
    switch self {
    case .array(let items): .array(items.map(\.canonical))
    case .object(let object):
      .object(Object(object.members.map { ($0.key, $0.value.canonical) }.sorted { $0.0 < $1.0 }))
    case .number(let text): Double(text).flatMap { Int(exactly: $0) }.map(Value.integer) ?? self
    default: self
    }
  }
}
