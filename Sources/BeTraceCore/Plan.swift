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
  public internal(set) var findings: FindingList
  /// What is wrong in the files themselves.
  let fileFindings: [Finding]
  /// What rules say about it, nil if its chain is broken.
  private(set) var judgement: Judgement?
  /// What rules say about it among the other environments, nil if it was not held against them.
  var neighbourJudgement: NeighbourJudgement?
  /// What rules on objects depend on besides the objects.
  let conditions: Conditions
  /// Where services are reached.
  let directory: ServiceDirectory
  /// Who is connected with whom; nil if nobody limits that.
  let network: Network?
  /// What the files say, from the root of the chain to the environment's own; empty if the chain is broken.
  let layers: [Environment]
  let catalogue: Catalogue
  let today: CalendarDate
  /// What is less severe is not looked into.
  let leastSeverity: Severity
  /// Where each service stands among them.
  private let positions: [String: Int]
  private let ordered: Later<[PlannedResource]>

  /// Plans `environment`. A service whose parameters are as in `previous` is not rendered again. Which fields decide what
  /// is not found out again of services that have the same fields and objects in `model`, the plan of any environment.
  ///
  /// The services are planned by `workers`. Who wants to know only what is at least as severe as `leastSeverity` pays less; `previous` has to be of the same kind.
  /// There may be findings that are less severe, as what an exception accepts.
  public init(
    _ environment: String, in environments: Environments, on today: CalendarDate, reusing previous: Plan? = nil,
    like model: Plan? = nil, reporting leastSeverity: Severity = .info, by workers: some Workers = OneWorker()
  ) {
    self.leastSeverity = leastSeverity
    let chain = Chain(to: environment, in: environments)
    self.environment = environment
    self.today = today
    isAbstract = chain.last?.isAbstract ?? false
    layers = chain.environments
    let catalogue = environments.catalogue
    self.catalogue = catalogue
    platform = chain.platform
    conditions = Conditions(platform)
    settings = chain.settings
    let former = previous?.environment == environment && previous?.platform == platform ? previous : nil
    var objectJudge = ObjectJudge(
      conditions.version, schemas: catalogue.schemas.schemas(for: conditions.version))
    let planned =
      former.flatMap { PlannedServices(editing: $0, chain, catalogue, judge: &objectJudge) }
      ?? PlannedServices(environment, chain, catalogue, reusing: former, like: model, judge: &objectJudge, by: workers)
    (services, directory, network) = (planned.services, planned.directory, planned.network)
    let sameList = planned.changes == nil ? nil : former
    positions =
      sameList?.positions ?? Dictionary(services.enumerated().map { ($1.name, $0) }) { first, _ in first }
    objectJudge.share()
    catalogue.schemas.keep(objectJudge.schemas, for: conditions.version)
    ordered = Later { [services] in ApplyOrder.resources(of: services.map { ($0.name, $0.objects) }) }
    fileFindings = chain.findings
    findings = FindingList(general: FindingList.Part(chain.findings), ofServices: [])
    guard chain.isComplete else { return }
    let judgement = judge(after: sameList, planned.changes, by: workers)
    self.judgement = judgement
    findings = judgement.findings(in: self)
  }

  /// What rules say; about services that did not change what they said about `previous`, which has the same ones.
  private func judge(
    after previous: Plan?, _ changes: Judgement.Changes?, by workers: some Workers
  ) -> Judgement {
    guard let previous, let changes, let former = previous.judgement, previous.lineage == lineage,
      previous.isAbstract == isAbstract
    else { return Judgement(self, by: workers) }
    return Judgement(self, after: former, changes)
  }

  /// What the environment's own file says, nil if its chain is broken.
  var file: Environment? { layers.last }

  /// The names of the environments from the root to this one; empty if the chain is broken.
  var lineage: [String] { layers.map(\.name) }

  /// Whether rules had their say, which they have not if its chain is broken.
  var isJudged: Bool { judgement != nil }

  /// The same with `faults` of applying it besides the other findings; `service` gives what made an object that went.
  func adding(_ faults: [UpdateFault], service: (Int) -> ServicePlan?) -> Plan {
    guard let judgement, !faults.isEmpty else { return self }
    var plan = self
    plan.findings = FindingList(
      Array(findings) + judgement.findings(of: faults, in: self, service: service), in: self)
    return plan
  }

  /// Namespaces first, then service by service, in each by kind; last what denies by default.
  public var resources: [PlannedResource] { ordered.value }

  /// The objects of only these services, with the namespaces they are in and what denies by default there: those are what
  /// they are with all services.
  public func resources(of names: [String]) -> [PlannedResource] {
    let own = services.filter { names.contains($0.name) }.flatMap(\.resources)
    let shared = Set(own.filter(\.isShared).map(\.identity))
    return resources.filter { planned in
      planned.resource.isShared ? shared.contains(planned.resource.identity) : names.contains(planned.service)
    }
  }

  /// The names of the services whose modules have not answered yet.
  public var awaited: [String] { services.filter { $0.failure?.isAwaited == true }.map(\.name) }

  /// Where the service called `name` stands among the services, nil if no layer lists it.
  func position(of name: String) -> Int? { positions[name] }

  /// The plan of the service called `name`, nil if no layer lists it.
  public subscript(name: String) -> ServicePlan? { positions[name].map { services[$0] } }
}

/// One service in a plan; a class, because every plan after an edit has the same ones but for a few.
public final class ServicePlan: FieldOwner {
  /// Its fields, and what they come from.
  let resolved: ResolvedService
  /// Its objects in apply order; none if it is not enabled.
  public let resources: [Resource]
  /// The same with what made each.
  let objects: [MadeObject]
  /// What the API server would make of its objects, one by one.
  let judged: [JudgedObject]
  /// What its module makes, before anything depends on other services.
  let rendering: Rendering
  /// What its policies depend on; nil if it has none.
  let neighbourhood: Neighbourhood?
  /// Which fields decide what in its objects.
  let reaches: FieldReaches

  init(
    _ resolved: ResolvedService, _ rendering: Rendering, _ neighbourhood: Neighbourhood?, _ objects: [MadeObject],
    _ judged: [JudgedObject]
  ) {
    self.resolved = resolved
    (self.rendering, self.neighbourhood, self.objects, self.judged) = (rendering, neighbourhood, objects, judged)
    resources = objects.map(\.resource)
    reaches = FieldReaches()
  }

  /// `former` as it is where the layers say the same of it elsewhere: `resolved`.
  init(_ former: ServicePlan, movedTo resolved: ResolvedService) {
    self.resolved = resolved
    (rendering, neighbourhood, objects) = (former.rendering, former.neighbourhood, former.objects)
    (judged, resources, reaches) = (former.judged, former.resources, former.reaches)
  }

  /// Whether it differs from `other`, a plan of the same service, at most in where it is written.
  func isMoved(from other: ServicePlan) -> Bool { reaches === other.reaches }

  public var service: Catalogue.Service { resolved.service }
  public var isEnabled: Bool { resolved.isEnabled }
  /// Where the last layer that lists it does so.
  public var listing: Origin { resolved.listing }
  /// Its fields in the order of the contract.
  public var cells: [Cell] { resolved.cells }
  /// The same fields without what this environment itself says.
  public var inherited: [Cell] { resolved.inherited }
  /// The cell of `field`, nil if there is none.
  public subscript(field: Field) -> Cell? { resolved.cell(field) }
  /// The cell of `field` without what this environment itself says, nil if there is none.
  public func inherited(_ field: Field) -> Cell? { inheritedPosition(field).map { inherited[$0] } }
  func inheritedPosition(_ field: Field) -> Int? { resolved.inheritedPosition(field) }
  /// What its fields amount to, as one tree.
  public var values: Object { resolved.knownValues }
  /// What all layers say, as one; nil if none says anything.
  var said: Override.Keys? { resolved.said }

  /// The environment's own setting that made the object at `index` of `resources`, such as `platform.networkPolicies`;
  /// nil if the module did.
  public func setting(behind index: Int) -> Field? { objects[index].setting }

  /// What is known of an object that is the same as `resource`, nil if it has none.
  func judgement(of resource: Resource) -> JudgedObject? {
    resources.firstIndex(of: resource).map { judged[$0] }
  }

  /// Why its module makes nothing of its values; nil if it does.
  public var failure: ModuleFailure? { rendering.failure }
  /// Whether its objects are those of earlier values, as its module makes nothing of these, or has not answered yet.
  public var isStale: Bool { failure != nil && !resources.isEmpty }

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
