extension Rule {
  /// An environment file is read by many and kept for ever, so a secret's value has no place in it.
  static let literalSecret = Rule(
    "POL-09", .always(.error),
    services: { service, inspection in
      service.environmentVariables.compactMap { name, value in
        let declared = service.service.variable(named: name)
        guard let text = value.text, let reason = SecretPattern.reason(name: name, text: text, declared: declared)
        else { return nil }
        let field = Field(["env", name])
        return Fault(
          service, field, "'\(name.visible)' \(reason): everyone who can read the file can read it",
          brief: brief,
          fixes: [inspection.plan.referringToSecret(service, field)])
      }
        + service.cells.filter { $0.field.parameter != "env" }.compactMap { cell in
          cell.reasonForSecret.map { Fault(service, cell.field, $0, brief: brief) }
        }
    })

  /// The same of what the environment says about itself.
  static let literalSecretSetting = Rule(
    "POL-09", .always(.error),
    environment: { plan in
      plan.settings.cells.compactMap { cell in
        cell.reasonForSecret.map { Fault(setting: cell.field, $0, brief: brief) }
      }
    })

  private static let brief = "a secret, written down"
}

extension Cell {
  /// What is wrong with it if a file writes down what looks like a secret; nil if none does.
  fileprivate var reasonForSecret: String? {
    guard origin != .module else { return nil }
    let name = "'\(field.description.visible)'"
    if field.keys.contains(where: \.hasSecretPart) {
      return "\(name) is named by a secret: everyone who can read the file can read it"
    }
    guard value?.holdsSecret == true else { return nil }
    return "\(name) has a value that looks like a secret: everyone who can read the file can read it"
  }
}

extension ServicePlan {
  /// The environment variables, as the files have them.
  var environmentVariables: [(name: String, value: Value)] {
    (values["env"]?.object?.members ?? []).map { ($0.key, $0.value) }
  }
}

extension Plan {
  /// The fix that takes a variable from the secret that it most likely comes from.
  func referringToSecret(_ service: ServicePlan, _ field: Field) -> QuickFix {
    .referringToSecret(
      environment: decider(of: field, of: service), service: service.name, field: field,
      in: platform.likelySecret(of: service.name, for: field.keys.last ?? ""))
  }
}

extension PlatformSettings {
  /// The secret that the variable called `name` of `service` most likely comes from: a known one that has its key, else
  /// a known one that is called after the service, else one of the service's own that is yet to be made.
  public func likelySecret(of service: String, for name: String) -> String {
    let own = externalSecrets.keys.filter { $0 == service || $0.hasPrefix("\(service)-") }
    let key = Value.string(name.asSecretKey)
    let holder = (own + externalSecrets.keys).first { externalSecrets[$0]?.array?.contains(key) == true }
    return holder ?? own.first ?? "\(service)-secrets"
  }
}

extension QuickFix {
  /// Takes a variable of `service` from a key of `secret`, or of the service's own where nobody knows better.
  static func referringToSecret(
    environment: String, service: String, field: Field, in secret: String? = nil
  ) -> QuickFix {
    let (name, key) = (secret ?? "\(service)-secrets", (field.keys.last ?? "").asSecretKey)
    let source = VariableSource.secret(name: name, key: key, isOptional: false)
    return QuickFix(
      "refer to the secret \(name)/\(key)",
      [Edit(environment: environment, service: service, field: field, value: source.value)])
  }
}

extension String {
  /// The key under which a secret usually keeps a variable: `JWT_SECRET` is `jwt-secret`. A name that is a secret itself
  /// says nothing.
  public var asSecretKey: String { hasSecretPart ? "key" : String(lowercased().map { $0 == "_" ? "-" : $0 }) }
}
