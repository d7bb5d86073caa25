extension Rule {
  /// What a module, or the contract of all modules, marks as meant for development has no place where it matters. Of an
  /// image that is never pulled another rule says what comes of it.
  static let developmentValues = Rule(
    "EF-09", .always(.warning),
    deployed: { service, inspection in
      guard inspection.plan.platform.isProtected else { return [] }
      return service.cells.compactMap { cell in
        guard cell.field != Field("imagePullPolicy"), let value = cell.value, cell.parameter.devOnly.contains(value)
        else {
          return nil
        }
        return Fault(
          service, cell.field,
          "'\(cell.field.description.visible)' is \(value.quoted), which is meant for development only: "
            + "'\(inspection.plan.environment.visible)' is protected",
          brief: "\(value.quoted) is meant for development only",
          fixes: [inspection.plan.replacingDevelopmentValue(cell, of: service)].compactMap(\.self))
      }
    })
}

extension Plan {
  /// The fix that sets something else than a value that is meant for development; nil if nobody can tell what.
  func replacingDevelopmentValue(_ cell: Cell, of service: ServicePlan) -> QuickFix? {
    let value = cell.field == Field("imagePullPolicy") ? "IfNotPresent" : cell.valueForProduction
    return value.map {
      QuickFix($0 == .null ? "leave it out" : "set \($0.quoted)", [edit(service, cell.field, $0)])
    }
  }
}

extension Cell {
  /// What would do instead of a value that is meant for development: what the module ships, else another choice, or
  /// null for none; nil if nobody can tell.
  fileprivate var valueForProduction: Value? {
    let choices: [Value] =
      switch parameter.type {
      case .boolean: [true, false]
      case .choice(let names): names.map(Value.string)
      default: []
      }
    let candidates = [defaultValue].compactMap(\.self) + choices + (parameter.isNullable ? [.null] : [])
    return candidates.first { !parameter.devOnly.contains($0) }
  }
}
