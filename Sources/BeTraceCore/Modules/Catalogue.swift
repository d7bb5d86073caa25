/// The services that this program knows, by name.
public struct Catalogue: Sendable {
  /// A module with what is made from its declarations once; a class, because every plan has the same ones.
  public final class Service: Sendable {
    /// The module itself.
    public let module: any ServiceModule
    /// What the service says about itself.
    public let info: ServiceInfo
    /// The services it needs.
    public let dependencies: [Dependency]
    /// The environment variables that its program reads.
    public let variables: [Variable]
    /// The same by name.
    private let variablesByName: [String: Variable]
    /// Everything an environment may set about it.
    public let contract: Contract
    /// The module of the same name that it stands for; nil if there is none.
    public let replaced: ModuleOrigin?
    /// The names of the services that have to run before this one, sorted.
    let hardDependencies: [String]

    init(_ module: some ServiceModule, insteadOf replaced: ModuleOrigin? = nil) {
      self.module = module
      self.replaced = replaced
      info = module.info
      dependencies = module.dependencies
      variables = module.variables
      variablesByName = Dictionary(variables.map { ($0.name, $0) }) { first, _ in first }
      contract = Contract(of: module)
      hardDependencies = dependencies.filter { $0.strength == .hard }.map(\.service).sorted()
    }

    /// What its module says about the variable called `name`, nil if nothing.
    public func variable(named name: String) -> Variable? { variablesByName[name] }

    /// The name of its entry in environment files, and of its objects.
    public var name: String { info.name }

    /// What it needs, the hard ones first, otherwise as the module lists them.
    public var needs: [Dependency] {
      dependencies.filter { $0.strength == .hard } + dependencies.filter { $0.strength == .soft }
    }

    /// Where its module comes from.
    public var origin: ModuleOrigin { module.origin }
  }

  /// Sorted by name.
  public let services: [Service]
  /// The same in the order in which they start.
  let startOrder: [Service]
  /// Those that can never start if all are deployed: they are in a cycle of dependencies, or need one that is.
  let stuck: Set<String>
  /// What the custom resources are judged by that modules make.
  public private(set) var schemas = CustomSchemaSource.none
  /// Where each service stands among them.
  private let positions: [String: Int]
  /// The same in all copies.
  private let identity = Identity()

  private final class Identity: Sendable {}

  /// The catalogue of `modules`, whose names have to be unique.
  public init(_ modules: [any ServiceModule]) { self.init(modules.map { Service($0) }) }

  /// The same services and those of `modules`, whose names have to be unique, and which replace others of their names.
  public func adding(_ modules: [any ServiceModule]) -> Catalogue {
    guard !modules.isEmpty else { return self }
    let own = modules.map { Service($0, insteadOf: self[$0.info.name]?.origin) }
    let names = Set(own.map(\.name))
    return Catalogue(services.filter { !names.contains($0.name) } + own).judged(by: schemas)
  }

  /// The same services, with `modules` in the place of the modules of those of their names.
  func replacing(_ modules: [some ServiceModule]) -> Catalogue {
    guard !modules.isEmpty else { return self }
    let own = Dictionary(modules.map { ($0.info.name, $0) }) { first, _ in first }
    return Catalogue(
      services.map { service in own[service.name].map { Service($0, insteadOf: service.replaced) } ?? service }
    ).judged(by: schemas)
  }

  private init(_ services: [Service]) {
    let services = services.sorted { $0.name < $1.name }
    self.services = services
    startOrder = DependencyOrder.sorted(services)
    stuck = Set(DependencyOrder.waiting(among: services).keys)
    positions = Dictionary(services.enumerated().map { ($1.name, $0) }) { first, _ in first }
    for (service, next) in zip(services, services.dropFirst()) {
      precondition(service.name != next.name, "two modules are called \(service.name)")
    }
  }

  /// The same services, whose custom resources are judged by `schemas`.
  public func judged(by schemas: CustomSchemaSource) -> Catalogue {
    var copy = self
    copy.schemas = schemas
    return copy
  }

  /// The service called `name`, nil if there is none.
  public subscript(name: String) -> Service? { positions[name].map { services[$0] } }

  /// Whether it has the very same services.
  func isSame(as other: Catalogue) -> Bool { identity === other.identity }

  /// The names of all services, sorted.
  public var names: [String] { services.map(\.name) }

  /// The names of the services whose modules are others than in `former`, or new, or gone; sorted.
  public func namesChanged(since former: Catalogue) -> [String] {
    Set(names + former.names).filter { name in
      guard let mine = self[name], let theirs = former[name] else { return true }
      return mine.origin != theirs.origin || mine.module.revision != theirs.module.revision
    }.sorted()
  }
}

extension Catalogue: Equatable {
  /// Whether both have services of the same names, whose modules are the same and have not changed.
  public static func == (left: Catalogue, right: Catalogue) -> Bool {
    left.isSame(as: right)
      || left.services.elementsEqual(right.services) { mine, theirs in
        mine.name == theirs.name && mine.origin == theirs.origin && mine.module.revision == theirs.module.revision
      }
  }
}
