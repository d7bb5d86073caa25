/// What resetting a field in an environment would lead to, found out by planning with it reset.
public struct ResetOutcome: Sendable {
  /// The field's cell as it would be.
  public let cell: Cell
  /// The problems of the environment that would be new, and those that would be gone.
  public let appearing: [Finding]
  public let leaving: [Finding]
  /// What would happen on the cluster.
  public let impacts: [Impact]

  /// What follows if the environment of `plan`, which `environments` gave, no longer says anything about `field`, and
  /// that is applied over `former`. A service of nil means the environment itself. Nil if there is nothing to reset.
  public init?(
    of field: Field, service: String?, in environments: Environments, from plan: Plan, over former: Plan?
  ) {
    var environments = environments
    let edit = Edit(environment: plan.environment, service: service, field: field, value: nil)
    guard environments.apply(edit) != nil else { return nil }
    var reset = Plan(plan.environment, in: environments, on: plan.today, reusing: plan)
      .placed(as: plan, in: environments)
    if let former { reset = reset.applied(over: former) }
    let owner: (any FieldOwner)? = service.map { reset[$0] } ?? reset.settings
    guard let cell = owner?.cell(at: field) else { return nil }
    self.cell = cell
    appearing = reset.findings.appearing(since: plan.findings)
    leaving = plan.findings.appearing(since: reset.findings)
    impacts = reset.impacts(over: former ?? plan)
  }
}
