import Testing

@testable import BeTraceCommand

// Where schemas are found.
extension CustomResourceTests {
  @Test(arguments: [
    ("s", "s/example.com/widget_v1.json"), ("s", "s/widget-example.com-v1.json"), ("s", "s/widget-example-v1.json"),
    ("s", "s/widget_v1.json"), ("s", "s/v1.36.0-standalone-strict/widget-example-v1.json"),
    ("s/{{ .Group }}/{{.ResourceKind}}-{{ .ResourceAPIVersion }}.json", "s/example.com/widget-v1.json"),
    (
      "s/{{ .NormalizedKubernetesVersion }}-standalone{{ .StrictSuffix }}/{{ .ResourceKind }}{{ .KindSuffix }}.json",
      "s/v1.36.0-standalone-strict/widget-example-v1.json"
    ),
  ])
  func schemasAreFoundAsKubeconformFindsThem(_ location: String, _ file: String) throws {
    let desk = try Desk([])
    try desk.write(#"{"type": "object", "properties": {"size": {"type": "integer"}}}"#, to: file)
    try desk.write(
      #"{"apiVersion": "example.com/v1", "kind": "Widget", "metadata": {"name": "a"}, "siez": 1}"#, to: "a.json")
    #expect(
      desk.perform("validate", "--isolated", "-f", "a.json", "--schema-location", location) == """
        a.json:1:79: error: Widget/a: siez: there is no field 'siez'; did you mean 'size'? [DEC-08]
        ! betrace-tui: 1 document: 1 error
        = 1

        """)
  }

  @Test func aSchemaThatCannotBeReadIsSaidWithItsPlaceAndOnlyIfItIsNeeded() throws {
    let desk = try Desk([])
    try desk.write(#"{"type": "objct"}"#, to: "s/example.com/widget_v1.json")
    try desk.write("{\n  \"type\"", to: "s/example.com/gadget_v1.json")
    let object = { (kind: String) in #"{"apiVersion": "example.com/v1", "kind": "\#(kind)", "metadata": {"name": "a"}}"#
    }
    try desk.write(object("Widget"), to: "a.json")
    try desk.write(object("Gadget"), to: "b.json")
    try desk.write(object("Other"), to: "c.json")
    #expect(
      desk.perform("validate", "--isolated", "-f", "a.json", "-f", "b.json", "-f", "c.json", "--schema-location", "s")
        == """
        s/example.com/widget_v1.json:1:10: error: Widget/a: kind: the schema of 'Widget' of 'example.com/v1' cannot be \
        used: 'type': expected one of object, array, string, integer, number, boolean, found 'objct' [CRD-07]
        s/example.com/gadget_v1.json:2:9: error: Gadget/a: kind: the schema of 'Gadget' of 'example.com/v1' cannot be \
        used: the file ends inside the object opened on line 1; close it with '}' [CRD-07]
        c.json:1:42: warning: Other/a: kind: 'Other' of 'example.com/v1' is no built-in kind, so only its metadata is \
        checked; name its schema to have all of it judged [META-10]
        ! betrace-tui: 3 documents: 2 errors, 1 warning
        = 1

        """)
  }

  @Test func locationsThatAreNoneAreRefused() throws {
    let desk = try Desk([])
    try desk.write("{}", to: "a.json")
    let refusal = { desk.perform("validate", "--isolated", "-f", "a.json", "--schema-location", $0) }
    #expect(refusal("gone") == "! betrace-tui: there is no folder 'gone' with schemas\n= 66\n")
    #expect(
      refusal("a.json")
        == "! betrace-tui: 'a.json' is not a folder: name the folder that the schemas are in\n= 65\n")
    #expect(
      refusal("s/{{ .Kind }}.json") == """
        ! betrace-tui: '{{.Kind}}' is no placeholder: use {{.Group}}, {{.ResourceKind}}, {{.ResourceAPIVersion}}, \
        {{.KindSuffix}}, {{.NormalizedKubernetesVersion}}, {{.StrictSuffix}}
        = 64

        """)
    #expect(
      refusal("https://example.com/s") == """
        ! betrace-tui: 'https://example.com/s' is on the network, which is never asked: download the schemas to a folder
        = 64

        """)
  }
}
