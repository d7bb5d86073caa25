extension Plan {
  /// A finding about a field of a service, blamed on whoever decided it.
  func finding(
    _ rule: String, _ service: ServicePlan, _ field: Field, _ message: String, fixes: [QuickFix] = []
  ) -> Finding {
    Finding(
      .error, rule: rule, environment: environment, service: service.name, field: field,
      origin: service[field]?.origin, message: message, fixes: fixes)
  }

  /// A finding about a place in an object, blamed on the field that reaches it, or on the module where none does.
  func finding(
    _ rule: String, _ service: ServicePlan, _ resource: Resource, _ path: ValuePath, _ message: String
  ) -> Finding {
    let cell = service.cells.first { cell in
      FieldProbe(service.name, in: self)?.reach(of: cell.field).contains { reach in
        service.resources[reach.resource] == resource && (reach.path.isWithin(path) || path.isWithin(reach.path))
      } ?? false
    }
    return Finding(
      .error, rule: rule, environment: environment, service: service.name, field: cell?.field,
      resource: resource.identity, path: path, origin: cell?.origin ?? .module, message: message)
  }

  /// The edit that sets a field in this environment; nil resets it.
  func edit(_ service: ServicePlan, _ field: Field, _ value: Value?) -> Edit {
    Edit(environment: environment, service: service.name, field: field, value: value)
  }
}
