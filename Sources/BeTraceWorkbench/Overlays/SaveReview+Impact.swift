import BeTraceCore

extension SaveReview {
  /// What saving and applying would do in one environment.
  package struct Forecast: Sendable, Equatable {
    /// The environment's name, where several change; nil where only one does.
    let environment: String?
    let impacts: [Impact]
    /// Whether that waits until errors are mended, as the server does not take the objects before.
    let isRefused: Bool
    /// What all its pods ask for, before and after: `cpu 0.75 to 1.25`.
    let amounts: [String]

    /// The forecast of applying `plan` over `former`; nil if nothing happens on the cluster.
    init?(of plan: Plan, over former: Plan, isOnlyOne: Bool) {
      let impacts = plan.impacts(over: former)
      guard !impacts.isEmpty else { return nil }
      environment = isOnlyOne ? nil : plan.environment
      self.impacts = impacts
      isRefused = plan.findings.contains { $0.severity == .error && !$0.isOfUpdate }
      let (before, after) = (former.totals.most, plan.totals.most)
      amounts = ["cpu", "memory"].compactMap { name in
        let (old, new) = (before.requests[name] ?? .zero, after.requests[name] ?? .zero)
        return old == new ? nil : "\(name) \(old.text(of: name)) to \(new.text(of: name))"
      }
    }

    /// What happens, in the colour of the worst of it.
    var runs: [Run] {
      let name = environment.map { [Run("\($0) ", .textMuted)] } ?? []
      let risk = impacts.risk.map { [Run("\($0.rawValue) risk: ", $0 >= .high ? .problemWarning : .textMuted)] } ?? []
      let wait = isRefused ? [Run("once its errors are mended, ", .textMuted)] : []
      return name + wait + risk + [Run(impacts.headline, impacts.role)]
    }
  }
}

extension [Impact] {
  /// How the worst of them is shown.
  var role: Role {
    switch map(\.kind).max() {
    case .dataLoss?, .refusal?: .problemError
    case .downtime?: .problemWarning
    default: .text
    }
  }
}

/// The rows of the review about what happens on the cluster.
extension Session {
  func impactRows(of review: SaveReview) -> [[Run]] {
    let shown = review.forecasts.prefix(3)
    let left = review.forecasts.count - shown.count
    let amounts = review.forecasts.count == 1 ? review.forecasts[0].amounts : []
    let more = left > 0 ? [[Run("and \(left) more environments", .textMuted)]] : []
    let together = [Run("all pods together ask for ", .textMuted), Run(amounts.joined(separator: ", "))]
    let unknown = review.unknown.map { [Run(state.symbols[.warning] + " ", .problemWarning), Run($0)] }
    let idle = review.idleness.map { [[Run("nothing happens on the cluster: \($0)", .textMuted)]] } ?? []
    return idle + shown.map(\.runs) + more + (amounts.isEmpty ? [] : [together]) + unknown
  }
}
