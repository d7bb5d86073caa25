extension DependencyGraph {
  /// The graph for programs to read.
  public var value: Value {
    [
      "environment": .string(environment),
      "services": .array(nodes.map(\.value)),
      "dependencies": .array(edges.map(\.value)),
      "entrances": .array(entrances.map { ["host": .string($0.host), "service": .string($0.service)] }),
      "cycles": .array(cycles.map { .array($0.map(Value.string)) }),
    ]
  }
}

extension DependencyGraph.Node {
  /// What is not deployed, or not known, has null for the workload and the pods.
  fileprivate var value: Value {
    var value: Object = ["name": .string(name), "state": .string(presence.name), "depth": .integer(depth)]
    value["workload"] = if case .deployed(_, workload: let kind) = presence { .string(kind) } else { .null }
    value["pods"] = presence.pods
    return .object(value)
  }
}

extension DependencyGraph.Edge {
  fileprivate var value: Value {
    ["from": .string(from), "to": .string(to), "strength": .string(strength.rawValue)]
  }
}
