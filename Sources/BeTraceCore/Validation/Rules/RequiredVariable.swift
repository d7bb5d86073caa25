extension Rule {
  /// A service's program does not start without its required variables, and no layer gives one.
  static let requiredVariable = Rule(
    "EF-11", .always(.error), "every variable that a service requires is set"
  ) { plan in
    plan.services.filter(\.isEnabled).flatMap { service in
      service.service.variables.filter(\.isRequired).compactMap { variable in
        let field = Field(["env", variable.name])
        guard service[field]?.value == nil else { return nil }
        var finding = plan.finding(
          "EF-11", service, field, "\(service.name) does not start without \(variable.name): \(variable.help)",
          fixes: variable.isSecret
            ? [
              QuickFix(
                "refer to the secret \(service.name)-secrets",
                [
                  plan.edit(
                    service, field,
                    VariableSource.secret(
                      name: "\(service.name)-secrets", key: variable.name.asSecretKey, isOptional: false
                    ).value)
                ])
            ] : [])
        if finding.origin?.place == nil { finding.origin = service.listing }
        return finding
      }
    }
  }
}

extension String {
  /// The key under which a secret usually keeps a variable: `JWT_SECRET` is `jwt-secret`.
  public var asSecretKey: String { String(lowercased().map { $0 == "_" ? "-" : $0 }) }
}
