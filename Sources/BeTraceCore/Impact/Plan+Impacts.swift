extension Plan {
  /// What happens on the cluster when this plan is applied over `former`, a plan of the same environment: object by
  /// object in the order of the services, the worst of each first. An abstract environment is never applied.
  public func impacts(over former: Plan) -> [Impact] {
    guard !isAbstract, !former.isAbstract else { return [] }
    return impacts(of: changes(over: former)) { group in
      former.services.indices.contains(group) ? former.services[group].name : nil
    }
  }

  /// What happens on the cluster when objects of this plan are applied over others, of which `formerService` gives whose
  /// they were.
  func impacts(of changes: ObjectChanges, formerService: (Int) -> String?) -> [Impact] {
    if changes.isEmpty { return [] }
    let counts = PodCounts(changes)
    var refused: Set<ObjectPosition> = []
    // Several services may have the same object, as they do their namespace.
    var seen: Set<[String]> = []
    return ImpactRule.all.flatMap { rule in
      let outcomes = rule.check(changes, counts).filter { $0.isFormer || !refused.contains($0.object.position) }
      // Nothing else happens to what the server does not take.
      if rule.kind == .refusal { refused = Set(outcomes.map(\.object.position)) }
      return outcomes.map { outcome in
        let group = outcome.object.position.group
        let service = services.indices.contains(group) ? services[group].name : nil
        return (
          outcome.object.position,
          Impact(
            kind: rule.kind, service: outcome.isFormer ? formerService(group) : service,
            resource: outcome.object.identity, text: outcome.text, risk: outcome.risk, restarting: outcome.restarting)
        )
      }
    }
    .filter {
      seen.insert(["\($0.1.resource)", $0.1.resource.namespace ?? "", $0.1.kind.rawValue, $0.1.text]).inserted
    }
    .sorted { ($0.0, $1.1.kind) < ($1.0, $0.1.kind) }
    .map(\.1)
  }
}
