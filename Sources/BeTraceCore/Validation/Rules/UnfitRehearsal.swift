extension Rule {
  /// What is rehearsed with values for development is not what will run. Of a protected environment EF-09 says it.
  static let unfitRehearsal = Rule(
    "ENV-05", .policy(strict: .warning),
    neighbours: { service, plan, neighbours in
      guard let stage = neighbours.rehearsed.first, !plan.platform.isProtected else { return [] }
      return service.cells.compactMap { cell in
        guard let value = cell.value, cell.parameter.devOnly.contains(value) else { return nil }
        return Fault(
          service, cell.field,
          "'\(cell.field.description.visible)' is \(value.quoted), which is meant for development only: "
            + "'\(plan.environment.visible)' is where '\(stage.visible)' is rehearsed",
          brief: "\(value.quoted) is meant for development only",
          fixes: [plan.replacingDevelopmentValue(cell, of: service)].compactMap(\.self))
      }
    })
}
