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

  /// Every service that some layer lists, resolved, in the order in which they start. One whose entries are those that
  /// `former` was made of is not resolved again.
  func resolvedServices(of catalogue: Catalogue, after former: Plan?) -> [ResolvedService] {
    let former = former?.settings[Field("namespace")] == namespace ? former : nil
    return catalogue.startOrder.compactMap { service in
      let entries = entries(of: service)
      guard let listing = entries.last(where: { $0 != nil })??.origin else { return nil }
      if let plan = former?[service.name], plan.entries.elementsEqual(entries, by: ===) { return ResolvedService(plan) }
      let said = folded(entries[...])
      let resolved = resolve(service, said)
      let saysNothing = entries.last??.overrides == nil
      return ResolvedService(
        service: service, listing: listing, entries: entries, said: said, values: resolved.values,
        cells: resolved.cells,
        inherited: saysNothing ? resolved.cells : resolve(service, folded(entries.dropLast())).cells)
    }
  }

  /// The fields of `service`, whether a layer lists it or not.
  func cells(of service: Catalogue.Service) -> [Cell] { resolve(service, folded(entries(of: service)[...])).cells }

  /// The same where only the first layers speak, by `overrides` of each.
  func cells(of service: Catalogue.Service, under overrides: ArraySlice<Override.Keys?>) -> [Cell] {
    resolve(service, Override.Keys.folded(overrides)).cells
  }

  /// What each layer has about `service`.
  private func entries(of service: Catalogue.Service) -> [Environment.ServiceEntry?] {
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
    return (values, resolver.cells)
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

/// A service with all layers laid over its module's defaults; a class, because it goes through many hands.
final class ResolvedService {
  let service: Catalogue.Service
  /// Where the last layer that lists it does so.
  let listing: Origin
  /// What each layer has about it.
  let entries: [Environment.ServiceEntry?]
  /// What all layers say, as one; nil if none says anything.
  let said: Override.Keys?
  let values: Object
  let cells: [Cell]
  let inherited: [Cell]
  /// The former plan, if nothing was said anew since.
  let former: ServicePlan?

  init(
    service: Catalogue.Service, listing: Origin, entries: [Environment.ServiceEntry?], said: Override.Keys?,
    values: Object, cells: [Cell], inherited: [Cell]
  ) {
    (self.service, self.listing, self.entries, self.said) = (service, listing, entries, said)
    (self.values, self.cells, self.inherited) = (values, cells, inherited)
    former = nil
  }

  /// A service about which nothing was said anew since `plan`.
  init(_ plan: ServicePlan) {
    (service, listing, entries, said) = (plan.service, plan.listing, plan.entries, plan.said)
    (values, cells, inherited) = (plan.values, plan.cells, plan.inherited)
    former = plan
  }

  var name: String { service.name }
  var isEnabled: Bool { values["enabled"] != false }
  var namespace: String { values["namespace"]?.text ?? "default" }
}

extension ServiceDirectory {
  /// Where `services` are reached; if it is the same, that of `former`, of the same platform.
  init(_ services: [ResolvedService], platform: PlatformSettings, after former: Plan?) {
    if let former, former.services.count == services.count,
      services.allSatisfy({ $0.former != nil || former[$0.name]?.isReached(as: $0) == true })
    {
      self = former.directory
      return
    }
    self.init(externals: platform.externalServices)
    for service in services where service.isEnabled { add(service.service.info, namespace: service.namespace) }
  }
}

extension ServicePlan {
  fileprivate func isReached(as service: ResolvedService) -> Bool {
    isEnabled == service.isEnabled && parameters.namespace == service.namespace
  }
}
