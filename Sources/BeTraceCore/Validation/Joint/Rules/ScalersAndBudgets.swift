extension JointRule {
  /// What an autoscaler needs of what it scales: X-11, HPA-09, HPA-10, X-22.
  static let scalers = [
    JointRule("X-11", .together, on: .kind("HorizontalPodAutoscaler")) { object, surroundings in
      guard let target = object.root["spec", "scaleTargetRef"], scalable.contains(target.text("kind")),
        !target.text("name").isEmpty, surroundings.target(of: object) == nil
      else { return [] }
      let kind = target.text("kind")
      let nearest = surroundings.nearest(to: target.text("name"), kind, in: object.namespace)
      let place = surroundings.conditions.isComplete ? "which nothing makes" : "which is not among these objects"
      return [
        target.problem(
          "name",
          "\(object) scales \(kind) '\(target.text("name").visible)', \(place)"
            + (nearest == nil ? ": nothing is scaled" : nearest.question),
          brief: "\(kind) '\(target.text("name").visible)' is not known\(nearest.question)",
          remedies: nearest.map { [.write(.string($0), at: target.path["name"], "scale '\($0)'")] } ?? [])
      ]
    },
    JointRule("HPA-09", .together, on: .kind("HorizontalPodAutoscaler")) { object, surroundings in
      guard let target = surroundings.target(of: object), let pods = target.pods else { return [] }
      return (object.specification?.items("metrics") ?? []).compactMap { metric in
        surroundings.problem(with: metric, of: object, scaling: target, pods)
      }
    },
    JointRule("HPA-10", .together, on: .kind("HorizontalPodAutoscaler")) { object, surroundings in
      guard let target = surroundings.target(of: object),
        let rival = surroundings.scalers(of: target).first(where: {
          $0.position < object.position && $0.identity != object.identity
        })
      else { return [] }
      return [
        Problem(
          FieldPath("spec", "scaleTargetRef"),
          "\(object) scales \(target), which \(rival) scales already: each undoes what the other does",
          brief: "\(rival) scales \(target) too")
      ]
    },
    JointRule("X-22", .policy(strict: .warning), on: .kinds(["Deployment", "StatefulSet", "ReplicaSet"])) {
      object, surroundings in
      guard object.root.object.isCounted, let scaler = surroundings.scaler(of: object) else { return [] }
      return [
        Problem(
          FieldPath("spec", "replicas"),
          "\(object) sets its number of pods, which \(scaler) decides: every apply sets it back; leave 'replicas' out",
          brief: "\(scaler) decides the number of pods")
      ]
    },
  ]

  private static let scalable: Set = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"]

  /// Budgets that let nobody go, or are for nobody: PDB-01, PDB-03, X-11, PDB-05, PDB-06, PDB-07.
  static let budgets = [
    JointRule("PDB-01", .together, on: .kind("PodDisruptionBudget")) { object, _ in
      guard object.isReadable, let spec = object.specification, !spec.has("minAvailable"), !spec.has("maxUnavailable")
      else { return [] }
      return [
        spec.problem(
          "\(object) says neither how many pods have to stay nor how many may be away: set 'maxUnavailable', such as to 1",
          brief: "it says no number")
      ]
    },
    JointRule("PDB-03", .together, on: .kind("PodDisruptionBudget")) { object, _ in
      let selector = object.specification?["selector"]
      guard object.isReadable, selector.map({ LabelMatcher($0.value).isEmpty }) ?? true else { return [] }
      let what = selector == nil ? "no pods" : "every pod of its namespace"
      return [
        Problem(
          FieldPath("spec", "selector"), "\(object) is about \(what), as it names no labels: select the pods it is for",
          brief: "it is about \(what)")
      ]
    },
    JointRule("X-11", .together, on: .kind("PodDisruptionBudget")) { object, surroundings in
      guard let selector = object.specification?["selector"], !LabelMatcher(selector.value).isEmpty,
        surroundings.pods(pickedBy: selector.value, in: object.namespace).isEmpty
      else { return [] }
      let place = surroundings.conditions.isComplete ? "of its namespace" : "of these objects"
      return [
        selector.problem(
          "\(object) is about no pods: none \(place) has the labels that it selects; make them agree",
          brief: "it selects no pods")
      ]
    },
    JointRule("PDB-05", .together, on: .kind("PodDisruptionBudget")) { object, surroundings in
      guard let selector = object.specification?["selector"] else { return [] }
      let pods = surroundings.pods(pickedBy: selector.value, in: object.namespace)
      let counted = pods.allSatisfy { scalable.contains($0.kind) }
      let count = pods.reduce(0) { $0 + surroundings.leastPods(of: $1) }
      if let part = object.root["spec", "maxUnavailable"], part.value == 0 || part.value.text?.percent == 0 {
        return [
          part.problem(
            "\(object) lets no pod be away: a node that is to be emptied waits for ever; allow 1",
            brief: "no pod may be away", remedies: [.write(1, at: part.path, "let one pod be away")])
        ]
      }
      guard let part = object.root["spec", "minAvailable"], let share = Share(part.value) else { return [] }
      guard share.isAll || counted && count > 0 && share.of(count) >= count else { return [] }
      let what = share.isAll ? "all its pods" : "\(share.of(count)) of \(count) pods"
      return [
        part.problem(
          "\(object) wants \(what) to stay: a node that is to be emptied waits for ever; ask for fewer than there are",
          brief: "\(what) have to stay")
      ]
    },
    JointRule("PDB-06", .together, on: .kind("PodDisruptionBudget")) { object, surroundings in
      guard let selector = object.specification?["selector"], !LabelMatcher(selector.value).isEmpty else { return [] }
      for pods in surroundings.pods(pickedBy: selector.value, in: object.namespace) {
        let labels = pods.pods?.labels ?? [:]
        let rival = surroundings.picking("PodDisruptionBudget", labels, in: object.namespace).first { other in
          other.position < object.position && other.identity != object.identity
            && LabelMatcher(other.specification?["selector"]?.value ?? [:]).matches(labels)
        }
        if let rival {
          return [
            selector.problem(
              "\(object) is about the pods of \(pods), and so is \(rival): with two budgets nobody can move a pod",
              brief: "\(rival) is about \(pods) too")
          ]
        }
      }
      return []
    },
    JointRule("PDB-07", .policy(strict: .warning), on: .kind("PodDisruptionBudget")) { object, _ in
      guard object.specification?.text("unhealthyPodEvictionPolicy") != "AlwaysAllow" else { return [] }
      return [
        Problem(
          FieldPath("spec", "unhealthyPodEvictionPolicy"),
          "\(object) holds on to pods that do not work: set 'unhealthyPodEvictionPolicy' to AlwaysAllow",
          brief: "it holds on to pods that do not work")
      ]
    },
  ]
}

/// A number of pods, or a percentage of them.
private enum Share {
  case count(Int)
  case percent(Int)

  init?(_ value: Value) {
    if let count = value.integer {
      self = .count(count)
    } else if let percent = value.text?.percent {
      self = .percent(percent)
    } else {
      return nil
    }
  }

  /// Whether it is all, however many there are.
  var isAll: Bool { if case .percent(100...) = self { true } else { false } }

  /// How many that is of `total`; the server rounds up.
  func of(_ total: Int) -> Int {
    switch self {
    case .count(let count): count
    case .percent(let percent): (total * percent + 99) / 100
    }
  }
}

extension Surroundings {
  /// What an autoscaler scales, nil if it is not there.
  fileprivate func target(of scaler: PlacedObject) -> PlacedObject? {
    guard let target = scaler.root["spec", "scaleTargetRef"] else { return nil }
    return object(target.text("kind"), target.text("name"), in: scaler.namespace)
  }

  /// Why a metric of `scaler` can never be measured, nil if it can.
  fileprivate func problem(
    with metric: ObjectPart, of scaler: PlacedObject, scaling target: PlacedObject, _ pods: JudgedPods
  ) -> Problem? {
    guard let block = metric["resource"] ?? metric["containerResource"] else { return nil }
    let resource = block.text("name")
    var measured = pods.spec.items("containers")
    measured += pods.spec.items("initContainers").filter { $0.text("restartPolicy") == "Always" }
    if metric.has("containerResource") {
      let name = block.text("container")
      measured = measured.filter { $0.text("name") == name }
      if measured.isEmpty {
        let nearest = name.nearest(in: pods.containers.map { $0.text("name") })
        return block.problem(
          "container",
          "\(scaler) measures container '\(name.visible)', which \(target) does not have"
            + (nearest == nil ? ": it never scales" : nearest.question),
          brief: "no container '\(name.visible)'\(nearest.question)",
          remedies: nearest.map { [.write(.string($0), at: block.path["container"], "measure '\($0)'")] } ?? [])
      }
    }
    guard block["target"]?.has("averageUtilization") == true, pods.spec["resources", "requests"]?.has(resource) != true
    else { return nil }
    let bare = measured.first { container in
      !container.states(resource, "requests") && !container.states(resource, "limits")
    }
    guard let bare, !limits(in: target.namespace).contains(where: { $0.fills(resource, "defaultRequest") }) else {
      return nil
    }
    return block.problem(
      "target",
      "\(scaler) measures \(resource.visible) as a share of what pods request, but container "
        + "'\(bare.text("name").visible)' of \(target) requests none: it never scales; set 'resources.requests.\(resource)'",
      brief: "container '\(bare.text("name").visible)' requests no \(resource.visible)")
  }
}
