/// What resetting a field in an environment would lead to, found out by planning with it reset.
public struct ResetOutcome: Sendable {
  /// The field's cell as it would be.
  public let cell: Cell
  /// The problems of the environment that would be new, and those that would be gone.
  public let appearing: [Finding]
  public let leaving: [Finding]
  /// What would happen on the cluster.
  public let impacts: [Impact]
  /// What nobody knows of that, a sentence each.
  public let unknown: [String]
  /// The deployed environments that inherit from this one and would change.
  public let elsewhere: [Elsewhere]
  /// The environments that cannot be read, so that nobody knows whether they would.
  public let unreadable: [String]

  /// What the reset would lead to in another environment.
  public struct Elsewhere: Sendable {
    public let environment: String
    public let impacts: [Impact]
    /// The problems that would be new there.
    public let appearing: [Finding]
  }

  /// What follows if the environment of `plan`, which `environments` gave, no longer says anything about `field`, and
  /// that is applied over `former`. A service of nil means the environment itself. What inherits from it, of which `others`
  /// gives the plans and what they are applied over, is looked at if there is such. Nil if there is nothing to reset.
  public init?(
    of field: Field, service: String?, in environments: Environments, from plan: Plan, over former: Plan?,
    others: ((String) -> (plan: Plan, former: Plan)?)? = nil
  ) {
    var changed = environments
    let edit = Edit(environment: plan.environment, service: service, field: field, value: nil)
    guard changed.apply(edit) != nil else { return nil }
    let planned = { (plan: Plan) in
      Plan(plan.environment, in: changed, on: plan.today, reusing: plan).placed(as: plan, in: changed)
    }
    var reset = planned(plan)
    if let former { reset = reset.applied(over: former) }
    let owner: (any FieldOwner)? = service.map { reset[$0] } ?? reset.settings
    guard let cell = owner?.cell(at: field) else { return nil }
    self.cell = cell
    appearing = reset.findings.appearing(since: plan.findings)
    leaving = plan.findings.appearing(since: reset.findings)
    impacts = reset.impacts(over: former ?? plan)
    unknown = reset.unknownImpacts(over: plan)
    unreadable = others == nil ? [] : environments.names.filter { !environments.isReadable($0) }
    let heirs = environments.descendants(of: plan.environment).compactMap { others?($0) }.filter { !$0.plan.isAbstract }
    elsewhere = heirs.compactMap { plan, former in
      let reset = planned(plan).applied(over: former)
      let (impacts, appearing) = (reset.impacts(over: former), reset.findings.appearing(since: plan.findings))
      return impacts.isEmpty && appearing.isEmpty
        ? nil : Elsewhere(environment: plan.environment, impacts: impacts, appearing: appearing)
    }
  }

  /// The worst that would happen, here or where it is inherited.
  public var headline: String {
    if let unknown = unknown.first, impacts.isEmpty { return unknown }
    guard impacts.isEmpty else { return impacts.headline }
    let changed = elsewhere.filter { !$0.impacts.isEmpty }.map(\.environment)
    guard changed.isEmpty else { return "changes \(changed.inWords)" }
    return unreadable.isEmpty
      ? impacts.headline : "nobody knows what happens in \(unreadable.inWords.visible): see 'betrace-tui validate'"
  }
}
