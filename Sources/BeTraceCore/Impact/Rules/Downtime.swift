extension ImpactRule {
  /// No pods are left.
  static let vacancies = [
    ImpactRule(.downtime, on: ["Deployment", "StatefulSet", "ReplicaSet"]) { object, update, counts in
      let before = counts.before(update)
      guard counts.after(update) == .fixed(0), before != .fixed(0) else { return [] }
      return [Outcome(object: object, text: "stop \(before.all): nothing answers any more", risk: .high)]
    }
  ]

  /// All pods go before new ones come.
  static let recreations = [
    ImpactRule(.downtime, on: ["Deployment", "StatefulSet"]) { object, update, counts in
      let differences = update.templateDifferences
      let (before, after) = (counts.before(update), counts.after(update))
      guard !differences.isEmpty, before != .fixed(0), after != .fixed(0) else { return [] }
      let risk = max(.high, differences.map { Risk.of($0, in: object.kind) }.max() ?? .high)
      switch RollingUpdate(of: update.object, count: after.least) {
      case .recreate:
        return [
          Outcome(
            object: object, text: "down for a while: \(before.allEnd) before new ones start", risk: risk,
            restarting: after)
        ]
      case .gradual(let unavailable, _) where unavailable >= after.least:
        return [
          Outcome(
            object: object,
            text: "down for a while: "
              + (after.least == 1 ? "its only pod ends" : "\(after.all) may end") + " before a new one is ready",
            risk: risk)
        ]
      default: return []
      }
    }
  ]
}

extension PodCount {
  /// `its only pod`, `all 3 pods`, `all its pods`.
  fileprivate var all: String {
    switch self {
    case .fixed(1): "its only pod"
    case .fixed: "all \(self)"
    case .scaled, .perNode, .ending: "all its pods"
    }
  }

  /// `its only pod ends`, `all 3 pods end`.
  fileprivate var allEnd: String { self == .fixed(1) ? "\(all) ends" : "\(all) end" }
}
