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

      JSON is a list of objects with 'address' and 'value', without those that are not set.
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
      let address = try workspace.address(text)
      let names = allEnvironments ? workspace.environments.renderedNames : [address.environment]
      for name in names {
        let address = Address(service: address.service, environment: name, field: address.field)
        if allEnvironments, let remark = try workspace.absence(of: address) { answer.note(remark) }
        if let value = try workspace.value(at: address) {
          values.append((address, value))
        } else {
          answer.note("\(address.description.visible) is \(try workspace.removal(at: address) ?? "not set")")
          answer.status = .no
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
  /// How a file says that there is no value at `address`: `removed in environments/production.json:56:24`; nil if none does.
  fileprivate func removal(at address: Address) throws(Refusal) -> String? {
    let plan = try completePlan(named: address.environment)
    let owner: (any FieldOwner)? = address.service.map { plan[$0] } ?? plan.settings
    return address.field.flatMap { owner?[$0]?.origin.place }.map { "removed in \($0)" }
  }

  /// That the service of `address` is not deployed; nil if it is, or if it is about the environment itself.
  fileprivate func absence(of address: Address) throws(Refusal) -> String? {
    guard let name = address.service else { return nil }
    let plan = try completePlan(named: address.environment)
    guard let service = plan[name] else { return "\(name) is not in \(address.environment)".visible }
    return service.isEnabled ? nil : "\(name) is off in \(address.environment): nothing of it is deployed there".visible
  }

  /// The value that applies at `address`, with literal secrets hidden; nil if there is none.
  fileprivate func value(at address: Address) throws(Refusal) -> Value? {
    let plan = try completePlan(named: address.environment)
    let path = ValuePath((address.field?.keys ?? []).map(ValuePath.Step.key))
    guard let service = address.service else { return Value.object(plan.settings.values).hidingSecrets[path] }
    return plan[service].flatMap { Value.object($0.values.hidingSecrets(of: $0.service)).hidingSecrets[path] }
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
