/// Everything one environment would deploy: what every service's fields are, the objects in the order in which they are
/// applied, and what an operator should know.
public struct Plan: Sendable {
  public let environment: String
  public let isAbstract: Bool
  public let platform: PlatformSettings
  /// The environment's own settings, such as its namespace.
  public let settings: EnvironmentSettings
  /// The services that some layer lists, enabled or not, each after those it needs.
  public let services: [ServicePlan]
  /// Namespaces first, then service by service, in each by kind.
  public let resources: [PlannedResource]
  /// By severity, then in the order of the services.
  public private(set) var findings: [Finding]
  /// What is wrong in the files themselves.
  let fileFindings: [Finding]
  /// What rules say about it, nil if its chain is broken.
  private var judgement: Judgement?
  /// What rules on objects depend on besides the objects.
  let conditions: Conditions
  /// Where services are reached.
  let directory: ServiceDirectory
  /// What the environment's own file says, nil if its chain is broken.
  let file: Environment?
  /// The names of the environments from the root to this one; empty if the chain is broken.
  let lineage: [String]
  let catalogue: Catalogue
  let today: CalendarDate
  /// Where each service stands among them.
  private let positions: [String: Int]

  /// Plans `environment`. A service whose parameters are as in `previous` is not rendered again.
  public init(
    _ environment: String, in environments: Environments, on today: CalendarDate, reusing previous: Plan? = nil
  ) {
    let chain = Chain(to: environment, in: environments)
    self.environment = environment
    self.today = today
    isAbstract = chain.last?.isAbstract ?? false
    file = chain.last
    lineage = chain.environments.map(\.name)
    catalogue = environments.catalogue
    platform = chain.platform
    conditions = Conditions(platform)
    settings = chain.settings
    let resolved = chain.resolvedServices(of: environments.catalogue)
    let directory = ServiceDirectory(resolved, platform: platform)
    self.directory = directory
    let renderer = Renderer(environment: environment, platform: platform, directory: directory)
    var objectJudge = ObjectJudge(
      conditions.version, schemas: environments.catalogue.schemas.schemas(for: conditions.version))
    let former = previous?.conditions.version == conditions.version ? previous : nil
    services = DependencyOrder.sorted(resolved).map {
      renderer.plan($0, judge: &objectJudge, reusing: former?[$0.name])
    }
    objectJudge.share()
    catalogue.schemas.keep(objectJudge.schemas, for: conditions.version)
    positions = Dictionary(services.enumerated().map { ($1.name, $0) }) { first, _ in first }
    resources = ApplyOrder.resources(of: services)
    fileFindings = chain.findings
    findings = chain.findings
    guard chain.isComplete else { return }
    let judgement = judge(after: previous)
    self.judgement = judgement
    findings = judgement.findings(in: self)
  }

  /// What rules say, as far as possible what they said about `previous`.
  private func judge(after previous: Plan?) -> Judgement {
    guard let previous, let former = previous.judgement, previous.services.map(\.name) == services.map(\.name),
      previous.platform == platform, previous.lineage == lineage, previous.isAbstract == isAbstract
    else { return Judgement(self) }
    let changed = zip(services, previous.services).filter { !$0.isSame(as: $1) }.map(\.0.name)
    return Judgement(self, after: former, changed: Set(changed))
  }

  /// The objects of only these services, with the namespaces they are in.
  public func resources(of names: [String]) -> [PlannedResource] {
    ApplyOrder.resources(of: services.filter { names.contains($0.name) })
  }

  /// The plan of the service called `name`, nil if no layer lists it.
  public subscript(name: String) -> ServicePlan? { positions[name].map { services[$0] } }
}

/// One service in a plan.
public struct ServicePlan: FieldOwner {
  public let service: Catalogue.Service
  public let isEnabled: Bool
  /// Its fields in the order of the contract.
  public let cells: [Cell]
  /// The same fields without what this environment itself says.
  public let inherited: [Cell]
  /// Where the last layer that lists it does so.
  public let listing: Origin
  /// Its objects in apply order; none if it is not enabled.
  public let resources: [Resource]
  /// What all layers say about it, as one; nil if none says anything.
  let overrides: Override.Keys?
  /// What the API server would make of its objects, one by one.
  let judged: [JudgedObject]
  let parameters: DeploymentParameters
  /// What its fields amount to, as one tree.
  public let values: Object

  public var name: String { service.name }
  public var contract: Contract { service.contract }
}

/// An object and the service it belongs to.
public struct PlannedResource: Sendable, Hashable {
  public let service: String
  public let resource: Resource
}
