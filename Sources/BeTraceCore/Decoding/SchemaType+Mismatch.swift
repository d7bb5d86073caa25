extension SchemaType {
  /// The rule that a value of another type breaks.
  var rule: String {
    switch self {
    case .int32: "DEC-01"
    case .int64, .double: "DEC-02"
    case .boolean: "DEC-03"
    case .text: "DEC-04"
    case .list: "DEC-05"
    case .map: "DEC-06"
    case .structure, .anything: "DEC-07"
    case .time, .microTime: "DEC-10"
    case .bytes: "DEC-11"
    case .quantity: "QTY-01"
    case .integerOrText: "IOS-01"
    }
  }

  /// What was expected of the field at the end of `step`, what was found, and what to do if it is clear what was meant.
  /// What `isSecret` is not shown.
  func mismatch(with node: JSONNode, of step: FieldPath.Step? = nil, isSecret: Bool = false) -> String {
    "expected \(step.flatMap(portName) ?? name), found \(isSecret ? node.kind : node.excerpt)\(advice(for: node).map { "; \($0)" } ?? "")"
  }

  /// What is wanted in a field for a port; nil if it is for anything else.
  private func portName(_ step: FieldPath.Step) -> String? {
    guard case .field(let field) = step, Self.ports.contains(field) else { return nil }
    switch self {
    case .int32: return "a port from 1 to 65535"
    case .integerOrText: return "a port from 1 to 65535 or its name"
    default: return nil
    }
  }

  private static let ports: Set<String> = [
    "port", "endPort", "containerPort", "hostPort", "targetPort", "nodePort", "healthCheckNodePort", "number",
  ]

  private var name: String {
    switch self {
    case .text, .bytes: "a text"
    case .boolean: "true or false"
    case .int32: "a whole number from \(Int32.min) to \(Int32.max)"
    case .int64: "a whole number from \(Int64.min) to \(Int64.max)"
    case .double: "a number"
    case .time, .microTime: "a time"
    case .quantity: "a quantity such as '500m' or '256Mi'"
    case .integerOrText: "a whole number from \(Int32.min) to \(Int32.max) or a text"
    case .anything: "a value"
    case .list(let item, _): "a list of \(item.plural)"
    case .map(let value): "an object of \(value.plural)"
    case .structure: "an object"
    }
  }

  private var plural: String {
    switch self {
    case .text, .bytes: "texts"
    case .boolean: "truth values"
    case .int32, .int64: "whole numbers"
    case .double: "numbers"
    case .time, .microTime: "times"
    case .quantity: "quantities"
    case .integerOrText: "whole numbers or texts"
    case .anything: "values"
    case .list: "lists"
    case .map, .structure: "objects"
    }
  }

  /// `["npm", "start"]`
  private static func list(of words: String) -> String {
    "[" + words.split(separator: " ").map { "\"\(String($0).visible)\"" }.joined(separator: ", ") + "]"
  }

  private func advice(for node: JSONNode) -> String? {
    switch (self, node.content) {
    case (.text, .integer), (.text, .number), (.text, .bool): "put it in quotes"
    case (.int32, .string(let text)) where Int32(text) != nil, (.int64, .string(let text)) where Int64(text) != nil,
      (.boolean, .string(let text)) where ["true", "false"].contains(text):
      "write it without quotes"
    case (.boolean, .string(let text)) where ["yes", "on", "y", "1"].contains(text.lowercased()): "write true"
    case (.boolean, .string(let text)) where ["no", "off", "n", "0"].contains(text.lowercased()): "write false"
    case (.int32, .number(let text)), (.int64, .number(let text)), (.integerOrText, .number(let text)):
      text.utf8.contains { ".eE".utf8.contains($0) } ? "write it without a point or exponent" : nil
    case (.list, .array): nil
    case (.list, .string(let text)) where text.utf8.contains(UInt8(ascii: " ")):
      "write it as a list, each word an item: \(Self.list(of: text))"
    case (.list, _): "write it as the item of a list"
    case (.structure, .array(let items)) where items.count == 1, (.map, .array(let items)) where items.count == 1:
      "write it without the list"
    default: nil
    }
  }
}

extension JSONNode {
  /// What kind of value it is.
  fileprivate var kind: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The value as a message shows it: short, and without secrets.
  var excerpt: String {
    switch content {
    case .null: "null"
    case .bool(let bool): word.map { "'\($0.rawValue)', which YAML reads as \(bool)" } ?? (bool ? "true" : "false")
    case .integer(let number): "the number \(number)"
    case .number(let text): "the number \(text.count > 40 ? text.prefix(40) + "…" : text[...])"
    case .string(let text): text.isEmpty ? "an empty text" : text.count > 60 ? "a long text" : "the text \(text.quoted)"
    case .array(let items): items.isEmpty ? "an empty list" : "a list"
    case .object(let members): members.isEmpty ? "an empty object" : "an object"
    }
  }
}
