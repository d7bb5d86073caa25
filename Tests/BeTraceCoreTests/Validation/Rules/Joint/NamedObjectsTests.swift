import BeTraceCore
import Testing

/// What other objects than pods name, and nobody makes: STS-16, X-23.
@Suite struct NamedObjectsTests {
  private static func set(_ service: String) -> String {
    ManifestRow.object(
      "StatefulSet", in: "apps/v1",
      """
      "spec": {"serviceName": "\(service)", "selector": {"matchLabels": {"app": "web"}}, "template": {"metadata": {"labels":
        {"app": "web"}}, "spec": {"containers": [{"name": "web", "image": "web:1"}]}}}
      """)
  }

  private static func service(_ name: String) -> String {
    ManifestRow.object("Service", named: name, #""spec": {"clusterIP": "None", "selector": {"app": "web"}}"#)
  }

  @Test(arguments: [
    ManifestRow("a Service that is there", set("peers"), service("peers")),
    ManifestRow(
      "one that is not", set("peers"), service("web"),
      shows: [
        "warning: spec.serviceName: StatefulSet 'web' names Service 'peers', which is not among these objects: without it its "
          + "pods get no names in the network [STS-16]"
      ]),
    ManifestRow(
      "one of nearly that name", set("pers"), service("peers"),
      shows: [
        "warning: spec.serviceName: StatefulSet 'web' names Service 'pers', which is not among these objects; did you mean "
          + "'peers'? [STS-16]"
      ]),
    ManifestRow(
      "one in another namespace", set("peers"), service("peers").replacing("shop", with: "far"),
      shows: [
        "warning: spec.serviceName: StatefulSet 'web' names Service 'peers', which is not among these objects: without it its "
          + "pods get no names in the network [STS-16]"
      ]),
  ])
  func podsOfStatefulSetsAreFound(_ row: ManifestRow) throws { try row.check("STS-16") }

  private static func binding(_ kind: String = "RoleBinding", to role: String, _ name: String) -> String {
    ManifestRow.object(
      kind, in: "rbac.authorization.k8s.io/v1",
      #"""
      "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "\#(role)", "name": "\#(name)"}, "subjects": [
        {"kind": "ServiceAccount", "name": "web", "namespace": "shop"}]
      """#)
  }

  private static func role(_ kind: String, _ name: String) -> String {
    let text = ManifestRow.object(kind, named: name, in: "rbac.authorization.k8s.io/v1", #""rules": []"#)
    return kind == "Role" ? text : text.replacing(#", "namespace": "shop""#, with: "")
  }

  @Test(arguments: [
    ManifestRow("a Role that is there", binding(to: "Role", "reader"), role("Role", "reader")),
    ManifestRow(
      "a ClusterRole that is there", binding("ClusterRoleBinding", to: "ClusterRole", "reader"),
      role("ClusterRole", "reader")),
    ManifestRow("a ClusterRole where none are made", binding(to: "ClusterRole", "reader")),
    ManifestRow("a ClusterRole of every cluster", binding(to: "ClusterRole", "view"), role("ClusterRole", "reader")),
    ManifestRow("one of the system", binding(to: "ClusterRole", "system:node"), role("ClusterRole", "reader")),
    ManifestRow(
      "a Role that is not there", binding(to: "Role", "reader"), role("ClusterRole", "reader"),
      shows: [
        "warning: roleRef.name: RoleBinding 'web' grants Role 'reader', which is not among these objects: it grants nothing "
          + "until somebody makes the role [X-23]"
      ]),
    ManifestRow(
      "a Role of another namespace", binding(to: "Role", "reader"),
      role("Role", "reader").replacing("shop", with: "far"),
      shows: [
        "warning: roleRef.name: RoleBinding 'web' grants Role 'reader', which is not among these objects: it grants nothing "
          + "until somebody makes the role [X-23]"
      ]),
    ManifestRow(
      "a slip", binding("ClusterRoleBinding", to: "ClusterRole", "raeder"), role("ClusterRole", "reader"),
      shows: [
        "warning: roleRef.name: ClusterRoleBinding 'web' grants ClusterRole 'raeder', which is not among these objects; did "
          + "you mean 'reader'? [X-23]"
      ]),
  ])
  func bindingsGrantSomething(_ row: ManifestRow) throws { try row.check("X-23") }
}
