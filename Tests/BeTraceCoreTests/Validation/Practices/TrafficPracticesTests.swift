import BeTraceCore
import Testing

/// How services are reached, and by whom.
@Suite struct TrafficPracticesTests {
  private static let guarded = #""namespace": "shop", "protected": true"#
  private static let whole = #"{"web": {"ingress": {"host": "a.example.com", "className": "nginx"}}}"#
  private static let locked = #"""
    {"web": {"ingress": {"host": "a.example.com", "className": "nginx", "tls": {"secretName": "a"}}}}
    """#

  @Test(arguments: [
    RuleRow("a class, without TLS where nothing is protected", whole, services: [entered], about: ["POL-11"]),
    RuleRow("TLS", locked, settings: guarded, services: [entered], about: ["POL-11"]),
    RuleRow(
      "no TLS", whole, settings: guarded, services: [entered], about: ["POL-11"],
      shows: [
        "test.json:2:2: warning: web: ingress.tls: Ingress 'web' has no TLS for 'a.example.com': what people send and get can "
          + "be read on the way; set 'ingress.tls' with the secret of a certificate [POL-11]"
      ]),
    RuleRow(
      "TLS switched off", #"{"web": {"ingress": {"tls": null}}}"#, settings: guarded,
      extending: [EnvironmentText("parent", locked)], services: [entered], about: ["POL-11"],
      shows: [
        "test.json:2:29: warning: web: ingress.tls: Ingress 'web' has no TLS for 'a.example.com': what people send and get "
          + "can be read on the way; set 'ingress.tls' with the secret of a certificate [POL-11]"
      ]),
    RuleRow(
      "TLS switched off for another host", #"{"web": {"ingress": {"tls": null, "host": "b.example.com"}}}"#,
      settings: guarded, extending: [EnvironmentText("parent", locked)], services: [entered], about: ["POL-11"],
      shows: [
        "test.json:2:29: warning: web: ingress.tls: Ingress 'web' has no TLS for 'b.example.com': what people send and get "
          + "can be read on the way; set 'ingress.tls' with the secret of a certificate [POL-11]"
      ]),
    RuleRow(
      "no class", #"{"web": {"ingress": {"host": "a.example.com"}}}"#, services: [entered], about: ["POL-11"],
      shows: [
        "test.json:2:2: warning: web: ingress.className: Ingress 'web' names no class: which controller serves it, if any, "
          + "depends on the cluster; set 'ingress.className' [POL-11]"
      ]),
    RuleRow(
      "a class in the annotation that had it before",
      #"{"web": {"ingress": {"host": "a.example.com", "annotations": {"kubernetes.io/ingress.class": "nginx"}}}}"#,
      services: [entered], about: ["POL-11"]),
    RuleRow(
      "every name", #"{"web": {"ingress": {"host": "*.example.com", "className": "nginx"}}}"#, services: [entered],
      about: ["POL-11"],
      shows: [
        "test.json:2:30: warning: web: ingress.host: Ingress 'web' serves every name under 'example.com': also "
          + "those that others want to have; name each host [POL-11]"
      ]),
  ])
  func anIngressIsForItsHostsOnly(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("inside", services: [open(.clusterIP)], about: ["POL-12"]),
    RuleRow(
      "outside", services: [open(.loadBalancer)], about: ["POL-12"],
      shows: [
        "test: warning: web: Service 'web' is of the type 'LoadBalancer': it can be reached from outside, past any "
          + "Ingress; use 'ClusterIP', or a module with a parameter 'exposed' that is true [POL-12]"
      ]),
    RuleRow(
      "on nodes", services: [open(.nodePort)], about: ["POL-12"],
      shows: [
        "test: warning: web: Service 'web' is of the type 'NodePort': it can be reached from outside, past any "
          + "Ingress; use 'ClusterIP', or a module with a parameter 'exposed' that is true [POL-12]"
      ]),
    RuleRow("meant so", #"{"web": {"exposed": true}}"#, services: [open(.loadBalancer)], about: ["POL-12"]),
    RuleRow(
      "not meant so", #"{"web": {"exposed": false}}"#, services: [open(.loadBalancer)], about: ["POL-12"],
      shows: [
        "test: warning: web: Service 'web' is of the type 'LoadBalancer': it can be reached from outside, past any "
          + "Ingress; use 'ClusterIP', or a module with a parameter 'exposed' that is true [POL-12]"
      ]),
  ])
  func servicesAreOpenedOnPurpose(_ row: RuleRow) { row.check() }

  private static func policy(_ selector: String) -> String {
    ManifestRow.object("NetworkPolicy", in: "networking.k8s.io/v1", #""spec": {"podSelector": \#(selector)}"#)
  }

  private static func job(_ name: String) -> String {
    ManifestRow.object(
      "Job", named: name, in: "batch/v1",
      #""spec": {"template": {"spec": {"restartPolicy": "Never", "containers": [{"name": "a", "image": "a:1"}]}}}"#)
  }

  @Test(arguments: [
    ManifestRow("a policy for all", ManifestRow.deployment(), policy("{}")),
    ManifestRow("a policy for them", policy(#"{"matchLabels": {"app": "web"}}"#), ManifestRow.deployment()),
    ManifestRow(
      "a policy for others", ManifestRow.deployment(), policy(#"{"matchLabels": {"app": "api"}}"#),
      shows: [
        "info: spec.template.spec: no NetworkPolicy is about the pods of Deployment 'web': every pod of the cluster "
          + "can connect to them, and they to everything [POL-08]"
      ]),
    ManifestRow(
      "one finding for all that are open", job("b"), ManifestRow.deployment(), job("a"),
      shows: [
        "info: spec.template.spec: no NetworkPolicy is about the pods of Job 'b', Deployment 'web' and Job 'a': "
          + "every pod of the cluster can connect to them, and they to everything [POL-08]"
      ]),
    ManifestRow(
      "some of many", job("a"), job("b"), job("c"), job("d"), job("e"), job("f"), job("g"),
      shows: [
        "info: spec.template.spec: no NetworkPolicy is about the pods of Job 'a', Job 'b', Job 'c', Job 'd', Job "
          + "'e' and 2 others: every pod of the cluster can connect to them, and they to everything [POL-08]"
      ]),
  ])
  func podsAreIsolated(_ row: ManifestRow) throws { try row.check("POL-08") }

  @Test(arguments: [
    RuleRow(
      "made of the dependencies",
      settings: #""namespace": "shop", "platform": {"networkPolicies": "fromDependencies"}"#, about: ["POL-08"]),
    RuleRow(
      "none, on purpose, where it is a remark",
      settings: #""namespace": "shop", "platform": {"networkPolicies": "none", "policyProfile": "lenient"}"#,
      about: ["POL-08"]),
    RuleRow(
      "none, on purpose",
      settings: #""namespace": "shop", "platform": {"networkPolicies": "none"}"#, about: ["POL-08"],
      shows: [
        "test.json:1:126: info: platform.networkPolicies: no NetworkPolicy is about the pods of Deployment 'web': every pod "
          + "of the cluster can connect to them, and they to everything [POL-08]"
      ]),
    RuleRow(
      "one finding for the environment", services: [TestService("api"), TestService("web")], about: ["POL-08"],
      shows: [
        "test: info: platform.networkPolicies: no NetworkPolicy is about the pods of Deployment 'api' and "
          + "Deployment 'web': every pod of the cluster can connect to them, and they to everything [POL-08]"
      ]),
    RuleRow(
      "under the strict profile", settings: #""namespace": "shop", "platform": {"policyProfile": "strict"}"#,
      about: ["POL-08"],
      shows: [
        "test: warning: platform.networkPolicies: no NetworkPolicy is about the pods of Deployment 'web': every pod "
          + "of the cluster can connect to them, and they to everything [POL-08]"
      ]),
    RuleRow(
      "policies of a module that deny nothing by default",
      services: [
        .deploying(
          .specified(
            "networking.k8s.io/v1", "NetworkPolicy", "own",
            #""podSelector": {"matchLabels": {"app.kubernetes.io/name": "web"}}, "ingress": [{}]"#))
      ], about: ["POL-08"],
      shows: [
        "test: info: platform.networkPolicies: no NetworkPolicy of namespace 'shop' is about all its pods and denies the rest: "
          + "one that comes later takes and makes every connection [POL-08]"
      ]),
  ])
  func anEnvironmentSaysItOnce(_ row: RuleRow) { row.check() }

  private static let entered = TestService {
    guard let settings = $0.parameters.ingress else { return }
    $0.ingress?.spec.ingressClassName = settings.className
    $0.ingress?.metadata.annotations = settings.annotations
    $0.ingress?.spec.tls = settings.tlsSecret.map { [Ingress.TLS(hosts: [settings.host ?? ""], secretName: $0)] } ?? []
  }

  private static func open(_ type: ServiceType) -> TestService {
    TestService(parameters: [
      OwnParameter.boolean("exposed", default: false, help: "Whether it can be reached from outside.").parameter
    ]) { $0.service.spec.type = type }
  }
}
