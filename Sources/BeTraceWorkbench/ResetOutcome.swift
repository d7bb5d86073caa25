import BeTraceCore

extension ResetOutcome {
  /// What resetting the field of `cell` would lead to, here or where it is inherited too; nil if there is nothing to reset.
  init?(of cell: Cell, in session: Session, everywhere: Bool) {
    guard let plan = session.plan else { return nil }
    let environment = session.state.environment
    let others = { (name: String) in
      session.outlook[name].map { (plan: $0, former: session.outlook.saved(name) ?? $0) }
    }
    self.init(
      of: cell.field, service: session.serviceName, in: session.outlook.environments, from: plan,
      over: session.outlook.saved(environment), others: everywhere ? others : nil)
  }
}
