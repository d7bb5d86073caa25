/// What is known of the environments of a workspace where one is held against the others. It is found out from what the
/// layers say, without rendering, when somebody asks for it; and again only of environments whose files say something else.
public struct Landscape: Sendable {
  private var environments: Environments
  /// What was found out of each, and the files from the root to its own in which it was.
  private var known: [String: (files: [[UInt8]], facts: EnvironmentFacts)] = [:]
  /// What holds in the environments as they are now; an entry of nil for one that cannot be read.
  private var current: [String: EnvironmentFacts?] = [:]
  private var rehearsals: [String: Environments.Rehearsal]?
  private var hosts: HostDirectory?
  private var areHostsCurrent = false

  /// That of `environments`, of which nothing is looked at yet.
  public init(_ environments: Environments) { self.environments = environments }

  /// Takes over other environments. What `plans` of them resolved is not resolved again.
  public mutating func follow(_ environments: Environments, resolvedIn plans: some Sequence<Plan>) {
    self.environments = environments
    current = [:]
    rehearsals = nil
    areHostsCurrent = false
    for plan in plans { learn(from: plan) }
  }

  /// `plan`, made of these environments, with what rules find when it is held against the others. What was found in
  /// `previous` and is the same is not judged again.
  public mutating func placing(_ plan: Plan, after previous: Plan? = nil) -> Plan {
    guard let neighbours = neighbours(of: plan) else { return plan }
    return plan.judged(NeighbourJudgement(plan, among: neighbours, in: self, after: previous?.neighbourJudgement))
  }

  /// Whether `plan` was held against the others as they are now.
  public mutating func isPlaced(_ plan: Plan) -> Bool {
    guard let neighbours = neighbours(of: plan) else { return true }
    return plan.neighbourJudgement?.neighbours.isSame(as: neighbours) ?? false
  }
}

extension Landscape {
  /// The protected environments that are rehearsed in one of `names`, in order.
  public mutating func rehearsed(in names: [String]) -> [String] {
    let rehearsals = allRehearsals()
    return environments.renderedNames.filter { protected in
      names.contains { rehearsals[protected] == .environment($0) }
    }
  }

  /// What there is around `plan`; nil if nothing is deployed by it.
  private mutating func neighbours(of plan: Plan) -> Neighbours? {
    guard plan.isJudged, !plan.isAbstract else { return nil }
    if current[plan.environment] == nil { learn(from: plan) }
    guard let own = facts(of: plan.environment) else { return nil }
    let rehearsals = allRehearsals()
    let rehearsal = rehearsals[own.name] ?? .nowhere
    var facts: EnvironmentFacts?
    if case .environment(let name) = rehearsal { facts = self.facts(of: name) }
    return Neighbours(
      own: own, rehearsal: facts, isRehearsalKnown: rehearsal != .unknown,
      rehearsed: rehearsed(in: [own.name]),
      hosts: own.claims.isEmpty ? nil : allHosts(),
      isEveryoneKnown: !rehearsals.values.contains(.unknown))
  }

  private mutating func learn(from plan: Plan) {
    guard plan.isJudged else { return }
    let facts = EnvironmentFacts.found(in: plan, after: known[plan.environment]?.facts)
    known[plan.environment] = (files(of: plan.lineage), facts)
    current[plan.environment] = facts
  }

  /// What is known of the environment called `name`, which is found out now if it was not yet; nil if it cannot be read.
  private mutating func facts(of name: String) -> EnvironmentFacts? {
    if let facts = current[name] { return facts }
    var found: EnvironmentFacts?
    if case .success(let layers) = environments.chain(to: name) {
      let files = files(of: layers.map(\.name))
      if let known = known[name], known.files == files {
        found = known.facts
      } else {
        let facts = EnvironmentFacts.found(
          in: Chain(to: name, in: environments), environments.catalogue, after: known[name]?.facts)
        known[name] = (files, facts)
        found = facts
      }
    }
    current[name] = .some(found)
    return found
  }

  private func files(of names: [String]) -> [[UInt8]] { names.map { environments[$0]?.bytes ?? [] } }

  /// Where each environment that is deployed is rehearsed.
  private mutating func allRehearsals() -> [String: Environments.Rehearsal] {
    if let rehearsals { return rehearsals }
    let names = environments.renderedNames
    let found = Dictionary(uniqueKeysWithValues: names.map { ($0, environments.rehearsal(of: $0)) })
    rehearsals = found
    return found
  }

  private mutating func allHosts() -> HostDirectory {
    if areHostsCurrent, let hosts { return hosts }
    let claims = environments.renderedNames.map { facts(of: $0)?.claims ?? [] }
    let directory = hosts.flatMap { $0.isMade(of: claims) ? $0 : nil } ?? HostDirectory(claims)
    hosts = directory
    areHostsCurrent = true
    return directory
  }
}

extension Plan {
  /// The same with what rules find among the other environments.
  fileprivate func judged(_ new: NeighbourJudgement) -> Plan {
    guard let judgement else { return self }
    var plan = self
    plan.neighbourJudgement = new
    // With nothing to add, and no exception that waits for it, what was found before is all there is.
    let ids = Rule.amongEnvironments.map(\.id)
    let isAwaited = file?.exceptions.contains { ids.contains($0.rule) } ?? false
    guard neighbourJudgement != nil || isAwaited || !new.findings.isEmpty else { return plan }
    plan.findings = judgement.findings(in: plan)
    return plan
  }

  /// The same with what was found when `previous`, an earlier plan of the environment, was held against the others.
  public func placed(as previous: Plan) -> Plan { previous.neighbourJudgement.map(judged) ?? self }

  /// The same, made of `environments`, held against the others if `previous` was.
  public func placed(as previous: Plan, in environments: Environments) -> Plan {
    guard var landscape = previous.neighbourJudgement?.landscape else { return self }
    landscape.follow(environments, resolvedIn: [self])
    return landscape.placing(self, after: previous)
  }
}
