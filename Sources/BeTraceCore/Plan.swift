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
  /// Who is connected with whom; nil if nobody limits that.
  let network: Network?
  /// What the environment's own file says, nil if its chain is broken.
  let file: Environment?
  /// The names of the environments from the root to this one; empty if the chain is broken.
  let lineage: [String]
  let catalogue: Catalogue
  let today: CalendarDate
  /// Where each service stands among them.
  private let positions: [String: Int]
  private let ordered: OrderedResources

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
    let former = previous?.environment == environment && previous?.platform == platform ? previous : nil
    let resolved = chain.resolvedServices(of: environments.catalogue, after: former)
    let directory = ServiceDirectory(resolved, platform: platform, after: former)
    self.directory = directory
    let renderer = Renderer(environment: environment, platform: platform, directory: directory)
    var objectJudge = ObjectJudge(
      conditions.version, schemas: environments.catalogue.schemas.schemas(for: conditions.version))
    let isDirectorySame = former?.directory == directory
    var (changed, moved): (Set<Int>, Set<Int>) = ([], [])
    let renderings = resolved.map { service in
      if isDirectorySame, let plan = service.former { return plan.rendering }
      return renderer.rendering(of: service, reusing: former?[service.name])
    }
    let isNetworkSame = isDirectorySame && former?.hasNodes(of: zip(resolved, renderings)) == true
    let network = isNetworkSame ? former?.network : Network(renderings, on: platform)
    self.network = network
    services = zip(resolved, renderings).enumerated().map { index, pair in
      let (service, rendering) = pair
      if isDirectorySame, let plan = service.former,
        isNetworkSame || plan.neighbourhood == rendering.node.flatMap({ network?.neighbourhood(of: $0) })
      {
        return plan
      }
      let plan = renderer.plan(
        service, rendering, in: network, judge: &objectJudge, reusing: former?[service.name])
      if former?[service.name]?.isSame(as: plan) == true { moved.insert(index) } else { changed.insert(index) }
      return plan
    }
    objectJudge.share()
    catalogue.schemas.keep(objectJudge.schemas, for: conditions.version)
    positions = Dictionary(services.enumerated().map { ($1.name, $0) }) { first, _ in first }
    ordered = OrderedResources(services)
    fileFindings = chain.findings
    findings = chain.findings
    guard chain.isComplete else { return }
    let judgement = judge(after: former, Judgement.Changes(services: changed, moved: moved))
    self.judgement = judgement
    findings = judgement.findings(in: self).sorted(in: self)
  }

  /// What rules say; about services that did not change what they said about `previous`.
  private func judge(after previous: Plan?, _ changes: Judgement.Changes) -> Judgement {
    guard let previous, let former = previous.judgement, previous.lineage == lineage,
      previous.isAbstract == isAbstract, previous.services.count == services.count,
      zip(previous.services, services).allSatisfy({ $0.name == $1.name })
    else { return Judgement(self) }
    return Judgement(self, after: former, changes)
  }

  /// Whether the services that are resolved anew, all others being the same, are connected as they were.
  private func hasNodes(of renderings: Zip2Sequence<[ResolvedService], [Rendering]>) -> Bool {
    renderings.underestimatedCount == services.count
      && renderings.allSatisfy { $0.former != nil || self[$0.name]?.rendering.node == $1.node }
  }

  /// Whether rules had their say, which they have not if its chain is broken.
  var isJudged: Bool { judgement != nil }

  /// The same with `faults` of applying it besides the other findings; `service` gives what made an object that went.
  func adding(_ faults: [UpdateFault], service: (Int) -> ServicePlan?) -> Plan {
    guard let judgement, !faults.isEmpty else { return self }
    var plan = self
    plan.findings = (findings + judgement.findings(of: faults, in: self, service: service)).sorted(in: self)
    return plan
  }

  /// Namespaces first, then service by service, in each by kind; last what denies by default.
  public var resources: [PlannedResource] { ordered.all }

  /// The objects of only these services, with the namespaces they are in.
  public func resources(of names: [String]) -> [PlannedResource] {
    ApplyOrder.resources(of: services.filter { names.contains($0.name) }.map { ($0.name, $0.objects) })
  }

  /// Where the service called `name` stands among the services, nil if no layer lists it.
  func position(of name: String) -> Int? { positions[name] }

  /// The plan of the service called `name`, nil if no layer lists it.
  public subscript(name: String) -> ServicePlan? { positions[name].map { services[$0] } }
}

/// One service in a plan; a class, because every plan after an edit has the same ones but for a few.
public final class ServicePlan: FieldOwner {
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
  /// The same with what made each.
  let objects: [MadeObject]
  /// What each layer has about it.
  let entries: [Environment.ServiceEntry?]
  /// What all layers say, as one; nil if none says anything.
  let said: Override.Keys?
  /// What the API server would make of its objects, one by one.
  let judged: [JudgedObject]
  /// What its module makes, before anything depends on other services.
  let rendering: Rendering
  /// What its policies depend on; nil if it has none.
  let neighbourhood: Neighbourhood?
  /// What its fields amount to, as one tree.
  public let values: Object

  init(
    _ resolved: ResolvedService, _ rendering: Rendering, _ neighbourhood: Neighbourhood?, _ objects: [MadeObject],
    _ judged: [JudgedObject]
  ) {
    (service, isEnabled, listing) = (resolved.service, resolved.isEnabled, resolved.listing)
    (cells, inherited) = (resolved.cells, resolved.inherited)
    (entries, said) = (resolved.entries, resolved.said)
    values = resolved.values
    (self.rendering, self.neighbourhood, self.objects, self.judged) = (rendering, neighbourhood, objects, judged)
    resources = objects.map(\.resource)
  }

  /// The environment's own setting that made the object at `index` of `resources`, such as `platform.networkPolicies`;
  /// nil if the module did.
  public func setting(behind index: Int) -> Field? { objects[index].setting }

  /// What is known of an object that is the same as `resource`, nil if it has none.
  func judgement(of resource: Resource) -> JudgedObject? {
    resources.firstIndex(of: resource).map { judged[$0] }
  }

  var parameters: DeploymentParameters { rendering.parameters }
  public var name: String { service.name }
  public var contract: Contract { service.contract }
}

/// An object and the service it belongs to.
public struct PlannedResource: Sendable, Hashable {
  public let service: String
  public let resource: Resource
  /// The environment's own setting that made it, such as `platform.networkPolicies`; nil if the module did.
  public let setting: Field?
}
