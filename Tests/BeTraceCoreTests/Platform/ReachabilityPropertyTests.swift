import BeTraceCore
import Testing

/// Random plans under the policies that are made of their dependencies.
@Suite struct ReachabilityPropertyTests {
  @Test func whatIsDeclaredIsReachableAndNothingElse() {
    var random = SeededGenerator(seed: 11)
    for number in 0..<50 * effort {
      let village = Village(&random)
      let plan = village.plan
      let network = ClusterNetwork(plan.resources.map(\.resource))
      #expect(network.pods.count == village.houses.count { $0.isOn }, "case \(number)")
      for source in network.pods + village.strangers {
        for target in network.pods where target.name != source.name {
          for port in village.ports(of: target.name) {
            #expect(
              network.lets(source, reach: target, on: port) == village.expects(source, reach: target, on: port),
              "case \(number): \(source.name) to \(target.name):\(port.number)")
          }
        }
      }
      for source in network.pods {
        for (place, port) in village.places {
          #expect(
            network.lets(source, reach: place, on: port) == village.expects(source, reach: place, on: port),
            "case \(number): \(source.name) to \(place.name):\(port.number)")
        }
      }
      let rules = ["NP-06", "NP-07", "NP-08", "NP-09", "NP-10", "X-01", "X-11", "X-12", "X-14", "POL-08", "META-10"]
      #expect(plan.findings.filter { rules.contains($0.rule) }.map(\.description) == [], "case \(number)")
    }
  }
}

/// Some services that need some others, in some namespaces.
private struct Village {
  struct House {
    let name: String
    let namespace: String
    let isOn: Bool
    let hasIngress: Bool
    let ports: [ServiceInfo.Port]
    /// The names of the ports that it uses, by the name of the service; none where it does not say.
    let needs: [String: [String]]
  }

  let houses: [House]

  init(_ random: inout SeededGenerator) {
    let names = ["a", "b", "c", "d", "e", "f"].prefix(Int.random(in: 2...6, using: &random))
    var houses: [House] = []
    for name in names {
      let grpc = random.once(in: 2) ? [ServiceInfo.Port("grpc", 9000)] : []
      let metrics = random.once(in: 2) ? [ServiceInfo.Port("metrics", 9464, metricsPath: "/metrics")] : []
      var needs: [String: [String]] = [:]
      for other in names + ["far"] where other != name && random.once(in: 3) {
        needs[other] = random.pick([[], ["http"], ["http", "grpc"]])
      }
      houses.append(
        House(
          name: name, namespace: random.pick(["shop", "shop", "back", "store"]), isOn: !random.once(in: 5),
          hasIngress: random.once(in: 3), ports: [ServiceInfo.Port("http", 8080, offeredAs: 80)] + grpc + metrics,
          needs: needs))
    }
    self.houses = houses
  }

  var plan: Plan {
    let services = houses.map { house in
      TestService(
        house.name, ports: house.ports,
        needs: house.needs.sorted { $0.key < $1.key }.map { .soft($0.key, ports: $0.value) })
    }
    let entries = houses.map { house in
      let ingress =
        house.hasIngress ? #", "ingress": {"host": "\#(house.name).example.com", "className": "nginx"}"# : ""
      return #""\#(house.name)": {"namespace": "\#(house.namespace)", "enabled": \#(house.isOn)\#(ingress)}"#
    }
    let settings = """
      "namespace": "shop", "platform": {"networkPolicies": "fromDependencies", "monitoring": "podMonitor", "externals":
      {"services": {"far": {"namespace": "away", "ports": {"http": 80}}}}}
      """
    return Plan("{\(entries.joined(separator: ", "))}", settings: settings, services: services)
  }

  private static let controller = ClusterNetwork.Pod(name: "controller", namespace: "ingress-nginx", labels: [:])
  private static let prometheus = ClusterNetwork.Pod(name: "prometheus", namespace: "monitoring", labels: [:])
  private static let far = ClusterNetwork.Pod(name: "far", namespace: "away", labels: [:])
  private static let dns = ClusterNetwork.Pod(name: "dns", namespace: "kube-system", labels: ["k8s-app": "kube-dns"])

  /// Pods that no service has.
  let strangers = [
    controller, prometheus, far, ClusterNetwork.Pod(name: "stranger", namespace: "shop", labels: ["x": "y"]),
  ]

  /// Where services may want to go outside of them.
  let places = [
    (dns, ClusterNetwork.Port(number: 53, transport: "UDP")), (dns, ClusterNetwork.Port(number: 53)),
    (dns, ClusterNetwork.Port(number: 80)), (far, ClusterNetwork.Port(number: 80)),
    (far, ClusterNetwork.Port(number: 443)), (controller, ClusterNetwork.Port(number: 80)),
  ]

  func ports(of name: String) -> [ClusterNetwork.Port] {
    house(name).map { $0.ports.map { ClusterNetwork.Port(number: $0.containerPort) } + [.init(number: 1234)] } ?? []
  }

  func expects(_ source: ClusterNetwork.Pod, reach target: ClusterNetwork.Pod, on port: ClusterNetwork.Port) -> Bool {
    if target == Self.dns { return port.number == 53 }
    if target == Self.far { return house(source.name)?.needs["far"] != nil && port.number == 80 }
    guard let house = house(target.name), let known = house.ports.first(where: { $0.containerPort == port.number })
    else { return false }
    if source == Self.controller { return house.hasIngress && known.name == "http" }
    if source == Self.prometheus { return known.name == "metrics" }
    guard let used = self.house(source.name)?.needs[target.name] else { return false }
    let there = used.filter { name in house.ports.contains { $0.name == name } }
    return there.isEmpty || there.contains(known.name)
  }

  private func house(_ name: String) -> House? { houses.first { $0.name == name } }
}
