extension JSONDocument {
  /// The text with `SecretPattern.hidden` where a literal secret stands, for showing an environment file to people: every
  /// line is where it was, and everything else is as it was written.
  public func textHidingSecrets(declaredIn catalogue: Catalogue) -> String {
    var hidden: [Range<Int>] = []
    for member in root.members ?? [] {
      if member.key == "services" {
        for service in member.node.members ?? [] {
          // A name that is misspelt hides nothing else.
          let known = catalogue[service.key] ?? service.key.nearest(in: catalogue.names).flatMap { catalogue[$0] }
          service.node.collectSecrets(known?.variables ?? [], into: &hidden)
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
    return String(decoding: shown + text[end...], as: UTF8.self).hidingSecrets
  }
}

extension JSONNode {
  /// Whether a literal secret is in this node if it is what `parameter` is set to.
  func holdsSecret(as parameter: Parameter) -> Bool {
    var ranges: [Range<Int>] = []
    if case .map(of: .variable(let declared)) = parameter.type {
      collectSecrets(declared, inEnv: true, into: &ranges)
    } else {
      collectSecrets([], into: &ranges)
    }
    return !ranges.isEmpty
  }

  /// Whether a literal secret is in this node if it is the entry of `service`.
  func holdsSecret(asEntryOf service: Catalogue.Service) -> Bool {
    var ranges: [Range<Int>] = []
    collectSecrets(service.variables, into: &ranges)
    return !ranges.isEmpty
  }

  /// Adds the ranges of the literal secrets in this node, in file order; `variables` are declared by its service, and
  /// are its members if it is `inEnv`.
  fileprivate func collectSecrets(_ variables: [Variable], inEnv: Bool = false, into ranges: inout [Range<Int>]) {
    switch content {
    case .object(let entries) where inEnv:
      for entry in entries {
        entry.node.collectSecrets(of: entry.key, variables, into: &ranges)
      }
    case .string(let text):
      if SecretPattern.looksSecret(text: text) { ranges.append(range) }
    case .array(let items):
      for item in items { item.collectSecrets(variables, into: &ranges) }
    case .object(let members):
      for member in members {
        let isEnv = member.key == "env" || member.key.nearest(in: ["env"]) != nil
        member.node.collectSecrets(variables, inEnv: isEnv, into: &ranges)
      }
    case .null, .bool, .integer, .number: break
    }
  }

  /// Adds the ranges of what may be a secret in the value of the variable `name`; of an object that is no reference that
  /// is everything in it.
  private func collectSecrets(of name: String, _ variables: [Variable], into ranges: inout [Range<Int>]) {
    switch content {
    case .object where VariableSource(value) != nil: collectSecrets([], into: &ranges)
    case .object(let members):
      for member in members { member.node.collectSecrets(of: name, variables, into: &ranges) }
    default:
      if ParameterType.variable(declared: variables).isSecret(value, name: name) { ranges.append(range) }
    }
  }
}
