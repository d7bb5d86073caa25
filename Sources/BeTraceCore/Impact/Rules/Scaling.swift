extension ImpactRule {
  /// Another number of pods.
  static let scaling = [
    ImpactRule(.scale, on: ["Deployment", "StatefulSet", "ReplicaSet"]) { object, update, counts in
      let (before, after) = (counts.before(update), counts.after(update))
      guard before != after, after != .fixed(0) else { return [] }
      let text: String
      switch (before, after) {
      case (.fixed(0), _): text = "start \(after)"
      case (.fixed, .scaled(let range)) where update.after["spec"]?["replicas"] != update.before["spec"]?["replicas"]:
        // The number goes back to the default until the autoscaler looks at it.
        text = "hand over to the autoscaler: 1 pod for a moment, then \(PodCount.scaled(range))"
      default: text = after.instead(of: before)
      }
      return [Outcome(object: object, text: text, risk: .medium)]
    }
  ]

  /// Other limits of an autoscaler whose workload stays the same object.
  static let autoscaling = [
    ImpactRule(.scale) { changes, counts in
      let scaled = Set(changes.updates.map(\.place.identity))
      let updated = changes.updates.filter { $0.place.kind == "HorizontalPodAutoscaler" }.map(\.place)
      return (updated + changes.arrivals.filter { $0.kind == "HorizontalPodAutoscaler" }).compactMap { autoscaler in
        let target = autoscaler.specification?["scaleTargetRef"]
        guard
          let workload = changes.objects().first(where: {
            $0.kind == target?.text("kind") && $0.namespace == autoscaler.namespace && $0.name == target?.text("name")
          }), !scaled.contains(workload.identity),
          let former = changes.formerObjects().first(where: { $0.identity == workload.identity })
        else { return nil }
        let (before, after) = (counts.before(former.object), counts.after(workload.object))
        guard before != after else { return nil }
        return Outcome(object: workload, text: after.instead(of: before), risk: .medium)
      }
    }
  ]
}

extension PodCount {
  /// `scale from 3 to 5 pods`, `2 to 9 pods instead of 2 to 6`.
  fileprivate func instead(of former: PodCount) -> String {
    switch (former, self) {
    case (.fixed(let count), .fixed): "scale from \(count) to \(self)"
    case (.scaled(let range), _): "\(self) instead of \(range.lowerBound) to \(range.upperBound)"
    default: "\(self) instead of \(former)"
    }
  }
}
