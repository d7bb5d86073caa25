extension Rule {
  /// A protected environment carries the real load, so its rehearsal should not have more.
  static let weakerThanRehearsal = Rule(
    "ENV-01", .policy(standard: .info, strict: .warning),
    neighbours: { service, plan, neighbours in
      guard let pair = neighbours.pair(service.name), let rehearsal = neighbours.rehearsal?.name else { return [] }
      return pair.own.amounts.compactMap { amount -> Fault? in
        guard let other = pair.rehearsed.amounts.first(where: { $0.measure == amount.measure }),
          amount.quantity < other.quantity, let cell = service[amount.field]
        else { return nil }
        // Below the request it is an error, which says enough.
        if let request = service[amount.field.request]?.value, let least = ServiceAmount.quantity(of: request),
          amount.quantity < least
        {
          return nil
        }
        let theirs = ShownValue(other.value, as: cell.parameter)
        return Fault(
          service, amount.field,
          "'\(amount.field)' is \(ShownValue(amount.value, as: cell.parameter)), less than the \(theirs) of "
            + "'\(rehearsal.visible)', where this is rehearsed",
          brief: "less than the \(theirs) of '\(rehearsal.visible)'",
          fixes: [plan.raising(cell, of: service, to: other, of: rehearsal)].compactMap(\.self))
      }
    })
}

extension Plan {
  /// The fix that takes back what is inherited, if that is as much as `other`; else the one that sets as much, if the
  /// module allows that.
  fileprivate func raising(
    _ cell: Cell, of service: ServicePlan, to other: ServiceAmount, of rehearsal: String
  ) -> QuickFix? {
    if cell.origin.layer == .environment(environment), let above = service.inheritedCell(at: cell.field)?.value,
      let amount = ServiceAmount.quantity(of: above), !(amount < other.quantity)
    {
      return QuickFix("leave it out", [edit(service, cell.field, nil)])
    }
    let most = service.values["autoscaling"]?["max"]?.integer ?? .max
    guard cell.parameter.problem(with: other.value) == nil,
      other.measure != .leastPods || other.value.integer ?? 0 <= most
    else { return nil }
    return QuickFix(
      "set \(ShownValue(other.value, as: cell.parameter)), as in '\(rehearsal.visible)'",
      [edit(service, cell.field, other.value)])
  }
}

extension Field {
  /// The request that belongs to a limit; the field itself for any other.
  fileprivate var request: Field { Field(keys.map { $0 == "limits" ? "requests" : $0 }) }
}

extension Neighbours {
  /// What is known of a service that is deployed, and of the same in the rehearsal; nil if that does not deploy it.
  func pair(_ service: String) -> (own: ServiceFacts, rehearsed: ServiceFacts)? {
    guard let own = own[service], let rehearsed = rehearsal?[service], own.isEnabled, rehearsed.isEnabled else {
      return nil
    }
    return (own, rehearsed)
  }
}
