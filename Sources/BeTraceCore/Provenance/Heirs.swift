/// Which of the environments that extend one take over what it says about a field, and which have another word of their
/// own. Those that are not deployed do not count.
public struct Heirs: Sendable {
  /// The names of those that take it.
  public private(set) var takers: [String] = []
  /// The names of those that take some of its parts, and have others of their own.
  public private(set) var partTakers: [String] = []
  /// The names of those that take it, and do not deploy the service.
  public private(set) var idleTakers: [String] = []
  /// The names of those that do not take it or not all of it, and where it is said otherwise.
  public private(set) var others: [(name: String, place: Place)] = []

  /// The heirs of `environment`, of which `plan` gives the plans, as to `field`; a service of nil means the environment
  /// itself.
  public init(
    of field: Field, service: String?, from environment: String, in environments: Environments, plan: (String) -> Plan?
  ) {
    let below = environments.descendants(of: environment)
    for name in below {
      guard let plan = plan(name), !plan.isAbstract else { continue }
      let owner: (any FieldOwner)? = service.map { plan[$0] } ?? plan.settings
      guard let owner, let cell = owner.cell(at: field) else { continue }
      let parts = owner.cells.filter { $0.field != field && $0.field.isWithin(field) && $0.origin != .module }
      let ownPlace = { (cell: Cell) -> Place? in
        guard case .environment(let decider) = cell.origin.layer, below.contains(decider) else { return nil }
        return cell.origin.place
      }
      let own = (parts.isEmpty ? [cell] : parts).compactMap(ownPlace)
      if let place = ownPlace(cell) ?? own.first, !own.isEmpty { others.append((name, place)) }
      if !own.isEmpty, own.count == max(1, parts.count) { continue }
      let isIdle = service != nil && field != Field("enabled") && service.flatMap { plan[$0] }?.isEnabled != true
      if isIdle {
        idleTakers.append(name)
      } else if own.isEmpty {
        takers.append(name)
      } else {
        partTakers.append(name)
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

  /// Whether no environment that is deployed extends it.
  public var isEmpty: Bool { takers.isEmpty && partTakers.isEmpty && idleTakers.isEmpty && others.isEmpty }

  /// Those that take it: `staging takes it`, `none below takes it`, `staging and production take some of it`.
  public var taking: String {
    let idle = "it, but \(idleTakers.count == 1 ? "does" : "do") not deploy the service"
    let groups = [(takers, "it"), (partTakers, "some of it"), (idleTakers, idle)]
    let told = groups.filter { !$0.0.isEmpty }.map { "\($0.0.inWords) \($0.0.count == 1 ? "takes" : "take") \($0.1)" }
    return told.isEmpty ? "none below takes it" : told.joined(separator: ", ")
  }

  /// Those that do not, called as `name` says: `dev:35 and production:56 have their own`; nil if all take it.
  public func having(name: (Place) -> String) -> String? {
    let names = others.map { name($0.place) }.unique
    return names.isEmpty ? nil : "\(names.inWords) \(names.count == 1 ? "has its" : "have their") own"
  }
}
