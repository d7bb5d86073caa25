extension Parameter {
  /// Whether `value`, which this parameter is given, is a secret that is written down, and so never shown. What is
  /// neither text nor a reference is taken for a text.
  public func isSecret(_ value: Value?) -> Bool { value.map { type.isSecret($0, name: name) } ?? false }
}

extension ParameterType {
  /// Whether `value`, which the parameter `name` of this type is given, is a secret that is written down.
  func isSecret(_ value: Value, name: String) -> Bool {
    guard case .variable(let declared) = self else { return false }
    let text: String
    switch (value, VariableSource(value)) {
    case (_, .text(let literal)): text = literal
    case (_, .some), (.null, _), (.bool, _): return false
    case (_, nil): text = "?"
    }
    return SecretPattern.isSecret(name: name, text: text, declared: declared.first { $0.name == name })
  }
}
