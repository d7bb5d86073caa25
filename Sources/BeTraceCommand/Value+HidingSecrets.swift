import BeTraceCore

extension Value? {
  /// The value of `parameter` as people read it on one line, literal secrets hidden.
  func shown(as parameter: Parameter) -> String {
    parameter.isSecret(self)
      ? ShownValue(self, as: parameter).description : ShownValue(self?.hidingSecrets, as: parameter).description
  }

  /// The value of `parameter` for programs to read, literal secrets hidden; null if there is none.
  func report(as parameter: Parameter) -> Value {
    parameter.hidingSecrets(in: self) ?? .null
  }
}
