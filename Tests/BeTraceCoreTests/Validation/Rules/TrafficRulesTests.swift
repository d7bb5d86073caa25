import BeTraceCore
import Testing

@Suite struct TrafficRulesTests {
  @Test(arguments: [
    RuleRow("pods of another service", services: [TestService("api"), selecting("api")]),
    RuleRow(
      "no pods", services: [selecting("api")],
      shows: [
        "test: error: web: Service 'front' selects no pods: none has 'app.kubernetes.io/name=api'; Deployment 'web' has "
          + "'app.kubernetes.io/name=web' [X-02]"
      ]),
    RuleRow(
      "pods of another namespace", #"{"api": {"namespace": "far"}, "web": {}}"#,
      services: [TestService("api"), selecting("api")],
      shows: [
        "test: error: web: Service 'front' is in namespace 'shop', but the pods that it selects are in 'far': it reaches "
          + "only those of its own [X-16]"
      ]),
    RuleRow(
      "a label that no pods have",
      services: [TestService { $0.others = [service("front", Service.Spec(selector: ["a": "b"], ports: [web]))] }],
      shows: ["test: error: web: Service 'front' selects no pods: none has 'a=b' [X-02]"]),
    RuleRow(
      "no selector", services: [TestService { $0.others = [service("front", Service.Spec(ports: [web]))] }],
      shows: [
        "test: error: web: Service 'front' selects no pods, and nothing lists its endpoints: every connection to it is refused; "
          + "select the pods by their labels [SVC-18]"
      ]),
    RuleRow(
      "another name",
      services: [
        TestService {
          $0.others = [service("front", Service.Spec(type: .externalName, selector: ["a": "b"], externalName: "a.com"))]
        }
      ]),
  ])
  func servicesSelectPods(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("by number", services: [leading(to: 8080)]),
    RuleRow(
      "by the same number",
      services: [
        TestService(ports: [ServiceInfo.Port("http", 80)]) { objects in
          objects.service.spec.ports[0].targetPort = nil
        }
      ]),
    RuleRow(
      "the main port, which the module declares too",
      services: [TestService { $0.service.spec.ports[0].targetPort = "web" }],
      shows: ["test: error: web: Service 'web' leads to port 'web', which no container of its pods declares [X-04]"]),
    RuleRow(
      "no such name", services: [leading(to: "htp")],
      shows: [
        "test: error: web: Service 'web' leads to port 'htp', which no container of its pods declares; did you mean 'http'? "
          + "[X-04]"
      ]),
    RuleRow(
      "a number that no container lists", services: [leading(to: 9090)],
      shows: ["test: warning: web: Service 'web' leads to port 9090, which no container of its pods declares [X-04]"]),
  ])
  func portsLeadToContainers(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("by name", ingress, services: [TestService()]),
    RuleRow("by number", ingress, services: [behind(.service(name: "web", port: 80))]),
    RuleRow(
      "no such service", ingress, services: [behind(.service(name: "wbe", port: 80))],
      shows: [
        "test: error: web: Ingress 'web' leads to Service 'wbe', which namespace 'shop' does not have; did you mean 'web'? "
          + "[X-05]"
      ]),
    RuleRow(
      "of another namespace", #"{"api": {"namespace": "far"}, "web": {"ingress": {}}}"#,
      services: [TestService("api"), behind(.service(name: "api", port: 80))],
      shows: [
        "test: error: web: Ingress 'web' is in namespace 'shop', but Service 'api' is in 'far': it reaches only those of its "
          + "own [X-16]"
      ]),
    RuleRow(
      "outside the plan", ingress,
      settings: """
        "namespace": "shop", "platform": {"externals": {"services": {"old": {"namespace": "shop", "ports": {"http": 80}}}}}
        """, services: [behind(.service(name: "old", port: 80))]),
    RuleRow(
      "no such port", ingress, services: [behind(.service(name: "web", port: "grpc"))],
      shows: ["test: error: web: Ingress 'web' leads to port 'grpc' of Service 'web', which offers 'http' [X-05]"]),
    RuleRow(
      "no such number", ingress, services: [behind(.service(name: "web", port: 8080))],
      shows: ["test: error: web: Ingress 'web' leads to port 8080 of Service 'web', which offers 80 [X-05]"]),
    RuleRow(
      "no ports at all", ingress,
      services: [
        behind(.service(name: "front", port: 80), service("front", Service.Spec(clusterIP: "None")))
      ],
      shows: [
        "test: error: web: Service 'front' selects no pods, and nothing lists its endpoints: every connection to it is refused; "
          + "select the pods by their labels [SVC-18]",
        "test: error: web: Ingress 'web' leads to Service 'front', which has no ports [X-05]",
      ]),
  ])
  func ingressesLeadToServices(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("as declared", services: [TestService(ports: [ServiceInfo.Port("http", 1), ServiceInfo.Port("b", 2)])]),
    RuleRow(
      "no container listens", services: [TestService { $0.container.ports[0].containerPort = 8081 }],
      shows: ["test: error: web: the module declares port 8080 ('http'), on which no container listens [X-13]"]),
    RuleRow(
      "no Service offers it", services: [TestService { $0.service.spec.ports[0].port = 81 }],
      shows: [
        "test: error: web: the module declares that port 80 leads to 8080 ('http'), but no Service offers that: references to "
          + "it lead nowhere [X-13]"
      ]),
    RuleRow(
      "no probe asks", services: [TestService { $0.container.livenessProbe = nil }],
      shows: [
        "test: error: web: the module declares '/live' for liveness, but no probe asks it: the cluster cannot tell how the "
          + "service is [X-13]"
      ]),
  ])
  func servicesDeployWhatTheyDeclare(_ row: RuleRow) { row.check() }

  private static let ingress = #"{"web": {"ingress": {}}}"#
  private static let web = ServicePort(port: 80, targetPort: "http")

  /// A service with one more Service, which selects the pods of `name`.
  private static func selecting(_ name: String) -> TestService {
    TestService {
      $0.others = [service("front", Service.Spec(selector: ["app.kubernetes.io/name": name], ports: [web]))]
    }
  }

  private static func leading(to target: IntOrString) -> TestService {
    TestService { $0.service.spec.ports.append(ServicePort(name: "a", port: 81, targetPort: target)) }
  }

  private static func behind(_ backend: Ingress.Backend, _ others: Resource...) -> TestService {
    TestService {
      $0.ingress?.spec.rules[0].paths[0].backend = backend
      $0.others = others
    }
  }

  private static func service(_ name: String, _ spec: Service.Spec) -> Resource {
    Service(metadata: ObjectMeta(name: name, namespace: "shop"), spec: spec).resource
  }
}
