import BeTraceCore

/// The JSON Schema (2020-12) of `config.json`, made from the bindings that there are.
package enum ConfigSchema {
  /// The schema as the text of a file.
  package static var text: String { Value.object(schema).json(indent: "  ") + "\n" }

  private static var schema: Object {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "The config of betrace-tui",
      "$comment": "Written by 'betrace-tui schema config'.",
      "type": "object",
      "required": ["version"],
      "properties": [
        "$schema": ["type": "string", "description": "Where this schema is, for editors."],
        "version": ["const": .integer(Config.version), "description": "The version of the format."],
        "theme": [
          "description": "The theme, or one for dark and one for light terminals; 'betrace-tui theme list' shows them.",
          "anyOf": [
            theme,
            ["type": "object", "properties": ["dark": theme, "light": theme], "additionalProperties": false],
          ],
        ],
        "symbols": [
          "description": "The form of lines and marks; auto leaves it to the terminal.",
          "enum": ["auto", "unicode", "ascii"],
        ],
        "keys": [
          "description": "A preset, and the keys that differ from it; an empty list switches something off.",
          "type": "object", "properties": .object(keys), "additionalProperties": false,
        ],
      ],
      "additionalProperties": false,
      "$defs": [
        "key": ["anyOf": [["type": "string", "pattern": "^[^\\s]$"], ["$ref": "#/$defs/namedKey"]]],
        "namedKey": ["type": "string", "pattern": .string(namedPattern)],
      ],
    ]
  }

  private static let theme: Value = ["type": "string"]

  private static var keys: Object {
    Object(
      [
        (
          "preset",
          ["enum": .array(KeyPreset.allCases.map { .string($0.rawValue) }), "description": "What to begin with."]
        )
      ]
        + Keymap.standard.bindings.map { ($0.id, .object(schema(of: $0))) })
  }

  private static func schema(of binding: Binding) -> Object {
    let isTyped = !binding.contexts.isDisjoint(with: Context.typing)
    let places = Context.allCases.filter(binding.contexts.contains).map(\.rawValue).joined(separator: ", ")
    var schema: Object = [
      "description": .string("\(binding.help). In \(places)."), "type": "array",
      "items": ["$ref": isTyped ? "#/$defs/namedKey" : "#/$defs/key"],
      "default": .array(binding.keys.map { .string($0.name) }),
    ]
    if binding.isEssential { schema["minItems"] = 1 }
    return schema
  }

  /// What the name of a key looks like that is not just a character.
  private static var namedPattern: String {
    "^(ctrl-[a-gj-ln-z]|alt-[^\\s]|" + Key.named.map(\.name).joined(separator: "|") + ")$"
  }
}
