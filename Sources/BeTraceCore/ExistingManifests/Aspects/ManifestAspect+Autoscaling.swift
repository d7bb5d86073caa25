extension ManifestAspect {
  /// Pods by load. An autoscaler of the manifests' own is changed where an environment says otherwise; where there is none,
  /// the environment gets one as for every other module.
  static func autoscaling(_ manifests: ServiceManifests) -> ManifestAspect {
    guard let workload = manifests.workload, manifests.isCounted else {
      return ManifestAspect(.autoscaling.unavailable(because: manifests.whyUncounted)) { _, _ throws(ModuleFailure) in }
    }
    guard let index = manifests.autoscaler, let shipped = manifests.resources[index].autoscaling else {
      return ManifestAspect(.autoscaling) { _, _ throws(ModuleFailure) in }
    }
    let place = manifests.place(of: ValuePath().appending("spec"), in: index)
    let places = [("min", "minReplicas"), ("max", "maxReplicas"), ("cpu", "metrics"), ("memory", "metrics")].map {
      (Field(["autoscaling", $0]), manifests.place(of: ValuePath().appending("spec", $1), in: index))
    }
    return ManifestAspect(
      Parameter.autoscaling.shipping(shipped.value, at: place), places: Dictionary(places) { first, _ in first }
    ) { parameters, manifests throws(ModuleFailure) in
      guard let decided = parameters.autoscaling else {
        manifests.remove(index)
        // Nobody else says any more how many run.
        manifests.change(ValuePath().appending("spec", "replicas"), in: workload) { written in
          parameters.replicas.map(Value.integer) ?? written
        }
        return
      }
      manifests.change(autoscaler: index, from: shipped, to: decided)
    }
  }
}

extension Resource {
  /// What it, an autoscaler, says that an environment can say; nil if it says no most.
  fileprivate var autoscaling: AutoscalingSettings? {
    guard let spec = body["spec"], let most = spec["maxReplicas"]?.integer else { return nil }
    return AutoscalingSettings(
      min: spec["minReplicas"]?.integer ?? 1, max: most, cpu: spec.percent(of: "cpu"),
      memory: spec.percent(of: "memory"))
  }
}

extension AutoscalingSettings {
  /// The same as environment files have it.
  fileprivate var value: Value {
    let members = [("min", min), ("max", max), ("cpu", cpu), ("memory", memory)]
    return .object(Object(members.compactMap { key, number in number.map { (key, .integer($0)) } }))
  }
}

extension Value {
  /// The percentage of a request at which the `spec` of an autoscaler adds pods.
  fileprivate func percent(of resource: String) -> Int? {
    self["metrics"]?.array?.first { $0.measures(resource) }?["resource"]?["target"]?["averageUtilization"]?.integer
  }

  /// Whether it is a metric of `resource` in percent of the request.
  fileprivate func measures(_ resource: String) -> Bool {
    self["type"] == "Resource" && self["resource"]?["name"] == .string(resource)
      && self["resource"]?["target"]?["type"] == "Utilization"
  }
}

extension ServiceManifests {
  fileprivate mutating func change(
    autoscaler index: Int, from shipped: AutoscalingSettings, to decided: AutoscalingSettings
  ) {
    let spec = ValuePath().appending("spec")
    if decided.min != shipped.min { change(spec.appending("minReplicas"), in: index) { _ in .integer(decided.min) } }
    if decided.max != shipped.max { change(spec.appending("maxReplicas"), in: index) { _ in .integer(decided.max) } }
    for (name, old, new) in [("cpu", shipped.cpu, decided.cpu), ("memory", shipped.memory, decided.memory)]
    where old != new {
      change(spec.appending("metrics"), in: index) { metrics in
        let metrics = metrics?.array ?? []
        guard let new else { return .array(metrics.filter { !$0.measures(name) }) }
        let target: Value = ["type": "Utilization", "averageUtilization": .integer(new)]
        guard let position = metrics.firstIndex(where: { $0.measures(name) }) else {
          return .array(metrics + [["type": "Resource", "resource": ["name": .string(name), "target": target]]])
        }
        var changed = Value.array(metrics)
        changed.change(ValuePath([.index(position)]).appending("resource", "target", "averageUtilization")) { _ in
          .integer(new)
        }
        return changed
      }
    }
  }
}
