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
    #expect(page.contains("- name: worker # services/worker/deployment.yaml:"), "\(page)")
    #expect(!desk.perform("render", "production", "worker", "--provenance").contains("/staging/"))
  }

  @Test func ofTwoOfOneNameTheNamespaceSaysWhichIsMeant() throws {
    let desk = try Desk.withExample("yaml")
    let map = { (space: String) in
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: conf\n  namespace: \(space)\ndata:\n  k: of-\(space)\n"
    }
    try desk.write(map("here") + "---\n" + map("there"), to: "services/maps/all.yaml")
    try desk.write(map("there"), to: "services/maps/dev/patch.yaml")
    #expect(desk.perform("set", "maps/dev/namespace=here").contains("wrote"))
    let line = { (space: String) in desk.perform("why", "maps/dev/ConfigMap/\(space)/conf/data.k") }
    #expect(line("here").contains("services/maps/all.yaml:7 says it"), "\(line("here"))")
    #expect(line("there").contains("services/maps/dev/patch.yaml:7 says it"), "\(line("there"))")
  }

  /// Of what holds others the line of its key; of a Namespace that an environment names, its own.
  @Test func aCollectionIsWhereItsKeyIs() throws {
    let desk = try Desk.withExample("yaml")
    let line = { (place: String) in desk.perform("why", "bff/production/\(place)") }
    #expect(line("Deployment/bff/spec.strategy").contains("services/bff/deployment.yaml:18 says it"))
    let page = desk.perform("render", "dev", "bff", "--provenance")
    #expect(page.contains("\nkind: Namespace # services/nats/namespace.yaml:2\n"), "\(page)")
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
