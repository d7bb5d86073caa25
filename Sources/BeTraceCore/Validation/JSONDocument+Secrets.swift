extension JSONDocument {
  /// The text with `SecretPattern.hidden` where a literal secret stands, for showing an environment file to people: every
  /// line is where it was, and everything else is as it was written.
  public func textHidingSecrets(declaredIn catalogue: Catalogue) -> String {
    var hidden: [Range<Int>] = []
    for member in root.members ?? [] {
      if member.key == "services" {
        for service in member.node.members ?? [] {
          service.node.collectSecrets(catalogue[service.key]?.variables ?? [], into: &hidden)
        }
      } else {
        member.node.collectSecrets([], into: &hidden)
      }
    }
    var shown: [UInt8] = []
    var end = 0
    for range in hidden {
      shown += text[end..<range.lowerBound] + SecretPattern.hidden.json.utf8
      end = range.upperBound
    }
    return String(decoding: shown + text[end...], as: UTF8.self)
  }
}

extension JSONNode {
  /// Adds the ranges of the literal secrets in this node, in file order; `variables` are declared by its service.
  fileprivate func collectSecrets(_ variables: [Variable], into ranges: inout [Range<Int>]) {
    switch content {
    case .string(let text):
      if SecretPattern.looksSecret(text: text) { ranges.append(range) }
    case .array(let items):
      for item in items { item.collectSecrets(variables, into: &ranges) }
    case .object(let members):
      for member in members {
        if member.key == "env", let entries = member.node.members {
          for entry in entries {
            entry.node.collectSecrets(
              of: entry.key, declared: variables.first { $0.name == entry.key }, into: &ranges)
          }
        } else {
          member.node.collectSecrets(variables, into: &ranges)
        }
      }
    case .null, .bool, .integer, .number: break
    }
  }

  /// Adds the ranges of what may be a secret in the value of the variable `name`; of a value that is neither a text nor
  /// a reference that is everything in it.
  private func collectSecrets(of name: String, declared variable: Variable?, into ranges: inout [Range<Int>]) {
    switch (content, VariableSource(value)) {
    case (.null, _), (.bool, _): break
    case (_, .text(let text)):
      if SecretPattern.isSecret(name: name, text: text, declared: variable) { ranges.append(range) }
    case (.object(let members), nil):
      for member in members { member.node.collectSecrets(of: name, declared: variable, into: &ranges) }
    case (_, nil):
      if SecretPattern.isSecret(name: name, text: "?", declared: variable) { ranges.append(range) }
    case (_, .some):
      collectSecrets([], into: &ranges)
    }
  }
}
