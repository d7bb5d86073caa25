/// What a service says about itself.
public struct ServiceInfo: Sendable, Hashable {
  /// A DNS label; the name of its entry in environment files and of its Kubernetes objects.
  public let name: String
  /// One sentence.
  public let description: String
  /// The version that the service gives itself; what runs is the image.
  public let version: String
  /// The part it plays, for the label `app.kubernetes.io/component`: `api`, `web`, `worker`, `messaging`.
  public let component: String
  /// The team that owns the module.
  public let owner: String
  /// What it listens on; the first is its main port. A service that nobody sends anything may have none.
  public let ports: [Port]
  /// Where the kubelet asks how it is.
  public let health: HealthEndpoints
  /// The directories that its program writes to; each needs a volume, as the image itself cannot be written to.
  public let writablePaths: [String]
  /// What the names of variables begin with that are read when the image is built, and never again: `VITE_`.
  public let buildTimePrefixes: [String]
  /// The version of the contract of service modules that it keeps.
  public let contract: Int

  /// The newest version of the contract that this library knows.
  public static let knownContract = 1

  /// A service of which only the name is known.
  public init(unknown name: String) {
    self.init(name: name, description: "", version: "", component: "", owner: "", ports: [], health: .none)
  }

  /// What the service `name` says about itself; the first of `ports` is its main port.
  public init(
    name: String, description: String, version: String, component: String, owner: String, ports: [Port],
    health: HealthEndpoints, writablePaths: [String] = [], buildTimePrefixes: [String] = [], contract: Int = 1
  ) {
    self.name = name
    self.description = description
    self.version = version
    self.component = component
    self.owner = owner
    self.ports = ports
    self.health = health
    self.writablePaths = writablePaths
    self.buildTimePrefixes = buildTimePrefixes
    self.contract = contract
  }

  /// The container port of the main port, `serviceInfo.port` of a flake.
  public var port: Int? { ports.first?.containerPort }
}

extension ServiceInfo {
  /// A port that a service listens on and offers to others.
  public struct Port: Sendable, Hashable {
    /// At most 15 lower-case letters, digits and `-`, unique in its service.
    public let name: String
    /// What the container listens on, 1 to 65535.
    public let containerPort: Int
    /// What the Service offers, 1 to 65535; the container port unless it says otherwise.
    public let port: Int
    /// The URL path under which it answers Prometheus with the service's metrics; nil if it does not.
    public let metricsPath: String?

    /// What the container listens on, as the text of a variable.
    public var number: String { String(containerPort) }

    /// The port `name` of the container, offered under another number if one is given. `metricsPath` is where it answers
    /// Prometheus, if it does; the first such port of a service is the one that is asked.
    public init(_ name: String, _ containerPort: Int, offeredAs port: Int? = nil, metricsPath: String? = nil) {
      self.name = name
      self.containerPort = containerPort
      self.port = port ?? containerPort
      self.metricsPath = metricsPath
    }
  }
}

/// Where the kubelet asks a service how it is: HTTP paths on a named port.
public struct HealthEndpoints: Sendable, Hashable {
  /// The path that fails when the container has to be restarted; nil if there is none.
  public let liveness: String?
  /// The path that fails while no requests should come; nil if there is none.
  public let readiness: String?
  /// Asked until the service has started; nil if the liveness path serves.
  public let startup: String?
  /// The name of the port that answers; nil if there are no paths.
  public let port: String?

  /// Those of a service that answers no such questions.
  public static let none = HealthEndpoints(liveness: nil, readiness: nil, port: nil)

  /// The paths that the port called `port` answers.
  public init(liveness: String?, readiness: String?, startup: String? = nil, port: String?) {
    self.liveness = liveness
    self.readiness = readiness
    self.startup = startup
    self.port = port
  }

  /// The paths with what each is for, in the order in which people name them.
  public var paths: [(name: String, path: String)] {
    [("liveness", liveness), ("readiness", readiness), ("startup", startup)].compactMap { name, path in
      path.map { (name, $0) }
    }
  }
}

/// Another service that a service needs.
public struct Dependency: Sendable, Hashable {
  /// How much it is needed.
  public enum Strength: String, Sendable, Hashable {
    /// Has to run first: decides the order of start and of apply.
    case hard
    /// Used when it is there.
    case soft
  }

  /// The name of the service that is needed.
  public let service: String
  /// How much it is needed.
  public let strength: Strength
  /// The names of its ports that are used whatever variables lead to; if there are none and no variable leads to any, it
  /// is not known which, and network policies allow all.
  public let ports: [String]

  /// A service that has to run first.
  public static func hard(_ service: String, ports: [String] = []) -> Dependency {
    Dependency(service: service, strength: .hard, ports: ports)
  }

  /// A service that is used when it is there.
  public static func soft(_ service: String, ports: [String] = []) -> Dependency {
    Dependency(service: service, strength: .soft, ports: ports)
  }
}
