/// How many pods the objects of two plans make: as their autoscalers say, else as they say themselves.
struct PodCounts: Sendable {
  private let before: Autoscalers
  private let after: Autoscalers

  init(_ changes: ObjectChanges) {
    before = Autoscalers(changes.formerObjects())
    after = Autoscalers(changes.objects())
  }

  func before(_ update: ObjectUpdate) -> PodCount { before.count(of: update.former) }
  func after(_ update: ObjectUpdate) -> PodCount { after.count(of: update.object) }
  func before(_ object: JudgedObject) -> PodCount { before.count(of: object) }
  func after(_ object: JudgedObject) -> PodCount { after.count(of: object) }
}

/// The autoscalers among some objects, by what they scale.
private struct Autoscalers {
  private var ranges: [[String]: ClosedRange<Int>] = [:]

  init(_ objects: [PlacedObject]) {
    for object in objects where object.kind == "HorizontalPodAutoscaler" {
      guard let spec = object.specification, let target = spec["scaleTargetRef"] else { continue }
      let (least, most) = (spec.integer("minReplicas") ?? 1, spec.integer("maxReplicas") ?? 1)
      ranges[[target.text("kind"), object.namespace, target.text("name")]] = least...max(least, most)
    }
  }

  func count(of object: JudgedObject) -> PodCount {
    if object.kind == "DaemonSet" { return .perNode }
    let replicas = object.specification?.integer("replicas") ?? 1
    // Nobody scales what is switched off.
    if replicas == 0 { return .fixed(0) }
    return ranges[[object.kind, object.namespace, object.name]].map(PodCount.scaled) ?? .fixed(replicas)
  }
}

extension PodCount {
  /// The least there are; at least one on nodes.
  var least: Int {
    switch self {
    case .fixed(let count): count
    case .scaled(let range): range.lowerBound
    case .perNode, .ending: 1
    }
  }
}
