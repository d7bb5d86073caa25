import BeTraceCore
import Testing

@Suite struct SharedTrafficTests {
  @Test(arguments: [
    RuleRow("pods of their own", services: [.deploying(.workload("a", container: port), .workload("b"), front("a"))]),
    RuleRow(
      "one Service, two workloads",
      services: [.deploying(.workload("a", container: port), second(of: "a"), front("a"))],
      shows: [
        "test: error: web: Service 'front' selects the pods of Deployment 'a' and of Deployment 'b': every "
          + "request goes to either of them [X-03]",
        "test: error: web: Deployment 'b' selects the pods of Deployment 'a' as well, and counts them as its "
          + "own: give its pods a label that no others have, and select by that [X-03]",
      ]),
    RuleRow(
      "two workloads that pick each other's pods", services: [.deploying(.workload("a"), .workload("b", app: "a"))],
      shows: [
        "test: error: web: Deployment 'b' selects the pods of Deployment 'a' as well, and counts them as its "
          + "own: give its pods a label that no others have, and select by that [X-03]"
      ]),
    RuleRow(
      "a pod that a workload takes over",
      services: [
        .deploying(
          .workload("a"),
          .object(
            "v1", "Pod", "b",
            #""spec": {"containers": [{"name": "c", "image": "x:1@sha256:\#(String(repeating: "0", count: 64))"}]}"#,
            labels: #""app": "a""#))
      ],
      shows: [
        "test: error: web: Deployment 'a' selects the pods of Pod 'b' as well, and counts them as its own: "
          + "give its pods a label that no others have, and select by that [X-03]"
      ]),
  ])
  func workloadsHavePodsOfTheirOwn(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("different paths", services: [.deploying(ingress("a", path: "/a"), ingress("b", path: "/b"))]),
    RuleRow(
      "different classes", services: [.deploying(ingress("a"), ingress("b", more: #", "ingressClassName": "x""#))]),
    RuleRow(
      "the same path", services: [.deploying(ingress("a"), ingress("b"))],
      shows: [
        "test: error: web: Ingress 'b' leads 'a.com/' somewhere, and so does Ingress 'a': only one of them "
          + "can have it [X-07]"
      ]),
    RuleRow(
      "the same path in another namespace",
      settings:
        #""namespace": "shop", "platform": {"externals": {"namespaces": ["far"], "services": {"web": {"namespace": "far", "ports": {"http": 80}}}}}"#,
      services: [.deploying(ingress("a", in: "far"), ingress("a"))],
      shows: [
        "test: error: web: Ingress 'a' leads 'a.com/' somewhere, and so does Ingress 'a' in namespace 'far': "
          + "only one of them can have it [X-07]"
      ]),
  ])
  func pathsHaveOneIngress(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a secret that exists", services: [.deploying(ingress("a", more: tls(#""a.com""#, "a")))]),
    RuleRow(
      "a secret that nobody makes", services: [.deploying(ingress("a", more: tls(#""a.com""#, "b")))],
      shows: [
        "test: error: web: Ingress 'a' takes a certificate from secret 'b', which nothing makes and "
          + "'platform.externals.secrets' does not list; did you mean 'a'? [X-08]"
      ]),
    RuleRow(
      "a secret that cert-manager makes",
      services: [
        .deploying(
          .object(
            "networking.k8s.io/v1", "Ingress", "a", managed,
            more: #", "annotations": {"cert-manager.io/cluster-issuer": "x"}"#))
      ]),
    RuleRow(
      "two secrets",
      settings: #""namespace": "shop", "platform": {"externals": {"secrets": {"a": ["b"], "b": []}}}"#,
      services: [
        .deploying(ingress("a", path: "/a", more: tls(#""a.com""#, "a")), ingress("b", more: tls(#""a.com""#, "b")))
      ],
      shows: [
        "test: error: web: Ingress 'b' takes the certificate of 'a.com' from secret 'b', but Ingress 'a' "
          + "also names another one for that host: only one is shown [X-08]"
      ]),
    RuleRow(
      "a host that no rule has", services: [.deploying(ingress("a", more: tls(#""a.com", "b.com""#, "a")))],
      shows: [
        "test: error: web: Ingress 'a' has a certificate for 'b.com', but no rule for that host; did you "
          + "mean 'a.com'? [ING-10]"
      ]),
    RuleRow(
      "a host without a certificate", services: [.deploying(ingress("a", more: tls(#""*.a.com""#, "a")))],
      shows: [
        "test: error: web: Ingress 'a' has a certificate for '*.a.com', but no rule for that host: use a.com "
          + "[ING-10]",
        "test: error: web: Ingress 'a' has certificates, but none for 'a.com': browsers refuse it [ING-10]",
      ]),
    RuleRow("a wildcard", services: [.deploying(ingress("a", host: "x.a.com", more: tls(#""*.a.com""#, "a")))]),
    RuleRow("a certificate for every host", services: [.deploying(ingress("a", more: tls("", "a")))]),
  ])
  func certificatesFit(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a plain path", services: [.deploying(ingress("a", path: "/a-b_c.d"))]),
    RuleRow(
      "a pattern", services: [.deploying(ingress("a", path: "/a/(.*)"))],
      shows: [
        "test: error: web: Ingress 'a' has the path '/a/(.*)', which looks like a pattern, but the type "
          + "Prefix takes every character as it is: set 'pathType' to ImplementationSpecific, or write a plain "
          + "path [ING-11]"
      ]),
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
      ],
      shows: [
        "test: error: web: 'spec.rules[0].http.paths[0].backend.service.port.name' of Ingress 'a': expected "
          + "a port's name: at most 15 lower-case letters, digits and single '-', a letter among them, found "
          + "'a-rather-long-name' [ING-07]",
        "test: error: web: Ingress 'a' leads to port 'a-rather-long-name' of Service 'front', but an Ingress "
          + "takes names of at most 15 characters: use its number, 80 [X-06]",
      ]),
  ])
  func pathsAreUnderstood(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow(
      "different ports of nodes",
      services: [.deploying(node("a", 30001), node("b", 30002), .workload("x", container: port))]),
    RuleRow(
      "the same port of nodes",
      services: [.deploying(node("a", 30001), node("b", 30001), .workload("x", container: port))],
      shows: [
        "test: error: web: Service 'b' takes port 30001 of every node, which Service 'a' takes already: "
          + "leave it out, and the server chooses one that is free [X-17]"
      ]),
    RuleRow(
      "the same for another protocol",
      services: [.deploying(node("a", 30001), node("b", 30001, "UDP"), .workload("x", container: port))]),
    RuleRow(
      "the same address", services: [.deploying(balanced("a"), balanced("b"), .workload("x", container: port))],
      shows: [
        "test: error: web: Service 'b' asks for the address '192.0.2.1', which Service 'a' asks for already: "
          + "one of them waits for ever [X-17]"
      ]),
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
    RuleRow(
      "no selector", services: [.deploying(.specified("v1", "Service", "a", #""ports": [{"port": 80}]"#))],
      shows: [
        "test: error: web: Service 'a' selects no pods, and nothing lists its endpoints: every connection to "
          + "it is refused; select the pods by their labels [SVC-18]"
      ]),
    RuleRow(
      "an affinity that is dropped",
      services: [
        .deploying(
          .specified(
            "v1", "Service", "a",
            #""selector": {"app": "x"}, "ports": [{"port": 80}], "sessionAffinityConfig": {"clientIP": {"timeoutSeconds": 9}}"#
          ),
          .workload("x", container: #""ports": [{"containerPort": 80}]"#))
      ],
      shows: [
        "test: warning: web: Service 'a' has 'sessionAffinityConfig', which the server drops: it counts only "
          + "with 'sessionAffinity: ClientIP' [SVC-12]"
      ]),
  ])
  func addressesAreTakenOnce(_ row: RuleRow) { row.check() }

  private static let managed = #""spec": {"# + rules("/") + tls(#""a.com""#, "b") + "}"
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
