/// Reads what an environment file says about parameters: an `Override` of everything that can be used, and a finding
/// for everything that is wrong. A scalar of the wrong type is kept all the same, so that a form can show it.
struct OverrideReader {
  let environment: String
  /// The service whose entry is read; nil for the environment's own settings.
  let service: String?
  private(set) var findings: [Finding] = []

  init(environment: String, service: String?) {
    self.environment = environment
    self.service = service
  }

  /// Reads an object whose keys are `parameters`; `what` names the owner of the keys for messages.
  mutating func read(
    _ node: JSONNode, as parameters: [Parameter], of what: String, at keys: [String], leavingOut left: [String] = []
  ) -> Override.Keys {
    var result = Override.Keys(origin: origin(node))
    for member in node.members ?? [] where !left.contains(member.key) && !Self.isIgnored(member.key) {
      let path = keys + [member.key]
      guard let parameter = parameters.first(where: { $0.name == member.key }) else {
        let nearest = member.key.nearest(in: parameters.map(\.name))
        report(
          "EF-04", path, Origin(layer: .environment(environment), place: member.keyPlace),
          "\(what) has no '\(member.key.visible)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
          fixes: nearest.map { renaming(path, to: $0, member.node.value) } ?? [])
        continue
      }
      result[member.key] = read(member.node, as: parameter, at: path)
    }
    return result
  }

  private mutating func read(_ node: JSONNode, as parameter: Parameter, at keys: [String]) -> Override? {
    if let reset = reset(node, at: keys) { return reset }
    if case .null = node.content { return null(node, parameter, at: keys) }
    switch (parameter.type, node.content) {
    case (.object(let parameters, _), .object) where !parameters.isEmpty:
      return .keys(read(node, as: parameters, of: "'\(parameter.name)'", at: keys))
    case (.map(of: let type), .object):
      return .keys(entries(node, of: type, at: keys))
    case (.image, .string), (.image, .object):
      return image(node, at: keys)
    case (.object, _), (.map, _), (.image, _):
      report(
        "EF-04", keys, origin(node),
        "'\(name(keys))' must be \(parameter.type.expectation), not \(node.value.quoted)"
          + (parameter.reason.map { ": \($0)" } ?? ""))
      return nil
    default:
      if let problem = parameter.problem(with: node.value) {
        report(
          "EF-04", keys, origin(node), "'\(name(keys))' \(problem)", fixes: quoting(node, parameter.type, at: keys))
      }
      return .value(node.value, origin(node))
    }
  }

  private mutating func entries(_ node: JSONNode, of type: ParameterType, at keys: [String]) -> Override.Keys {
    var result = Override.Keys(origin: origin(node))
    for member in node.members ?? [] {
      let path = keys + [member.key]
      if let reset = reset(member.node, at: path) {
        result[member.key] = reset
      } else if case .null = member.node.content {
        result[member.key] = Override.nothing(origin(member.node))
      } else {
        checkEntry(member.node, as: type, at: path)
        result[member.key] = .value(member.node.value, origin(member.node))
      }
    }
    return result
  }

  private mutating func checkEntry(_ node: JSONNode, as type: ParameterType, at keys: [String]) {
    switch type {
    case .variable:
      for problem in VariableSource.problems(in: node) {
        report(
          "EF-04", keys, origin(problem.node), "'\(name(keys))' \(problem.message)",
          fixes: quoting(node, type, at: keys))
      }
    case .object(let parameters, _):
      guard case .object = node.content else { fallthrough }
      _ = read(node, as: parameters, of: "'\(name(keys))'", at: keys)
    default:
      guard let problem = type.problem(with: node.value) else { return }
      report("EF-04", keys, origin(node), "'\(name(keys))' \(problem)", fixes: quoting(node, type, at: keys))
    }
  }

  /// A reference sets all three parts; an object sets what it names, and a new tag without a digest drops the digest.
  private mutating func image(_ node: JSONNode, at keys: [String]) -> Override {
    var result = Override.Keys(origin: origin(node))
    if case .string(let reference) = node.content {
      let image = ImageReference(splitting: reference)
      result["repository"] = .value(.string(image.repository), origin(node))
      result["tag"] = image.tag.map { .value(.string($0), origin(node)) } ?? Override.nothing(origin(node))
      result["digest"] = image.digest.map { .value(.string($0), origin(node)) } ?? Override.nothing(origin(node))
      for (part, parameter) in zip([image.repository, image.tag, image.digest], Self.imageParts) {
        guard let part, let problem = parameter.problem(with: .string(part)) else { continue }
        report("EF-08", keys + [parameter.name], origin(node), "\(parameter.name) of '\(reference.visible)' \(problem)")
      }
      return .keys(result)
    }
    result = read(node, as: Self.imageParts, of: "'image'", at: keys)
    if case .value(_, let origin)? = result["tag"], result["digest"] == nil {
      result["digest"] = Override.nothing(origin)
    }
    return .keys(result)
  }

  /// The parts of an image, as parameters of their own.
  static let imageParts: [Parameter] = [
    Parameter(
      "repository", .text(.imageRepository), default: "", help: "Where the image is: registry and path, without tag."),
    Parameter("tag", .text(.imageTag), help: "The version that people read. A new tag drops the inherited digest."),
    Parameter("digest", .text(.imageDigest), help: "Exactly which image runs, whatever the tag is moved to later."),
  ]

  private mutating func null(_ node: JSONNode, _ parameter: Parameter, at keys: [String]) -> Override? {
    if parameter.isNullable { return Override.nothing(origin(node)) }
    let instead =
      switch parameter.type {
      case .list: "write [] for an empty list"
      default: "use {\"$reset\": true} for the module's default, or leave it out to inherit"
      }
    report(
      "EF-05", keys, origin(node), "'\(name(keys))' cannot be null: \(instead)",
      fixes: [
        QuickFix("leave it out", [edit(keys, nil)]),
        QuickFix("go back to the module's default", [edit(keys, ["$reset": true])]),
      ])
    return nil
  }

  private mutating func reset(_ node: JSONNode, at keys: [String]) -> Override? {
    guard let mark = node.members?.first(where: { $0.key == "$reset" }) else { return nil }
    if case .bool(true) = mark.node.content, node.members?.count == 1 { return .reset(origin(node)) }
    report("EF-04", keys, origin(node), "'$reset' stands alone and is true: write {\"$reset\": true}")
    return .reset(origin(node))
  }

  private func origin(_ node: JSONNode) -> Origin { Origin(layer: .environment(environment), place: node.place) }

  /// The address as messages name it: `env.PORT`.
  private func name(_ keys: [String]) -> String { Field(keys).description.visible }

  private mutating func report(
    _ rule: String, _ keys: [String], _ origin: Origin, _ message: String, fixes: [QuickFix] = []
  ) {
    findings.append(
      Finding(
        .error, rule: rule, environment: environment, service: service, field: keys.isEmpty ? nil : Field(keys),
        origin: origin, message: message, fixes: fixes))
  }

  private func edit(_ keys: [String], _ value: Value?) -> Edit {
    service.map { Edit(environment: environment, service: $0, field: Field(keys), value: value) }
      ?? Edit(environment: environment, path: ValuePath(keys.map(ValuePath.Step.key)), value: value)
  }

  private func renaming(_ keys: [String], to name: String, _ value: Value) -> [QuickFix] {
    [QuickFix("rename it to '\(name)'", [edit(keys, nil), edit(keys.dropLast() + [name], value)])]
  }

  /// A number or truth value where text is wanted gets quotes.
  private func quoting(_ node: JSONNode, _ type: ParameterType, at keys: [String]) -> [QuickFix] {
    switch (type, node.value) {
    case (.text, .integer(let number)), (.variable, .integer(let number)), (.quantity, .integer(let number)):
      [QuickFix("write \"\(number)\"", [edit(keys, .string(String(number)))])]
    case (.text, .number(let text)), (.variable, .number(let text)), (.quantity, .number(let text)):
      [QuickFix("write \"\(text)\"", [edit(keys, .string(text))])]
    case (.variable, .bool(let bool)), (.text, .bool(let bool)):
      [QuickFix("write \"\(bool)\"", [edit(keys, .string(String(bool)))])]
    default: []
    }
  }

  /// Keys that every object may have and that mean nothing to us.
  static func isIgnored(_ key: String) -> Bool { key == "description" || key.hasPrefix("x-") }
}
