import BeTraceCore
import BeTraceWorkbench
import Testing

/// What infrastructure adds to all services comes and goes with the environment's own settings.
struct PlatformTests {
  private static func policies(_ bench: Bench) -> [String] {
    bench.session.preview.objects.map(\.title).filter { $0.hasPrefix("NetworkPolicy/") }
  }

  private static let all = ["nats", "backend", "bff", "worker", "default-deny"].map { "NetworkPolicy/\($0)" }

  @Test func whyOfTheNamespaceSaysWhereItRenders() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":-/production/namespace<enter>w")
    #expect(bench.rows(with: "no line of the manifests").isEmpty)
    #expect(bench.rows(with: "Renders to").contains { $0.contains(" more") }, "in nearly every object")
  }

  @Test func policiesComeAndGoWithTheirSetting() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":-/staging/platform.networkPolicies<enter>")
    #expect(Self.policies(bench) == Self.all)
    bench.press("<space>")
    #expect(bench.difference(of: "staging").contains(#"+     "networkPolicies": "none""#))
    #expect(Self.policies(bench) == [])
    #expect(bench.session.findings(of: Field(["platform", "networkPolicies"])).map(\.rule) == ["POL-08"])
    bench.press("u")
    #expect(Self.policies(bench) == Self.all)
    #expect(bench.session.findings(of: Field(["platform", "networkPolicies"])).isEmpty)
  }

  @Test func whatTheSettingMakesIsLit() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":-/staging/platform.networkPolicies<enter>")
    let preview = bench.session.preview
    let lit = Set(preview.lines.filter(\.isReached).map { preview.objects[$0.object].title })
    #expect(lit == Set(Self.all))
    bench.press(":-/staging/platform.monitoring<enter>")
    #expect(bench.session.preview.lines.contains { $0.isReached && $0.text == "kind: ServiceMonitor" })
    bench.press(":-/staging/platform.ingressController.namespace<enter>")
    let reached = bench.session.preview.lines.filter(\.isReached).map(\.text)
    #expect(reached == ["              kubernetes.io/metadata.name: ingress-nginx"])
  }

  @Test func theWayOfMonitoringIsChosen() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set -/staging/platform.monitoring=podMonitor<enter>:-/staging/platform.monitoring<enter>")
    let titles = bench.session.preview.objects.map(\.title)
    #expect(titles.contains("PodMonitor/worker"))
    #expect(!titles.contains("ServiceMonitor/worker"))
  }

  @Test func aServiceOptsOutWithAReason() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(
      ":set \"-/staging/platform.optOuts.networkPolicies.bff=it calls customers\"<enter>:bff/staging/replicas<enter>")
    #expect(bench.session.preview.lines.contains { $0.text == "    betrace.dev/reason: it calls customers" })
  }

  @Test func aLineOfAPolicyLeadsToTheSetting() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/staging/replicas<enter>3/policyTypes<enter><enter>")
    #expect(
      bench.message == "the environment's own platform.networkPolicies makes this, written in environments/base.json:14"
    )
    bench.press("<esc><esc>:-/staging/namespace<enter>3/policyTypes<enter><enter>")
    #expect(bench.session.fieldAtCursor?.description == "platform.networkPolicies")
  }
}
