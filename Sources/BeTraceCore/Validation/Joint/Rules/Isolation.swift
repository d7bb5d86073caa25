extension JointRule {
  /// One finding for all files: whoever has no policies has none for many. Of plans an environment's rule says it.
  static let isolatedPods = JointRule("POL-08", isolation, on: .pods) { object, surroundings in
    guard !surroundings.conditions.isComplete, object.isReadable else { return [] }
    let isolation = Isolation(by: surroundings[.kind("NetworkPolicy")].map(\.object))
    guard isolation.isOpen(object.object),
      !ObjectScope.kindsWithPods.contains(where: { kind in
        let first = surroundings.first(.kind(kind)) { isolation.isOpen($0.object) }
        return first.map { $0.position < object.position } ?? false
      })
    else { return [] }
    let open = ObjectScope.kindsWithPods.flatMap { surroundings[.kind($0)] }.filter { isolation.isOpen($0.object) }
      .sorted { $0.position < $1.position }
    return [
      Problem(
        object.pods?.spec.path ?? FieldPath(), Isolation.message(about: open.map(\.description)),
        brief: "no NetworkPolicy")
    ]
  }

  /// How much it matters that nothing limits who may connect.
  static let isolation = Rule.Weight.policy(standard: .info, strict: .warning)
}

extension Rule {
  /// One finding for the environment, whose setting makes policies; whether they are there is seen in the objects.
  static let isolatedPods = Rule(
    "POL-08", JointRule.isolation,
    environment: { plan in
      let setting = PlatformSettings.networkPoliciesField
      guard let cell = plan.settings[setting] else { return [] }
      // Where practices are only remarks, whoever writes 'none' has made up their mind.
      if plan.platform.policyProfile == .lenient, cell.origin != .module, cell.value == "none" { return [] }
      let judged = plan.services.flatMap(\.judged)
      let isolation = Isolation(by: judged.filter { $0.kind == "NetworkPolicy" })
      let open = judged.filter(isolation.isOpen)
      let fixes =
        plan.platform.limitsTraffic
        ? []
        : [
          QuickFix(
            "make them of the dependencies",
            [Edit(environment: plan.environment, service: nil, field: setting, value: .string("fromDependencies"))])
        ]
      if open.isEmpty {
        return isolation.namespacesWithoutDenial(among: judged).map { namespace in
          Fault(
            setting: setting,
            "no NetworkPolicy of namespace '\(namespace.visible)' is about all its pods and denies the rest: one that comes "
              + "later takes and makes every connection", brief: "'\(namespace.visible)' denies nothing by default",
            fixes: fixes)
        }
      }
      let names = open.map(\.description)
      return [
        Fault(
          setting: setting, Isolation.message(about: names), brief: "no NetworkPolicy for \(names.count)",
          fixes: fixes)
      ]
    })
}

/// Which pods any other pod may connect to.
private struct Isolation {
  private let policies: [String: [JudgedObject]]

  init(by policies: [JudgedObject]) { self.policies = Dictionary(grouping: policies, by: \.namespace) }

  /// Whether `object` makes pods and no policy is about them.
  func isOpen(_ object: JudgedObject) -> Bool {
    guard object.isReadable, let pods = object.pods else { return false }
    return !(policies[object.namespace] ?? []).contains { policy in
      policy.root["spec", "podSelector"].map { LabelMatcher($0.value).matches(pods.labels) } ?? true
    }
  }

  /// The namespaces of `objects` with pods and no policy that denies by default what no other allows, sorted.
  func namespacesWithoutDenial(among objects: [JudgedObject]) -> [String] {
    Set(objects.filter { $0.isReadable && $0.pods != nil }.map(\.namespace)).subtracting(
      policies.filter { $0.value.contains(where: \.isDefaultDenial) }.keys
    ).sorted()
  }

  /// What is wrong with the pods of the objects with these names; of many only some are named.
  static func message(about names: [String]) -> String {
    let shown = names.count > 6 ? names.prefix(5) + ["\(names.count - 5) others"] : names[...]
    return
      "no NetworkPolicy is about the pods of \(Array(shown).inWords): every pod of the cluster can connect to them, and "
      + "they to everything"
  }
}
