/// The JSON Schema (2020-12) of `workspace.json`.
public enum WorkspaceSchema {
  /// The schema as the text of a file.
  public static var text: String { Value.object(schema).json(indent: "  ") + "\n" }

  private static let schema: Object = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A workspace of betrace-tui",
    "$comment": "Written by 'betrace-tui schema workspace'.",
    "type": "object",
    "required": ["apiVersion", "kind"],
    "properties": [
      "$schema": ["type": "string", "description": "Where this schema is, for editors."],
      "apiVersion": ["const": .string(EnvironmentReader.apiVersion), "description": "The version of the format."],
      "kind": ["const": "Workspace", "description": "What kind of file this is."],
      "description": ["type": "string", "description": "What people should know of the workspace."],
      "schemas": [
        "description": """
        Where the schemas of custom resources are: folders relative to the workspace with JSON Schemas named as those of \
        kubeconform or with CustomResourceDefinitions as YAML or JSON, or paths with kubeconform's placeholders.
        """,
        "type": "array", "items": ["type": "string", "minLength": 1],
      ],
      "stages": [
        "description": """
        The environments that a change goes through one after the other, such as dev, staging, production. What is protected \
        is held against the stage before it; without this, against the environment that it extends.
        """,
        "type": "array", "uniqueItems": true,
        "items": ["type": "string", "maxLength": 63, "pattern": .string(TextFormat.labelPattern)],
      ],
      "services": [
        "description": "Services whose modules are Nix flakes elsewhere than in 'services' of the workspace.",
        "type": "object",
        "propertyNames": ["maxLength": 63, "pattern": .string(TextFormat.labelPattern)],
        "additionalProperties": [
          "type": "object", "required": ["flake"], "additionalProperties": false,
          "properties": [
            "flake": [
              "type": "string", "minLength": 1, "pattern": "^[^-]",
              "description": """
              Where the flake is, as nix writes it: path:../shop, git+file:///srv/shop, or one on the network, if that is \
              allowed. A path is relative to the workspace.
              """,
            ]
          ],
        ],
      ],
      "network": [
        "type": "boolean", "default": false,
        "description": "Whether flakes may be fetched that are not on this machine.",
      ],
    ],
    "patternProperties": ["^x-": [:]],
    "additionalProperties": false,
  ]
}
