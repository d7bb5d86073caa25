import BeTraceCore
import Testing

/// The policies that are made of the dependencies, a shape at a time.
@Suite struct DependencyPoliciesTests {
  private static let names = "to pods kube-dns in kube-system: UDP 53, TCP 53"

  private static let api = TestService("api", needs: [.hard("web")])
  private static let web = TestService("web")

  private static func settings(_ platform: String = "", policies: String = "fromDependencies") -> String {
    let more = platform.isEmpty ? "" : ", \(platform)"
    return #""namespace": "shop", "platform": {"networkPolicies": "\#(policies)"\#(more)}"#
  }

  private static func summary(
    of name: String, _ entries: String = #"{"api": {}, "web": {}}"#, _ platform: String = "",
    services: [TestService] = [api, web]
  ) -> [String] {
    PolicySummary(name, in: Plan(entries, settings: settings(platform), services: services)).lines
  }

  @Test func aDependantIsLetInAndLetOut() {
    #expect(Self.summary(of: "web") == ["from pods api in shop: TCP 8080", Self.names])
    #expect(Self.summary(of: "api") == [Self.names, "to pods web in shop: TCP 8080"])
  }

  @Test func aCacheOfTheNodeIsAskedForNames() {
    let platform = #""dnsCache": "169.254.20.10/32""#
    #expect(
      Self.summary(of: "web", #"{"api": {}, "web": {}}"#, platform) == [
        "from pods api in shop: TCP 8080",
        "to pods kube-dns in kube-system and addresses 169.254.20.10/32: UDP 53, TCP 53",
      ])
  }

  @Test func aDependantInAnotherNamespaceIsLetInFromThere() {
    let entries = #"{"api": {"namespace": "front"}, "web": {}}"#
    #expect(Self.summary(of: "web", entries) == ["from pods api in front: TCP 8080", Self.names])
    #expect(Self.summary(of: "api", entries) == [Self.names, "to pods web in shop: TCP 8080"])
  }

  @Test func aServiceThatIsOffIsNobody() {
    let entries = #"{"api": {"enabled": false}, "web": {}}"#
    #expect(Self.summary(of: "web", entries) == [Self.names])
    #expect(Self.summary(of: "api", entries) == [])
  }

  private static let twoPorts = TestService(
    "web", ports: [ServiceInfo.Port("http", 8080, offeredAs: 80), ServiceInfo.Port("grpc", 9000)])

  @Test(arguments: [
    ("nothing says which", "{}", [Dependency.hard("web")], "TCP 8080, TCP 9000"),
    ("the module says it", "{}", [.hard("web", ports: ["grpc"])], "TCP 9000"),
    (
      "a variable refers to it", #"{"env": {"A": {"serviceRef": {"service": "web", "port": "http", "as": "host"}}}}"#,
      [.hard("web")], "TCP 8080"
    ),
    ("an address names it", #"{"env": {"A": "http://web/"}}"#, [.hard("web")], "TCP 8080"),
    (
      "module and variable say it", #"{"env": {"A": "http://web.shop.svc.cluster.local:80"}}"#,
      [.hard("web", ports: ["grpc"])], "TCP 8080, TCP 9000"
    ),
    ("a port that there is not", "{}", [.hard("web", ports: ["none"])], "TCP 8080, TCP 9000"),
  ])
  func onlyThePortsThatAreUsedAreOpen(_ name: String, _ entry: String, _ needs: [Dependency], _ ports: String) {
    let services = [TestService("api", needs: needs), Self.twoPorts]
    let entries = #"{"api": \#(entry), "web": {}}"#
    #expect(Self.summary(of: "web", entries, services: services).first == "from pods api in shop: \(ports)")
    #expect(Self.summary(of: "api", entries, services: services).last == "to pods web in shop: \(ports)")
  }

  @Test(arguments: [
    (#"{"namespace": "far", "ports": {"http": 80, "grpc": 9000}}"#, "to namespace far: TCP 80, TCP 9000"),
    (#"{"namespace": "far"}"#, "to namespace far: all"),
    (#"{"addresses": "203.0.113.0/24", "ports": {"https": 443}}"#, "to addresses 203.0.113.0/24: TCP 443"),
  ])
  func whatRunsElsewhereIsReachedThere(_ external: String, _ rule: String) {
    let services = [TestService("api", needs: [.soft("far")]), Self.web]
    let platform = #""externals": {"services": {"far": \#(external), "other": {"ports": {"http": 80}}}}"#
    #expect(
      Self.summary(of: "api", #"{"api": {}, "web": {}}"#, platform, services: services) == [Self.names, rule])
  }

  @Test func theIngressControllerIsLetInWhereThereIsAnIngress() {
    let entries = #"{"web": {"ingress": {"host": "a.example.com"}}}"#
    #expect(
      Self.summary(of: "web", entries, services: [Self.web]) == ["from namespace ingress-nginx: TCP 8080", Self.names])
    #expect(
      Self.summary(of: "web", entries, #""ingressController": {"namespace": "edge"}"#, services: [Self.web])
        == ["from namespace edge: TCP 8080", Self.names])
    #expect(Self.summary(of: "web", #"{"web": {}}"#, services: [Self.web]) == [Self.names])
  }

  @Test func aPortOfTheNodesIsOpenToAll() {
    let web = TestService { $0.service.spec.type = .loadBalancer }
    #expect(Self.summary(of: "web", #"{"web": {}}"#, services: [web]) == ["from anybody: TCP 8080", Self.names])
  }

  @Test(arguments: [
    (#""monitoring": "serviceMonitor""#, ["from namespace monitoring: TCP 9464", names]),
    (#""monitoring": "annotations", "prometheus": {"namespace": "watch"}"#, ["from namespace watch: TCP 9464", names]),
    (#""monitoring": "none""#, [names]),
    (#""monitoring": "podMonitor", "optOuts": {"monitoring": {"web": "its numbers are wrong"}}"#, [names]),
  ])
  func prometheusIsLetInToMetrics(_ platform: String, _ rules: [String]) {
    let web = TestService(ports: [
      ServiceInfo.Port("http", 8080, offeredAs: 80), ServiceInfo.Port("metrics", 9464, metricsPath: "/metrics"),
    ])
    #expect(Self.summary(of: "web", #"{"web": {}}"#, platform, services: [web]) == rules)
  }

  @Test func podsBehindAHeadlessServiceAreReachedLikeOthers() {
    let web = TestService(ports: [ServiceInfo.Port("http", 8080)]) { $0.service.spec.clusterIP = "None" }
    #expect(
      Self.summary(of: "web", services: [Self.api, web]) == ["from pods api in shop: TCP 8080", Self.names])
  }

  @Test func podsOfAStatefulSetReachEachOther() {
    let store = StatefulService()
    let plan = Plan.of([store], #"{"store": {}}"#, settings: Self.settings())
    #expect(
      PolicySummary("store", in: plan).lines == [
        "from pods store in shop: TCP 8080, TCP 7000", Self.names, "to pods store in shop: TCP 8080, TCP 7000",
      ])
  }

  @Test func otherPodsOfAServiceMakeItsConnections() {
    let api = TestService("api", needs: [.hard("web")]) { objects in
      objects.others.append(.workload("cleaner", app: "cleaner"))
    }
    let services = [api, Self.web]
    #expect(Self.summary(of: "cleaner", services: services) == [Self.names, "to pods web in shop: TCP 8080"])
    #expect(
      Self.summary(of: "web", services: services) == [
        "from pods api in shop and pods cleaner in shop: TCP 8080", Self.names,
      ])
  }

  @Test func labelsOfAModulesOwnAreFollowed() {
    let web = TestService { objects in
      objects.deployment.spec.selector.matchLabels = ["app": "shopfront"]
      objects.deployment.spec.template.metadata.labels["app"] = "shopfront"
    }
    #expect(Self.summary(of: "api", services: [Self.api, web]).last == "to pods shopfront in shop: TCP 8080")
  }

  @Test func whoOptsOutIsOpenAndSaysWhy() throws {
    let platform = #""optOuts": {"networkPolicies": {"web": "it calls customers' webhooks"}}"#
    let plan = Plan(
      #"{"api": {}, "web": {}}"#, settings: Self.settings(platform), services: [Self.api, Self.web])
    #expect(PolicySummary("web", in: plan).lines == ["from anybody: all", "to anybody: all"])
    #expect(PolicySummary("api", in: plan).lines == [Self.names, "to pods web in shop: TCP 8080"])
    let policy = try #require(plan["web"]?.resources.first { $0.identity.description == "NetworkPolicy/web" })
    #expect(policy.body["metadata"]?["annotations"]?["betrace.dev/reason"] == "it calls customers' webhooks")
    #expect(plan.errors == [])
  }

  @Test func whoOptsOutForPoliciesOfItsOwnHasOnlyThose() {
    let web = TestService { objects in
      objects.others.append(
        .specified("networking.k8s.io/v1", "NetworkPolicy", "own", #""podSelector": {}, "ingress": [{}]"#))
    }
    let plan = Plan(
      #"{"web": {}}"#, settings: Self.settings(#""optOuts": {"networkPolicies": {"web": "it has its own"}}"#),
      services: [web])
    #expect(plan.policyNames == ["own", "default-deny"])
  }

  @Test func everyNamespaceDeniesTheRestOnceAndLast() {
    let services = ["a", "b", "c"].map { TestService($0) }
    let plan = Plan(
      #"{"a": {}, "b": {"namespace": "other"}, "c": {}}"#, settings: Self.settings(), services: services)
    #expect(
      plan.resources.suffix(2).map { "\($0.resource.identity) \($0.resource.namespace ?? "")" } == [
        "NetworkPolicy/default-deny shop", "NetworkPolicy/default-deny other",
      ])
    #expect(plan.policyNames == ["a", "b", "c", "default-deny", "default-deny"])
    #expect(plan.errors == [])
  }

  @Test func anotherPolicyOfThatNameIsOneTooMany() {
    let web = TestService { objects in
      objects.others.append(
        .specified(
          "networking.k8s.io/v1", "NetworkPolicy", "default-deny",
          #""podSelector": {"matchLabels": {"app.kubernetes.io/name": "web"}}"#))
    }
    let plan = Plan(#"{"web": {}}"#, settings: Self.settings(), services: [web])
    #expect(
      plan.errors == [
        "test: error: web: NetworkPolicy 'default-deny' in namespace 'shop': there are two, "
          + "and the last one applied replaces the other [X-01]"
      ])
  }

  @Test func everyPolicySaysWhichSettingMadeIt() {
    let plan = Plan(#"{"api": {}, "web": {}}"#, settings: Self.settings(), services: [Self.api, Self.web])
    let made = plan.resources.filter { $0.resource.kind == "NetworkPolicy" }
    #expect(made.count == 3)
    for planned in made {
      #expect(planned.setting?.description == "platform.networkPolicies")
      #expect(
        planned.resource.body["metadata"]?["annotations"]?["betrace.dev/setting"] == "platform.networkPolicies")
    }
    #expect(plan.resources.filter { $0.resource.kind != "NetworkPolicy" }.allSatisfy { $0.setting == nil })
  }

  @Test func noneMakesNone() {
    let settings = Self.settings(policies: "none")
    #expect(Plan(#"{"api": {}, "web": {}}"#, settings: settings, services: [Self.api, Self.web]).policyNames == [])
  }

  @Test func anOptOutIsOfAServiceThatThereIs() {
    let platform = #""optOuts": {"networkPolicies": {"wbe": "why not"}}"#
    let plan = Plan(#"{"web": {}}"#, settings: Self.settings(platform), services: [Self.web])
    #expect(
      plan.errors == [
        "test.json:1:178: error: platform.optOuts.networkPolicies.wbe: no module is called 'wbe'; did you mean 'web'? [EF-04]"
      ])
  }

  @Test func anEditOfOneServiceChangesThePoliciesOfOthers() throws {
    let before = Environments(
      [EnvironmentText("test", #"{"api": {}, "web": {}}"#, settings: Self.settings())], [Self.api, Self.web])
    let plan = Plan("test", in: before, on: .testDay)
    var after = before
    #expect(after.apply(Edit(environment: "test", service: "api", field: Field("namespace"), value: "front")) != nil)
    let reused = Plan("test", in: after, on: .testDay, reusing: plan)
    let fresh = Plan("test", in: after, on: .testDay)
    #expect(reused.resources == fresh.resources)
    #expect(reused.findings == fresh.findings)
    #expect(PolicySummary("web", in: reused).lines.first == "from pods api in front: TCP 8080")
  }
}

extension Plan {
  fileprivate var policyNames: [String] {
    resources.map(\.resource).filter { $0.kind == "NetworkPolicy" }.map(\.name)
  }

  fileprivate var errors: [String] { findings.filter { $0.severity == .error }.map(\.description) }

  /// The plan of a single environment with modules of any kind.
  static func of(_ modules: [any ServiceModule], _ entries: String, settings: String) -> Plan {
    let catalogue = Catalogue(modules)
    let text = """
      {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "test", \(settings), "services": \(entries)}
      """
    let file = EnvironmentFile(path: "test.json", bytes: Array(text.utf8), catalogue: catalogue)
    return Plan("test", in: Environments([file], catalogue: catalogue), on: .testDay)
  }
}

/// A service whose pods know each other by name.
private struct StatefulService: ServiceModule {
  let info = ServiceInfo(
    name: "store", description: "A store for tests.", version: "1.0", component: "store", owner: "testers",
    ports: [ServiceInfo.Port("http", 8080), ServiceInfo.Port("peers", 7000)],
    health: HealthEndpoints(liveness: "/live", readiness: "/ready", port: "http"))
  let dependencies: [Dependency] = []
  let parameters: [Parameter] = []
  let variables: [Variable] = []

  func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let metadata = ObjectMeta(name: "store", namespace: parameters.namespace, labels: parameters.labels)
    let container = Container(
      name: "store", image: "store:1",
      ports: info.ports.map { ContainerPort(name: $0.name, containerPort: $0.containerPort) })
    return ServiceDeployment(
      namespace: Namespace(metadata: ObjectMeta(name: parameters.namespace)).resource,
      deployment: StatefulSet(
        metadata: metadata,
        spec: StatefulSet.Spec(
          serviceName: "store", selector: LabelSelector(matchLabels: parameters.selectorLabels),
          template: PodTemplate(metadata: ObjectMeta(labels: parameters.labels), spec: PodSpec(containers: [container]))
        )
      ).resource,
      service: Service(
        metadata: metadata,
        spec: Service.Spec(
          clusterIP: "None", selector: parameters.selectorLabels,
          ports: info.ports.map { ServicePort(name: $0.name, port: $0.port, targetPort: .text($0.name)) })
      ).resource)
  }
}
