extension ManifestAspect {
  /// How many pods run: of what runs as many as it is told.
  static func replicas(_ manifests: ServiceManifests, _ sheet: ServiceSheet) -> ManifestAspect? {
    guard let workload = manifests.workload, manifests.isCounted else { return nil }
    let path = ValuePath().appending("spec", "replicas")
    let shipped = manifests.resources[workload][path]?.integer ?? 1
    let place = manifests.place(of: path, in: workload)
    return ManifestAspect(
      Parameter.replicas(sheet.replicas, reason: sheet.reasonForReplicas).shipping(.integer(shipped), at: place)
    ) {
      parameters, manifests throws(ModuleFailure) in
      guard let replicas = parameters.replicas, replicas != shipped else { return }
      manifests.change(path, in: workload) { _ in .integer(replicas) }
    }
  }
}

extension ServiceManifests {
  /// Whether the workload runs as many pods as it is told.
  var isCounted: Bool { ["Deployment", "StatefulSet", "ReplicaSet"].contains(workloadKind) }

  /// Why the number of pods is not to be decided.
  var whyUncounted: String {
    switch workloadKind {
    case "DaemonSet": "a DaemonSet runs one pod on every node"
    case let kind?: "a \(kind) runs pods that end"
    case nil: "there is no workload among its manifests"
    }
  }
}
