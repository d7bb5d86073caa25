import BeTraceCore

/// The pods and policies of some objects, and which connections a cluster would let through: what NetworkPolicy says in
/// https://kubernetes.io/docs/concepts/services-networking/network-policies, written down once more.
struct ClusterNetwork {
  struct Pod: Hashable {
    let name: String
    let namespace: String
    let labels: [String: String]
  }

  struct Port: Hashable {
    let number: Int
    var transport = "TCP"
  }

  let pods: [Pod]
  private let policies: [Value]

  init(_ resources: [Resource]) {
    pods = resources.compactMap { resource in
      guard let template = resource.body["spec"]?["template"] else { return nil }
      return Pod(
        name: resource.name, namespace: resource.namespace ?? "default",
        labels: (template["metadata"]?["labels"]).texts)
    }
    policies = resources.filter { $0.kind == "NetworkPolicy" }.map { .object($0.body) }
  }

  /// Whether a connection from one pod to a port of another gets there: out of the one and into the other.
  func lets(_ source: Pod, reach target: Pod, on port: Port) -> Bool {
    allows("Egress", of: source, with: target, port) && allows("Ingress", of: target, with: source, port)
  }

  /// A pod of which no policy selects is free; else one of those that do has to allow the connection.
  private func allows(_ type: String, of pod: Pod, with other: Pod, _ port: Port) -> Bool {
    let about = policies.filter { policy in
      policy["metadata"]?["namespace"]?.text == pod.namespace
        && policy["spec"]?["policyTypes"]?.array?.contains(.string(type)) == true
        && matches(policy["spec"]?["podSelector"] ?? [:], pod.labels)
    }
    return about.isEmpty
      || about.contains { policy in
        (policy["spec"]?[type.lowercased()]?.array ?? []).contains { rule in
          allows(rule[type == "Egress" ? "to" : "from"]?.array, other, in: pod.namespace)
            && allows(rule["ports"]?.array, port)
        }
      }
  }

  private func allows(_ peers: [Value]?, _ other: Pod, in namespace: String) -> Bool {
    guard let peers, !peers.isEmpty else { return true }
    return peers.contains { peer in
      if peer["ipBlock"] != nil { return false }
      let isNear =
        peer["namespaceSelector"].map { matches($0, ["kubernetes.io/metadata.name": other.namespace]) }
        ?? (other.namespace == namespace)
      return isNear && (peer["podSelector"].map { matches($0, other.labels) } ?? true)
    }
  }

  private func allows(_ ports: [Value]?, _ port: Port) -> Bool {
    guard let ports, !ports.isEmpty else { return true }
    return ports.contains {
      $0["port"]?.integer == port.number && ($0["protocol"]?.text ?? "TCP") == port.transport
    }
  }

  private func matches(_ selector: Value, _ labels: [String: String]) -> Bool {
    precondition(selector["matchExpressions"] == nil, "nothing that is made has expressions")
    return selector["matchLabels"].texts.allSatisfy { labels[$0.key] == $0.value }
  }
}

extension Value? {
  fileprivate var texts: [String: String] {
    Dictionary((self?.object?.members ?? []).map { ($0.key, $0.value.text ?? "") }) { first, _ in first }
  }
}
