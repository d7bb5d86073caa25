extension Rule {
  /// A service's program does not start without its required variables, and no layer gives one.
  static let requiredVariable = Rule(
    "EF-11", .always(.error),
    deployed: { service, inspection in
      service.service.variables.filter(\.isRequired).compactMap { variable in
        let field = Field(["env", variable.name])
        guard service[field]?.value == nil else { return nil }
        let plan = inspection.plan
        let inherits = service.inheritedCell(at: field)?.value != nil
        return Fault(
          service, field, "nothing sets '\(variable.name)': '\(service.name)' does not start without it",
          brief: "required, and not set",
          fixes: (inherits ? [QuickFix("take the inherited one back", [plan.edit(service, field, nil)])] : [])
            + (variable.isSecret ? [plan.referringToSecret(service, field)] : []))
      }
    })
}
