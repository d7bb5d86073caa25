extension CustomSchema {
  /// Reads a JSON Schema for one kind, such as those of collections that are made of definitions; `document` is the whole
  /// of it.
  public init(_ document: JSONNode) throws(CustomSchemaError) {
    try self.init(document, in: document, isStructural: false, isNamespaced: true)
  }

  /// Reads the schema `node`; references lead through `document`.
  init(
    _ node: JSONNode, in document: JSONNode, isStructural: Bool, isNamespaced: Bool
  ) throws(CustomSchemaError) {
    var reader = CustomSchemaReader(document: document)
    root = try reader.part(node)
    parts = reader.parts
    expressions = reader.expressions
    self.isStructural = isStructural
    self.isNamespaced = isNamespaced
  }
}

/// Reads the parts of one schema.
private struct CustomSchemaReader {
  let document: JSONNode
  private(set) var parts: [CustomSchemaPart] = []
  private(set) var expressions: CustomSchema.Expressions?
  /// Where each part is, by where it begins in the file.
  private var positions: [Spot: Int] = [:]
  /// References that are being followed.
  private var trail: [String] = []

  init(document: JSONNode) { self.document = document }

  /// Where a part begins in its file.
  private struct Spot: Hashable {
    let line: Int
    let column: Int

    init(_ node: JSONNode) { (line, column) = (node.place.line, node.place.column) }
  }

  /// Reads the part `node` and all below it; the position of the part.
  mutating func part(_ node: JSONNode) throws(CustomSchemaError) -> Int {
    if let known = positions[Spot(node)] { return known }
    if let target = node["$ref"] { return try reference(node, to: target) }
    let position = parts.count
    positions[Spot(node)] = position
    parts.append(CustomSchemaPart())
    parts[position] = try read(node)
    return position
  }

  private mutating func reference(_ node: JSONNode, to target: JSONNode) throws(CustomSchemaError) -> Int {
    guard case .string(let pointer) = target.content, pointer == "#" || pointer.hasPrefix("#/") else {
      throw CustomSchemaError(target.place, "expected a reference into the file such as '#/definitions/a'")
    }
    var found: JSONNode? = document
    for step in pointer.split(separator: "/").dropFirst() {
      let key = step.replacingEscapes
      found = found?[key] ?? Int(key).flatMap { found?.child(at: .index($0)) }
    }
    guard let found, !trail.contains(pointer) else {
      throw CustomSchemaError(target.place, "the reference '\(pointer.visible)' leads nowhere")
    }
    trail.append(pointer)
    defer { trail.removeLast() }
    // A reference that leads to another one is a circle if it comes back before there is anything but references.
    let position = found["$ref"] == nil ? try withoutTrail(found) : try part(found)
    guard node.members?.contains(where: { $0.key != "$ref" && $0.key != "description" }) == true else {
      return position
    }
    let own = parts.count
    positions[Spot(node)] = own
    parts.append(CustomSchemaPart())
    var part = try read(node)
    part.all.append(position)
    parts[own] = part
    return own
  }

  private mutating func withoutTrail(_ node: JSONNode) throws(CustomSchemaError) -> Int {
    let outer = trail
    trail = []
    defer { trail = outer }
    return try part(node)
  }

  private mutating func read(_ node: JSONNode) throws(CustomSchemaError) -> CustomSchemaPart {
    var part = CustomSchemaPart()
    if case .bool(let isTaken) = node.content {
      part.takesNothing = !isTaken
      part.keepsUnknownFields = true
      return part
    }
    guard let members = node.members else { throw node.expected("a schema") }
    for member in members { try read(member.key, member.node, into: &part) }
    if node["x-kubernetes-list-type"]?.content == .string("map") {
      part.listKind = .keyed(try node["x-kubernetes-list-map-keys"]?.texts() ?? [])
    }
    part.leastNumber = try bound(node, "minimum", "exclusiveMinimum")
    part.greatestNumber = try bound(node, "maximum", "exclusiveMaximum")
    return part
  }

  private mutating func read(
    _ key: String, _ node: JSONNode, into part: inout CustomSchemaPart
  ) throws(CustomSchemaError) {
    switch key {
    case "type": try readKinds(node, into: &part)
    case "nullable": part.isNullable = part.isNullable || node.content == .bool(true)
    case "properties":
      guard let members = node.members else { throw node.expected("an object of schemas") }
      for member in members { part.properties[member.key] = try self.part(member.node) }
    case "required": part.required = try node.texts()
    case "additionalProperties":
      switch node.content {
      case .bool(let areTaken): part.others = areTaken ? .taken : .refused
      default: part.others = .part(try self.part(node))
      }
    case "items": part.items = try self.part(node)
    case "enum":
      guard let items = node.items else { throw node.expected("a list of values") }
      part.choices = items.map(\.value)
    case "const": part.choices = [node.value]
    case "pattern":
      let text = try node.text()
      do {
        part.form = CustomSchemaPart.Form(text: text, pattern: .success(try Pattern(text)))
      } catch {
        part.form = CustomSchemaPart.Form(text: text, pattern: .failure(error))
      }
    case "format": part.format = try node.text()
    case "multipleOf": part.divisor = try node.number()
    case "minLength": part.length.least = try node.count()
    case "maxLength": part.length.most = try node.count()
    case "minItems": part.itemCount.least = try node.count()
    case "maxItems": part.itemCount.most = try node.count()
    case "minProperties": part.propertyCount.least = try node.count()
    case "maxProperties": part.propertyCount.most = try node.count()
    case "uniqueItems": part.hasUniqueItems = node.content == .bool(true)
    case "default": part.hasDefault = true
    case "allOf": part.all += try schemas(node)
    case "anyOf": part.any = try schemas(node)
    case "oneOf": part.one = try schemas(node)
    case "not": part.none = try self.part(node)
    case "x-kubernetes-validations":
      let count = (expressions?.count ?? 0) + (node.items?.count ?? 0)
      if count > 0 { expressions = CustomSchema.Expressions(count: count, place: expressions?.place ?? node.place) }
    case "x-kubernetes-int-or-string": if node.content == .bool(true) { part.kinds = [.integer, .string] }
    case "x-kubernetes-preserve-unknown-fields": part.keepsUnknownFields = node.content == .bool(true)
    case "x-kubernetes-embedded-resource": part.isObject = node.content == .bool(true)
    case "x-kubernetes-list-type": if node.content == .string("set") { part.listKind = .set }
    default: break
    }
  }

  private func readKinds(_ node: JSONNode, into part: inout CustomSchemaPart) throws(CustomSchemaError) {
    for name in node.items == nil ? [node] : node.items ?? [] {
      let text = try name.text()
      if text == "null" {
        part.isNullable = true
      } else if let kind = CustomSchemaPart.Kind(rawValue: text) {
        part.kinds.insert(kind)
      } else {
        let known = CustomSchemaPart.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw CustomSchemaError(name.place, "'type': expected one of \(known), found '\(text.visible)'")
      }
    }
  }

  private mutating func schemas(_ node: JSONNode) throws(CustomSchemaError) -> [Int] {
    guard let items = node.items else { throw node.expected("a list of schemas") }
    var found: [Int] = []
    for item in items { found.append(try part(item)) }
    return found
  }

  /// The bound at `key`; what excludes it is true beside it, as OpenAPI 3.0 has it, or the number itself.
  private func bound(
    _ node: JSONNode, _ key: String, _ exclusive: String
  ) throws(CustomSchemaError) -> CustomSchemaPart.Bound? {
    if let node = node[exclusive], node.value.bool == nil {
      return CustomSchemaPart.Bound(number: try node.number(), text: node.written, isExcluded: true)
    }
    guard let bound = node[key] else { return nil }
    return CustomSchemaPart.Bound(
      number: try bound.number(), text: bound.written, isExcluded: node[exclusive]?.content == .bool(true))
  }
}
