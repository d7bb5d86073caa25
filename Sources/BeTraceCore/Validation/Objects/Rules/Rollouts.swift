extension ObjectRule {
  /// How the pods of a workload are replaced: DEP-06 to DEP-09, STS-09 to STS-16, DS-12, DS-13.
  static let rollouts = [
    ObjectRule(
      "DEP-06", on: .kind("Deployment"),
      .custom { object in
        object.typeProblem("strategy", ["Recreate", "RollingUpdate"])
      }),
    ObjectRule(
      "DEP-07", on: .kind("Deployment"),
      .custom { object in
        guard let strategy = object["spec", "strategy"], strategy.text("type") == "Recreate",
          let update = strategy["rollingUpdate"]
        else { return [] }
        return [
          Problem(update.path, "'Recreate' takes no settings of a rolling update; take them out")
        ]
      }),
    ObjectRule(
      "DEP-08", on: .kind("Deployment"),
      .at("spec.strategy.rollingUpdate.maxUnavailable", .countOrPercent(upTo: 100)),
      .at("spec.strategy.rollingUpdate.maxSurge", .countOrPercent()),
      .custom { object in
        guard let strategy = object["spec", "strategy"], strategy.text("type") != "Recreate",
          let update = strategy["rollingUpdate"], update["maxUnavailable"]?.isNone ?? true,
          update["maxSurge"]?.isNone ?? true
        else { return [] }
        return [
          Problem(
            update.path["maxUnavailable"],
            "'maxUnavailable' and 'maxSurge' are both 0: then no pod can be replaced; raise one of them")
        ]
      }),
    ObjectRule(
      "DEP-09", on: .kind("Deployment"),
      .custom { object in
        let deadline = object["spec", "progressDeadlineSeconds"]?.value.integer ?? 600
        let ready = object["spec", "minReadySeconds"]?.value.integer ?? 0
        let field = FieldPath("spec", "progressDeadlineSeconds")
        if deadline < 0 { return [Problem(field, "expected 0 or more, found \(deadline)")] }
        if deadline > ready { return [] }
        return [
          Problem(field, "expected more than 'minReadySeconds', which is \(ready), found \(deadline)")
        ]
      }),
    ObjectRule(
      "STS-09", .warning, on: .kind("StatefulSet"), .at("spec.revisionHistoryLimit", .atLeast(0))),
    ObjectRule(
      "STS-12", on: .kind("StatefulSet"), .at("spec.podManagementPolicy", .oneOf("OrderedReady", "Parallel"))),
    ObjectRule(
      "STS-13", on: .kind("StatefulSet"),
      .custom { object in
        guard let strategy = object["spec", "updateStrategy"], strategy.text("type") == "OnDelete",
          let update = strategy["rollingUpdate"]
        else { return object.typeProblem("updateStrategy", ["RollingUpdate", "OnDelete"]) }
        return [
          Problem(update.path, "'OnDelete' takes no settings of a rolling update; take them out")
        ]
      },
      .at("spec.updateStrategy.rollingUpdate.partition", .atLeast(0))),
    ObjectRule(
      "STS-14", on: .kind("StatefulSet"),
      .at("spec.persistentVolumeClaimRetentionPolicy.whenDeleted", .oneOf("Retain", "Delete")),
      .at("spec.persistentVolumeClaimRetentionPolicy.whenScaled", .oneOf("Retain", "Delete"))),
    ObjectRule("STS-15", on: .kind("StatefulSet"), .at("spec.ordinals.start", .atLeast(0))),
    ObjectRule("STS-16", on: .kind("StatefulSet"), .at("spec.serviceName", .label.orEmpty)),
    ObjectRule(
      "DS-12", on: .kind("DaemonSet"),
      .custom { object in object.typeProblem("updateStrategy", ["RollingUpdate", "OnDelete"]) }),
    ObjectRule("DS-13", on: .kind("DaemonSet"), .custom(daemonUpdateProblems)),
  ]

  private static let daemonUpdateProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let strategy = object["spec", "updateStrategy"], strategy.text("type") == "RollingUpdate",
      let update = strategy["rollingUpdate"]
    else { return [] }
    let bound = Condition.countOrPercent(upTo: 100)
    var problems = ["maxUnavailable", "maxSurge"].compactMap { name in
      bound.problem(with: update.value[name]).map { Problem(update.path[name], $0) }
    }
    let stays = update["maxUnavailable"]?.isNone ?? true
    let surges = !(update["maxSurge"]?.isNone ?? true)
    if stays, !surges {
      problems.append(
        Problem(
          update.path["maxUnavailable"],
          "'maxUnavailable' and 'maxSurge' are both 0: then no pod can be replaced; raise one of them"))
    } else if !stays, surges {
      problems.append(
        Problem(update.path["maxSurge"], "only one of 'maxSurge' and 'maxUnavailable' can be set; make the other 0"))
    }
    return problems
  }
}

extension ObjectPart {
  /// What is wrong with the type of the strategy in the specification's field `name`.
  fileprivate func typeProblem(_ name: String, _ types: [String]) -> [Problem] {
    guard let strategy = self["spec", name], !types.contains(strategy.text("type")) else { return [] }
    let choices = types.map { "'\($0)'" }.joined(separator: " or ")
    return [
      Problem(
        strategy.path, part: strategy.path["type"],
        "expected \(choices), found \(strategy.text("type").quoted)")
    ]
  }

  /// Whether it is a number or share of nothing.
  fileprivate var isNone: Bool { value.integer == 0 || value.text?.percent == 0 }
}
