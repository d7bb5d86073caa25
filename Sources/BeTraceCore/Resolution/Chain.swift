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

  /// Every service that some layer lists, resolved, sorted by name.
  func resolvedServices(of catalogue: Catalogue) -> [ResolvedService] {
    catalogue.services.compactMap { service in
      let listings = environments.compactMap { $0.listing(of: service.name) }
      guard let listing = listings.last else { return nil }
      let resolved = resolve(service, environments[...])
      let saysNothing = environments.last?.overrides(of: service.name) == nil
      return ResolvedService(
        service: service, listing: listing, overrides: resolved.overrides, values: resolved.values,
        cells: resolved.cells,
        inherited: saysNothing ? resolved.cells : resolve(service, environments.dropLast()).cells)
    }
  }

  /// The fields of `service`, whether a layer lists it or not.
  func cells(of service: Catalogue.Service) -> [Cell] { resolve(service, environments[...]).cells }

  private func resolve(
    _ service: Catalogue.Service, _ layers: ArraySlice<Environment>
  ) -> (overrides: Override.Keys?, values: Object, cells: [Cell]) {
    let overrides = Override.Keys.folded(
      layers.map { layer in
        var keys = layer.overrides(of: service.name)
        // A parent's words are about the parent.
        if layer.name != last?.name { keys?["description"] = nil }
        return keys
      })
    var resolver = Resolver()
    let values = resolver.resolve(service.contract, overrides, namespace: namespace)
    return (overrides, values, resolver.cells)
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

/// A service with all layers laid over its module's defaults.
struct ResolvedService {
  let service: Catalogue.Service
  /// Where the last layer that lists it does so.
  let listing: Origin
  /// What all layers say, as one; nil if none says anything.
  let overrides: Override.Keys?
  let values: Object
  let cells: [Cell]
  let inherited: [Cell]

  var name: String { service.name }
  var isEnabled: Bool { values["enabled"] != false }
  var namespace: String { values["namespace"]?.text ?? "default" }
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
