import BeTraceCore
import Testing

@Suite struct SharedTrafficTests {
  @Test(arguments: [
    RuleRow("pods of their own", services: [.deploying(.workload("a", container: port), .workload("b"), front("a"))]),
    RuleRow(
      "one Service, two workloads", services: [.deploying(.workload("a", container: port), second(of: "a"), front("a"))]
    ),
    RuleRow(
      "two workloads that pick each other's pods", services: [.deploying(.workload("a"), .workload("b", app: "a"))]),
    RuleRow(
      "a pod that a workload takes over",
      services: [
        .deploying(
          .workload("a"),
          .object(
            "v1", "Pod", "b",
            #""spec": {"containers": [{"name": "c", "image": "x:1@sha256:\#(String(repeating: "0", count: 64))"}]}"#,
            labels: #""app": "a""#))
      ]),
  ])
  func workloadsHavePodsOfTheirOwn(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("different paths", services: [.deploying(ingress("a", path: "/a"), ingress("b", path: "/b"))]),
    RuleRow(
      "different classes", services: [.deploying(ingress("a"), ingress("b", more: #", "ingressClassName": "x""#))]),
    RuleRow("the same path", services: [.deploying(ingress("a"), ingress("b"))]),
    RuleRow(
      "the same path in another namespace",
      settings:
        #""namespace": "shop", "platform": {"externals": {"namespaces": ["far"], "services": {"web": {"namespace": "far", "ports": {"http": 80}}}}}"#,
      services: [.deploying(ingress("a", in: "far"), ingress("a"))]),
  ])
  func pathsHaveOneIngress(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a secret that exists", services: [.deploying(ingress("a", more: tls(#""a.com""#, "a")))]),
    RuleRow("a secret that nobody makes", services: [.deploying(ingress("a", more: tls(#""a.com""#, "b")))]),
    RuleRow(
      "a secret that cert-manager makes",
      services: [
        .deploying(
          .object(
            "networking.k8s.io/v1", "Ingress", "a", #""spec": {\#(rules("/"))\#(tls(#""a.com""#, "b"))}"#,
            more: #", "annotations": {"cert-manager.io/cluster-issuer": "x"}"#))
      ]),
    RuleRow(
      "two secrets",
      settings: #""namespace": "shop", "platform": {"externals": {"secrets": {"a": ["b"], "b": []}}}"#,
      services: [
        .deploying(ingress("a", path: "/a", more: tls(#""a.com""#, "a")), ingress("b", more: tls(#""a.com""#, "b")))
      ]),
    RuleRow("a host that no rule has", services: [.deploying(ingress("a", more: tls(#""a.com", "b.com""#, "a")))]),
    RuleRow("a host without a certificate", services: [.deploying(ingress("a", more: tls(#""*.a.com""#, "a")))]),
    RuleRow("a wildcard", services: [.deploying(ingress("a", host: "x.a.com", more: tls(#""*.a.com""#, "a")))]),
    RuleRow("a certificate for every host", services: [.deploying(ingress("a", more: tls("", "a")))]),
  ])
  func certificatesFit(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a plain path", services: [.deploying(ingress("a", path: "/a-b_c.d"))]),
    RuleRow("a pattern", services: [.deploying(ingress("a", path: "/a/(.*)"))]),
    RuleRow(
      "a pattern for a controller",
      services: [.deploying(ingress("a", path: "/a/(.*)", type: "ImplementationSpecific"))]),
    RuleRow(
      "a long name of a port",
      services: [
        .deploying(
          .specified(
            "v1", "Service", "front",
            #""selector": {"app": "a"}, "ports": [{"name": "a-rather-long-name", "port": 80}]"#),
          .workload("a", container: #""ports": [{"containerPort": 80}]"#),
          ingress("a", backend: #"{"name": "front", "port": {"name": "a-rather-long-name"}}"#))
      ]),
  ])
  func pathsAreUnderstood(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow(
      "different ports of nodes",
      services: [.deploying(node("a", 30001), node("b", 30002), .workload("x", container: port))]),
    RuleRow(
      "the same port of nodes",
      services: [.deploying(node("a", 30001), node("b", 30001), .workload("x", container: port))]),
    RuleRow(
      "the same for another protocol",
      services: [.deploying(node("a", 30001), node("b", 30001, "UDP"), .workload("x", container: port))]),
    RuleRow("the same address", services: [.deploying(balanced("a"), balanced("b"), .workload("x", container: port))]),
    RuleRow("one address", services: [.deploying(balanced("a"), .workload("x", container: port))]),
    RuleRow(
      "no selector but endpoints",
      services: [
        .deploying(
          .specified("v1", "Service", "a", #""ports": [{"port": 80}]"#),
          .object(
            "discovery.k8s.io/v1", "EndpointSlice", "a-1", #""addressType": "IPv4", "endpoints": []"#,
            labels: #""kubernetes.io/service-name": "a""#))
      ]),
    RuleRow("no selector", services: [.deploying(.specified("v1", "Service", "a", #""ports": [{"port": 80}]"#))]),
    RuleRow(
      "an affinity that is dropped",
      services: [
        .deploying(
          .specified(
            "v1", "Service", "a",
            #""selector": {"app": "x"}, "ports": [{"port": 80}], "sessionAffinityConfig": {"clientIP": {"timeoutSeconds": 9}}"#
          ),
          .workload("x", container: #""ports": [{"containerPort": 80}]"#))
      ]),
  ])
  func addressesAreTakenOnce(_ row: RuleRow) { row.check() }

  private static let port = #""ports": [{"name": "http", "containerPort": 8080}]"#

  private static func front(_ app: String) -> Resource {
    .specified(
      "v1", "Service", "front", #""selector": {"app": "\#(app)"}, "ports": [{"port": 80, "targetPort": "http"}]"#)
  }

  private static func second(of app: String) -> Resource { .workload("b", app: app) }

  private static func rules(_ path: String, host: String = "a.com", type: String = "Prefix", backend: String? = nil)
    -> String
  {
    let backend = backend ?? #"{"name": "web", "port": {"number": 80}}"#
    return """
      "rules": [{"host": "\(host)", "http": {"paths": [{"path": "\(path)", "pathType": "\(type)", "backend": {"service": \
      \(backend)}}]}}]
      """
  }

  private static func ingress(
    _ name: String, host: String = "a.com", path: String = "/", type: String = "Prefix", backend: String? = nil,
    more: String = "", in namespace: String = "shop"
  ) -> Resource {
    .specified(
      "networking.k8s.io/v1", "Ingress", name, rules(path, host: host, type: type, backend: backend) + more,
      in: namespace)
  }

  private static func tls(_ hosts: String, _ secret: String) -> String {
    #", "tls": [{"hosts": [\#(hosts)], "secretName": "\#(secret)"}]"#
  }

  private static func node(_ name: String, _ number: Int, _ transport: String = "TCP") -> Resource {
    .specified(
      "v1", "Service", name,
      """
      "type": "NodePort", "selector": {"app": "x"},
      "ports": [{"port": 80, "targetPort": "http", "nodePort": \(number), "protocol": "\(transport)"}]
      """)
  }

  private static func balanced(_ name: String) -> Resource {
    .specified(
      "v1", "Service", name,
      #""type": "LoadBalancer", "loadBalancerIP": "192.0.2.1", "selector": {"app": "x"}, "ports": [{"port": 80, "targetPort": "http"}]"#
    )
  }
}
