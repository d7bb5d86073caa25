extension ServiceCard {
  /// Something that an environment may set about the service, in the words of a table.
  public struct Setting: Sendable, Hashable {
    /// How the service's entry calls it: `ingress.host`.
    public let name: String
    /// What kind of value it is: `integer`, `map of quantity`.
    public let type: String
    /// What it is when nothing is set; nil for nothing.
    public let defaultText: String?
    /// Which values are taken, in few words; nil where the type says it all.
    public let allowed: String?
    /// What a number of it counts; nil where the name says it.
    public let unit: String?
    /// What it decides.
    public let help: String
  }

  /// Everything that can be set, an object before its parts.
  public var settings: [Setting] {
    service.contract.parameters.flatMap { Self.settings($0, named: $0.name, default: $0.fixedDefault) }
  }

  private static func settings(_ parameter: Parameter, named name: String, default value: Value?) -> [Setting] {
    var parts: [Parameter] = []
    if case .object(let all, isOptional: _) = parameter.type { parts = all }
    let setting = Setting(
      name: name, type: parameter.type.word, defaultText: parameter.defaultText(parameter.hidingSecrets(in: value)),
      allowed: parameter.type.allowed?.statement, unit: parameter.unit,
      help: parameter.help + (parameter.reason.map { " Limited, as \($0)." } ?? ""))
    return [setting]
      + parts.flatMap { part in
        settings(part, named: "\(name).\(part.name)", default: value?[part.name] ?? part.fixedDefault)
      }
  }
}

extension ServiceCard {
  /// A variable that the module sets without saying what its program makes of it, as plain manifests do.
  public struct WrittenVariable: Sendable, Hashable {
    public let name: String
    /// What it is when nothing is set: `3000`, `secret bff-auth/jwt-secret`.
    public let text: String
    /// Where the module says so; nil if nobody knows.
    public let place: Place?
  }

  /// The variables that the module sets and does not declare, in its order.
  public var writtenVariables: [WrittenVariable] {
    guard let env = service.contract.parameters.first(where: { $0.name == "env" }) else { return [] }
    return (env.hidingSecrets(in: env.fixedDefault)?.object?.members ?? []).compactMap { member in
      guard service.variable(named: member.key) == nil, let entry = env.part(member.key) else { return nil }
      return WrittenVariable(
        name: member.key, text: ShownValue(member.value, as: entry).description,
        place: service.module.source(of: Field(["env", member.key])))
    }
  }
}

extension Parameter {
  /// The default that is always the same, nil if there is none or it is computed.
  fileprivate var fixedDefault: Value? {
    if case .fixed(let value)? = defaultValue { value } else { nil }
  }

  /// `value`, which holds when nothing is set, as it is typed; nil for nothing, and for what its parts say.
  fileprivate func defaultText(_ value: Value?) -> String? {
    switch (type, value, defaultValue) {
    case (_, .bool(let bool)?, _): String(bool)
    case (.object(_, isOptional: false), .object?, _): nil
    case (_, .object(let object)?, _):
      object.isEmpty
        ? nil : object.members.map { "\($0.key) \(ShownValue(item: $0.value))" }.joined(separator: ", ").visible
    case (_, let value?, _): ShownValue(value, as: self).description
    case (_, nil, .computed(from: [], _)?): "as the module says"
    case (_, nil, .computed(let names, _)?): "from \(names.joined(separator: ", "))"
    case (_, nil, _): nil
    }
  }
}

extension ParameterType {
  /// What people call the type.
  public var word: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .choice: "choice"
    case .text: "text"
    case .quantity: "quantity"
    case .image: "image"
    case .variable: "variable"
    case .list(of: let type): "list of \(type.word)"
    case .map(of: let type): "map of \(type.word)"
    case .object: "object"
    }
  }

  /// Which values of the type are taken, nil where the type says it all.
  public var allowed: String? {
    switch self {
    case .choice(let choices): choices.joined(separator: ", ")
    case .text(.free), .variable: nil
    case .object(_, isOptional: false): nil
    case .object(let parts, isOptional: true): parts.isEmpty ? "null only" : "null for none"
    case .list(of: let type), .map(of: let type): type.allowed
    default: expectation
    }
  }
}
