import BeTraceCore
import Testing

/// What server-side apply refuses and a plain create takes.
@Suite struct ServerSideApplyTests {
  private static let rules = ["SSA-01", "SSA-04"]

  @Test(arguments: [
    ManifestRow(
      "ports that differ in their protocol", ports(#"{"containerPort": 53}, {"containerPort": 53, "protocol": "UDP"}"#)),
    ManifestRow(
      "ports with the protocol that is the default, which is warned of already",
      ports(#"{"containerPort": 53}, {"containerPort": 53, "protocol": "TCP"}"#)),
    ManifestRow(
      "pull secrets",
      ManifestRow.deployment(pod: #""imagePullSecrets": [{"name": "a"}, {"name": "b"}, {"name": "a"}], "#)),
    ManifestRow(
      "hosts",
      ManifestRow.deployment(
        pod: #""hostAliases": [{"ip": "1.1.1.1", "hostnames": ["a"]}, {"ip": "1.1.1.1", "hostnames": ["b"]}], "#)),
    ManifestRow(
      "a set",
      ManifestRow.object("ConfigMap").replacing(
        #""namespace""#, with: #""finalizers": ["a.b/c", "a.b/d", "a.b/c"], "namespace""#),
      shows: [
        "warning: metadata.finalizers[2]: 'metadata.finalizers[2]' of ConfigMap 'web' repeats 'a.b/c' of an earlier "
          + "item: server-side apply, which tells them apart by that, refuses the object; keep one [SSA-01]"
      ]),
    ManifestRow(
      "containers, which the server refuses anyway",
      ManifestRow.deployment().replacing("}]}}}}", with: #"}, {"name": "web", "image": "web:2"}]}}}}"#)),
    ManifestRow("lists that are replaced as a whole", ManifestRow.deployment(container: #""args": ["a", "a"], "#)),
    ManifestRow(
      "the server's books",
      ManifestRow.object("ConfigMap").replacing(
        #""namespace""#, with: #""managedFields": [{"manager": "a"}], "namespace""#),
      shows: [
        "warning: metadata.managedFields: ConfigMap 'web' has 'metadata.managedFields', which only the server "
          + "writes: server-side apply refuses the object; take it out [SSA-04]"
      ]),
    ManifestRow(
      "empty books",
      ManifestRow.object("ConfigMap").replacing(#""namespace""#, with: #""managedFields": [], "namespace""#)),
  ])
  func itemsAreThereOnce(_ row: ManifestRow) throws { try row.check("SSA-01", "SSA-04") }

  @Test(arguments: [
    RuleRow(
      "pull secrets", services: [TestService { $0.deployment.spec.template.spec.imagePullSecrets = ["a", "a"] }],
      about: rules,
      shows: [
        "test: error: web: 'spec.template.spec.imagePullSecrets[1]' of Deployment 'web' repeats 'name' 'a' of an "
          + "earlier item: server-side apply, which tells them apart by that, refuses the object; keep one [SSA-01]"
      ]),
    RuleRow(
      "variables, of which the server only warns",
      services: [TestService { $0.container.env = [EnvVar(name: "A", value: "1"), EnvVar(name: "A", value: "2")] }],
      about: rules,
      shows: [
        "test: error: web: 'spec.template.spec.containers[0].env[1]' of Deployment 'web' repeats 'name' 'A' of an "
          + "earlier item: server-side apply, which tells them apart by that, refuses the object; keep one [SSA-01]"
      ]),
  ])
  func plansAreAppliedThatWay(_ row: RuleRow) { row.check() }

  private static func ports(_ list: String) -> String { ManifestRow.deployment(container: #""ports": [\#(list)], "#) }
}
