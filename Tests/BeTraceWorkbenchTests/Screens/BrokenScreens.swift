import BeTraceWorkbench
import Testing

/// What is to be seen where something is broken or missing.
struct BrokenScreens {
  private static let broken = "{\n  \"name\": \"staging\",\n  \"services\": {,}\n}\n"

  @Test func anEnvironmentThatIsNoJSONShowsThePlace() {
    let bench = Bench(at: "bff/staging", files: ["environments/staging.json": Self.broken])
    expectScreen(bench)
  }

  @Test func otherEnvironmentsStayUsable() {
    var bench = Bench(columns: 120, rows: 30, at: "bff/dev", files: ["environments/staging.json": Self.broken])
    bench.press("<enter>2<enter>")
    expectScreen(bench)
  }

  @Test func anEnvironmentBelowItSaysWhereItBreaks() {
    let bench = Bench(columns: 120, rows: 30, files: ["environments/staging.json": Self.broken])
    expectScreen(bench)
  }

  @Test func anEnvironmentThatExtendsNothing() {
    let bench = Bench(
      at: "bff/orphan",
      files: [
        "environments/orphan.json":
          #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "orphan", "extends": "stagin"}"#
      ])
    expectScreen(bench)
  }

  @Test func anEmptyWorkspaceSaysHowToBegin() {
    let bench = Bench(at: "", example: false)
    expectScreen(bench)
  }

  @Test func aServiceThatIsOffHasNoManifests() {
    let bench = Bench(at: "worker/dev")
    expectScreen(bench)
  }
}
