extension Rule {
  /// What a module will drop works until then, and whoever still sets it should know.
  static let deprecatedParameter = Rule(
    "MOD-07", .always(.warning),
    services: { service, inspection in
      guard service.contract.hasDeprecations else { return [] }
      return inspection.plan.statements(about: service).compactMap { statement in
        guard let (field, advice) = service.contract.deprecation(of: statement.field) else { return nil }
        return Fault(
          service, by: .statement(statement.field),
          "'\(field.description.visible)' is deprecated: \(advice.visible)", brief: "is deprecated: \(advice.visible)",
          fixes: inspection.plan.replacements(of: field, advice, said: statement, in: service))
      }
    })

  /// A module for a later contract may rely on what this program does not do.
  static let newerContract = Rule(
    "MOD-08", .always(.error),
    deployed: { service, _ in
      let version = service.service.info.contract
      guard version > ServiceInfo.knownContract else { return [] }
      return [
        Fault(
          service, by: .module,
          "the module of '\(service.name)' is written for version \(version) of the contract, and this program knows "
            + "\(ServiceInfo.knownContract): use a newer program")
      ]
    })
}

extension Contract {
  /// The deprecated parameter that `field` is or is a part of, with what to use instead; nil if there is none.
  fileprivate func deprecation(of field: Field) -> (field: Field, advice: String)? {
    for count in field.keys.indices.map({ $0 + 1 }) {
      let whole = Field(Array(field.keys.prefix(count)))
      if let advice = parameter(at: whole)?.deprecated { return (whole, advice) }
    }
    return nil
  }
}

extension Plan {
  /// The fixes for a statement about `field`, which is deprecated: to say the same about the parameter that `advice` names,
  /// if that takes it and nothing is said about it here, and to leave it out.
  fileprivate func replacements(
    of field: Field, _ advice: String, said statement: Statement, in service: ServicePlan
  ) -> [QuickFix] {
    let removal = edit(service, field, nil)
    let leaving = QuickFix("leave it out", [removal])
    guard statement.field == field, case .value(let value, _) = statement.override,
      let next = advice.words.lazy.filter({ $0 != field.description }).compactMap({ service.contract[$0] }).first,
      next.type.isScalar, next.type.problem(with: value) == nil,
      file?.overrides(of: service.name)?[next.name] == nil
    else { return [leaving] }
    return [QuickFix("say it with '\(next.name)'", [removal, edit(service, Field(next.name), value)]), leaving]
  }
}

extension ParameterType {
  /// Whether its values are replaced whole and stand for themselves.
  fileprivate var isScalar: Bool {
    switch self {
    case .boolean, .integer, .choice, .text, .quantity: true
    case .image, .variable, .list, .map, .object: false
    }
  }
}
