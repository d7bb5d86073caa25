/// What a module says about itself before it is asked for anything.
public struct ModuleDeclarations: Sendable {
  /// What the service says about itself.
  public let info: ServiceInfo
  /// The services it needs.
  public let dependencies: [Dependency]
  /// Its parameters as it declares them, right or wrong.
  public let parameters: [Parameter]
  /// The environment variables that its program reads.
  public let variables: [Variable]
  /// Whether it was there before any contract: plain manifests, whose names and gaps nobody chose for it.
  let isAdopted: Bool
  /// Whether it swallows what it is given and does not have.
  let takesAnything: Bool
  /// Whether it cannot be read, so that all that is to be said is why.
  let isUnreadable: Bool
  /// What is worth knowing of it though it works.
  let remarks: [ModuleRemark]

  /// The declarations of a module of any kind; one that `isAdopted` is made of manifests that were there before.
  public init(
    info: ServiceInfo, dependencies: [Dependency], parameters: [Parameter], variables: [Variable],
    isAdopted: Bool = false, takesAnything: Bool = false, isUnreadable: Bool = false, remarks: [ModuleRemark] = []
  ) {
    (self.info, self.dependencies, self.parameters, self.variables) = (info, dependencies, parameters, variables)
    (self.isAdopted, self.takesAnything) = (isAdopted, takesAnything)
    (self.isUnreadable, self.remarks) = (isUnreadable, remarks)
  }

  /// The declarations of `module`.
  public init(of module: any ServiceModule) {
    self.init(
      info: module.info, dependencies: module.dependencies, parameters: module.parameters, variables: module.variables,
      isAdopted: module.origin.isManifests, takesAnything: module.takesAnything,
      isUnreadable: module.isUnreadable, remarks: module.remarks)
  }
}

/// The services around a module: what it says it needs has to be among them.
public struct ModuleNeighbours: Sendable, Hashable {
  /// The names of their ports, by the name of the service.
  let ports: [String: Set<String>]
  /// The names of services whose ports nobody knows here: they run elsewhere, or their modules cannot be read.
  let external: Set<String>

  /// The services of `modules`, and `external` ones that run elsewhere.
  public init(of modules: [ModuleDeclarations], external: Set<String> = []) {
    self.init(of: modules.map { ($0.info, !$0.isUnreadable) }, external: external)
  }

  /// The services of `catalogue`, and `external` ones that run elsewhere.
  public init(of catalogue: Catalogue, external: Set<String> = []) {
    self.init(of: catalogue.services.map { ($0.info, !$0.module.isUnreadable) }, external: external)
  }

  private init(of services: [(info: ServiceInfo, isRead: Bool)], external: Set<String>) {
    let known = services.filter(\.isRead).map { ($0.info.name, Set($0.info.ports.map(\.name))) }
    ports = Dictionary(known) { first, _ in first }
    self.external = external.union(services.lazy.filter { !$0.isRead }.map(\.info.name))
  }

  /// The names of all, sorted.
  var names: [String] { external.union(ports.keys).sorted() }
}

extension ModuleNeighbours {
  /// The services that `environments` may name, and those that any of them says run elsewhere.
  public init(of environments: Environments) {
    let external = environments.names.reduce(into: Set<String>()) { names, environment in
      names.formUnion(Chain(to: environment, in: environments).platform.externalServices.keys)
    }
    self.init(of: environments.catalogue, external: external)
  }
}
