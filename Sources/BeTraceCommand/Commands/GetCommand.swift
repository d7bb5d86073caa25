import ArgumentParser
import BeTraceCore

/// `betrace-tui get`
struct GetCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Write the values that apply, a line each; fails if one is not set.",
    discussion: """
      A text is written as it is, every other value as JSON. Literal secrets are hidden, and characters that cannot be \
      seen are named, as in \\u{1b}.

      bff/production/image.tag                 one field
      bff/production/resources                 all below it
      bff/production                           everything about a service
      -/production                             the environment's own settings

      With --all-environments each address is looked up in every environment that is deployed, and each value stands
      behind the environment's name and a tab. Values of a service that an environment does not deploy are the ones that \
      would hold there; standard error says so.

      Of a module that cannot be read only what environments set is known. Whoever asks for more is told where it is \
      broken, and the exit status is 65.

      JSON is a list of objects with 'address' and 'value', without those that are not set, or not known.
      """)

  @OptionGroup var asked: AddressArguments
  @Flag(
    name: .long, help: "Write the values of all environments that are deployed, each behind the environment's name.")
  var allEnvironments = false
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    var answer = Answer()
    var values: [(address: Address, value: Value)] = []
    for text in asked.addresses {
      let address = try workspace.addressOfValue(text)
      let names = allEnvironments ? workspace.environments.renderedNames : [address.environment]
      for name in names {
        let address = Address(service: address.service, environment: name, field: address.field)
        let plan = try workspace.completePlan(named: name)
        if allEnvironments, let remark = plan.remark(on: address) { answer.note(remark) }
        let value = plan.value(at: address)
        let unknown = plan.unknown(at: address, besides: value)
        if let value { values.append((address, value)) }
        if let unknown { answer.note(unknown) }
        for note in plan.standIns(at: address) { answer.note(note) }
        guard value == nil else { continue }
        if unknown != nil {
          answer.status = .wrongInput
        } else {
          answer.note("\(address.description.visible) is \(plan.removal(at: address) ?? "not set")")
          if answer.status == .done { answer.status = .no }
        }
      }
    }
    switch asked.output {
    case .text:
      for (address, value) in values {
        let name = allEnvironments ? address.environment + "\t" : ""
        answer.output += name + (value.text ?? value.json(indent: nil)) + "\n"
      }
    case .json:
      answer.output =
        Value.array(values.map { ["address": .string($0.description), "value": $1] }).json(indent: "  ") + "\n"
    }
    return answer
  }
}

extension OpenWorkspace {
  /// The address that `text` is, which has to lead somewhere; what only a module could explain that cannot be read may.
  fileprivate func addressOfValue(_ text: String) throws(Refusal) -> Address {
    guard let address = try? Address(parsing: text), let field = address.field,
      let service = address.service.flatMap({ catalogue[$0] }), service.leavesOpen(field)
    else { return try self.address(text) }
    return address
  }
}

extension Plan {
  /// How a file says that there is no value at `address`: `removed in environments/production.json:56:24`; nil if none does.
  fileprivate func removal(at address: Address) -> String? {
    let owner: (any FieldOwner)? = address.service.map { self[$0] } ?? settings
    return address.field.flatMap { owner?[$0]?.origin.place }.map { "removed in \($0)" }
  }

  /// That the service of `address` is not deployed; nil if it is, or if it is about the environment itself.
  fileprivate func remark(on address: Address) -> String? {
    guard let name = address.service else { return nil }
    guard let service = self[name] else { return "\(name) is not in \(environment)".visible }
    return service.isEnabled ? nil : "\(name) is off in \(environment): nothing of it is deployed there".visible
  }

  /// The value that applies at `address`, with literal secrets hidden; nil if there is none.
  fileprivate func value(at address: Address) -> Value? {
    let path = ValuePath((address.field?.keys ?? []).map(ValuePath.Step.key))
    guard let service = address.service else { return Value.object(settings.values).hidingSecrets[path] }
    return self[service].flatMap { Value.object($0.knownValues).hidingSecrets[path] }
  }

  /// What applies at `address` and below it instead of what is set there and does not fit, a line each.
  fileprivate func standIns(at address: Address) -> [String] {
    let owner: (any FieldOwner)? = address.service.map { self[$0] } ?? settings
    return (owner?.cells ?? []).compactMap { cell in
      guard address.field.map(cell.field.isWithin) ?? true, let standIn = cell.standIn else { return nil }
      let address = Address(service: address.service, environment: environment, field: cell.field)
      return "\(address.description.visible) is \(cell.shown), which does not fit; what applies is \(standIn)"
    }
  }

  /// What nobody knows at `address`, or below it besides `value`, as the module cannot be read that would say it; nil if all
  /// is known.
  fileprivate func unknown(at address: Address, besides value: Value?) -> String? {
    guard let service = address.service.flatMap({ self[$0] }), service.isUnread,
      value == nil ? service.leavesOpen(address.field) : service.hasParts(address.field)
    else { return nil }
    let reason = service.service.failure.map { ": \($0.placed)" } ?? ""
    let what = (value == nil ? "" : "the rest of ") + address.description
    return "nobody knows \(what), as the module of '\(service.name)' cannot be read\(reason)".visible
  }
}

extension Catalogue.Service {
  /// Whether only its module, which cannot be read, could say if there is `field`.
  fileprivate func leavesOpen(_ field: Field) -> Bool {
    module.isUnreadable && contract[field.parameter] == nil
  }
}

extension ServicePlan {
  /// Its values without literal secrets; of an unread module also those that only it could explain.
  fileprivate var knownValues: Object {
    var values = values.hidingSecrets(of: service)
    for setting in unreadSettings { values[setting.name] = setting.value }
    return values
  }

  /// Whether only its module could say what `field` is.
  fileprivate func leavesOpen(_ field: Field?) -> Bool {
    field.map { service.leavesOpen($0) || cell(at: $0)?.isUnknown == true } ?? true
  }

  /// Whether `field`, all of the service if it is nil, has parts that may be decided elsewhere.
  fileprivate func hasParts(_ field: Field?) -> Bool {
    field.map { field in cells.contains { $0.field != field && $0.field.isWithin(field) } } ?? true
  }
}

extension Object {
  /// The values of `service` without literal secrets.
  fileprivate func hidingSecrets(of service: Catalogue.Service) -> Object {
    guard let variables = self["env"]?.object else { return self }
    var values = self
    var shown = variables
    for variable in variables.members {
      let parameter = service.contract.parameter(at: Field(["env", variable.key]))
      if parameter?.isSecret(variable.value) == true { shown[variable.key] = .string(SecretPattern.hidden) }
    }
    values["env"] = .object(shown)
    return values
  }
}
