extension VariableSource {
  /// The schema of the value of an environment variable: text, or exactly one kind of reference.
  static var schema: Object {
    var schema: Object = ["type": ["string", "object", "null"]]
    var kinds = Object()
    for shape in shapes { kinds.append(shape.name, .object(Self.schema(of: shape))) }
    kinds.append("$reset", ["const": true])
    schema.close(over: kinds)
    schema["dependentSchemas"] = ["$reset": ["maxProperties": 1]]
    // For what is no object the choice means nothing, and would be taken as met by all.
    schema["if"] = ["type": "object"]
    schema["then"] = ["oneOf": .array((shapes.map(\.name) + ["$reset"]).map { ["required": [.string($0)]] })]
    return schema
  }

  /// The schema of one that is declared a secret: no text, but for the empty one and for another variable's value.
  static var secretSchema: Object { ["$ref": "#/$defs/variable", "pattern": #"^(\$\([^)]*\))?$"#] }

  private static func schema(of shape: Shape) -> Object {
    var schema: Object = ["type": "object", "required": .array(shape.required.map(Value.string))]
    schema.close(
      over: Object(
        (shape.required + shape.optional).map { key in
          let type = type(of: key)
          var keyword = type.schema(.whole)
          if case .text(.free) = type { keyword["minLength"] = 1 }
          return (key, .object(keyword))
        }))
    return schema
  }
}

extension Variable {
  /// The schema of its value.
  var schema: Object {
    var schema: Object = [
      "description": .string(documentation), "$ref": isSecret ? "#/$defs/secret" : "#/$defs/variable",
    ]
    switch defaultValue {
    case .text(let text): schema["default"] = .string(text)
    case .port(let port): schema["default"] = .string(port.number)
    case .parameter, nil: break
    }
    return schema
  }

  /// What it is for, with what a form would mark it with.
  private var documentation: String {
    var text = help
    if isRequired { text += " Required." }
    if isSecret { text += " A secret: only referred to." }
    if case .parameter(let name)? = defaultValue { text += " The default follows from \(name)." }
    return text
  }
}
