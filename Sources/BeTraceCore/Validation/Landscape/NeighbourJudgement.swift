/// What rules say about a plan among the other environments. It remembers what they said about each service, so that only
/// those are judged again that changed here or there.
struct NeighbourJudgement: Sendable {
  /// What is said about one service; a class, because judgements after an edit have the same ones.
  private final class Verdict: Sendable {
    let service: ServicePlan
    /// The same service in the rehearsal.
    let rehearsed: ServiceFacts?
    let findings: [Finding]

    init(_ service: ServicePlan, _ rehearsed: ServiceFacts?, _ findings: [Finding]) {
      (self.service, self.rehearsed, self.findings) = (service, rehearsed, findings)
    }
  }

  let neighbours: Neighbours
  /// What was known of all environments then.
  let landscape: Landscape
  private let verdicts: [Verdict]

  /// Judges `plan` among `neighbours`, which `landscape` knows. What stayed the same since `former` is not judged again.
  init(_ plan: Plan, among neighbours: Neighbours, in landscape: Landscape, after former: NeighbourJudgement?) {
    self.neighbours = neighbours
    self.landscape = landscape
    let former = former.flatMap { former in
      former.neighbours.isAlike(neighbours) && former.verdicts.count == plan.services.count ? former : nil
    }
    let areHostsSame = former?.neighbours.hosts === neighbours.hosts
    let blame = Blame(plan)
    verdicts = plan.services.indices.map { index in
      let service = plan.services[index]
      let rehearsed = neighbours.rehearsal?.service(named: service.name, near: index)
      if let former {
        let known = former.verdicts[index]
        let claims = { (neighbours: Neighbours) in neighbours.claims(on: service.name, at: index) }
        if known.service === service, known.rehearsed === rehearsed,
          areHostsSame || claims(neighbours) == claims(former.neighbours)
        {
          return known
        }
        // Of what is only written elsewhere, nothing is said if nothing was.
        if known.findings.isEmpty, service.isMoved(from: known.service),
          rehearsed.isAlike(known.rehearsed, by: { $0.isMoved(from: $1) }),
          areHostsSame
            || claims(neighbours).elementsEqual(claims(former.neighbours), by: { $0.isMoved(from: $1) })
        {
          return Verdict(service, rehearsed, [])
        }
      }
      return Verdict(service, rehearsed, Self.findings(of: service, in: plan, neighbours, blame))
    }
  }

  private static func findings(
    of service: ServicePlan, in plan: Plan, _ neighbours: Neighbours, _ blame: Blame
  ) -> [Finding] {
    guard service.isEnabled else { return [] }
    return Rule.amongEnvironments.flatMap { rule -> [Finding] in
      guard case .neighbours(let check) = rule.check else { return [] }
      return check(service, plan, neighbours).map { blame.finding($0, of: rule) }
    }
  }

  /// In the order of the services.
  var findings: [Finding] { verdicts.flatMap(\.findings) }

  /// Whether all was looked at that the rule called `rule` has to see before it can be said that it finds nothing.
  func isComplete(for rule: String) -> Bool {
    [Rule.sharedHost.id, Rule.unfitRehearsal.id].contains(rule)
      ? neighbours.isEveryoneKnown : neighbours.isRehearsalKnown
  }
}
