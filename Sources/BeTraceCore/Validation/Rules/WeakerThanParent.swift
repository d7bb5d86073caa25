extension Rule {
  /// A protected environment carries the real load, so what it extends, usually its rehearsal, should not have more.
  static let weakerThanParent = Rule(
    "ENV-01", .policy(standard: .info, strict: .warning),
    deployed: { service, inspection in
      guard inspection.plan.platform.isProtected, let file = inspection.plan.file, let parent = file.extends?.name
      else {
        return []
      }
      return service.amounts.compactMap { field, amount -> Fault? in
        guard let cell = service[field], cell.origin.layer == .environment(file.name), let value = cell.value,
          let above = service.inherited.first(where: { $0.field == field })?.value,
          let mine = amount(value), let theirs = amount(above), mine < theirs
        else { return nil }
        // Below the request it is an error, which says enough.
        if let request = service[field.request]?.value, let least = amount(request), mine < least { return nil }
        return Fault(
          service, field,
          "'\(field)' is \(ShownValue(value, as: cell.parameter)), less than the "
            + "\(ShownValue(above, as: cell.parameter)) of '\(parent.visible)': "
            + "'\(file.name.visible)' is protected",
          brief: "less than the \(ShownValue(above, as: cell.parameter)) of '\(parent.visible)'",
          fixes: [QuickFix("leave it out", [inspection.plan.edit(service, field, nil)])])
      }
    })
}

extension ServicePlan {
  /// The fields of which more is safer, and how much each has.
  fileprivate var amounts: [(field: Field, amount: @Sendable (Value) -> Quantity?)] {
    let isScaled = values["autoscaling"] != nil
    return [
      (Field(isScaled ? ["autoscaling", "min"] : ["replicas"]), { $0.integer.map { Quantity($0) } }),
      (Field(["resources", "limits", "memory"]), { try? Quantity($0) }),
    ]
  }
}

extension Field {
  /// The request that belongs to a limit; no field of a service for any other.
  fileprivate var request: Field { Field(keys.map { $0 == "limits" ? "requests" : $0 }) }
}
