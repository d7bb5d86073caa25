import BeTraceCore

/// What a NetworkPolicy says, a line a rule: `from pods api in shop: TCP 8080`.
struct PolicySummary {
  let lines: [String]

  /// The summary of the policy called `name` in `plan`, empty if there is none.
  init(_ name: String, in plan: Plan) {
    let policy = plan.resources.map(\.resource).first { $0.kind == "NetworkPolicy" && $0.name == name }
    let spec = policy?.body["spec"]
    lines =
      (spec?["ingress"]?.array ?? []).map { Self.line("from", $0) }
      + (spec?["egress"]?.array ?? []).map { Self.line("to", $0) }
  }

  private static func line(_ direction: String, _ rule: Value) -> String {
    let peers = rule[direction]?.array?.map(peer) ?? ["anybody"]
    let ports = rule["ports"]?.array?.map { "\($0["protocol"]?.text ?? "?") \($0["port"]?.integer ?? -1)" } ?? ["all"]
    return "\(direction) \(peers.joined(separator: " and ")): \(ports.joined(separator: ", "))"
  }

  private static func peer(_ peer: Value) -> String {
    let namespace = peer["namespaceSelector"]?["matchLabels"]?["kubernetes.io/metadata.name"]?.text
    let labels = peer["podSelector"]?["matchLabels"]
    let pods = ["app.kubernetes.io/name", "k8s-app", "app"].compactMap { labels?[$0]?.text }.first
    return switch (pods, namespace, peer["ipBlock"]?["cidr"]?.text) {
    case (let pods?, let namespace?, nil): "pods \(pods) in \(namespace)"
    case (nil, let namespace?, nil): "namespace \(namespace)"
    case (nil, nil, let addresses?): "addresses \(addresses)"
    default: peer.json(indent: nil)
    }
  }
}
