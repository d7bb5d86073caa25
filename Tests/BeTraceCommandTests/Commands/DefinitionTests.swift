import BeTraceCore
import Testing

@testable import BeTraceCommand

/// CustomResourceDefinitions in YAML, in a folder of schemas and among the manifests.
@Suite struct DefinitionTests {
  private static func definition(_ kind: String, schema: String = "type: object") -> String {
    """
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata:
      name: \(kind.lowercased())s.example.com
    spec:
      group: example.com
      scope: Namespaced
      names: {kind: \(kind), plural: \(kind.lowercased())s}
      versions:
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec:
                  type: object
                  properties:
                    size: &size {type: integer, minimum: 1}
                    least: *size
                    more: {\(schema)}

    """
  }

  private static func resource(_ kind: String, _ spec: String) -> String {
    "apiVersion: example.com/v1\nkind: \(kind)\nmetadata: {name: a}\nspec: {\(spec)}\n"
  }

  private static let refusal = """
    a.yaml:4:14: error: Gadget/a: spec.size: expected 1 or more, found 0 [CRD-03]
    ! betrace-tui: 1 document: 1 error
    = 1

    """

  @Test(arguments: ["crds/all.yaml", "crds/example.com/deep.yml"])
  func aFileOfSeveralDefinitionsIsFoundInAFolder(_ file: String) throws {
    let desk = try Desk([])
    try desk.write(
      "# ours\n---\n\(Self.definition("Widget"))---\n\(Self.definition("Gadget"))---\nkind: Other\n", to: file)
    try desk.write(Self.resource("Gadget", "size: 0"), to: "a.yaml")
    #expect(desk.perform("validate", "--isolated", "-f", "a.yaml", "--schema-location", "crds") == Self.refusal)
    try desk.write(Self.resource("Gadget", "least: 0"), to: "b.yaml")
    #expect(
      desk.perform("validate", "--isolated", "-f", "b.yaml", "--schema-location", "crds").contains(
        "spec.least: expected"))
  }

  @Test func aWorkspaceCanNameTheFolder() throws {
    let desk = try Desk()
    #expect(desk.perform("schema", "workspace").contains("CustomResourceDefinitions as YAML or JSON"))
  }

  @Test func aFileThatCannotBeReadIsAFaultOnlyIfItNamesTheKind() throws {
    let desk = try Desk([])
    try desk.write(
      "kind: CustomResourceDefinition\nspec:\n  names: {kind: Gadget\n  group: example.com\n", to: "crds/broken.yaml")
    try desk.write(Self.resource("Gadget", "size: 0"), to: "a.yaml")
    try desk.write(Self.resource("Widget", "size: 0"), to: "b.yaml")
    let said = desk.perform("validate", "--isolated", "-f", "a.yaml", "-f", "b.yaml", "--schema-location", "crds")
    #expect(
      said.hasPrefix(
        "crds/broken.yaml:4:8: error: Gadget/a: kind: the schema of 'Gadget' of 'example.com/v1' cannot be used: "))
    #expect(said.contains("b.yaml:2:7: warning: Widget/a: kind: 'Widget' of 'example.com/v1' is no built-in kind"))
    try desk.write(Self.definition("Gadget"), to: "crds/whole.yaml")
    #expect(desk.perform("validate", "--isolated", "-f", "a.yaml", "--schema-location", "crds") == Self.refusal)
  }

  @Test func aSchemaThatMeansNothingIsSaidWithItsPlace() throws {
    let desk = try Desk([])
    try desk.write(Self.definition("Gadget", schema: "type: objct"), to: "crds/a.yaml")
    try desk.write(Self.resource("Gadget", "size: 1"), to: "a.yaml")
    #expect(
      desk.perform("validate", "--isolated", "-f", "a.yaml", "--schema-location", "crds") == """
        crds/a.yaml:22:30: error: Gadget/a: kind: the schema of 'Gadget' of 'example.com/v1' cannot be used: 'type': \
        expected one of object, array, string, integer, number, boolean, found 'objct' [CRD-07]
        ! betrace-tui: 1 document: 1 error
        = 1

        """)
  }

  @Test func definitionsAmongTheManifestsJudgeTheOthers() throws {
    let desk = try Desk([])
    try desk.write("\(Self.definition("Gadget"))---\n\(Self.resource("Gadget", "size: 0"))", to: "a.yaml")
    #expect(
      desk.perform("validate", "-f", "a.yaml") == """
        a.yaml:27:14: error: Gadget/a: spec.size: expected 1 or more, found 0 [CRD-03]
        ! betrace-tui: 2 documents: 1 error
        = 1

        """)
    #expect(
      desk.perform("validate", "--isolated", "-f", "a.yaml").contains("warning: Gadget/a: kind: 'Gadget' of"),
      "an isolated document has none beside it")
  }

  @Test func aDefinitionMayStandInAnotherFileThanItsObjects() throws {
    let desk = try Desk([])
    try desk.write(Self.resource("Gadget", "size: 0"), to: "all/a.yaml")
    try desk.write(
      #"{"apiVersion": "v1", "kind": "List", "items": [\#(Self.json)]}"#, to: "all/z.json")
    #expect(desk.perform("validate", "-f", "all").contains("spec.size: expected a text, found the number 0"))
    try desk.write(Self.definition("Gadget"), to: "crds/a.yaml")
    #expect(
      desk.perform("validate", "-f", "all", "--schema-location", "crds").contains("spec.size: expected 1 or more"),
      "what is named counts before what lies beside")
  }

  @Test(arguments: [[], ["--schema-location", "crds"]])
  func aVersionThatIsNotServedIsSaidWithThoseThatAre(_ words: [String]) throws {
    let desk = try Desk([])
    try desk.write(Self.definition("Gadget"), to: words.isEmpty ? "a/z.yaml" : "crds/z.yaml")
    try desk.write(Self.resource("Gadget", "size: 1").replacing("/v1", with: "/v2"), to: "a/a.yaml")
    let answer = desk.program.answer(to: ["validate", "-f", "a"] + words)
    #expect(
      answer.output == """
        a/a.yaml:1:13: error: Gadget/a: apiVersion: 'Gadget' of 'example.com/v2' is not served by its definition, \
        \(words.isEmpty ? "a" : "crds")/z.yaml:1:1: write 'example.com/v1' [META-10]

        """)
  }

  @Test func rulesThatAreNotEvaluatedAreSaidOnce() throws {
    let rules = "type: object, x-kubernetes-validations: [{rule: 'self.a > 1'}, {rule: 'self.b'}]"
    let desk = try Desk([])
    try desk.write(Self.definition("Gadget", schema: rules), to: "crds/z.yaml")
    try desk.write("\(Self.resource("Gadget", "size: 1"))---\n\(Self.resource("Gadget", "size: 2"))", to: "a.yaml")
    let told = "2 rules in x-kubernetes-validations, which only the server evaluates"
    let answer = desk.perform("validate", "-f", "a.yaml", "--schema-location", "crds", "--rule", "CRD-10")
    #expect(answer.contains("crds/z.yaml:22:"))
    #expect(answer.components(of: told) == 1, "\(answer)")
    let beside = desk.perform("validate", "-f", "a.yaml", "-f", "crds/z.yaml", "--rule", "CRD-10")
    #expect(beside.components(of: told) == 1, "\(beside)")
    #expect(
      beside.contains("CustomResourceDefinition/gadgets.example.com: spec.versions[0].schema: the definition has"))
  }

  @Test func aDefinitionKeepsItsObjectsInOneVersion() throws {
    let desk = try Desk([])
    try desk.write(Self.definition("Gadget").replacing("storage: true", with: "storage: false"), to: "a.yaml")
    #expect(
      desk.perform("validate", "-f", "a.yaml").contains(
        "error: CustomResourceDefinition/gadgets.example.com: spec.versions: expected one version with 'storage: true', "
          + "in which objects are kept; found none [CRD-08]"))
  }

  private static let json = """
    {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
     "metadata": {"name": "gadgets.example.com"}, "spec": {"group": "example.com", "scope": "Namespaced",
      "names": {"kind": "Gadget", "plural": "gadgets"}, "versions": [{"name": "v1", "served": true, "storage": true,
       "schema": {"openAPIV3Schema": {"type": "object", "properties": {
        "spec": {"type": "object", "properties": {"size": {"type": "string"}}}}}}}]}}
    """
}

extension String {
  /// How often `text` occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
