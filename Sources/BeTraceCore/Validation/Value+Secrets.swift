extension Value {
  /// The value without texts that look like a secret, wherever they stand.
  public var hidingSecrets: Value {
    switch self {
    case .string(let text): SecretPattern.looksSecret(text: text) ? .string(SecretPattern.hidden) : self
    case .array(let items): .array(items.map(\.hidingSecrets))
    case .object(let object): .object(Object(object.members.map { ($0.key, $0.value.hidingSecrets) }))
    case .null, .bool, .integer, .number: self
    }
  }
}

extension Parameter {
  /// `value`, which this parameter is given, without literal secrets: for every output.
  public func hidingSecrets(in value: Value?) -> Value? {
    if case .map = type, let entries = value?.object {
      return .object(
        Object(entries.members.map { ($0.key, part($0.key)?.hidingSecrets(in: $0.value) ?? $0.value.hidingSecrets) }))
    }
    return isSecret(value) ? .string(SecretPattern.hidden) : value?.hidingSecrets
  }
}

extension Resource {
  /// The object without texts that look like a secret, for showing it beside another.
  public var hidingSecrets: Resource {
    Resource(Object(body.members.map { ($0.key, $0.value.hidingSecrets) }))
  }
}
