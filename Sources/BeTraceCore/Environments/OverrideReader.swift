/// Reads what an environment file says about parameters: an `Override` of everything that can be used, and a finding
/// for everything that is wrong. A scalar of the wrong type is kept all the same, so that a form can show it.
struct OverrideReader {
  let environment: String
  /// The service whose entry is read; nil for the environment's own settings.
  let service: String?
  /// Whether the service may have more parameters than are known.
  let isOpen: Bool
  /// Why the service does not have some parameters that others have, by name.
  let lacks: [String: String]
  var findings: [Finding] = []

  init(environment: String, service: String?, isOpen: Bool = false, lacks: [String: String] = [:]) {
    (self.environment, self.service, self.isOpen, self.lacks) = (environment, service, isOpen, lacks)
  }

  /// Reads what is said about `service`.
  init(environment: String, service: Catalogue.Service) {
    self.init(
      environment: environment, service: service.name, isOpen: service.module.isUnreadable,
      lacks: service.contract.lacks)
  }

  /// Reads `members` of `node`, whose keys are `parameters`; `owner` is what has such keys, for messages.
  mutating func read(
    _ members: [JSONNode.Member], of node: JSONNode, as parameters: [Parameter], owner: String, at keys: [String]
  ) -> Override.Keys {
    var result = Override.Keys(origin: origin(node.place))
    for member in members where !Self.isIgnored(member.key) {
      if let parameter = parameters.first(where: { $0.name == member.key }) {
        result[member.key] = read(member.node, as: parameter, at: keys + [member.key])
      } else {
        reportUnknown(member, among: members, known: parameters, owner: owner, at: keys)
      }
    }
    return result
  }

  /// Reads the value of `parameter`, which stands at `keys`; nil if it says nothing that can be used.
  mutating func read(_ node: JSONNode, as parameter: Parameter, at keys: [String]) -> Override? {
    if isInherited(keys), let reset = reset(node, at: keys) { return reset }
    if case .null = node.content { return null(node, parameter, at: keys) }
    switch (parameter.type, node.content) {
    case (.object(let parts, isOptional: _), .object(let members)) where !parts.isEmpty:
      return .keys(read(members, of: node, as: parts, owner: "'\(parameter.name.visible)'", at: keys))
    case (.map(of: let type), .object(let members)):
      return .keys(entries(members, of: node, as: type, at: keys))
    case (.image, .string(let reference)):
      return .keys(image(reference, node, at: keys))
    case (.image, .object(let members)):
      return .keys(image(members, node, at: keys))
    case (.object, _), (.map, _), (.image, _):
      check(node, as: parameter.type, reason: parameter.reason, at: keys)
      return nil
    default:
      check(node, as: parameter.type, reason: parameter.reason, at: keys)
      return .value(node.value, origin(node.place))
    }
  }

  /// Keys that every object may have and that mean nothing to us. Entries of a map may be called so all the same.
  static func isIgnored(_ key: String) -> Bool { key == "description" || key.hasPrefix("x-") }
}

// What null and $reset mean, and the values that are more than one key.
extension OverrideReader {
  private mutating func entries(
    _ members: [JSONNode.Member], of node: JSONNode, as type: ParameterType, at keys: [String]
  ) -> Override.Keys {
    var result = Override.Keys(origin: origin(node.place))
    for member in members {
      let path = keys + [member.key]
      if let reset = reset(member.node, at: path) {
        result[member.key] = reset
      } else if case .null = member.node.content {
        result[member.key] = .nothing(origin(member.node.place))
      } else {
        check(member.node, as: type, at: path)
        result[member.key] = .value(member.node.value, origin(member.node.place))
      }
    }
    return result
  }

  /// A reference sets all three parts.
  private mutating func image(_ reference: String, _ node: JSONNode, at keys: [String]) -> Override.Keys {
    let origin = origin(node.place)
    let parts = ImageReference(splitting: reference).parts
    var result = Override.Keys(origin: origin)
    for parameter in Parameter.imageParts {
      result[parameter.name] = parts[parameter.name].map { .value($0, origin) } ?? .nothing(origin)
    }
    for (part, message) in ImageReference.problems(in: reference, name: name(keys)) {
      report("EF-08", keys + [part], origin, message)
    }
    return result
  }

  /// An object sets the parts that it names; another tag, without its digest, drops the digest.
  private mutating func image(_ members: [JSONNode.Member], _ node: JSONNode, at keys: [String]) -> Override.Keys {
    var result = read(members, of: node, as: Parameter.imageParts, owner: "'\(name(keys))'", at: keys)
    guard result["digest"] == nil else { return result }
    switch result["tag"] {
    case .value(_, let origin): result["digest"] = .nothing(origin)
    case .reset(let origin): result["digest"] = .reset(origin)
    default: break
    }
    return result
  }

  private mutating func null(_ node: JSONNode, _ parameter: Parameter, at keys: [String]) -> Override? {
    let origin = origin(node.place)
    guard isInherited(keys) else {
      report(
        "EF-05", keys, origin, "'\(name(keys))' cannot be null: leave it out", brief: "cannot be null",
        fixes: [QuickFix("leave it out", [edit(keys, nil)])])
      return nil
    }
    if parameter.isNullable { return .nothing(origin) }
    let fallback = service == nil ? "the default" : "the module's default"
    let instead =
      switch parameter.type {
      case .list: "write [] for an empty list"
      default: "use {\"$reset\": true} for \(fallback), or leave it out to inherit"
      }
    report(
      "EF-05", keys, origin, "'\(name(keys))' cannot be null: \(instead)", brief: "cannot be null",
      fixes: [
        QuickFix("leave it out", [edit(keys, nil)]),
        QuickFix("go back to \(fallback)", [edit(keys, ["$reset": true])]),
      ])
    return nil
  }

  /// Whether what stands at `keys` is taken over from another environment, so that null and `$reset` mean something.
  private func isInherited(_ keys: [String]) -> Bool {
    service != nil ? keys != ["description"] : EnvironmentSettings.isInherited(Field(keys))
  }

  private mutating func reset(_ node: JSONNode, at keys: [String]) -> Override? {
    guard let mark = node["$reset"] else { return nil }
    let origin = origin(node.place)
    if mark.value != true || node.members?.count != 1 {
      report(
        "EF-04", keys, origin, "'$reset' of '\(name(keys))' stands alone and is true: write {\"$reset\": true}",
        brief: "'$reset' stands alone and is true",
        fixes: [QuickFix("write {\"$reset\": true}", [edit(keys, ["$reset": true])])])
    }
    return .reset(origin)
  }
}
