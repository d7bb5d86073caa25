import BeTraceCore
import Testing

/// Where exports put what the platform makes.
@Suite struct PlatformExportTests {
  private static let plan = Plan(
    #"{"api": {}, "web": {"namespace": "front"}}"#,
    settings: #""namespace": "shop", "platform": {"networkPolicies": "fromDependencies", "monitoring": "podMonitor"}"#,
    services: [
      TestService("api", ports: [ServiceInfo.Port("http", 8080, metricsPath: "/metrics")]),
      TestService("web", needs: [.hard("api")]),
    ])

  @Test(arguments: [
    (
      "files",
      [
        "test/00-namespace-shop.yaml", "test/00-namespace-front.yaml", "test/api/30-service-api.yaml",
        "test/api/35-networkpolicy-api.yaml", "test/api/45-deployment-api.yaml", "test/api/75-podmonitor-api.yaml",
        "test/web/30-service-web.yaml", "test/web/35-networkpolicy-web.yaml", "test/web/45-deployment-web.yaml",
        "test/35-networkpolicy-shop-default-deny.yaml", "test/35-networkpolicy-front-default-deny.yaml",
      ]
    ),
    (
      "kustomize",
      [
        "base/api/30-service-api.yaml", "base/api/35-networkpolicy-api.yaml", "base/api/45-deployment-api.yaml",
        "base/api/75-podmonitor-api.yaml", "base/api/kustomization.yaml", "base/web/30-service-web.yaml",
        "base/web/35-networkpolicy-web.yaml", "base/web/45-deployment-web.yaml", "base/web/kustomization.yaml",
        "overlays/test/00-namespace-shop.yaml", "overlays/test/00-namespace-front.yaml",
        "overlays/test/35-networkpolicy-shop-default-deny.yaml",
        "overlays/test/35-networkpolicy-front-default-deny.yaml", "overlays/test/kustomization.yaml",
      ]
    ),
  ])
  func everyLayoutHasIt(_ name: String, _ paths: [String]) throws {
    let layout = try #require(ExportLayout.all.first { $0.name == name })
    #expect(layout.files(of: ExportContent([Self.plan])).map(\.path) == paths)
  }

  @Test func someServicesBringTheDenialOfTheirNamespace() throws {
    let layout = try #require(ExportLayout.all.first { $0.name == "files" })
    #expect(
      layout.files(of: ExportContent([Self.plan], services: ["web"])).map(\.path) == [
        "test/00-namespace-front.yaml", "test/web/30-service-web.yaml", "test/web/35-networkpolicy-web.yaml",
        "test/web/45-deployment-web.yaml", "test/35-networkpolicy-front-default-deny.yaml",
      ])
  }

  @Test func oneFileOfAllHasTheOrderOfThePlan() throws {
    let layout = try #require(ExportLayout.all.first { $0.name == "yaml" })
    let files = layout.files(of: ExportContent([Self.plan]))
    #expect(files.map(\.text) == [YAMLText(Self.plan.resources.map(\.resource)).text])
  }
}
