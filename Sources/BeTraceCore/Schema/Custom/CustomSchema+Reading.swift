extension CustomSchema {
  /// Reads a JSON Schema for one kind, such as those of collections that are made of definitions. `file` is the name for
  /// places.
  public init(parsing bytes: [UInt8], file: String) throws(CustomSchemaError) {
    let document = try Self.document(bytes, file: file)
    try self.init(document.root, in: document.root, isStructural: false, isNamespaced: true)
  }

  /// The schema of `kind` of `apiVersion` from a CustomResourceDefinition in `bytes`, one or several objects or lists of
  /// them; nil if none defines it.
  public static func defining(
    _ apiVersion: String, _ kind: String, in bytes: [UInt8], file: String
  ) throws(CustomSchemaError) -> CustomSchema? {
    for document in JSONReader.stream(of: bytes, file: file) {
      // A file may be anything; whether it can be read is only for those who want something from it.
      guard case .success(let node) = document else { continue }
      for object in node["items"]?.items ?? [node] where object.isDefinition {
        if let schema = try object.schema(defining: apiVersion, kind) { return schema }
      }
    }
    return nil
  }

  private static func document(_ bytes: [UInt8], file: String) throws(CustomSchemaError) -> JSONDocument {
    do {
      return try JSONDocument(parsing: bytes, file: file)
    } catch {
      throw CustomSchemaError(error.place, error.problem.description)
    }
  }

  /// Reads the schema `node`; references lead through `document`.
  fileprivate init(
    _ node: JSONNode, in document: JSONNode, isStructural: Bool, isNamespaced: Bool
  ) throws(CustomSchemaError) {
    var reader = CustomSchemaReader(document: document)
    root = try reader.part(node)
    parts = reader.parts
    self.isStructural = isStructural
    self.isNamespaced = isNamespaced
  }
}

extension JSONNode {
  fileprivate var isDefinition: Bool {
    self["kind"]?.content == .string("CustomResourceDefinition")
      && self["apiVersion"]?.content == .string("apiextensions.k8s.io/v1")
  }

  /// The schema of a version that this definition has; nil if it is another kind's.
  fileprivate func schema(
    defining apiVersion: String, _ kind: String
  ) throws(CustomSchemaError) -> CustomSchema? {
    guard let spec = self["spec"], spec["group"]?.content == .string(apiVersion.apiGroup),
      spec["names"]?["kind"]?.content == .string(kind),
      let version = spec["versions"]?.items?.first(where: { version in
        guard case .string(let name)? = version["name"]?.content else { return false }
        return apiVersion == "\(apiVersion.apiGroup)/\(name)" && version["served"]?.content != .bool(false)
      })
    else { return nil }
    guard let schema = version["schema"]?["openAPIV3Schema"] else {
      throw CustomSchemaError(version.place, "expected 'schema.openAPIV3Schema' in the version, found none")
    }
    return try CustomSchema(
      schema, in: self, isStructural: true, isNamespaced: spec["scope"]?.content != .string("Cluster"))
  }
}

/// Reads the parts of one schema.
private struct CustomSchemaReader {
  let document: JSONNode
  private(set) var parts: [CustomSchemaPart] = []
  /// Where each part is, by where it begins in the file.
  private var positions: [Int: Int] = [:]
  /// References that are being followed.
  private var trail: [String] = []

  init(document: JSONNode) { self.document = document }

  /// Reads the part `node` and all below it; the position of the part.
  mutating func part(_ node: JSONNode) throws(CustomSchemaError) -> Int {
    if let known = positions[node.range.lowerBound] { return known }
    if let target = node["$ref"] { return try reference(node, to: target) }
    let position = parts.count
    positions[node.range.lowerBound] = position
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
    positions[node.range.lowerBound] = own
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

extension JSONNode {
  fileprivate func expected(_ what: String) -> CustomSchemaError {
    CustomSchemaError(place, "expected \(what), found \(excerpt)")
  }

  fileprivate func text() throws(CustomSchemaError) -> String {
    guard case .string(let text) = content else { throw expected("a text") }
    return text
  }

  fileprivate func texts() throws(CustomSchemaError) -> [String] {
    guard let items else { throw expected("a list of texts") }
    var texts: [String] = []
    for item in items { texts.append(try item.text()) }
    return texts
  }

  fileprivate func count() throws(CustomSchemaError) -> Int {
    guard let number = double, let count = Int(exactly: number), count >= 0 else {
      throw expected("a whole number of 0 or more")
    }
    return count
  }

  fileprivate func number() throws(CustomSchemaError) -> Double {
    guard let number = double else { throw expected("a number") }
    return number
  }

  /// The number that this is; nil if it is none.
  var double: Double? {
    switch content {
    case .integer(let number): Double(number)
    case .number(let text): Double(text)
    default: nil
    }
  }

  /// A number as it is written.
  var written: String {
    switch content {
    case .integer(let number): String(number)
    case .number(let text): text.visible
    default: ""
    }
  }
}

extension Substring {
  /// A step of a JSON pointer (RFC 6901), its escapes resolved.
  fileprivate var replacingEscapes: String {
    var text = ""
    var isEscape = false
    for character in self {
      if isEscape {
        text += character == "1" ? "/" : character == "0" ? "~" : "~\(character)"
        isEscape = false
      } else if character == "~" {
        isEscape = true
      } else {
        text.append(character)
      }
    }
    return isEscape ? text + "~" : text
  }
}
