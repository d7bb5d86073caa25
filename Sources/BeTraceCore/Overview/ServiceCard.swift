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

  /// That the module makes nothing of what it is given.
  public struct Silence: Sendable, Hashable {
    /// The environments that it makes nothing for; none if it only makes nothing where nothing is set.
    public let environments: [String]
    public let failure: ModuleFailure

    /// `in dev and staging its module makes nothing: services/bff/flake.nix:8:3: undefined variable 'port'`
    public var text: String {
      let place = environments.isEmpty ? "with nothing set" : "in \(environments.inWords)"
      return "\(place) its module makes nothing: \(failure.placed)".visible
    }
  }

  /// A service that needs this one.
  public struct Dependant: Sendable, Hashable {
    public let service: String
    public let strength: Dependency.Strength
  }

  /// What the module declares.
  public let service: Catalogue.Service
  /// The kind of what runs its pods, such as `Deployment`, with nothing set; nil if its module makes none then.
  public let workload: String?
  /// Whether it is known what runs its pods: not as long as its module makes nothing.
  public let isWorkloadKnown: Bool
  /// Why its module makes nothing, though it can be read; nil if it does.
  public let silence: Silence?
  /// Why the module cannot be read; nil if it can.
  public let failure: ModuleFailure?
  /// Whether all that is known of the module is `failure`, as it could never be read.
  public var isUnread: Bool { failure != nil && !service.isAsReadLast }
  /// The image that the module ships; nil if the service has none.
  public let image: String?
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
    failure = service.failure
    let made = Result { () throws(ModuleFailure) in try service.moduleAsReadLast.makeDeployment(parameters) }
    workload = (try? made.get())?.workloadKind
    isWorkloadKnown = (try? made.get()) != nil
    silence = failure == nil ? Silence(of: service.name, in: plans, made) : nil
    image = service.contract["image"].map { _ in parameters.image.description }
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

  /// What nobody can set, as its module has nothing for it: `replicas: a DaemonSet runs one pod on every node`.
  public var lacks: [String] {
    Dictionary(grouping: service.contract.lacks) { $0.value }.map { reason, names in
      "\(names.map(\.key).sorted().inWords): \(reason)"
    }.sorted()
  }

  /// The variables without which its program does not start.
  public var requiredVariables: [Variable] { service.variables.filter(\.isRequired) }
}

extension ServiceCard.Silence {
  /// The first reason why the service called `name` makes nothing in `plans`, else why not when it was `made` with nothing
  /// set; nil if it makes its objects, or has not answered yet.
  fileprivate init?(of name: String, in plans: [Plan], _ made: Result<ServiceDeployment, ModuleFailure>) {
    let failing = plans.compactMap { plan -> (environment: String, failure: ModuleFailure)? in
      guard !plan.isAbstract, let service = plan[name], service.isEnabled, let failure = service.failure,
        !failure.isAwaited
      else { return nil }
      return (plan.environment, failure)
    }
    if let first = failing.first?.failure {
      self.init(environments: failing.filter { $0.failure == first }.map(\.environment), failure: first)
    } else if case .failure(let failure) = made, !failure.isAwaited {
      self.init(environments: [], failure: failure)
    } else {
      return nil
    }
  }
}

extension ServiceDeployment {
  /// The kind of what runs pods: of the workload that others mean, else of what runs at times; nil if nothing does.
  fileprivate var workloadKind: String? {
    let kind = deployment.kind.isEmpty ? others.first { $0.templatePath != nil }?.kind : deployment.kind
    return kind.flatMap { $0.isEmpty ? nil : $0 }
  }
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
    image = service.flatMap { $0.isUnread || $0.contract["image"] == nil ? nil : $0.parameters.image.description }
    isFailing = service.map { $0.failure?.isAwaited == false && $0.resources.isEmpty } ?? false
  }
}
