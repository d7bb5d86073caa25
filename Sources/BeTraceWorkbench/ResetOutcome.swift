import BeTraceCore

extension ResetOutcome {
  /// What resetting the field of `cell` would lead to; nil if there is nothing to reset.
  init?(of cell: Cell, in session: Session) {
    guard let plan = session.plan else { return nil }
    let environment = session.state.environment
    self.init(
      of: cell.field, service: session.serviceName, in: session.outlook.environments, from: plan,
      over: session.outlook.saved(environment))
  }
}
