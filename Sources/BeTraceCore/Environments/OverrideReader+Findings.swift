extension OverrideReader {
  /// Checks a value that is never merged, so that null and `$reset` mean nothing inside it.
  mutating func check(
    _ node: JSONNode, as type: ParameterType, reason: String? = nil, at keys: [String], item: [ValuePath.Step] = []
  ) {
    switch (type, node.content) {
    case (.variable, _):
      let isSecret = type.isSecret(node.value, name: keys.last ?? "")
      for problem in VariableSource.problems(in: node, quoting: !isSecret) {
        report(
          "EF-04", keys, origin(problem.node.place), "'\(name(keys + problem.path))' \(problem.message)",
          brief: (problem.path.last.map { "'\($0)' " } ?? "") + problem.message.statement,
          fixes: isSecret ? referring(at: keys) : mending(node, type, at: keys))
      }
    case (.list(of: let type), .array(let items)):
      for (index, node) in items.enumerated() { check(node, as: type, at: keys, item: item + [.index(index)]) }
    case (.map(of: let type), .object(let members)):
      for member in members { check(member, as: type, at: keys, item: item) }
    case (.object(let parts, isOptional: _), .object(let members)) where !parts.isEmpty:
      for member in members where !Self.isIgnored(member.key) {
        if let part = parts.first(where: { $0.name == member.key }) {
          check(member, as: part.type, reason: part.reason, at: keys, item: item)
        } else if item.isEmpty {
          reportUnknown(member, among: members, known: parts, owner: "'\(name(keys))'", at: keys)
        } else {
          let hint = member.key.hint(from: parts.map(\.name))
          let message = "'\(name(keys, item))' has no '\(member.key.visible)'\(hint)"
          report("EF-02", keys, origin(member.keyPlace), message)
        }
      }
    default:
      guard let problem = type.problem(with: node.value) else { return }
      report(
        type.isPartOfImage ? "EF-08" : "EF-04", keys, origin(node.place),
        "'\(name(keys, item))' \(problem)" + (reason.map { ": \($0)" } ?? ""),
        brief: type.briefProblem(with: node.value), fixes: item.isEmpty ? mending(node, type, at: keys) : [])
    }
  }

  /// Checks a member of a value: of an item of a list there is no field to blame but the list.
  private mutating func check(
    _ member: JSONNode.Member, as type: ParameterType, reason: String? = nil, at keys: [String], item: [ValuePath.Step]
  ) {
    if item.isEmpty {
      check(member.node, as: type, reason: reason, at: keys + [member.key])
    } else {
      check(member.node, as: type, reason: reason, at: keys, item: item + [.key(member.key)])
    }
  }

  /// A secret gets a reference.
  private func referring(at keys: [String]) -> [QuickFix] {
    service.map { [.referringToSecret(environment: environment, service: $0, field: Field(keys))] } ?? []
  }

  /// A number or truth value where text is wanted gets quotes; a slip becomes what was probably meant.
  private func mending(_ node: JSONNode, _ type: ParameterType, at keys: [String]) -> [QuickFix] {
    let text: String
    switch (type, node.value) {
    case (.quantity, .string(let slip)) where !SecretPattern.looksSecret(text: slip):
      let reading = Result { () throws(QuantityError) in try Quantity(parsing: slip) }
      guard case .failure(let error) = reading else { return [] }
      return error.suggestions.map { QuickFix("set \($0)", [edit(keys, .string($0))]) }
    case (.choice(let choices), .string(let slip)):
      return slip.nearest(in: choices).map { [QuickFix("set \($0)", [edit(keys, .string($0))])] } ?? []
    case (.text, .integer(let number)), (.variable, .integer(let number)), (.quantity, .integer(let number)):
      text = String(number)
    case (.text, .number(let number)), (.variable, .number(let number)), (.quantity, .number(let number)):
      text = number
    case (.text, .bool(let bool)), (.variable, .bool(let bool)):
      text = String(bool)
    default: return []
    }
    return [QuickFix("write \"\(text)\"", [edit(keys, .string(text))])]
  }

  mutating func reportUnknown(
    _ member: JSONNode.Member, among members: [JSONNode.Member], known: [Parameter], owner: String, at keys: [String]
  ) {
    let path = keys + [member.key]
    let names = known.map(\.name)
    if member.key == "$reset" {
      let message = "'$reset' is for one setting, not for all of \(owner): reset them one by one"
      return report("EF-04", path, origin(member.keyPlace), message, brief: "'$reset' is for one setting")
    }
    if isOpen, keys.isEmpty { return }
    var fixes = [QuickFix("remove '\(member.key.visible)'", [edit(path, nil)])]
    if keys.isEmpty, let reason = lacks[member.key] {
      let message = "\(owner) has no '\(member.key)': \(reason)"
      return report("EF-04", path, origin(member.keyPlace), message, brief: reason, fixes: fixes)
    }
    if let nearest = member.key.nearest(in: names), !members.contains(where: { $0.key == nearest }),
      let parameter = known.first(where: { $0.name == nearest }), !member.node.holdsSecret(as: parameter)
    {
      let edits = [edit(path, nil), edit(keys + [nearest], member.node.value)]
      fixes.insert(QuickFix("rename it to '\(nearest)'", edits), at: 0)
    }
    report(
      service != nil && keys.isEmpty ? "EF-04" : "EF-02", path, origin(member.keyPlace),
      "\(owner) has no '\(member.key.visible)'\(member.key.hint(from: names))",
      brief: "no such setting" + (member.key.nearest(in: names).map { "; did you mean '\($0)'?" } ?? ""), fixes: fixes)
  }

  mutating func report(
    _ rule: String, _ keys: [String], _ origin: Origin, _ message: String, brief: String? = nil,
    fixes: [QuickFix] = []
  ) {
    findings.append(
      Finding(
        .error, rule: rule, environment: environment, service: service, field: Field(keys), origin: origin,
        message: message, brief: brief, fixes: fixes))
  }

  func origin(_ place: Place) -> Origin { Origin(layer: .environment(environment), place: place) }

  /// The address as messages name it: `env.PORT`, or `exceptions[0].until` for what is in an `item` of a list.
  func name(_ keys: [String], _ item: [ValuePath.Step] = []) -> String {
    ValuePath(keys.map(ValuePath.Step.key) + item).description.visible
  }

  func edit(_ keys: [String], _ value: Value?) -> Edit {
    Edit(environment: environment, service: service, field: Field(keys), value: value)
  }
}

extension ParameterType {
  /// Whether it is the type of a part of an image, whose grammar is a rule of its own.
  fileprivate var isPartOfImage: Bool {
    switch self {
    case .text(.imageRepository), .text(.imageTag), .text(.imageDigest): true
    default: false
    }
  }
}
