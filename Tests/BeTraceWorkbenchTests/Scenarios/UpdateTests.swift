import BeTraceCore
import BeTraceWorkbench
import Testing

/// The saved files are what was applied before: what the server would refuse to change is a problem until it is saved.
struct UpdateTests {
  private static let live = """
    {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "live", "namespace": "shop", "services": {
    "web": {"image": "example.com/a:1"}}}

    """

  private static func bench() -> Bench {
    Bench(
      columns: 120, rows: 40, at: "web/live", example: false, files: ["environments/live.json": live],
      services: [SelectingService()])
  }

  /// The problems with updates, where they stand.
  private static func problems(_ bench: Bench) -> [String] {
    bench.session.problems.filter { $0.rule.hasPrefix("UPD-") }.map {
      "\($0.severity) \($0.service ?? "-") \($0.field?.description ?? "-") \($0.rule)"
    }
  }

  @Test(arguments: [
    ("track", "canary", "error web track UPD-01"), ("motto", "onwards", "warning web motto UPD-07"),
    ("namespace", "far", "error web namespace UPD-02"),
  ])
  func anEditIsComparedWithWhatIsSaved(field: String, value: String, problem: String) {
    var bench = Self.bench()
    #expect(Self.problems(bench) == [])
    bench.press(":web/live/\(field)<enter><enter>\(value)")
    #expect(Self.problems(bench) == [problem])
    bench.press("<enter>")
    #expect(Self.problems(bench) == [problem])
    bench.press("u")
    #expect(Self.problems(bench) == [])
    bench.press("<ctrl-r>")
    #expect(Self.problems(bench) == [problem])
    bench.press("s<enter>")
    #expect(bench.writes == 1)
    #expect(Self.problems(bench) == [])
  }

  @Test func otherEditsAreNone() {
    var bench = Self.bench()
    bench.press(":web/live/replicas<enter><enter>4<enter>")
    #expect(Self.problems(bench) == [])
    bench.press(":web/live/image.tag<enter><enter>2<enter>")
    #expect(Self.problems(bench) == [])
  }

  @Test func theReviewOfAProtectedEnvironmentCountsThem() {
    var bench = Bench(columns: 120, rows: 40, at: "nats/production")
    #expect(Self.problems(bench) == [])
    bench.press(":nats/production/storage<enter><enter>77Gi<enter>")
    #expect(Self.problems(bench) == ["error nats storage UPD-08"])
    bench.press("sproduction<enter>")
    #expect(bench.message.hasPrefix("production is protected and has an error: mend first"))
    #expect(bench.writes == 0)
  }

  /// The server takes the new objects all the same.
  @Test func whatIsWrongOnlyWithTheUpdateHoldsNothingUp() {
    var bench = Bench(columns: 160, rows: 50, at: "bff/production")
    bench.press(":set -/production/namespace=other<enter>s")
    #expect(bench.rows(with: "critical risk: ").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "once its errors are mended").isEmpty)
  }

  /// Only what an edit changes is looked at again, in a workspace of many.
  @Test func oneOfManyIsCompared() {
    let count = 60
    let entries = (0..<count).map { "\"\(NumberedService.name($0))\": {\"image\": \"example.com/a:1\"}" }
    let text = """
      {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "live", "namespace": "many", "services": {
      \(entries.joined(separator: ",\n"))
      }}
      """
    var bench = Bench(
      columns: 120, rows: 40, at: "service-050/live", example: false, files: ["environments/live.json": text],
      services: (0..<count).map { NumberedService($0) })
    bench.press(":service-050/live/namespace<enter><enter>far<enter>")
    #expect(Self.problems(bench) == ["error service-050 namespace UPD-02"])
    bench.press(":service-051/live/enabled<enter><space>")
    #expect(
      Self.problems(bench) == ["error service-050 namespace UPD-02", "warning service-051 enabled UPD-06"])
  }
}
