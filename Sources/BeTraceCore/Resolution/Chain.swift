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

  /// Every service that some layer lists, resolved, sorted by name. One about which all layers say the same as for
  /// `former`, in the same places, is not resolved again.
  func resolvedServices(of catalogue: Catalogue, after former: Plan?) -> [ResolvedService] {
    let former = former?.settings[Field("namespace")] == namespace ? former : nil
    return catalogue.services.compactMap { service in
      guard let listing = environments.lazy.compactMap({ $0.listing(of: service.name) }).last else { return nil }
      let said = Statements(
        all: folded(service, environments[...]), inherited: folded(service, environments.dropLast()))
      if let plan = former?[service.name], plan.listing == listing, plan.said == said {
        return ResolvedService(plan)
      }
      let resolved = resolve(service, said.all)
      let saysNothing = environments.last?.overrides(of: service.name) == nil
      return ResolvedService(
        service: service, listing: listing, said: said, values: resolved.values, cells: resolved.cells,
        inherited: saysNothing ? resolved.cells : resolve(service, said.inherited).cells)
    }
  }

  /// The fields of `service`, whether a layer lists it or not.
  func cells(of service: Catalogue.Service) -> [Cell] {
    resolve(service, folded(service, environments[...])).cells
  }

  /// What `layers` say about `service`, as one.
  private func folded(_ service: Catalogue.Service, _ layers: ArraySlice<Environment>) -> Override.Keys? {
    Override.Keys.folded(
      layers.map { layer in
        var keys = layer.overrides(of: service.name)
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
  let said: Statements
  let values: Object
  let cells: [Cell]
  let inherited: [Cell]
  /// The former plan, if nothing was said anew since.
  let former: ServicePlan?

  init(
    service: Catalogue.Service, listing: Origin, said: Statements, values: Object, cells: [Cell], inherited: [Cell]
  ) {
    (self.service, self.listing, self.said) = (service, listing, said)
    (self.values, self.cells, self.inherited) = (values, cells, inherited)
    former = nil
  }

  /// A service about which nothing was said anew since `plan`.
  init(_ plan: ServicePlan) {
    (service, listing, said) = (plan.service, plan.listing, plan.said)
    (values, cells, inherited) = (plan.values, plan.cells, plan.inherited)
    former = plan
  }

  var name: String { service.name }
  var isEnabled: Bool { values["enabled"] != false }
  var namespace: String { values["namespace"]?.text ?? "default" }
}

/// What is said about a service.
struct Statements: Sendable, Equatable {
  /// What all layers say, as one; nil if none says anything.
  let all: Override.Keys?
  /// The same without the last layer.
  let inherited: Override.Keys?
}

extension Environment {
  /// Where it lists `service`, nil if it does not.
  fileprivate func listing(of service: String) -> Origin? { entry(of: service)?.origin }
}

extension ServiceDirectory {
  init(_ services: [ResolvedService], platform: PlatformSettings) {
    self.init(externals: platform.externalServices)
    for service in services where service.isEnabled { add(service.service.info, namespace: service.namespace) }
  }
}
