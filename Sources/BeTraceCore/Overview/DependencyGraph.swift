/// Which of the services that an environment deploys needs which, and how each is reached from outside.
public struct DependencyGraph: Sendable, Hashable {
  /// A service that is deployed, or that one of those needs.
  public struct Node: Sendable, Hashable {
    public let name: String
    /// Whether it is there.
    public let presence: Presence
    /// How many services have to start one after another before this one; 0 for what needs nothing.
    public let depth: Int
  }

  /// One service that needs another.
  public struct Edge: Sendable, Hashable {
    /// The name of the service that needs.
    public let from: String
    /// The name of the service that is needed.
    public let to: String
    public let strength: Dependency.Strength
  }

  /// A host under which a service is reached from outside.
  public struct Entrance: Sendable, Hashable {
    /// A DNS name; `*` stands for every one.
    public let host: String
    /// The name of the service that the host leads to.
    public let service: String
  }

  /// The name of the environment.
  public let environment: String
  /// Those that are deployed, in the order in which they start; then what they need beside those, by name.
  public let nodes: [Node]
  /// In the order of the nodes that need; of each the hard ones first, both by name.
  public let edges: [Edge]
  /// In the order of the nodes they lead to.
  public let entrances: [Entrance]
  /// The services that wait for one another, each cycle as the names along it, the first again at its end. A cycle with
  /// a soft edge is none: that one does not wait.
  public let cycles: [[String]]

  /// The graph of what `plan` deploys.
  public init(_ plan: Plan) {
    environment = plan.environment
    let services = plan.services.filter(\.isEnabled)
    edges = services.flatMap { service in
      service.service.dependencies
        .map { Edge(from: service.name, to: $0.service, strength: $0.strength) }
        .sorted { ($0.strength == .hard ? 0 : 1, $0.to) < ($1.strength == .hard ? 0 : 1, $1.to) }
    }
    var depths: [String: Int] = [:]
    for service in services {
      // What is not counted yet is elsewhere, or waits for this one in turn.
      depths[service.name] = service.service.hardDependencies.map { (depths[$0] ?? 0) + 1 }.max() ?? 0
    }
    let others = Set(edges.map(\.to)).subtracting(services.map(\.name)).sorted()
    nodes = (services.map(\.name) + others).map { name in
      Node(name: name, presence: plan.presence(of: name), depth: depths[name] ?? 0)
    }
    entrances = services.flatMap { service in
      service.hosts.map { Entrance(host: $0, service: service.name) }
    }
    cycles = DependencyOrder.cycles(among: services.map(\.service))
  }

  /// The node called `name`, nil if there is none.
  public subscript(name: String) -> Node? { nodes.first { $0.name == name } }

  /// What `service` needs, the hard ones first.
  public func needs(of service: String) -> [Edge] { edges.filter { $0.from == service } }

  /// Who needs `service`, in the order in which they start.
  public func neededBy(_ service: String) -> [Edge] { edges.filter { $0.to == service } }

  /// The names of those that are deployed, in the order in which they start.
  public var startOrder: [String] {
    nodes.compactMap { $0.presence.isDeployed ? $0.name : nil }
  }
}

extension ServicePlan {
  /// The hosts that its Ingresses serve, each once.
  fileprivate var hosts: [String] {
    var hosts: [String] = []
    for ingress in resources where ingress.kind == "Ingress" {
      for rule in ingress.body["spec"]?["rules"]?.array ?? [] {
        let host = rule["host"]?.text ?? "*"
        if !hosts.contains(host) { hosts.append(host) }
      }
    }
    return hosts
  }
}
