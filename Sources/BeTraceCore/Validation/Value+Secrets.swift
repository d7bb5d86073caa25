extension Value {
  /// The value without texts that look like a secret, wherever they stand, and without such names.
  public var hidingSecrets: Value {
    switch self {
    case .string(let text): SecretPattern.looksSecret(text: text) ? .string(SecretPattern.hidden) : self
    case .array(let items): .array(items.map(\.hidingSecrets))
    case .object(let object): .object(object.hidingSecrets)
    case .null, .bool, .integer, .number: self
    }
  }
}

extension Value {
  /// Whether a text or a name in it looks like a secret.
  var holdsSecret: Bool {
    switch self {
    case .string(let text): SecretPattern.looksSecret(text: text)
    case .array(let items): items.contains(where: \.holdsSecret)
    case .object(let object): object.holdsSecret
    case .null, .bool, .integer, .number: false
    }
  }
}

extension Object {
  /// The members without texts that look like a secret, wherever they stand, and without such names.
  public var hidingSecrets: Object {
    guard holdsSecret else { return self }
    return Object(members.map { ($0.key.hidingSecrets, $0.value.hidingSecrets) })
  }

  fileprivate var holdsSecret: Bool { members.contains { $0.key.hasSecretPart || $0.value.holdsSecret } }
}

extension Parameter {
  /// `value`, which this parameter is given, without literal secrets: for every output.
  public func hidingSecrets(in value: Value?) -> Value? {
    if case .map = type, let entries = value?.object {
      return .object(
        Object(
          entries.members.map {
            ($0.key.hidingSecrets, part($0.key)?.hidingSecrets(in: $0.value) ?? $0.value.hidingSecrets)
          }))
    }
    return isSecret(value) ? .string(SecretPattern.hidden) : value?.hidingSecrets
  }
}

extension Resource {
  /// The object without texts that look like a secret, for showing it beside another.
  public var hidingSecrets: Resource { Resource(body.hidingSecrets) }
}
