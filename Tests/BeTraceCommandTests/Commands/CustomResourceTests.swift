import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui validate --filename … --schema-location …`
struct CustomResourceTests {
  /// What is said of a Widget with `spec`, by the schema of its `spec`, in a CustomResourceDefinition or, if it is not
  /// structural, in a JSON Schema; without the place in front.
  static func findings(
    _ spec: String, by schema: String, isStructural: Bool = true, name: String = "a"
  ) throws -> [String] {
    let desk = try Desk([])
    let whole = #"{"type": "object", "properties": {"spec": \#(schema), "metadata": {"type": "object"}}}"#
    if isStructural {
      try desk.write(definition(schema: whole), to: "schemas/widget.crd.json")
    } else {
      try desk.write(whole, to: "schemas/example.com/widget_v1.json")
    }
    try desk.write(
      #"{"apiVersion": "example.com/v1", "kind": "Widget", "metadata": {"name": "\#(name)"}, "spec": \#(spec)}"#,
      to: "a.json")
    let answer = desk.program.answer(to: ["validate", "--isolated", "-f", "a.json", "--schema-location", "schemas"])
    #expect((answer.status == .no) == answer.output.contains(": error: "))
    return answer.output.split(separator: "\n").map { line in
      String(line.split(separator: ": Widget/a: ", maxSplits: 1).last ?? line)
    }
  }

  static func definition(schema: String, scope: String = "Namespaced") -> String {
    """
    {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition", "metadata": {"name": "widgets.example.com"},
     "spec": {"group": "example.com", "names": {"kind": "Widget", "plural": "widgets"}, "scope": "\(scope)",
      "versions": [{"name": "v1", "served": true, "storage": true, "schema": {"openAPIV3Schema": \(schema)}}]}}
    """
  }

  @Test func metadataIsJudgedAsOfEveryKind() throws {
    #expect(
      try Self.findings("{}", by: #"{"type": "object"}"#, name: "My_A").map {
        $0.split(separator: ": ").dropFirst(3).joined(separator: ": ")
      } == [
        "metadata.name: 'My_A' names no Widget: expected \(TextFormat.dnsSubdomain.expectation) [META-02]"
      ])
    let desk = try Desk([])
    try desk.write(
      #"{"apiVersion": "serving.example.com/v1", "kind": "Service", "metadata": {"name": "a", "labls": {}}, "spec": {}}"#,
      to: "a.json")
    #expect(
      desk.perform("validate", "--isolated", "-f", "a.json") == """
        a.json:1:50: warning: Service/a: kind: 'Service' of 'serving.example.com/v1' is no built-in kind, so only its \
        metadata is checked; name its schema to have all of it judged [META-10]
        a.json:1:87: error: Service/a: metadata.labls: there is no field 'labls' in 'metadata'; did you mean 'labels'? \
        [DEC-08]
        ! betrace-tui: 1 document: 1 error, 1 warning
        = 1

        """)
  }

  @Test func whatIsNoObjectIsNotAskedForAName() throws {
    let desk = try Desk([])
    try desk.write(#"{"apiVersion": "kustomize.config.k8s.io/v1beta1", "kind": "Kustomization"}"#, to: "a.json")
    #expect(desk.perform("validate", "--isolated", "-f", "a.json").hasSuffix("! betrace-tui: 1 document: 1 warning\n"))
  }

  @Test func aSchemaMayAskMoreOfTheName() throws {
    let desk = try Desk([])
    let name = #"{"type": "object", "properties": {"name": {"type": "string", "maxLength": 2}}}"#
    try desk.write(
      Self.definition(schema: #"{"type": "object", "properties": {"metadata": \#(name)}}"#, scope: "Cluster"),
      to: "crds/a.json")
    try desk.write(
      #"{"apiVersion": "example.com/v1", "kind": "Widget", "metadata": {"name": "abc", "labels": {}}}"#, to: "a.json")
    #expect(
      desk.perform("validate", "--isolated", "-f", "a.json", "--schema-location", "crds") == """
        a.json:1:73: error: Widget/abc: metadata.name: expected at most 2 characters, found 3 [CRD-03]
        ! betrace-tui: 1 document: 1 error
        = 1

        """)
  }
}
