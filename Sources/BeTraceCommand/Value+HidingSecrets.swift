import BeTraceCore

extension Value {
  /// The value without texts that look like a secret, wherever they stand.
  var hidingSecrets: Value {
    switch self {
    case .string(let text): SecretPattern.looksSecret(text: text) ? .string(SecretPattern.hidden) : self
    case .array(let items): .array(items.map(\.hidingSecrets))
    case .object(let object): .object(Object(object.members.map { ($0.key, $0.value.hidingSecrets) }))
    case .null, .bool, .integer, .number: self
    }
  }
}

extension Value? {
  /// The value of `parameter` as people read it on one line, literal secrets hidden.
  func shown(as parameter: Parameter) -> String {
    parameter.isSecret(self)
      ? ShownValue(self, as: parameter).description : ShownValue(self?.hidingSecrets, as: parameter).description
  }

  /// The value of `parameter` for programs to read, literal secrets hidden; null if there is none.
  func report(as parameter: Parameter) -> Value {
    parameter.isSecret(self) ? .string(SecretPattern.hidden) : self?.hidingSecrets ?? .null
  }
}
