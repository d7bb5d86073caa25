import BeTraceCore

extension ResetOutcome {
  /// What resetting the field of `cell` would lead to, here or where it is inherited too; nil if there is nothing to reset.
  init?(of cell: Cell, in session: Session, everywhere: Bool) {
    guard let plan = session.plan else { return nil }
    let environment = session.state.environment
    self.init(
      of: cell.field, service: session.serviceName, in: session.outlook.environments, from: plan,
      over: session.outlook.saved(environment), others: everywhere ? { session.outlook[$0] } : nil)
  }
}
