/// A deployed service as the network sees it: its pods, what they listen on, and whom they connect to.
struct NetworkNode: Sendable, Hashable {
  /// Pods that one object makes.
  struct Pods: Sendable, Hashable {
    /// The object's name.
    let name: String
    /// The labels by which policies choose them.
    let labels: [String: String]
  }

  /// A port that its containers listen on and others know.
  struct Port: Sendable, Hashable {
    let name: String
    /// What the container listens on.
    let number: Int
    /// What the Service offers.
    let offered: Int
    let transport: TransportProtocol
  }

  /// A service that it uses, and the port by its name or by the number that its Service offers.
  struct Use: Sendable, Hashable {
    let service: String
    let port: IntOrString
  }

  let service: String
  let namespace: String
  /// Those of the workload, then others that its objects make besides, such as jobs.
  let pods: [Pods]
  let ports: [Port]
  /// The ports that its Ingresses lead to.
  let ingressPorts: [NetworkPolicy.Port]
  /// The ports that its Services offer to whoever reaches a node or a load balancer.
  let exposedPorts: [NetworkPolicy.Port]
  /// The port with its metrics.
  let metricsPort: NetworkPolicy.Port?
  /// Whether its pods know each other by name, as those of a StatefulSet do in order to form a cluster.
  let hasPeers: Bool
  /// The names of the services that it needs.
  let needs: [String]
  let uses: [Use]
  /// Whether its module brings policies of its own.
  let hasOwnPolicies: Bool
}

extension NetworkNode {
  /// The node of a service that is `deployment`.
  init(_ service: Catalogue.Service, _ parameters: DeploymentParameters, _ deployment: ServiceDeployment) {
    let objects = deployment.resources
    let listening = ListeningPorts(of: deployment.deployment)
    let main = Pods(deployment.deployment)
    let others = objects.filter { $0.identity != deployment.deployment.identity }.compactMap(Pods.init)
    self.service = service.name
    namespace = deployment.deployment.namespace ?? "default"
    pods =
      [main].compactMap(\.self)
      + others.filter { other in !(main?.labels.allSatisfy { other.labels[$0.key] == $0.value } ?? false) }
    ports = service.info.ports.map { port in
      Port(
        name: port.name, number: port.containerPort, offered: port.port,
        transport: listening.transport(of: port.containerPort))
    }
    let services = objects.filter { $0.kind == "Service" }
    let backends = objects.filter { $0.kind == "Ingress" }.flatMap(\.backends)
    ingressPorts =
      backends.flatMap { backend in
        services.filter { $0.name == backend.service }.flatMap(\.servicePorts)
          .filter { $0[backend.port.text == nil ? "port" : "name"] == backend.port }.compactMap(listening.target)
      }.unique
    exposedPorts =
      services.filter { ["NodePort", "LoadBalancer"].contains($0.specification["type"]?.text) }
      .flatMap(\.servicePorts).compactMap(listening.target).unique
    metricsPort = service.info.metricsPort.map { listening.port(.integer($0.containerPort)) } ?? nil
    hasPeers = deployment.deployment.kind == "StatefulSet"
    needs = service.dependencies.map(\.service).filter { $0 != service.name }.unique
    uses =
      (service.dependencies.flatMap { other in other.ports.map { Use(service: other.service, port: .text($0)) } }
      + parameters.references.map { Use(service: $0.service, port: .text($0.port)) }
      + deployment.deployment.addresses.compactMap { address in
        address.port.map { Use(service: address.service, port: .number($0)) }
      }).unique
    hasOwnPolicies = objects.contains { $0.kind == NetworkPolicy.kind }
  }

  /// The ports of `other` that its pods connect to: those that are known to be used, else all.
  func ports(of other: NetworkNode) -> [NetworkPolicy.Port] {
    let named = uses.filter { $0.service == other.service }.compactMap { use in
      switch use.port {
      case .text(let name): other.ports.first { $0.name == name }
      case .number(let number): other.ports.first { $0.offered == number } ?? other.ports.first { $0.number == number }
      }
    }
    return (named.isEmpty ? other.ports : other.ports.filter(named.contains)).map {
      NetworkPolicy.Port(.number($0.number), $0.transport)
    }
  }
}

extension ServiceInfo {
  /// The port with its metrics, nil if it has none.
  var metricsPort: Port? { ports.first { $0.metricsPath != nil } }
}

/// The ports that the containers of a workload listen on.
struct ListeningPorts {
  private let ports: [Value]

  init(of workload: Resource) {
    let spec = workload.podTemplate?["spec"]
    ports = ["initContainers", "containers"].flatMap { spec?[$0]?.array ?? [] }.flatMap { $0["ports"]?.array ?? [] }
  }

  /// The name of the port with this number, nil if it has none.
  func name(of number: Int) -> String? { ports.first { $0["containerPort"] == .integer(number) }?["name"]?.text }

  func transport(of number: Int) -> TransportProtocol {
    let port = ports.first { $0["containerPort"] == .integer(number) }
    return port?["protocol"]?.text.flatMap(TransportProtocol.init) ?? .tcp
  }

  /// Where a port of a Service leads; nil to a name that no container has.
  func target(of servicePort: Value) -> NetworkPolicy.Port? { servicePort.targetPort.flatMap(port) }

  /// The port of this name or number, which containers need not list.
  func port(_ port: Value) -> NetworkPolicy.Port? {
    let number = port.integer ?? ports.first { $0["name"] == port }?["containerPort"]?.integer
    return number.map { NetworkPolicy.Port(.number($0), transport(of: $0)) }
  }
}

extension NetworkNode.Pods {
  /// The pods that `resource` makes; nil if it makes none, or if no label tells them from others.
  init?(_ resource: Resource) {
    guard let template = resource.podTemplate else { return nil }
    let chosen = resource.specification["selector"]?["matchLabels"]?.object?.members ?? []
    let own = template["metadata"]?["labels"]?.object?.members ?? []
    let labels = chosen.isEmpty ? own : chosen
    guard !labels.isEmpty else { return nil }
    name = resource.name
    self.labels = Dictionary(labels.map { ($0.key, $0.value.text ?? "") }) { first, _ in first }
  }
}

extension Resource {
  /// Its `spec`.
  fileprivate var specification: Value { body["spec"] ?? [:] }

  /// What its pods are made from, nil if it makes none.
  fileprivate var podTemplate: Value? {
    specification["template"] ?? specification["jobTemplate"]?["spec"]?["template"]
  }

  /// The ports of a Service.
  var servicePorts: [Value] { specification["ports"]?.array ?? [] }

  /// The Services that an Ingress leads to, with the name or number of a port.
  fileprivate var backends: [(service: String, port: Value)] {
    let paths = (specification["rules"]?.array ?? []).flatMap { $0["http"]?["paths"]?.array ?? [] }
    return (paths.map { $0["backend"] } + [specification["defaultBackend"]]).compactMap { backend in
      guard let service = backend?["service"], let name = service["name"]?.text,
        let port = service["port"]?["name"] ?? service["port"]?["number"]
      else { return nil }
      return (name, port)
    }
  }

  /// The addresses in the variables of its containers.
  fileprivate var addresses: [ServiceAddress] {
    let spec = podTemplate?["spec"]
    return ["initContainers", "containers"].flatMap { spec?[$0]?.array ?? [] }.flatMap { $0["env"]?.array ?? [] }
      .compactMap { $0["value"]?.text.flatMap(ServiceAddress.init) }
  }
}
