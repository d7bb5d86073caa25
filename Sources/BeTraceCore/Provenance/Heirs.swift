/// Which of the environments that extend one take over what it says about a field, and which have another word of their
/// own. Those that are not deployed do not count, nor those that do not deploy the service.
public struct Heirs: Sendable {
  /// The names of those that take it.
  public private(set) var takers: [String] = []
  /// The names of the others, and where it is said otherwise.
  public private(set) var others: [(name: String, place: Place)] = []

  /// The heirs of `environment`, of which `plan` gives the plans, as to `field`; a service of nil means the environment
  /// itself.
  public init(
    of field: Field, service: String?, from environment: String, in environments: Environments, plan: (String) -> Plan?
  ) {
    let below = environments.descendants(of: environment)
    for name in below {
      guard let plan = plan(name), !plan.isAbstract else { continue }
      if let service, field != Field("enabled"), plan[service]?.isEnabled != true { continue }
      let owner: (any FieldOwner)? = service.map { plan[$0] } ?? plan.settings
      guard let cell = owner?.cell(at: field) else { continue }
      if case .environment(let decider) = cell.origin.layer, below.contains(decider), let place = cell.origin.place {
        others.append((name, place))
      } else {
        takers.append(name)
      }
    }
  }

  /// What of `edits` not all who extend its environment take, a line each: `bff/base/replicas: staging takes it; dev:35 has
  /// its own`, places called as `name` says.
  public static func notes(
    of edits: [Edit], in environments: Environments, name: (Place) -> String, plan: (String) -> Plan?
  ) -> [String] {
    edits.compactMap { edit in
      guard let field = edit.field else { return nil }
      let heirs = Heirs(of: field, service: edit.service, from: edit.environment, in: environments, plan: plan)
      guard let having = heirs.having(name: name) else { return nil }
      let address = Address(service: edit.service, environment: edit.environment, field: field)
      return "\(address): \(heirs.taking); \(having)".visible
    }
  }

  /// Those that take it: `staging takes it`, `none below takes it`.
  public var taking: String {
    takers.isEmpty ? "none below takes it" : "\(takers.inWords) \(takers.count == 1 ? "takes" : "take") it"
  }

  /// Those that do not, called as `name` says: `dev:35 and production:56 have their own`; nil if all take it.
  public func having(name: (Place) -> String) -> String? {
    let names = others.map { name($0.place) }.unique
    return names.isEmpty ? nil : "\(names.inWords) \(names.count == 1 ? "has its" : "have their") own"
  }
}
