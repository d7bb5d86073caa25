import BeTraceCore
import BeTraceServices
import Testing

@Suite struct ExampleWorkspaceTests {
  @Test(arguments: ["dev", "staging", "production"])
  func plansWithoutError(_ environment: String) {
    #expect(Rendering.plan(environment, in: ExampleWorkspace.files).errors == [])
  }

  @Test func environmentsExtendTheOneTheyShare() {
    let files = ExampleWorkspace.files.map {
      EnvironmentFile(path: $0.path, bytes: Array($0.text.utf8), catalogue: Rendering.catalogue)
    }
    let environments = Environments(files, catalogue: Rendering.catalogue)
    #expect(environments.names == ["base", "dev", "staging", "production"])
    #expect(environments.renderedNames == ["dev", "staging", "production"])
    #expect(environments.names.map(environments.depth) == [0, 1, 1, 2])
  }

  @Test func servicesStartAfterThoseTheyNeed() {
    let plan = Rendering.plan("production", in: ExampleWorkspace.files)
    #expect(plan.services.map(\.name) == ["nats", "backend", "bff", "worker"])
  }

  @Test func devTurnsTheWorkerOff() {
    let plan = Rendering.plan("dev", in: ExampleWorkspace.files)
    #expect(plan["worker"]?.isEnabled == false)
    #expect(!plan.resources.contains { $0.service == "worker" })
  }

  @Test(arguments: [
    Row("inherited from staging", "bff", "ingress.className", "nginx"),
    Row("changed below staging", "bff", "ingress.host", "betrace.example.com"),
    Row("removed", "bff", "env.LOG_LEVEL", nil),
    Row("a removed limit", "backend", "resources.limits.cpu", nil),
    Row("reset to the module's", "worker", "concurrency", 8),
    Row("limited by the module", "backend", "replicas", 1),
    Row("computed from the size", "nats", "resources.limits.memory", "2Gi"),
  ])
  private func productionShowsHowLayersWork(_ row: Row) throws {
    let plan = Rendering.plan("production", in: ExampleWorkspace.files)
    #expect(plan[row.service]?[try #require(Field(parsing: row.field))]?.value == row.value)
  }

  private struct Row: CustomTestStringConvertible {
    let testDescription: String
    let service: String
    let field: String
    let value: Value?

    init(_ name: String, _ service: String, _ field: String, _ value: Value?) {
      testDescription = name
      self.service = service
      self.field = field
      self.value = value
    }
  }
}
