extension ImpactRule {
  /// Objects that were not there.
  static let arrivals = [
    ImpactRule(.creation) { changes, counts in
      changes.arrivals.map { object in
        let replaced = changes.replacements.first { $0.object.position == object.position }?.former
        let pods = object.pods == nil ? "" : " with \(counts.after(object.object))"
        let text = replaced.map { "new\(pods), in the place of \($0.whereabouts)" } ?? "new\(pods)"
        let isHarmless = replaced == nil && changes.leavesOthersAlone(object)
        return Outcome(object: object, text: text, risk: isHarmless ? .medium : .ofObject(object.kind))
      }
    }
  ]

  /// Objects that nobody applies any more.
  static let leftovers = [
    ImpactRule(.orphan) { changes, counts in
      changes.departures.filter { $0.kind != "Namespace" }.map { object in
        let isReplaced = changes.replaced.contains(object.identity)
        let pods = object.pods == nil ? "" : " with \(counts.before(object.object))"
        let text = isReplaced ? "orphaned: stays\(pods) beside the new one" : "not applied any more: stays\(pods)"
        return Outcome(
          object: object, isFormer: true, text: "\(text) until it is pruned or deleted",
          risk: .ofObject(object.kind, isGone: true))
      }
    }
  ]

  /// Objects that change, and no pod has to do with it.
  static let inPlace = [
    ImpactRule(.inPlace) { changes, counts in
      changes.updates.compactMap { object, update in
        let differences = update.allDifferences
        guard !differences.isEmpty, object.kind != "CronJob" else { return nil }
        let others = differences.filter { !$0.restarts(object.kind) }
        guard !others.isEmpty else { return nil }
        let isReadAtStart = ["ConfigMap", "Secret"].contains(object.kind)
        let change = "changes in place (\(others.map(\.nameInObject).summary))"
        return Outcome(
          object: object, text: isReadAtStart ? "pods read it when they start" : change,
          risk: others.map { Risk.of($0, in: object.kind) }.max() ?? .medium)
      }
    }
  ]
}

extension PlacedObject {
  /// `Deployment 'web'`, with its namespace.
  fileprivate var whereabouts: String {
    object.namespace.isEmpty ? description : "\(description) in '\(object.namespace.visible)'"
  }
}

extension ObjectChanges {
  /// Kinds that are sensitive where something has to do with them already.
  private static let ownKinds: Set = ["NetworkPolicy", "ServiceAccount", "PersistentVolumeClaim"]

  /// Whether `object`, which was not there, comes with a service of which nothing was there, and is about the pods of that
  /// alone: whoever runs already is as before.
  fileprivate func leavesOthersAlone(_ object: PlacedObject) -> Bool {
    guard Self.ownKinds.contains(object.kind) else { return false }
    let arrived = Set(arrivals.map(\.position))
    let isOfNewService = objects().allSatisfy {
      $0.position.group != object.position.group || arrived.contains($0.position) || $0.isOfAllServices
    }
    guard isOfNewService, object.kind == NetworkPolicy.kind else { return isOfNewService }
    let selector = LabelMatcher(object.specification?["podSelector"]?.value ?? [:])
    return !formerObjects().contains {
      $0.namespace == object.namespace && $0.pods.map { selector.matches($0.labels) } ?? false
    }
  }
}

extension PlacedObject {
  /// Whether services have it in common.
  fileprivate var isOfAllServices: Bool { object.kind == "Namespace" || object.isDefaultDenial }
}

extension Difference {
  /// What of the object differs: `ports`, or the key of a label.
  fileprivate var nameInObject: String {
    if case .key(let key)? = path.steps.last { return key.visible }
    // spec.ports[0].port, metadata.labels, rules
    let outer: Set = ["spec", "metadata"]
    return path.steps.lazy.compactMap { step -> String? in
      if case .field(let name) = step, !outer.contains(name) { name } else { nil }
    }.first ?? "\(path)"
  }

  /// Whether another rule says what this does: it replaces pods, or changes how many there are.
  fileprivate func restarts(_ kind: String) -> Bool {
    guard ImpactRule.rollingKinds.contains(kind) else { return false }
    let start = path.steps.prefix(2)
    return start == [.field("spec"), .field("template")] || start == [.field("spec"), .field("replicas")]
  }
}
