import BeTraceCore
import Testing

/// What a service says about itself beside its manifests.
@Suite struct ServiceSheetTests {
  private static func module(saying sheet: String) throws -> ManifestModule {
    try ShopManifests.module(adding: "apiVersion: betrace.dev/v1\nkind: ServiceInfo\n" + sheet)
  }

  @Test func itIsNeverDeployedAndSaysWhatManifestsCannot() throws {
    let module = try Self.module(
      saying: """
        description: sells things
        owner: Web
        component: api
        dependencies: {payments: [http]}
        softDependencies: [mail]
        metrics: {port: http, path: /metricz}
        replicas: {max: 4, reason: there are four shards}
        unavailable: {autoscaling: there are four shards}
        """)
    #expect((module.info.description, module.info.owner, module.info.component) == ("sells things", "Web", "api"))
    #expect(module.dependencies == [.hard("payments", ports: ["http"]), .soft("mail")])
    #expect(module.info.ports.first?.metricsPath == "/metricz")
    #expect(ShopManifests.plan(module)["shop"]?.resources.contains { $0.kind == "ServiceInfo" } == false)
    #expect(
      ShopManifests.plan(module, #"{"replicas": 5, "autoscaling": {"max": 5}}"#).findings.filter {
        $0.severity == .error
      }
      .map(\.message).prefix(2) == [
        "'replicas' must be 0 to 4, not 5: there are four shards",
        "'autoscaling' must be null, not an object: there are four shards",
      ])
  }

  @Test(arguments: [
    ("ownr: Web", "'ownr' is nothing that a ServiceInfo says; did you mean 'owner'?"),
    ("owner: 3", "'owner' must be a text, not a number"),
    (
      "dependencies: {nats: client}",
      "'dependencies' must be a list of the names of services, or an object of names with a list of ports each"
    ),
    ("metrics: http", "'metrics' must be an object with the name of a 'port', and perhaps a 'path'"),
    ("replicas: {most: 3}", "'replicas' must be an object of 'min', 'max' and a 'reason'"),
    ("unavailable: [ingress]", "'unavailable' must be an object of 'ingress' and 'autoscaling', each with the reason"),
    ("contract: one", "'contract' must be a whole number from 1 on"),
  ])
  func whatItCannotSayIsAFinding(_ line: String, _ message: String) throws {
    let findings = ShopManifests.plan(try Self.module(saying: line)).findings.filter { $0.rule == "MOD-09" }
    #expect(findings.map(\.message) == [message])
  }
}
