extension JointRule {
  /// One finding for all files: whoever has no policies has none for many. Of plans an environment's rule says it.
  static let isolatedPods = JointRule("POL-08", isolation, on: .pods) { object, surroundings in
    // Of each kind the first object that is open says whether this one is the first of all. Most often it is of its own.
    guard !surroundings.conditions.isComplete,
      !([object.kind] + ObjectScope.kindsWithPods).contains(where: { kind in
        surroundings.first(.kind(kind), where: surroundings.isOpen).map { $0.position < object.position } ?? false
      }), surroundings.isOpen(object)
    else { return [] }
    let open = ObjectScope.kindsWithPods.flatMap { surroundings[.kind($0)] }.filter(surroundings.isOpen)
      .sorted { $0.position < $1.position }
    return [
      Problem(
        object.pods?.spec.path ?? FieldPath(), openness(of: Census(open.map(\.description))), brief: "no NetworkPolicy")
    ]
  }

  /// How much it matters that nothing limits who may connect.
  fileprivate static let isolation = Rule.Weight.policy(standard: .info, strict: .warning)

  /// What is wrong with the pods of `open` objects; of many only some are named.
  fileprivate static func openness(of open: Census) -> String {
    let shown = open.count > 6 ? open.first.prefix(5) + ["\(open.count - 5) others"] : open.first[...]
    return
      "no NetworkPolicy is about the pods of \(Array(shown).inWords): every pod of the cluster can connect to them, and "
      + "they to everything"
  }
}

extension Rule {
  /// One finding for the environment, whose setting makes policies; whether they are there is seen in the objects.
  static let isolatedPods = Rule(
    "POL-08", JointRule.isolation,
    census: { service, inspection in
      inspection.objects(of: service).filter(inspection.surroundings.isOpen).map(\.description)
    },
    of: { plan, open in
      let setting = PlatformSettings.networkPoliciesField
      guard let cell = plan.settings[setting] else { return [] }
      // Where practices are only remarks, whoever writes 'none' has made up their mind.
      if plan.platform.policyProfile == .lenient, cell.origin != .module, cell.value == "none" { return [] }
      let fixes =
        plan.platform.limitsTraffic
        ? []
        : [
          QuickFix(
            "make them of the dependencies",
            [Edit(environment: plan.environment, service: nil, field: setting, value: .string("fromDependencies"))])
        ]
      guard open.count == 0 else {
        return [
          Fault(
            setting: setting, JointRule.openness(of: open), brief: "no NetworkPolicy for \(open.count)", fixes: fixes)
        ]
      }
      return plan.namespacesWithoutDenial.map { namespace in
        Fault(
          setting: setting,
          "no NetworkPolicy of namespace '\(namespace.visible)' is about all its pods and denies the rest: one that comes "
            + "later takes and makes every connection", brief: "'\(namespace.visible)' denies nothing by default",
          fixes: fixes)
      }
    })
}

extension Census {
  fileprivate init(_ notes: [String]) { self.init(count: notes.count, first: Array(notes.prefix(Self.most))) }
}

extension Surroundings {
  /// Whether `object` makes pods and no policy is about them.
  fileprivate func isOpen(_ object: PlacedObject) -> Bool {
    guard object.isReadable, let pods = object.pods else { return false }
    let isAboutThem = { (policy: PlacedObject) in
      policy.specification?["podSelector"].map { LabelMatcher($0.value).matches(pods.labels) } ?? true
    }
    let namespace = object.namespace
    return first(.denying(namespace: namespace)) == nil
      && first(.admittingAny(namespace: namespace), where: isAboutThem) == nil
      && !picking("NetworkPolicy", pods.labels, in: namespace).contains(where: isAboutThem)
  }
}

extension Plan {
  /// The namespaces with pods and no policy that denies by default what no other allows, sorted.
  fileprivate var namespacesWithoutDenial: [String] {
    let objects = services.lazy.flatMap(\.judged)
    let denied = Set(objects.filter(\.isDefaultDenial).map(\.namespace))
    return Set(objects.filter { $0.isReadable && $0.pods != nil }.map(\.namespace)).subtracting(denied).sorted()
  }
}
