/// How many pods a workload is to have.
public enum PodCount: Sendable, Hashable {
  /// This many, which is what an environment says.
  case fixed(Int)
  /// As many as the load asks for, within the range.
  case scaled(ClosedRange<Int>)
  /// One on every node.
  case perNode
  /// Those of what runs at times, or once, and ends.
  case ending
}

extension PodCount: CustomStringConvertible {
  /// `no pods`, `1 pod`, `2 to 6 pods`, `one pod a node`, `pods that end`.
  public var description: String {
    switch self {
    case .fixed(0): "no pods"
    case .fixed(1): "1 pod"
    case .fixed(let count): "\(count) pods"
    case .scaled(let range): "\(range.lowerBound) to \(range.upperBound) pods"
    case .perNode: "one pod a node"
    case .ending: "pods that end"
    }
  }
}

extension PodCount {
  /// The count for programs to read: `{"least": 2, "most": 6}`; null if the nodes decide, or pods end.
  public var value: Value {
    switch self {
    case .fixed(let count): ["least": .integer(count), "most": .integer(count)]
    case .scaled(let range): ["least": .integer(range.lowerBound), "most": .integer(range.upperBound)]
    case .perNode, .ending: .null
    }
  }
}

extension ServicePlan {
  /// The object that runs its pods; nil if it is not enabled, or deploys none.
  var workload: Resource? {
    let workloads = resources.filter(\.runsPods)
    // What its settings are about comes first.
    return workloads.first { $0.identity == rendering.workload } ?? workloads.first { $0.name == name }
      ?? workloads.first
  }

  /// How many pods it is to have: as its autoscaler says, else its workload. A range that is upside down, which is a
  /// finding, counts as its least.
  var podCount: PodCount {
    if let scaling = parameters.autoscaling { return .scaled(scaling.min...max(scaling.min, scaling.max)) }
    guard let workload else {
      if resources.contains(where: { ["CronJob", "Job"].contains($0.kind) }) { return .ending }
      return .fixed(resources.count { $0.kind == "Pod" })
    }
    return workload.kind == "DaemonSet" ? .perNode : .fixed(workload.body["spec"]?["replicas"]?.integer ?? 1)
  }
}
