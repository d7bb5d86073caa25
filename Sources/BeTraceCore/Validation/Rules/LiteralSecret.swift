extension Rule {
  /// An environment file is read by many and kept for ever, so a secret's value has no place in it.
  static let literalSecret = Rule(
    "POL-09", .always(.error), "a secret is referred to, never written down"
  ) { inspection in
    inspection.plan.services.flatMap { service in
      service.cells.compactMap { cell in
        guard cell.field.parameter == "env", let text = cell.value?.text, let name = cell.field.keys.last,
          let reason = SecretPattern.reason(
            name: name, text: text, declared: service.service.variables.first { $0.name == name })
        else { return nil }
        return Fault(
          service, cell.field, "'\(name.visible)' \(reason): everyone who can read the file can read it",
          fixes: [inspection.plan.referringToSecret(service, cell.field)])
      }
    }
  }
}

extension Plan {
  /// The fix that takes a variable from a key of the service's own secret.
  func referringToSecret(_ service: ServicePlan, _ field: Field) -> QuickFix {
    let reference = (name: "\(service.name)-secrets", key: (field.keys.last ?? "").asSecretKey)
    let source = VariableSource.secret(name: reference.name, key: reference.key, isOptional: false)
    return QuickFix(
      "refer to the secret \(reference.name)/\(reference.key)", [mend(service, field, source.value)])
  }
}

extension String {
  /// The key under which a secret usually keeps a variable: `JWT_SECRET` is `jwt-secret`.
  public var asSecretKey: String { String(lowercased().map { $0 == "_" ? "-" : $0 }) }
}
