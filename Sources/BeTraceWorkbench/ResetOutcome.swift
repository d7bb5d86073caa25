package import BeTraceCore

/// What resetting a field in the environment at the cursor would lead to, found out by planning with it reset.
package struct ResetOutcome: Sendable {
  /// The field's cell as it would be.
  package let cell: Cell
  /// The problems of the environment that would be new, and those that would be gone.
  package let appearing: [Finding]
  package let leaving: [Finding]

  /// The outcome for the field of `cell`; nil if there is nothing to reset.
  init?(of cell: Cell, in session: Session) {
    let state = session.state
    var environments = session.outlook.environments
    let edit = session.edit(cell.field, nil)
    guard let now = session.plan, environments.apply(edit) != nil else { return nil }
    let plan = session.outlook.overSaved(Plan(state.environment, in: environments, on: state.today, reusing: now))
    guard let reset = session.owner(in: plan)?.cell(at: cell.field) else { return nil }
    self.cell = reset
    let (before, after) = (Set(now.findings.map(\.identity)), Set(plan.findings.map(\.identity)))
    appearing = plan.findings.filter { !before.contains($0.identity) }
    leaving = now.findings.filter { !after.contains($0.identity) }
  }
}

extension Finding {
  /// What makes two findings the same problem, wherever the lines of the file have moved to.
  fileprivate var identity: [String] { [rule, service ?? "", field?.description ?? "", message] }
}
