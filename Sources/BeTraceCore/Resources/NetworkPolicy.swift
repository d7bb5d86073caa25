/// Which connections some pods take and make; policies about the same pods add up, and what none allows is dropped.
public struct NetworkPolicy: KubernetesObject {
  public static let apiVersion = "networking.k8s.io/v1"
  public static let kind = "NetworkPolicy"

  /// The connections that a policy decides about, seen from its pods.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case ingress = "Ingress"
    case egress = "Egress"
  }

  public var metadata: ObjectMeta
  /// The pods that it is about; a selector without conditions means all pods of the namespace.
  public var podSelector: LabelSelector
  /// The directions in which what no rule allows is dropped.
  public var policyTypes: [Direction]
  /// The connections that the pods take.
  public var ingress: [Rule]
  /// The connections that the pods make.
  public var egress: [Rule]

  /// A policy about the pods of `podSelector` that allows what the rules say, and in both directions nothing else.
  public init(
    metadata: ObjectMeta, podSelector: LabelSelector, policyTypes: [Direction] = Direction.allCases,
    ingress: [Rule] = [], egress: [Rule] = []
  ) {
    self.metadata = metadata
    self.podSelector = podSelector
    self.policyTypes = policyTypes
    self.ingress = ingress
    self.egress = egress
  }

  public func writeContent(to object: inout Object) {
    object.add("spec", Content(policy: self))
  }

  private struct Content: ResourcePart {
    let policy: NetworkPolicy

    func write(to object: inout Object) {
      object.add("podSelector", policy.podSelector)
      object.add("policyTypes", policy.policyTypes)
      object.add("ingress", policy.ingress.map { $0.body(peers: "from") })
      object.add("egress", policy.egress.map { $0.body(peers: "to") })
    }
  }
}

extension NetworkPolicy {
  /// Connections that are allowed: with any of the peers, to any of the ports.
  public struct Rule: Sendable, Hashable {
    /// The other end; none means everybody.
    public var peers: [Peer]
    /// The ports of the end that takes the connection; none means all.
    public var ports: [Port]

    /// Allows connections with `peers` to `ports`; everything, if both are empty.
    public init(peers: [Peer] = [], ports: [Port] = []) {
      self.peers = peers
      self.ports = ports
    }

    fileprivate func body(peers key: String) -> Object {
      var object = Object()
      object.add(key, peers)
      object.add("ports", ports)
      return object
    }
  }

  /// The other end of connections.
  public enum Peer: ResourcePart {
    /// Pods in namespaces, where a selector without conditions chooses all; no namespaces means the policy's own.
    case pods(LabelSelector, namespaces: LabelSelector? = nil)
    /// All pods of some namespaces.
    case namespaces(LabelSelector)
    /// Addresses, such as `203.0.113.0/24`.
    case addresses(String)

    public func write(to object: inout Object) {
      switch self {
      case .pods(let pods, let namespaces):
        object.add("namespaceSelector", namespaces)
        object.add("podSelector", pods)
      case .namespaces(let namespaces): object.add("namespaceSelector", namespaces)
      case .addresses(let range): object.add("ipBlock") { $0.add("cidr", range) }
      }
    }
  }

  /// A port of the pods that take a connection: their container's, never the Service's.
  public struct Port: ResourcePart {
    /// The number or name of the container's port.
    public var port: IntOrString
    /// What is spoken on it.
    public var `protocol`: TransportProtocol

    /// The container's port `port`.
    public init(_ port: IntOrString, _ protocol: TransportProtocol = .tcp) {
      self.port = port
      self.protocol = `protocol`
    }

    public func write(to object: inout Object) {
      object.add("protocol", `protocol`)
      object.add("port", port)
    }
  }
}

extension Object {
  /// Adds a list of objects as they are, empty ones too.
  fileprivate mutating func add(_ key: String, _ objects: [Object]) {
    if !objects.isEmpty { append(key, .array(objects.map(Value.object))) }
  }
}
