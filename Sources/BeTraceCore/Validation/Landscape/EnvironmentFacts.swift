/// What other environments have to know of one: resolved, but not rendered. A class, so that it is known whether they are
/// the same.
final class EnvironmentFacts: Sendable {
  let name: String
  /// The names of the environments from the root to this one.
  let lineage: [String]
  /// What it says about hosts.
  let claims: [HostClaim]
  private let isProtected: Bool
  private let context: String?
  private let names: [String]
  private let services: [ServiceFacts]
  private let positions: [String: Int]

  /// What `plan` resolved; `former` itself if that is nothing new.
  static func found(in plan: Plan, after former: EnvironmentFacts?) -> EnvironmentFacts {
    let services = plan.services.indices.map { index in
      let service = plan.services[index]
      return ServiceFacts.found(
        in: { service.cells }, of: service.resolved.entries, after: former?.service(named: service.name, near: index))
    }
    return EnvironmentFacts(
      services, called: { plan.services.map(\.name) }, lineage: plan.lineage, isProtected: plan.platform.isProtected,
      context: plan.file?.context, after: former
    ).unless(former)
  }

  /// What `chain`, which is complete, says about the services of `catalogue`; `former` itself if that is nothing new.
  static func found(in chain: Chain, _ catalogue: Catalogue, after former: EnvironmentFacts?) -> EnvironmentFacts {
    var names: [String] = []
    let services = catalogue.startOrder.compactMap { service -> ServiceFacts? in
      let entries = chain.entries(of: service)
      guard entries.contains(where: { $0 != nil }) else { return nil }
      names.append(service.name)
      return ServiceFacts.found(
        in: { chain.cells(of: service) }, of: entries,
        after: former?.service(named: service.name, near: names.count - 1))
    }
    return EnvironmentFacts(
      services, called: { names }, lineage: chain.environments.map(\.name), isProtected: chain.platform.isProtected,
      context: chain.last?.context, after: former
    ).unless(former)
  }

  private init(
    _ services: [ServiceFacts], called names: () -> [String], lineage: [String], isProtected: Bool, context: String?,
    after former: EnvironmentFacts?
  ) {
    let name = lineage.last ?? ""
    (self.name, self.lineage, self.isProtected, self.context) = (name, lineage, isProtected, context)
    self.services = services
    let list = names()
    if let former, former.names == list {
      (self.names, positions) = (former.names, former.positions)
      // Most edits are about something else than hosts.
      if former.lineage == lineage, former.isProtected == isProtected, former.context == context,
        zip(former.services, services).allSatisfy({ $0.claimsSame(as: $1) })
      {
        claims = former.claims
        return
      }
    } else {
      self.names = list
      positions = Dictionary(list.enumerated().map { ($1, $0) }) { first, _ in first }
    }
    claims = zip(list, services).compactMap { service, facts in
      guard facts.isEnabled, let route = facts.route else { return nil }
      return HostClaim(
        environment: name, context: context, isProtected: isProtected, service: service, route: route, facts: facts)
    }
  }

  /// `former` if nothing is new.
  private func unless(_ former: EnvironmentFacts?) -> EnvironmentFacts {
    guard let former, former.lineage == lineage, former.isProtected == isProtected, former.context == context,
      former.names == names, former.services.elementsEqual(services, by: ===)
    else { return self }
    return former
  }

  /// The service called `name`, nil if no layer lists it.
  subscript(name: String) -> ServiceFacts? { positions[name].map { services[$0] } }

  /// The same, which mostly stands at `index`.
  func service(named name: String, near index: Int) -> ServiceFacts? {
    names.indices.contains(index) && names[index] == name ? services[index] : self[name]
  }
}
