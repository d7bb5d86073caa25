extension ImpactRule {
  /// A template that changes replaces all pods.
  static let restarts = [
    ImpactRule(.restart, on: rollingKinds) { object, update, counts in
      let differences = update.templateDifferences
      let (before, after) = (counts.before(update), counts.after(update))
      guard !differences.isEmpty, before != .fixed(0), after != .fixed(0) else { return [] }
      let reason = differences.map(\.nameInTemplate).summary
      let risk = differences.map { Risk.of($0, in: object.kind) }.max() ?? .medium
      switch RollingUpdate(of: update.object, count: after.least) {
      case .recreate: return []
      case .paused:
        return [Outcome(object: object, text: "paused: pods restart when it is resumed (\(reason))", risk: risk)]
      case .onDelete:
        return [Outcome(object: object, text: "pods change when somebody deletes them (\(reason))", risk: risk)]
      case .gradual:
        return [
          Outcome(object: object, text: "rolling restart of \(after) (\(reason))", risk: risk, restarting: after)
        ]
      }
    }
  ]

  /// What runs at times only changes the next time.
  static let nextRuns = [
    ImpactRule(.inPlace, on: ["CronJob"]) { object, update, _ in
      let differences = update.allDifferences
      guard !differences.isEmpty else { return [] }
      return [
        Outcome(
          object: object, text: "holds from the next run on",
          risk: differences.map { Risk.of($0, in: object.kind) }.max() ?? .medium)
      ]
    }
  ]
}

extension Difference {
  /// What of the pods differs: `image`, `env`, `resources`.
  fileprivate var nameInTemplate: String {
    // spec.template.spec.containers[0].image, spec.template.metadata.labels[version], spec.template.spec.volumes
    let steps = path.steps.dropFirst(3)
    return steps.lazy.compactMap { step -> String? in
      guard case .field(let name) = step, !["containers", "initContainers"].contains(name) else { return nil }
      return name
    }.first ?? steps.first.map { "\(FieldPath([$0]))" } ?? "template"
  }
}
