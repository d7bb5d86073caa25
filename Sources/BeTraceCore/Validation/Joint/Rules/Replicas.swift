extension JointRule {
  /// One pod is away whenever its node is, and while it is replaced.
  static let spareReplica = JointRule(
    "POL-07", .policy(strict: .warning), on: .kinds(["Deployment", "StatefulSet", "HorizontalPodAutoscaler"])
  ) { object, surroundings in
    guard surroundings.conditions.isProtected else { return [] }
    let isScaler = object.kind == "HorizontalPodAutoscaler"
    if !isScaler, surroundings.scaler(of: object) != nil { return [] }
    let target = isScaler ? object.specification?["scaleTargetRef"]?.text("name") ?? "" : object.name
    let field = isScaler ? "minReplicas" : "replicas"
    let count = object.specification?.integer(field) ?? 1
    guard count < 2 else { return [] }
    let path = FieldPath("spec", field)
    let message =
      count == 0
      ? "no pod: nothing runs" : "one pod\(isScaler ? " at least" : ""): the service is away while it is replaced"
    return [
      Problem(
        path, "'\(target.visible)' has \(message)",
        brief: count == 0 ? "no pod: nothing runs" : "one pod: away while it is replaced",
        remedies: [.write(2, at: path, isScaler ? "set a minimum of 2" : "set 2 replicas")])
    ]
  }
}

extension Surroundings {
  /// The autoscaler of a workload, nil if it has none.
  func scaler(of workload: PlacedObject) -> PlacedObject? {
    scalers(of: workload).first
  }

  /// Everything that scales a workload.
  func scalers(of workload: PlacedObject) -> [PlacedObject] {
    self[.scaling(workload.kind, namespace: workload.namespace, name: workload.name)]
  }
}
