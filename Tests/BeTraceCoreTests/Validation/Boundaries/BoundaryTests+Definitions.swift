import Testing

extension BoundaryTests {
  private static let version = #""schema": {"openAPIV3Schema": {"type": "object"}}"#

  @Test(arguments: [
    Boundary(
      "CRD-08", "CustomResourceDefinition", "spec.versions",
      takes: #"""
        [{"name": "v1", "served": true, "storage": true, \#(version)}, {"name": "v2", "served": true, "storage": false, \#(version)}],
        [{"name": "v1", "served": false, "storage": true, \#(version)}]
        """#,
      refuses: #"""
        [], [{"name": "v1", "served": true, "storage": false, \#(version)}],
        [{"name": "v1", "served": true, "storage": true, \#(version)}, {"name": "v2", "served": true, "storage": true, \#(version)}],
        [{"name": "v1", "served": true, "storage": true, \#(version)}, {"name": "v1", "served": true, "storage": false, \#(version)}]
        """#),
    Boundary(
      "CRD-08", "CustomResourceDefinition", "spec.versions[0].name", takes: #""v1beta1", "~63~""#,
      refuses: #""", "V1", "1v", "v1.1", "~64~""#),
    Boundary("CRD-08", "CustomResourceDefinition", "spec.versions[0].schema", refuses: #""<none>", {}"#),
    Boundary(
      "CRD-09", "CustomResourceDefinition", "spec.group", takes: #""example.com""#,
      refuses: #""", "example", "Example.com""#),
    Boundary(
      "CRD-09", "CustomResourceDefinition", "spec.scope", takes: #""Namespaced", "Cluster""#, refuses: #""", "cluster""#
    ),
    Boundary(
      "META-02", "CustomResourceDefinition", "metadata.name", takes: #""widgets.example.com""#,
      refuses: #""widget.example.com", "widgets""#),
    Boundary(
      "CRD-09", "CustomResourceDefinition", "spec.names.kind", takes: #""Widget", "widget", "WIDGET2""#,
      refuses: #""", "My Widget", "2Widget", "My_Widget""#),
    Boundary(
      "CRD-09", "CustomResourceDefinition", "spec.names.listKind", takes: #""WidgetList", "<none>""#,
      refuses: #""Widget", "A B""#),
    Boundary(
      "CRD-09", "CustomResourceDefinition", "spec.names.shortNames", takes: #"["w"], []"#, refuses: #"["W"], ["a b"]"#),
    Boundary(
      "CRD-09", "CustomResourceDefinition", "spec.preserveUnknownFields", takes: #"false, "<none>""#, refuses: "true"),
  ])
  func definitions(_ boundary: Boundary) throws { try boundary.check() }
}
