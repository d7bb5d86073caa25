import BeTraceCore
import BeTraceServices
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `workspace.json`, and what `betrace-tui validate` makes of it.
struct WorkspaceFileTests {
  /// The bff with a custom resource beside it.
  private struct Widgets: ServiceModule {
    private let bff: any ServiceModule
    private let name: String

    /// The service with a custom resource called `name` instead of the one called `service`.
    init(_ service: String = "bff", widget name: String = "a") throws {
      bff = try #require(BeTraceServices.all.first { $0.info.name == service })
      self.name = name
    }

    var info: ServiceInfo { bff.info }
    let dependencies: [Dependency] = []
    var parameters: [Parameter] { bff.parameters }
    var variables: [Variable] { bff.variables }

    func makeDeployment(_ parameters: DeploymentParameters) throws(ModuleFailure) -> ServiceDeployment {
      var deployment = try bff.makeDeployment(parameters)
      deployment.others.append(
        Resource([
          "apiVersion": "example.com/v1", "kind": "Widget",
          "metadata": ["name": .string(name), "namespace": .string(parameters.namespace)], "spec": ["siez": 1],
        ]))
      return deployment
    }
  }

  private static func validate(workspace file: String, schema: String? = nil) throws -> String {
    let desk = try Desk([])
    let header = #""apiVersion": "betrace.dev/v1", "kind": "Environment""#
    try desk.write(
      #"{\#(header), "name": "dev", "namespace": "w", "services": {"bff": {}}}"#, to: "environments/dev.json")
    try desk.write(file, to: "workspace.json")
    if let schema { try desk.write(schema, to: "crds/example.com/widget_v1.json") }
    let program = Program(
      catalogue: Catalogue([try Widgets()]), example: [], surroundings: desk.program.surroundings)
    let answer = program.answer(to: ["validate", "dev"])
    let lines = answer.output.split(separator: "\n").filter { $0.contains("Widget") }
    return lines.map { $0 + "\n" }.joined() + (answer.status == .no ? "" : answer.notes)
  }

  private static func file(_ says: String) -> String {
    #"{"apiVersion": "betrace.dev/v1", "kind": "Workspace", \#(says)}"#
  }

  private static let schema =
    #"{"type": "object", "properties": {"spec": {"type": "object", "properties": {"size": {"type": "integer"}}}}}"#

  @Test func customResourcesOfModulesAreJudgedByTheSchemasThatItNames() throws {
    #expect(
      try Self.validate(workspace: Self.file(#""schemas": ["crds"]"#), schema: Self.schema) == """
        dev: error: bff: 'spec.siez' of Widget 'a': there is no field 'siez' in 'spec'; did you mean 'size'? [DEC-08]

        """)
    #expect(
      try Self.validate(workspace: Self.file(#""schemas": ["crds"]"#), schema: #"{"type": 1}"#) == """
        crds/example.com/widget_v1.json:1:10: error: bff: 'kind' of Widget 'a': the schema of 'Widget' of \
        'example.com/v1' cannot be used: expected a text, found the number 1 [CRD-07]

        """)
  }

  @Test func schemasMayLieBesideTheWorkspace() throws {
    let desk = try Desk([])
    let header = #""apiVersion": "betrace.dev/v1", "kind": "Environment""#
    try desk.write(#"{\#(header), "name": "dev", "services": {"bff": {}}}"#, to: "infra/environments/dev.json")
    try desk.write(Self.file(#""schemas": ["../crds"]"#), to: "infra/workspace.json")
    try desk.write(Self.schema, to: "crds/example.com/widget_v1.json")
    let program = Program(
      catalogue: Catalogue([try Widgets()]), example: [], surroundings: desk.program.surroundings)
    let output = program.answer(to: ["validate", "--workspace", "infra", "dev"]).output
    #expect(output.contains("there is no field 'siez' in 'spec'; did you mean 'size'? [DEC-08]"), "\(output)")
  }

  @Test func rulesOfASchemaThatAreNotEvaluatedAreSaidOnceForAllServices() throws {
    let desk = try Desk([])
    let header = #""apiVersion": "betrace.dev/v1", "kind": "Environment""#
    try desk.write(
      #"{\#(header), "name": "dev", "namespace": "w", "services": {"bff": {}, "worker": {}}}"#,
      to: "environments/dev.json")
    try desk.write(Self.file(#""schemas": ["crds"]"#), to: "workspace.json")
    try desk.write(
      #"{"type": "object", "x-kubernetes-validations": [{"rule": "self.a > 1"}]}"#,
      to: "crds/example.com/widget_v1.json")
    let modules = [try Widgets(), try Widgets("worker", widget: "b")]
    let program = Program(catalogue: Catalogue(modules), example: [], surroundings: desk.program.surroundings)
    #expect(
      program.answer(to: ["validate", "dev", "--rule", "CRD-10"]).output == """
        crds/example.com/widget_v1.json:1:48: info: the schema of 'Widget' of 'example.com/v1' has 1 rule in \
        x-kubernetes-validations, which only the server evaluates: it may refuse what is accepted here [CRD-10]

        """)
  }

  @Test(arguments: [
    (#"{"kind": "Workspace"}"#, #"1:1: 'apiVersion' is missing: write "apiVersion": "betrace.dev/v1""#),
    (
      #"{"apiVersion": "betrace.dev/v2", "kind": "Workspace"}"#,
      "1:16: 'apiVersion': expected 'betrace.dev/v1', found the text 'betrace.dev/v2'"
    ),
    (file(#""schema": []"#), "1:55: there is no setting 'schema'; did you mean 'schemas'?"),
    (file(#""schemas": "crds""#), "1:66: 'schemas': expected a list of folders, found the text 'crds'"),
    (file(#""schemas": [1]"#), "1:67: 'schemas': expected a folder such as 'crds', found the number 1"),
    ("{", "1:2: the file ends inside the object opened on line 1; close it with '}'"),
    ("[]", "1:1: expected an object, found an empty list"),
  ])
  func whatIsWrongInItIsSaidWithItsPlace(_ file: String, _ message: String) throws {
    #expect(try Self.validate(workspace: file) == "betrace-tui: workspace.json:\(message)\n")
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    #expect(
      try Self.validate(workspace: Self.file(#""schemas": ["crds"]"#))
        == "betrace-tui: workspace.json: there is no folder 'crds' with schemas\n")
  }

  @Test func itsSchemaTakesWhatTheProgramTakes() throws {
    let desk = try Desk([])
    try desk.write(desk.perform("schema", "workspace"), to: "schema.json")
    let files = [
      Self.file(#""$schema": "x", "description": "d", "x-a": 1, "schemas": ["crds"]"#), Self.file(#""schema": []"#),
      Self.file(#""schemas": [1, ""]"#), "{}",
    ]
    for (number, text) in files.enumerated() { try desk.write(text, to: "\(number)") }
    #expect(
      try SchemaJudge.judge(files.indices.map(String.init), by: "schema.json", at: desk) == """
        1: : additionalProperties
        2: schemas.0: type
        2: schemas.1: minLength
        3: : required
        3: : required

        """)
    #expect(try WorkspaceSettings(parsing: Array(files[0].utf8)).schemas == ["crds"])
  }
}
