/// What other environments have to know of one: resolved, but not rendered. A class, so that it is known whether they are
/// the same.
final class EnvironmentFacts: Sendable {
  /// What a service is called, what each layer says of it, and its cells if somebody asks for them.
  private typealias Source = (name: String, entries: [Environment.ServiceEntry?], cells: () -> [Cell])

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
    let sources = plan.services.map { service -> Source in
      (service.name, service.resolved.entries, { service.cells })
    }
    return EnvironmentFacts(
      sources, lineage: plan.lineage, isProtected: plan.platform.isProtected, context: plan.file?.context,
      after: former
    ).unless(former)
  }

  /// What `chain`, which is complete, says about the services of `catalogue`; `former` itself if that is nothing new.
  static func found(in chain: Chain, _ catalogue: Catalogue, after former: EnvironmentFacts?) -> EnvironmentFacts {
    let sources = catalogue.startOrder.compactMap { service -> Source? in
      let entries = chain.entries(of: service)
      guard entries.contains(where: { $0 != nil }) else { return nil }
      return (service.name, entries, { chain.cells(of: service) })
    }
    return EnvironmentFacts(
      sources, lineage: chain.environments.map(\.name), isProtected: chain.platform.isProtected,
      context: chain.last?.context, after: former
    ).unless(former)
  }

  private init(
    _ sources: [Source], lineage: [String], isProtected: Bool, context: String?, after former: EnvironmentFacts?
  ) {
    let name = lineage.last ?? ""
    (self.name, self.lineage, self.isProtected, self.context) = (name, lineage, isProtected, context)
    let names = sources.map(\.name)
    let isSameList = former?.names == names
    let services = sources.enumerated().map { index, source in
      let known = isSameList ? former?.services[index] : former?[source.name]
      if let known, known.isMade(of: source.entries) { return known }
      return ServiceFacts(source.cells(), of: source.entries)
    }
    (self.names, self.services) = (names, services)
    positions =
      isSameList
      ? former?.positions ?? [:] : Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    claims = zip(names, services).compactMap { service, facts in
      guard facts.isEnabled, let route = facts.route else { return nil }
      return HostClaim(
        environment: name, context: context, isProtected: isProtected, service: service, route: route,
        origin: facts.routeOrigin)
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
}
