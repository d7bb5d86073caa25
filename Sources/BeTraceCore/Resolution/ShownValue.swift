/// A value as people read it.
public struct ShownValue: Sendable, Equatable {
  /// A word that says what kind of value it is, such as `secret`; empty for a plain one.
  public let kind: String
  /// The value itself: `512Mi`, `bff-auth/jwt-secret`, `off`; with control characters, if it has some.
  public let text: String

  /// What stands in the place of a value that nobody knows.
  public static let unknown = ShownValue("not known")

  private init(kind: String = "", _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Shows `value` of `parameter`. No value is `none`, and `off` for an object that may be null; the empty text is `""`.
  /// A literal secret is hidden.
  public init(_ value: Value?, as parameter: Parameter) {
    switch (parameter.type, value) {
    case (.object(_, isOptional: true), nil), (.object(_, isOptional: true), .null?): self.init("off")
    case (.object(_, isOptional: true), .object?): self.init("on")
    case (_, nil), (_, .null?): self.init("none")
    case _ where parameter.isSecret(value): self.init(SecretPattern.hiddenField)
    case (.variable, let value?): self = VariableSource(value).map(Self.init) ?? Self(value)
    case (.object, let value?): self.init(item: value)
    case (_, let value?): self.init(value)
    }
  }

  private init(_ value: Value) {
    switch value {
    case .bool(let bool): self.init(bool ? "yes" : "no")
    case .string(""): self.init("\"\"")
    case .string(let text): self.init(text)
    case .array(let items) where !items.isEmpty: self.init(items.map { Self(item: $0).text }.joined(separator: ", "))
    default: self.init(value.json(indent: nil))
    }
  }

  /// Shows an item of a list, or an entry: of an object that begins with a scalar the values, in their order.
  public init(item value: Value) {
    guard let object = value.object, let first = object.members.first, first.value.object == nil else {
      self.init(value)
      return
    }
    self.init(
      object.members.map { member in
        guard let entries = member.value.object else { return Self(item: member.value).text }
        return entries.members.map { "\($0.key) \(Self(item: $0.value).text)" }.joined(separator: " ")
      }.joined(separator: " "))
  }

  private init(_ source: VariableSource) {
    switch source {
    case .text(let text): self.init(.string(text))
    case .secret(let name, let key, let isOptional):
      self.init(kind: "secret", Self.key(key, of: name, isOptional))
    case .configMap(let name, let key, let isOptional):
      self.init(kind: "config map", Self.key(key, of: name, isOptional))
    case .field(let path): self.init(kind: "field", path)
    case .resource(let name, let container, _): self.init(kind: "resource", (container.map { "\($0) " } ?? "") + name)
    case .service(let reference):
      let form = reference.form == .url ? "" : " as \(reference.form.rawValue)"
      self.init(kind: "service", "\(reference.service):\(reference.port)\(form)")
    }
  }

  private static func key(_ key: String, of object: String, _ isOptional: Bool) -> String {
    "\(object)/\(key)" + (isOptional ? " (optional)" : "")
  }
}

extension ShownValue: CustomStringConvertible {
  /// Both on one line on which nothing can act on a terminal: `secret bff-auth/jwt-secret`.
  public var description: String { (kind.isEmpty ? text : "\(kind) \(text)").visible }
}

extension Cell {
  /// The value as people read it.
  public var shown: ShownValue {
    isUnknown ? .unknown : ShownValue(parameter.hidingSecrets(in: value), as: parameter)
  }

  /// What applies instead of a value that does not fit: `1, the default, until what is set is mended`; nil if the value
  /// applies itself.
  public var standIn: String? {
    guard isUnfit else { return nil }
    let shown = ShownValue(parameter.hidingSecrets(in: defaultValue), as: parameter)
    return "\(shown), the default, until what is set is mended"
  }

  /// Whether the value is a secret that is written down, or has one in it, and so is never shown.
  public var isSecret: Bool { parameter.isSecret(value) || value?.holdsSecret == true }
}
