import BeTraceCore

extension ResetOutcome {
  /// What resetting the field of `cell` would lead to, here or where it is inherited too; nil if there is nothing to reset.
  init?(of cell: Cell, in session: Session, everywhere: Bool) {
    guard let plan = session.plan else { return nil }
    let outlook = session.outlook
    // What else is not saved is no matter of the reset; but where that takes back an edit, nothing comes of either.
    let isEdited = outlook.unsaved[plan.environment]?.contains {
      $0.service == session.serviceName && ($0.field.map { $0.isWithin(cell.field) || cell.field.isWithin($0) } ?? true)
    }
    let former = { (plan: Plan) in isEdited == true ? outlook.saved(plan.environment) ?? plan : plan }
    self.init(
      of: cell.field, service: session.serviceName, in: outlook.environments, from: plan, over: former(plan),
      others: everywhere ? { name in outlook[name].map { (plan: $0, former: former($0)) } } : nil)
  }
}
