extension Plan {
  /// The edit that sets a field in this environment; nil resets it.
  func edit(_ service: ServicePlan, _ field: Field, _ value: Value?) -> Edit {
    Edit(environment: environment, service: service.name, field: field, value: value)
  }

  /// The edit that sets a field where it was decided, if an environment did, else in this one.
  func mend(_ service: ServicePlan, _ field: Field, _ value: Value) -> Edit {
    Edit(environment: decider(of: field, of: service), service: service.name, field: field, value: value)
  }

  /// The environment that decided a field, if one did, else this one.
  func decider(of field: Field, of service: ServicePlan) -> String {
    if case .environment(let name)? = service[field]?.origin.layer { name } else { environment }
  }

  /// Of some fields that do not go together the one that was decided last, the first of several.
  func lastDecided(_ fields: [Field], of service: ServicePlan) -> Field {
    let ranks = fields.map { field in
      switch service[field]?.origin.layer {
      case .environment(let name)?: lineage.firstIndex(of: name) ?? -1
      case .module?, nil: -1
      }
    }
    return fields[ranks.firstIndex(of: ranks.max() ?? -1) ?? 0]
  }
}
