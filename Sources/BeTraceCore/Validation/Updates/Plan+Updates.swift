extension Plan {
  /// Judges other objects by the version and the custom kinds that hold for those of this plan.
  public var judge: ManifestJudge {
    ManifestJudge(conditions.version, schemas: catalogue.schemas.schemas(for: conditions.version))
  }

  /// This plan with what is wrong with applying it over `former`.
  public func applied(over former: FormerObjects) -> Plan {
    guard !isAbstract else { return self }
    let old = former.placed { _, object in service(labelled: object) ?? services.count }
    let changes = ObjectChanges(from: old, to: services.indices.flatMap(placed))
    return adding(UpdateRule.faults(in: changes)) { services.indices.contains($0) ? services[$0] : nil }
  }

  /// This plan with what is wrong with applying it over `former`, a plan of the same environment. Only services whose
  /// objects are others are looked at.
  public func applied(over former: Plan) -> Plan {
    guard !isAbstract, !former.isAbstract, former.environment == environment, former.isJudged else { return self }
    return adding(UpdateRule.faults(in: changes(over: former))) { self[former.services[$0].name] }
  }

  /// What comes, changes and goes when this plan is applied over `former`. Only services whose objects are others are
  /// looked at.
  func changes(over former: Plan) -> ObjectChanges {
    let now = services.indices.filter {
      former.service(as: services[$0], near: $0)?.hasObjects(of: services[$0]) != true
    }
    let then = former.services.indices.filter {
      guard let service = service(as: former.services[$0], near: $0) else { return true }
      // What a module would make that makes nothing nobody knows: it may all stay.
      return service.failure == nil && !service.hasObjects(of: former.services[$0])
    }
    return ObjectChanges(
      from: then.flatMap(former.placed), to: now.flatMap(placed), among: { services.indices.flatMap(placed) },
      after: { former.services.indices.flatMap(former.placed) })
  }

  /// The service that is called as `other`, which mostly stands at `index`; nil if no layer lists it.
  private func service(as other: ServicePlan, near index: Int) -> ServicePlan? {
    services.indices.contains(index) && services[index].service === other.service ? services[index] : self[other.name]
  }

  /// The objects of the service at `index`.
  func placed(_ index: Int) -> [PlacedObject] {
    services[index].judged.enumerated().map { place, object in
      PlacedObject(position: ObjectPosition(group: index, object: place), object: object)
    }
  }

  /// The service that an object says it is of.
  func service(labelled object: JudgedObject) -> Int? {
    let labels = object.root["metadata", "labels"]
    return ["app.kubernetes.io/instance", "app.kubernetes.io/name"].lazy.compactMap { labels?.text($0) }
      .compactMap(position).first
  }
}

extension ServicePlan {
  /// Whether both have the very same objects, which were rendered once.
  fileprivate func hasObjects(of other: ServicePlan) -> Bool {
    self === other || judged.elementsEqual(other.judged, by: ===)
  }
}

extension Blame {
  /// The finding of a fault in an update; `service` gives what made an object that went.
  func finding(_ fault: UpdateFault, in plan: Plan, service: (Int) -> ServicePlan?) -> Finding {
    switch fault.subject {
    case .object(let place):
      return finding(fault.fault, in: plan.services[place.position.group], at: place.position.object)
    case .gone(let objects):
      let service = service(objects[0].position.group)
      var finding = Finding(
        fault.fault.severity, rule: fault.fault.rule, environment: plan.environment, service: service?.name,
        resource: objects[0].identity, message: fault.fault.problem.message, brief: fault.fault.problem.brief)
      let switchOff = service.flatMap { $0.isEnabled ? nil : $0[Field("enabled")] }
      finding.field = switchOff?.field
      finding.origin = switchOff?.origin ?? service?.listing
      return finding
    }
  }
}
