import Testing

/// Which line of plain manifests says what is deployed, where no field of an environment decides it.
struct ManifestSourceTests {
  @Test func aLineOfAManifestIsNamedByWhy() throws {
    let desk = try Desk.withExample("yaml")
    #expect(
      desk.perform("why", "bff/production/Deployment/bff/spec.strategy.type") == """
        bff/production/Deployment/bff/spec.strategy.type: RollingUpdate

        no field decides it: services/bff/deployment.yaml:19 says it

        """)
    let report = desk.perform("why", "bff/production/Deployment/bff/spec.strategy.type", "-o", "json")
    #expect(report.contains(#""file": "services/bff/deployment.yaml","#), "\(report)")
  }

  @Test func aLineOfAManifestIsNamedBesideEachLineThatItMakes() throws {
    let page = try Desk.withExample("yaml").perform("render", "production", "bff", "--provenance")
    #expect(page.contains("\n    type: RollingUpdate # services/bff/deployment.yaml:19\n"), "\(page)")
    #expect(page.contains("\n  replicas: 3 # environments/production.json:"), "\(page)")
    #expect(!page.contains("# module\n"), "\(page)")
  }

  /// Items of lists are told by their names: here one is put before the only one that there was.
  @Test func whatHoldsInOneEnvironmentIsNamedWhereThatIsSaid() throws {
    let desk = try Desk.withExample("yaml")
    try desk.write(
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: worker
      spec:
        template:
          spec:
            terminationGracePeriodSeconds: 77
            containers:
              - name: helper
                image: registry.example.com/helper:1.0.0
      """, to: "services/worker/staging/deployment.yaml")
    let page = desk.perform("render", "staging", "worker", "--provenance")
    #expect(
      page.contains("terminationGracePeriodSeconds: 77 # services/worker/staging/deployment.yaml:8\n"), "\(page)")
    #expect(page.contains("helper:1.0.0 # services/worker/staging/deployment.yaml:11\n"), "\(page)")
    #expect(page.contains("\nkind: Deployment # services/worker/staging/deployment.yaml:2\n"), "\(page)")
    #expect(page.contains(" securityContext: # services/worker/deployment.yaml:"), "\(page)")
    #expect(!desk.perform("render", "production", "worker", "--provenance").contains("/staging/"))
  }

  @Test func manifestsOfAnEnvironmentThatIsOnlyExtendedAreDeployedNowhere() throws {
    let desk = try Desk.withExample("yaml")
    try desk.write(
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: worker\n", to: "services/worker/base/configmap.yaml")
    let warning = "services/worker/base/configmap.yaml:1:1: warning: worker: 'base' is only there to be extended, and"
    #expect(desk.perform("validate", "base").contains(warning), "\(desk.perform("validate", "base"))")
    #expect(!desk.perform("validate", "dev").contains("services/worker/base/"))
  }
}
