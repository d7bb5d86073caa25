extension FieldValue {
  /// `value` on one line: `512Mi`, `secret bff-auth/jwt-secret`, `off`; nothing on it can act on a terminal.
  ///
  /// No value is `none`, and `off` for an object that may be null; the empty text is `""`. For the pieces of a reference
  /// ask `VariableSource`.
  public static func show(_ value: Value?, as parameter: Parameter) -> String {
    switch (parameter.type, value) {
    case (.object(_, isOptional: true), nil), (.object(_, isOptional: true), .null?): "off"
    case (.object(_, isOptional: true), .object?): "on"
    case (_, nil), (_, .null?): "none"
    case (.variable, let value?): VariableSource(value)?.summary ?? show(value)
    case (_, let value?): show(value)
    }
  }

  private static func show(_ value: Value) -> String {
    switch value {
    case .string(""): "\"\""
    case .string(let text): text.visible
    case .array(let items) where !items.isEmpty: items.map(show).joined(separator: ", ")
    default: value.json(indent: nil).visible
    }
  }
}

extension VariableSource {
  /// The source on one line: `secret bff-auth/jwt-secret`, `service backend:http`, or the text itself.
  public var summary: String {
    let summary =
      switch self {
      case .text(""): "\"\""
      case .text(let text): text
      case .secret(let name, let key, let isOptional): "secret \(name)/\(key)\(isOptional ? " (optional)" : "")"
      case .configMap(let name, let key, let isOptional): "config \(name)/\(key)\(isOptional ? " (optional)" : "")"
      case .field(let path): "field \(path)"
      case .resource(let name, let container, _): "resource \(container.map { "\($0) " } ?? "")\(name)"
      case .service(let reference) where reference.form == .url: "service \(reference.service):\(reference.port)"
      case .service(let reference): "service \(reference.service):\(reference.port) as \(reference.form.rawValue)"
      }
    return summary.visible
  }
}
