/// What all pods of a plan ask for together.
public struct PlanTotals: Sendable, Hashable {
  /// What so many pods ask for, and may use.
  public struct Amounts: Sendable, Hashable {
    public internal(set) var pods = 0
    /// By resource: `cpu`, `memory`.
    public internal(set) var requests: [String: Quantity] = [:]
    /// The limits, by resource, of the pods that have one.
    public internal(set) var limits: [String: Quantity] = [:]
    /// How many pods have no limit, by resource.
    public internal(set) var unlimited: [String: Int] = [:]
  }

  /// With as few pods as autoscalers leave.
  public internal(set) var least = Amounts()
  /// With as many as they make.
  public internal(set) var most = Amounts()
  /// While every workload is rolled out at once with as many pods as there may be: with the pods that come before others go.
  public internal(set) var peak = Amounts()
  /// What one node runs of what runs on every node.
  public internal(set) var eachNode = Amounts()
}

extension Plan {
  /// What its pods ask for; nothing of an abstract environment, which is never applied.
  public var totals: PlanTotals {
    var totals = PlanTotals()
    guard !isAbstract else { return totals }
    for service in services { service.add(to: &totals) }
    return totals
  }
}

extension ServicePlan {
  /// What its pods ask for.
  public var totals: PlanTotals {
    var totals = PlanTotals()
    add(to: &totals)
    return totals
  }

  fileprivate func add(to totals: inout PlanTotals) {
    for object in judged where ImpactRule.rollingKinds.contains(object.kind) {
      guard let pods = object.pods else { continue }
      let demand = PodDemand(pods.spec)
      let count =
        object.kind == workload?.kind && object.name == workload?.name
        ? podCount : .fixed(object.specification?.integer("replicas") ?? 1)
      if object.kind == "DaemonSet" {
        totals.eachNode.add(demand, times: 1)
        continue
      }
      totals.least.add(demand, times: count.least)
      totals.most.add(demand, times: count.most)
      totals.peak.add(demand, times: count.most + object.surge(over: count.most))
    }
  }
}

extension PodCount {
  /// The most there are; 0 if the nodes decide.
  fileprivate var most: Int {
    switch self {
    case .fixed(let count): count
    case .scaled(let range): range.upperBound
    case .perNode, .ending: 0
    }
  }
}

extension JudgedObject {
  /// How many pods there are for a time beyond `count` while its template changes.
  fileprivate func surge(over count: Int) -> Int {
    guard count > 0, case .gradual(_, let surge) = RollingUpdate(of: self, count: count) else { return 0 }
    return surge
  }
}

extension PlanTotals.Amounts {
  fileprivate mutating func add(_ demand: PodDemand, times count: Int) {
    pods += count
    for (name, amount) in demand.requests { requests[name] = (requests[name] ?? .zero) + amount * count }
    for name in ["cpu", "memory"] where demand.limits[name] == nil { unlimited[name, default: 0] += count }
    for (name, amount) in demand.limits { limits[name] = (limits[name] ?? .zero) + amount * count }
  }
}
