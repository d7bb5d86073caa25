import BeTraceCore
import Testing

/// How Prometheus finds the services that have metrics.
@Suite struct MonitoringTests {
  private static let web = TestService(ports: [
    ServiceInfo.Port("http", 8080, offeredAs: 80),
    ServiceInfo.Port("numbers", 9464, offeredAs: 90, metricsPath: "/stats"),
  ])

  private static func plan(_ platform: String, service: TestService = web) -> Plan {
    Plan(#"{"web": {}}"#, settings: #""namespace": "shop", "platform": {\#(platform)}"#, services: [service])
  }

  private static func object(_ kind: String, in plan: Plan) -> PlannedResource? {
    plan.resources.first { $0.resource.kind == kind }
  }

  @Test func aServiceMonitorAsksThePortOfTheService() throws {
    let plan = Self.plan(
      #""monitoring": "serviceMonitor", "prometheus": {"monitorLabels": {"release": "main", "team": "x"}}"#)
    let planned = try #require(Self.object("ServiceMonitor", in: plan))
    #expect(planned.setting?.description == "platform.monitoring")
    #expect(
      YAMLText([planned.resource]).text == """
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata:
          name: web
          namespace: shop
          labels:
            app.kubernetes.io/component: api
            app.kubernetes.io/instance: web
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: web
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
            release: main
            team: x
          annotations:
            betrace.dev/setting: platform.monitoring
        spec:
          namespaceSelector:
            matchNames:
              - shop
          selector:
            matchLabels:
              app.kubernetes.io/instance: web
              app.kubernetes.io/name: web
          endpoints:
            - port: numbers
              path: /stats
              interval: 30s
              scrapeTimeout: 10s

        """)
  }

  @Test func aPodMonitorAsksThePortOfTheContainer() throws {
    let planned = try #require(Self.object("PodMonitor", in: Self.plan(#""monitoring": "podMonitor""#)))
    #expect(
      YAMLText([planned.resource]).text.hasSuffix(
        """
        spec:
          namespaceSelector:
            matchNames:
              - shop
          selector:
            matchLabels:
              app.kubernetes.io/instance: web
              app.kubernetes.io/name: web
          podMetricsEndpoints:
            - port: numbers
              path: /stats
              interval: 30s
              scrapeTimeout: 10s

        """))
  }

  @Test func annotationsAreOnThePods() throws {
    let plan = Self.plan(#""monitoring": "annotations""#)
    let deployment = try #require(Self.object("Deployment", in: plan)).resource
    #expect(
      deployment.body["spec"]?["template"]?["metadata"]?["annotations"] == [
        "prometheus.io/path": "/stats", "prometheus.io/port": "9464", "prometheus.io/scrape": "true",
      ])
    #expect(deployment.body["metadata"]?["annotations"] == nil)
  }

  @Test func whatTheModuleAnnotatesStays() throws {
    let web = TestService(ports: Self.web.info.ports) {
      $0.deployment.spec.template.metadata.annotations["prometheus.io/scrape"] = "false"
    }
    let plan = Self.plan(#""monitoring": "annotations""#, service: web)
    let deployment = try #require(Self.object("Deployment", in: plan)).resource
    #expect(
      deployment.body["spec"]?["template"]?["metadata"]?["annotations"]?["prometheus.io/scrape"] == "false")
  }

  @Test(arguments: ["serviceMonitor", "podMonitor", "annotations"])
  func whoHasNoMetricsOrOptedOutIsNotAsked(_ monitoring: String) {
    let setting = #""monitoring": "\#(monitoring)""#
    let none = Self.plan(#""monitoring": "none""#)
    #expect(
      Self.plan(setting + #", "optOuts": {"monitoring": {"web": "its numbers are wrong"}}"#).resources
        == none.resources)
    let mute = TestService()
    #expect(Self.plan(setting, service: mute).resources == Self.plan("", service: mute).resources)
  }

  @Test(arguments: ["serviceMonitor", "podMonitor"])
  func theRulesHaveNothingToSay(_ monitoring: String) {
    let plan = Self.plan(#""monitoring": "\#(monitoring)""#)
    #expect(plan.findings.filter { ["X-11", "META-10"].contains($0.rule) }.map(\.description) == [])
  }

  @Test func monitorsComeAfterThePodsThatTheyAreAbout() {
    let plan = Self.plan(#""monitoring": "serviceMonitor", "networkPolicies": "fromDependencies""#)
    #expect(
      plan.resources.map(\.resource.identity.description) == [
        "Namespace/shop", "Service/web", "NetworkPolicy/web", "Deployment/web", "ServiceMonitor/web",
        "NetworkPolicy/default-deny",
      ])
  }
}
