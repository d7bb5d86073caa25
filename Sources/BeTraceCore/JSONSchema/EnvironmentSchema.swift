/// The JSON Schema (2020-12) of the environment files for the services of one catalogue, so that editors complete and check
/// them without this program.
///
/// It takes what reading takes, but is stricter where that is better: a variable that is declared a secret takes no text,
/// a quantity needs a digit, a description is text.
public struct EnvironmentSchema: Sendable {
  /// Where a workspace keeps it.
  public static let path = "schema/environment.v1.schema.json"
  /// How an environment file of a workspace names it.
  public static let reference = "../\(path)"

  /// The schema itself.
  public let value: Value

  /// The schema for environments that may name the services of `catalogue`.
  public init(_ catalogue: Catalogue) {
    var definitions = Object.definitions
    for service in catalogue.services { definitions[service.definition] = .object(Object(schemaOf: service)) }
    let services = Object(
      catalogue.services.map { ($0.name, ["$ref": .string("#/$defs/\($0.definition)")]) })
    let header: [(String, Value)] = [
      ("$schema", ["type": "string", "description": "Where this schema is, for editors."]),
      ("apiVersion", ["const": .string(EnvironmentReader.apiVersion), "description": "The version of the format."]),
      ("kind", ["const": "Environment", "description": "What kind of file this is."]),
      ("name", .object(ParameterType.text(.dnsLabel).schema(.whole, help: "How the environment is called."))),
    ]
    let settings = Contract.environment.parameters.map { ($0.name, Value.object(Self.schema($0, catalogue))) }
    let entries: Value = [
      "description": "What is set about each service; one that no environment of the chain lists is not deployed.",
      "type": "object", "additionalProperties": false, "properties": .object(services),
    ]
    var schema: Object = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "An environment of betrace-tui",
      "$comment": "Written by 'betrace-tui schema environment', for the services that it knows.",
      "type": "object",
      "required": ["apiVersion", "kind", "name"],
    ]
    schema.close(over: Object(header + settings + [("services", entries)]))
    schema["$defs"] = .object(definitions)
    value = .object(schema)
  }

  /// The schema as the text of a file.
  public var text: String { value.json(indent: "  ") + "\n" }

  private static func schema(_ setting: Parameter, _ catalogue: Catalogue) -> Object {
    let place: SchemaPlace =
      EnvironmentSettings.isInherited(Field(setting.name)) ? .parameter(isNullable: setting.isNullable) : .whole
    var schema = setting.schema(place)
    guard setting.name == "exceptions", var item = schema["items"]?.object else { return schema }
    item["required"] = .array(PolicyException.requiredKeys.map(Value.string))
    var properties = item["properties"]?.object ?? [:]
    properties["service"] = [
      "description": properties["service"]?["description"] ?? "", "enum": .array(catalogue.names.map(Value.string)),
    ]
    item["properties"] = .object(properties)
    schema["items"] = .object(item)
    return schema
  }
}

extension Catalogue.Service {
  /// The name of the schema of its entry.
  fileprivate var definition: String { "service-\(name)" }
}

extension Object {
  /// The schema of the entry of `service`.
  fileprivate init(schemaOf service: Catalogue.Service) {
    self = ["description": .string(service.info.description), "type": "object"]
    close(
      over: Object(
        service.contract.parameters.map {
          ($0.name, .object($0.schema($0.name == "description" ? .whole : .parameter(isNullable: $0.isNullable))))
        }))
  }

  /// What several schemas refer to.
  fileprivate static var definitions: Object {
    [
      "reset": [
        "required": ["$reset"], "properties": ["$reset": ["const": true]], "additionalProperties": false,
      ],
      "variable": .object(VariableSource.schema), "secret": .object(VariableSource.secretSchema),
    ]
  }

  /// Makes this the schema of an object with these keys and no others, but for those that mean nothing to us.
  mutating func close(over properties: Object) {
    var properties = properties
    if properties["description"] == nil { properties["description"] = ["type": "string"] }
    self["properties"] = .object(properties)
    self["patternProperties"] = ["^x-": true]
    self["additionalProperties"] = false
  }
}
