extension PlatformSettings {
  /// The setting that makes policies.
  static let networkPoliciesField = Field(["platform", "networkPolicies"])

  /// Whether traffic is allowed between dependent services only.
  var limitsTraffic: Bool { values["networkPolicies"] == "fromDependencies" }

  /// Why the service called `name` takes and makes whatever connections it likes, nil if it does not.
  fileprivate func reasonForOpenness(of name: String) -> String? {
    values["optOuts"]?["networkPolicies"]?[name]?.text
  }

  /// Who is asked for names: the cluster's DNS, and the cache of the node if there is one. What is sent there is sent to an
  /// address, not to the pods of the DNS.
  fileprivate var nameServers: [NetworkPolicy.Peer] {
    [.pods(LabelSelector(matchLabels: ["k8s-app": "kube-dns"]), namespaces: .namespace("kube-system"))]
      + (values["dnsCache"]?.text.map { [.addresses($0)] } ?? [])
  }

  /// Where the pods of the ingress controller run.
  fileprivate var ingressControllers: NetworkPolicy.Peer {
    .namespaces(.namespace(values["ingressController"]?["namespace"]?.text ?? "default"))
  }
}

/// The policies of one service, by which its pods are connected with those that it is declared to be connected with, and
/// with nobody else. The kubelet, which asks for their health, needs no rule.
struct DependencyPolicies {
  private let platform: PlatformSettings
  private let parameters: DeploymentParameters
  private let neighbourhood: Neighbourhood

  init(_ platform: PlatformSettings, _ parameters: DeploymentParameters, _ neighbourhood: Neighbourhood) {
    self.platform = platform
    self.parameters = parameters
    self.neighbourhood = neighbourhood
  }

  /// The name of the policy of a namespace.
  static let nameOfDefault = "default-deny"

  /// What denies the rest in its namespace, then a policy for each of its pods.
  var all: [NetworkPolicy] { [defaultDenial] + (openness.map { [$0] } ?? (isLeftAlone ? [] : own)) }

  /// Denies whatever no other policy allows; all services of the namespace have the same one.
  private var defaultDenial: NetworkPolicy {
    NetworkPolicy(
      metadata: ObjectMeta(
        name: Self.nameOfDefault, namespace: neighbourhood.own.namespace, labels: parameters.sharedLabels,
        annotations: Self.annotations),
      podSelector: LabelSelector())
  }

  private var own: [NetworkPolicy] {
    neighbourhood.own.pods.enumerated().map { index, pods in
      policy(
        index == 0 ? neighbourhood.own.service : pods.name, about: pods, ingress: index == 0 ? ingress : [],
        egress: egress)
    }
  }

  private func policy(
    _ name: String, about pods: NetworkNode.Pods, ingress: [NetworkPolicy.Rule], egress: [NetworkPolicy.Rule],
    annotations: [String: String] = [:]
  ) -> NetworkPolicy {
    NetworkPolicy(
      metadata: ObjectMeta(
        name: name, namespace: neighbourhood.own.namespace, labels: parameters.labels,
        annotations: Self.annotations.merging(annotations) { _, new in new }),
      podSelector: LabelSelector(matchLabels: pods.labels), ingress: ingress, egress: egress)
  }

  /// What made a policy.
  private static let annotations = [MadeObject.annotation: PlatformSettings.networkPoliciesField.description]
}

// Services that opted out.
extension DependencyPolicies {
  /// Whether the module's own policies stand for these.
  private var isLeftAlone: Bool {
    platform.reasonForOpenness(of: neighbourhood.own.service) != nil && neighbourhood.own.hasOwnPolicies
  }

  /// What saves a service that opted out from the policy of its namespace; nil if it did not.
  private var openness: NetworkPolicy? {
    guard let reason = platform.reasonForOpenness(of: neighbourhood.own.service), !isLeftAlone,
      let pods = neighbourhood.own.pods.first
    else { return nil }
    return policy(
      neighbourhood.own.service, about: pods, ingress: [NetworkPolicy.Rule()], egress: [NetworkPolicy.Rule()],
      annotations: ["betrace.dev/reason": reason])
  }
}

// Who connects to it.
extension DependencyPolicies {
  private var ingress: [NetworkPolicy.Rule] {
    let own = neighbourhood.own
    var rules = neighbourhood.dependants.map {
      NetworkPolicy.Rule(peers: $0.peers, ports: $0.ports(of: own))
    }
    if own.hasPeers { rules.append(peers) }
    if !own.ingressPorts.isEmpty {
      rules.append(NetworkPolicy.Rule(peers: [platform.ingressControllers], ports: own.ingressPorts))
    }
    if !own.exposedPorts.isEmpty { rules.append(NetworkPolicy.Rule(ports: own.exposedPorts)) }
    if let port = own.metricsPort, platform.isMonitored(own.service) {
      rules.append(NetworkPolicy.Rule(peers: [platform.prometheus], ports: [port]))
    }
    return rules
  }

  /// The pods of a cluster among each other.
  private var peers: NetworkPolicy.Rule {
    let own = neighbourhood.own
    return NetworkPolicy.Rule(
      peers: own.peers, ports: own.ports.map { NetworkPolicy.Port(.number($0.number), $0.transport) })
  }
}

// Whom it connects to.
extension DependencyPolicies {
  private var egress: [NetworkPolicy.Rule] {
    let own = neighbourhood.own
    return [names] + neighbourhood.needed.map { NetworkPolicy.Rule(peers: $0.mainPeers, ports: own.ports(of: $0)) }
      + (own.hasPeers ? [peers] : [])
      + neighbourhood.externals.map { NetworkPolicy.Rule(peers: [$0.peer], ports: $0.ports(for: own)) }
  }

  /// Asking for names.
  private var names: NetworkPolicy.Rule {
    NetworkPolicy.Rule(
      peers: platform.nameServers, ports: [NetworkPolicy.Port(53, .udp), NetworkPolicy.Port(53, .tcp)])
  }
}

extension NetworkNode {
  /// Its pods as others see them, all that make connections.
  fileprivate var peers: [NetworkPolicy.Peer] { pods.map(peer) }

  /// Those that take connections.
  fileprivate var mainPeers: [NetworkPolicy.Peer] { pods.prefix(1).map(peer) }

  /// The namespace is named even where it is the same, so that the peer means these pods wherever the policy is.
  private func peer(_ pods: Pods) -> NetworkPolicy.Peer {
    .pods(LabelSelector(matchLabels: pods.labels), namespaces: .namespace(namespace))
  }
}
