/// The environments from the root to the one that is planned, folded into one.
struct Chain {
  /// From the root on; empty if the chain is broken.
  let environments: [Environment]
  let isComplete: Bool
  /// What is wrong in the files, those of the last one first, or with the chain itself.
  let findings: [Finding]
  /// What holds for the environment itself.
  let settings: EnvironmentSettings
  let platform: PlatformSettings

  init(to name: String, in all: Environments) {
    switch all.chain(to: name) {
    case .success(let environments):
      self.environments = environments
      isComplete = true
      findings = environments.reversed().flatMap { $0.findings + Self.nameFindings($0.name, in: all) }
    case .failure(let error):
      environments = []
      isComplete = false
      // What makes a file unreadable is all there is to say about it.
      if case .unreadable(_, let finding)? = all[name]?.content {
        findings = [finding]
      } else {
        findings = [error.finding] + (all[name]?.environment?.findings ?? [])
      }
    }
    settings = all.settings(of: name) ?? EnvironmentSettings([])
    platform = PlatformSettings(settings.values)
  }

  var last: Environment? { environments.last }

  /// Every service that some layer lists, in the order in which they start. One whose entries are those that `former` was
  /// made of is not resolved again.
  func steps(of catalogue: Catalogue, after former: Plan?) -> [PlanStep] {
    let former = former.flatMap { isNamespace(asIn: $0) ? $0 : nil }
    return catalogue.startOrder.compactMap { service in
      let entries = entries(of: service)
      if let plan = former?[service.name], plan.service === service, let kept = kept(plan, entries) {
        return PlanStep(kept)
      }
      return resolved(service, entries).map { PlanStep($0) }
    }
  }

  /// The services about which a layer says something anew, or elsewhere, since `former`, by their positions there; nil if
  /// others are listed than there, or the layers are others.
  func steps(saidAnewSince former: Plan, _ catalogue: Catalogue) -> [Int: PlanStep]? {
    guard isNamespace(asIn: former), catalogue.isSame(as: former.catalogue), environments.count == former.layers.count
    else { return nil }
    var found: [Int: PlanStep] = [:]
    for (layer, old) in zip(environments, former.layers) {
      guard layer.name == old.name, let names = layer.services(saidAnewSince: old) else { return nil }
      for name in names + former.awaited {
        guard let index = former.position(of: name), found[index] == nil else { continue }
        let plan = former.services[index]
        let entries = entries(of: plan.service)
        if let kept = kept(plan, entries) {
          found[index] = PlanStep(kept)
        } else {
          guard let resolved = resolved(plan.service, entries) else { return nil }
          found[index] = PlanStep(resolved)
        }
      }
    }
    return found
  }

  private func isNamespace(asIn former: Plan) -> Bool { former.settings[Field("namespace")] == namespace }

  /// `plan` where its layers have `entries` about it: the same if they are, or one with other places if they say the same
  /// elsewhere; nil if they say something else.
  private func kept(_ plan: ServicePlan, _ entries: [Environment.ServiceEntry?]) -> ServicePlan? {
    // Its module may have answered by now.
    if plan.failure?.isAwaited == true { return nil }
    let former = plan.resolved
    if former.entries.elementsEqual(entries, by: ===) { return plan }
    guard former.entries.saySame(as: entries) else { return nil }
    let places = Later { resolve(former.service, entries).places }
    return ServicePlan(
      plan,
      movedTo: ResolvedService(service: former.service, entries: entries, values: former.values, places: places))
  }

  /// `service` with what all layers have about it laid over its defaults, nil if none lists it.
  private func resolved(_ service: Catalogue.Service, _ entries: [Environment.ServiceEntry?]) -> ResolvedService? {
    guard entries.contains(where: { $0 != nil }) else { return nil }
    let (values, places) = resolve(service, entries)
    return ResolvedService(service: service, entries: entries, values: values, places: Later(places))
  }

  private func resolve(
    _ service: Catalogue.Service, _ entries: [Environment.ServiceEntry?]
  ) -> (values: Object, places: ResolvedService.Places) {
    let said = folded(entries[...])
    let (values, cells) = resolve(service, said)
    let saysNothing = entries.last??.overrides == nil
    let inherited = saysNothing ? cells : resolve(service, folded(entries.dropLast())).cells
    return (values, ResolvedService.Places(said: said, cells: cells, inherited: inherited))
  }

  /// What the fields of `service` amount to.
  func values(of service: Catalogue.Service) -> Object { resolve(service, folded(entries(of: service)[...])).values }

  /// The fields of `service`, whether a layer lists it or not.
  func cells(of service: Catalogue.Service) -> [Cell] { resolve(service, folded(entries(of: service)[...])).cells }

  /// The same where only the first layers speak, by `overrides` of each.
  func cells(of service: Catalogue.Service, under overrides: ArraySlice<Override.Keys?>) -> [Cell] {
    resolve(service, Override.Keys.folded(overrides)).cells
  }

  /// What each layer has about `service`.
  func entries(of service: Catalogue.Service) -> [Environment.ServiceEntry?] {
    environments.map { $0.entry(of: service.name) }
  }

  /// What the first of all layers say, as one.
  private func folded(_ entries: ArraySlice<Environment.ServiceEntry?>) -> Override.Keys? {
    Override.Keys.folded(
      zip(entries, environments).map { entry, layer in
        var keys = entry?.overrides
        // A parent's words are about the parent.
        if layer.name != last?.name { keys?["description"] = nil }
        return keys
      })
  }

  private func resolve(
    _ service: Catalogue.Service, _ overrides: Override.Keys?
  ) -> (values: Object, cells: [Cell]) {
    var resolver = Resolver()
    let values = resolver.resolve(service.contract, overrides, namespace: namespace)
    return (values, service.module.isUnreadable ? resolver.cells.decidedByEnvironments : resolver.cells)
  }

  /// What the environment says about the namespace of all services.
  private var namespace: Cell? { settings[Field("namespace")] }

  private static func nameFindings(_ name: String, in all: Environments) -> [Finding] {
    let same = all.files.filter { $0.name == name }
    guard same.count > 1 else { return [] }
    return [
      Finding(
        .error, rule: "EF-02", environment: name,
        message: "two files are called '\(name.visible)': \(same.map(\.path).joined(separator: ", "))")
    ]
  }
}

extension Environment {
  /// The services about which it does not say what `former` says, where and as it says it; nil if it lists others.
  fileprivate func services(saidAnewSince former: Environment) -> [String]? {
    guard services.count == former.services.count else { return nil }
    var names: [String] = []
    for index in services.indices where services[index] !== former.services[index] {
      guard services[index].name == former.services[index].name else { return nil }
      names.append(services[index].name)
    }
    return names
  }
}
