extension Rule {
  /// What a program was tried with should not be missing where it matters. Whoever wants it to be missing says null.
  static let unsetVariable = Rule(
    "ENV-03", .policy(strict: .warning),
    neighbours: { service, plan, neighbours in
      guard let pair = neighbours.pair(service.name), let rehearsal = neighbours.rehearsal else { return [] }
      return pair.rehearsed.variables.compactMap { variable -> Fault? in
        let field = Field(["env", variable.name])
        guard !pair.own.sets(variable.name), !service.removes(field, besides: rehearsal.lineage),
          // That it cannot start without says more, and what nobody reads is not missed.
          service.isOptional(variable.name), !service.leavesUnread(variable.name)
        else { return nil }
        let place = pair.rehearsed.origin(of: variable.name).place.map { " (\($0))" } ?? ""
        return Fault(
          service, field,
          "'\(variable.name.visible)' is set in '\(rehearsal.name.visible)'\(place), where this is rehearsed, and not here: "
            + "set it, or say null if it is not wanted",
          brief: "is set in '\(rehearsal.name.visible)' and not here",
          fixes: plan.adopting(variable, at: field, of: service, from: rehearsal))
      }
    })
}

extension ServicePlan {
  /// Whether a layer that is none of `lineage` says that there is to be no `field`.
  func removes(_ field: Field, besides lineage: [String]) -> Bool {
    guard case .nothing(let origin)? = said.map(Override.keys)?.statement(at: field.keys),
      case .environment(let name) = origin.layer
    else { return false }
    return !lineage.contains(name)
  }

  fileprivate func isOptional(_ variable: String) -> Bool {
    !service.variables.contains { $0.name == variable && $0.isRequired }
  }
}

extension Plan {
  /// The fix that sets a variable as the rehearsal does, where that would mean the same here, and the one that says that
  /// there is to be none.
  fileprivate func adopting(
    _ variable: ServiceFacts.Variable, at field: Field, of service: ServicePlan, from rehearsal: EnvironmentFacts
  ) -> [QuickFix] {
    let copy = QuickFix("set it as in '\(rehearsal.name.visible)'", [edit(service, field, variable.value)])
    let removal = QuickFix("say that '\(environment.visible)' has none", [edit(service, field, .null)])
    return means(variable, theSameAsIn: rehearsal, for: service) ? [copy, removal] : [removal]
  }

  /// Whether what `variable` says leads to nothing that is the rehearsal's own, and to nothing that is not here.
  private func means(
    _ variable: ServiceFacts.Variable, theSameAsIn rehearsal: EnvironmentFacts, for service: ServicePlan
  ) -> Bool {
    switch VariableSource(variable.value) {
    case .text(let text)?:
      let names = [rehearsal.name] + rehearsal.claims.map(\.route.host)
      return variable.parameter.hidingSecrets(in: variable.value) == variable.value
        && text.suffix(after: "://") == nil && !names.contains { text == $0 || text.suffix(after: $0) != nil }
    case .secret(let name, let key, _)?: return platform.externalSecrets[name]?.array?.contains(.string(key)) == true
    case .configMap(let name, let key, _)?:
      return platform.externalConfigMaps[name]?.array?.contains(.string(key)) == true
    case .service(let reference)?: return directory.text(of: reference) != nil
    case .field?, .resource?: return true
    case nil: return false
    }
  }
}
