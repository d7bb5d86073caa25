/// Where a value stands, which says what may stand there instead.
enum SchemaPlace {
  /// It is merged over what is inherited: `$reset` goes back to the default, and null may mean none.
  case parameter(isNullable: Bool)
  /// It is an entry of a merged map: it is replaced whole, null removes it, `$reset` goes back to the default.
  case entry
  /// It is a part of what is replaced whole, or is not inherited: only the value itself.
  case whole

  var isNullable: Bool {
    switch self {
    case .parameter(let isNullable): isNullable
    case .entry: true
    case .whole: false
    }
  }

  var isResettable: Bool { if case .whole = self { false } else { true } }

  /// The place of a part of an object that stands here.
  func part(_ parameter: Parameter) -> SchemaPlace {
    if case .parameter = self { .parameter(isNullable: parameter.isNullable) } else { .whole }
  }

  /// The place of an entry of a map that stands here.
  var entryOfMap: SchemaPlace { if case .parameter = self { .entry } else { .whole } }
}

extension Parameter {
  /// The schema of its value in an environment file.
  func schema(_ place: SchemaPlace) -> Object {
    var schema = type.schema(place, help: documentation)
    if case .fixed(let value)? = defaultValue { schema["default"] = hidingSecrets(in: value) }
    if deprecated != nil { schema["deprecated"] = true }
    return schema
  }

  /// What it decides, with what a message would say of its limits and its default.
  private var documentation: String {
    var text = help
    if let reason { text += " Limited, as \(reason)." }
    if case .computed(from: let names, _)? = defaultValue, !names.isEmpty {
      text += " The default follows from \(names.joined(separator: ", "))."
    }
    if let deprecated { text += " Deprecated: \(deprecated)." }
    return text
  }
}

// The keywords of a schema that belong to one kind of value say nothing about the others, so that one schema can describe
// the value, null and `$reset` at once: what is wrong is then found at its own place, not at one of several choices.
extension ParameterType {
  /// The schema of a value of this type at `place`.
  func schema(_ place: SchemaPlace, help: String? = nil) -> Object {
    var schema = Object(help.map { [("description", Value.string($0))] } ?? [])
    switch self {
    case .boolean: schema.addScalar("boolean", place)
    case .integer(let range):
      schema.addScalar("integer", place)
      schema["minimum"] = .integer(range.lowerBound)
      if range.upperBound < Int(Int32.max) { schema["maximum"] = .integer(range.upperBound) }
    case .choice(let choices): schema.addChoice(choices.map(Value.string), place)
    case .text(let format):
      schema.addScalar("string", place)
      schema.add(format.schema)
    case .quantity:
      schema.addScalar("string", place)
      schema["pattern"] = .string(Self.quantityPattern)
    case .image:
      schema.addKinds(["string", "object"], place)
      schema["pattern"] = .string(TextFormat.imagePattern)
      schema.addParts(Parameter.imageParts, place)
    case .variable: schema["$ref"] = "#/$defs/variable"
    case .list(of: let item):
      schema.addScalar("array", place)
      schema["items"] = .object(item.schema(.whole))
    case .map(of: let type):
      schema.addKinds(["object"], place)
      schema.addEntries(type, place)
    case .object(let parts, isOptional: true) where parts.isEmpty: schema.addChoice([], place)
    case .object(let parts, isOptional: _):
      schema.addKinds(["object"], place)
      schema.addParts(parts, place)
    }
    return schema
  }

  /// As people write quantities; see `Quantity`.
  private static let quantityPattern =
    #"^\s*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?\s*$"#
}

extension Object {
  /// The kinds of value that are taken, null among them where it is.
  fileprivate mutating func addKinds(_ kinds: [String], _ place: SchemaPlace) {
    let all = kinds + (place.isNullable ? ["null"] : [])
    self["type"] = all.count == 1 ? .string(all[0]) : .array(all.map(Value.string))
  }

  /// One kind of value that is no object; the object that resets it.
  fileprivate mutating func addScalar(_ kind: String, _ place: SchemaPlace) {
    addKinds(place.isResettable ? [kind, "object"] : [kind], place)
    if place.isResettable { self["$ref"] = "#/$defs/reset" }
  }

  fileprivate mutating func addChoice(_ choices: [Value], _ place: SchemaPlace) {
    let others: [Value] = (place.isNullable ? [.null] : []) + (place.isResettable ? [["$reset": true]] : [])
    self["enum"] = .array(choices + others)
  }

  fileprivate mutating func addParts(_ parts: [Parameter], _ place: SchemaPlace) {
    close(over: Object(parts.map { ($0.name, .object($0.schema(place.part($0)))) }))
    addReset(place)
  }

  /// The entries of a map, whose names are anybody's; of variables those that a module declares are described.
  fileprivate mutating func addEntries(_ type: ParameterType, _ place: SchemaPlace) {
    var known = Object()
    if case .variable(let declared) = type {
      for variable in declared { known.append(variable.name, .object(variable.schema)) }
    }
    if !known.isEmpty { self["properties"] = .object(known) }
    self["additionalProperties"] = .object(type.schema(place.entryOfMap))
    addReset(place)
  }

  /// The one key that resets an object and stands alone.
  private mutating func addReset(_ place: SchemaPlace) {
    guard place.isResettable else { return }
    var properties = self["properties"]?.object ?? [:]
    properties["$reset"] = ["const": true]
    self["properties"] = .object(properties)
    self["dependentSchemas"] = ["$reset": ["maxProperties": 1]]
  }

  /// Adds the keywords of another schema.
  fileprivate mutating func add(_ keywords: Object) {
    for member in keywords.members { self[member.key] = member.value }
  }
}
