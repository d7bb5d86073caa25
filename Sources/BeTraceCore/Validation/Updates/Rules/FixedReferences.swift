extension UpdateRule {
  /// Whom a binding gives rights, and to what a quota applies, cannot change: UPD-10, UPD-13.
  static let fixedReferences = [
    UpdateRule(
      "UPD-10", on: "RoleBinding", "ClusterRoleBinding", fixed: [FixedField("roleRef")],
      remedy: "keep the role, or delete the binding and create it anew, which takes the rights away for that time"),
    UpdateRule(
      "UPD-13", on: "ResourceQuota",
      fixed: [FixedField("spec.scopes", unless: { $0.scopes.before == $0.scopes.after })],
      remedy: "keep the scopes, or make a second quota with the others and delete this one"),
  ]
}

extension ObjectUpdate {
  /// The scopes of a quota, whose order does not matter.
  fileprivate var scopes: (before: Set<Value>, after: Set<Value>) {
    let scopes = change("spec", "scopes")
    return (Set(scopes.before?.array ?? []), Set(scopes.after?.array ?? []))
  }
}
