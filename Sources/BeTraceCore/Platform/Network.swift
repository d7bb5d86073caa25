/// The services of a plan as the network sees them, and those outside that they need.
struct Network: Sendable {
  private var nodes: [String: NetworkNode] = [:]
  private var dependants: [String: [String]] = [:]
  private let externals: [String: ExternalNode]

  /// The network of services that are deployed; nil if `platform` does not limit who is connected with whom.
  init?(_ renderings: [Rendering], on platform: PlatformSettings) {
    guard platform.limitsTraffic else { return nil }
    let externals = platform.externalServices
    self.externals = Dictionary(externals.members.map { ($0.key, ExternalNode($0.key, $0.value)) }) { first, _ in first
    }
    for node in renderings.compactMap(\.node) {
      self.nodes[node.service] = node
      for name in node.needs { dependants[name, default: []].append(node.service) }
    }
  }

  /// A service and whoever it is connected with.
  func neighbourhood(of node: NetworkNode) -> Neighbourhood {
    Neighbourhood(
      own: node, dependants: (dependants[node.service] ?? []).sorted().compactMap { nodes[$0] },
      needed: node.needs.compactMap { nodes[$0] },
      externals: node.needs.compactMap { nodes[$0] == nil ? externals[$0] : nil })
  }
}

/// A service and whoever it is connected with: all that its policies depend on.
struct Neighbourhood: Sendable, Hashable {
  let own: NetworkNode
  /// Those that need it, by name.
  let dependants: [NetworkNode]
  /// Those of the plan that it needs, as its module lists them.
  let needed: [NetworkNode]
  /// Those outside the plan that it needs, as its module lists them.
  let externals: [ExternalNode]
}

/// A service that runs outside the plan.
struct ExternalNode: Sendable, Hashable {
  let name: String
  /// Where its pods are or, beyond the cluster, what its addresses are.
  let peer: NetworkPolicy.Peer
  private let ports: [String: Int]

  fileprivate init(_ name: String, _ value: Value) {
    self.name = name
    let namespace = value["namespace"]?.text ?? "default"
    peer = value["addresses"]?.text.map { .addresses($0) } ?? .namespaces(.namespace(namespace))
    ports = Dictionary((value["ports"]?.object?.members ?? []).map { ($0.key, $0.value.integer ?? 0) }) { first, _ in
      first
    }
  }

  /// Its ports that `node` connects to: those that are known to be used, else all.
  func ports(for node: NetworkNode) -> [NetworkPolicy.Port] {
    let named = node.uses.filter { $0.service == name }.compactMap { use -> Int? in
      switch use.port {
      case .text(let name): ports[name]
      case .number(let number): ports.values.contains(number) ? number : nil
      }
    }
    return Set(named.isEmpty ? Array(ports.values) : named).sorted().map { NetworkPolicy.Port(.number($0)) }
  }
}

extension LabelSelector {
  /// The namespace of this name, by the label that the server gives to each.
  static func namespace(_ name: String) -> LabelSelector {
    LabelSelector(matchLabels: ["kubernetes.io/metadata.name": name])
  }
}
