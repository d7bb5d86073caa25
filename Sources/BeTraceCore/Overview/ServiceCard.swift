/// What there is to know of a service, gathered from its module and from the environments that may run it.
public struct ServiceCard: Sendable {
  /// What an environment makes of the service.
  public struct Use: Sendable, Hashable {
    /// The name of the environment.
    public let environment: String
    /// Whether it runs there; nil if the environment's file, or one that it extends, cannot be read.
    public let presence: Presence?
    /// Where its objects are; nil if it has none.
    public let namespace: String?
    /// The image that runs; nil if none does.
    public let image: String?
    /// Whether its module makes nothing there.
    public let isFailing: Bool

    /// Whether it runs there, in few words: `5 pods`, `turned off`, `its module makes nothing`.
    public var state: String {
      isFailing ? "its module makes nothing" : presence?.description ?? "file cannot be read"
    }
  }

  /// A service that needs this one.
  public struct Dependant: Sendable, Hashable {
    public let service: String
    public let strength: Dependency.Strength
  }

  /// What the module declares.
  public let service: Catalogue.Service
  /// The kind of its workload, such as `Deployment`, with nothing set; nil if its module makes none then.
  public let workload: String?
  /// Why the module cannot be read; nil if it can.
  public let failure: ModuleFailure?
  /// Whether all that is known of the module is `failure`, as it could never be read.
  public var isUnread: Bool { failure != nil && !service.isAsReadLast }
  /// The image that the module ships.
  public let image: String
  /// What a container asks for and may use, with nothing set.
  public let resources: ResourceRequirements
  /// The services that need this one, by name.
  public let neededBy: [Dependant]
  /// The environments that are rendered, in order.
  public let uses: [Use]

  /// The card of `service`, one of `catalogue`, in the environments of `plans`.
  public init(_ service: Catalogue.Service, in catalogue: Catalogue, plans: [Plan]) {
    self.service = service
    let parameters = service.shippedParameters
    workload = (try? service.moduleAsReadLast.makeDeployment(parameters))?.deployment.kind
    failure = service.failure
    image = parameters.image.description
    resources = parameters.resources
    neededBy = catalogue.services.flatMap { other in
      other.dependencies.filter { $0.service == service.name }
        .map { Dependant(service: other.name, strength: $0.strength) }
    }
    uses = plans.filter { !$0.isAbstract }.map { Use(service.name, in: $0) }
  }

  /// Where the module comes from, and what it stands for if it replaces another: in few words.
  public var module: String {
    "\(service.origin)\(service.replaced.map { ", instead of \($0.name)" } ?? "")"
  }

  /// The variables without which its program does not start.
  public var requiredVariables: [Variable] { service.variables.filter(\.isRequired) }
}

extension Catalogue.Service {
  /// What its module is given where nobody says anything.
  var shippedParameters: DeploymentParameters {
    var resolver = Resolver()
    return DeploymentParameters(
      self, values: resolver.resolve(contract, nil, namespace: nil), environment: "", platform: PlatformSettings([:]),
      directory: ServiceDirectory(externals: [:]))
  }
}

extension ServiceCard.Use {
  fileprivate init(_ name: String, in plan: Plan) {
    environment = plan.environment
    let isReadable = !plan.lineage.isEmpty
    presence = isReadable ? plan.presence(of: name) : nil
    let service = plan[name].flatMap { $0.isEnabled ? $0 : nil }
    namespace = service.flatMap { $0.isUnread ? $0.values["namespace"]?.text : $0.parameters.namespace }
    image = service.flatMap { $0.isUnread ? nil : $0.parameters.image.description }
    isFailing = service.map { $0.failure?.isAwaited == false && $0.resources.isEmpty } ?? false
  }
}
