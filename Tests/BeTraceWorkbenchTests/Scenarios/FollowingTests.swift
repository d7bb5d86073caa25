import BeTraceCore
import BeTraceWorkbench
import Testing

/// An edit in a large workspace shows at once where it is made, and in all other environments once these are planned.
struct FollowingTests {
  /// A workbench at a setting of a root that four environments extend, as if that were many.
  private static func bench(isSlow: Bool = true) -> Bench {
    let header = #""apiVersion": "betrace.dev/v1", "kind": "Environment""#
    var files = [
      "environments/base.json": #"""
      {\#(header), "name": "base", "abstract": true, "services": {
        "service-000": {"image": "example.com/a:1", "replicas": 2},
        "service-001": {"image": "example.com/a:1"}
      }}
      """#
    ]
    for number in 0..<4 {
      files["environments/live-\(number).json"] =
        #"{\#(header), "name": "live-\#(number)", "extends": "base", "services": {}}"#
    }
    var bench = Bench(
      columns: 200, rows: 60, at: "service-000/base", example: false, files: files,
      services: (0..<2).map { NumberedService($0) }, isSlow: isSlow, mostAtOnce: 0)
    bench.answerPlanning()
    return bench
  }

  private static func replicas(of bench: Bench, in environment: String) -> Value? {
    bench.session.outlook[environment]?["service-000"]?[Field("replicas")]?.value
  }

  @Test func theOneAtTheCursorIsPlannedFirst() {
    var bench = Self.bench()
    bench.press("<enter>7")
    #expect(Self.replicas(of: bench, in: "base") == 7)
    #expect(Self.replicas(of: bench, in: "live-3") == 2)
    #expect(bench.rows(with: "replicas: 7").count == 1)
    bench.answerPlanning()
    #expect(Self.replicas(of: bench, in: "live-3") == 7)
    #expect(!bench.session.isWorking)
  }

  @Test func noKeyIsLostMeanwhile() {
    var bench = Self.bench()
    bench.press("<enter>7<enter>")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.edited("base").contains(#""replicas": 7"#))
    bench.press("m")
    #expect(bench.session.state.focus == .matrix)
    #expect(Self.replicas(of: bench, in: "live-3") == 7)
    let before = bench.session.outlook.version
    bench.answerPlanning()
    #expect(bench.session.outlook.version == before)
  }

  @Test func anAnswerOfEarlierFilesIsNotTheLast() {
    var bench = Self.bench()
    bench.press("<enter>7")
    bench.press("8")
    bench.answerPlanning()
    #expect(Self.replicas(of: bench, in: "base") == 78)
    bench.answerPlanning()
    #expect(Self.replicas(of: bench, in: "live-3") == 78)
    #expect(!bench.session.isWorking)
  }

  @Test(arguments: 0..<8) func inTheEndAllIsAsIfNothingHadBeenLeft(seed: UInt64) {
    var random = SeededGenerator(seed: Int(seed))
    var (slow, prompt) = (Self.bench(), Self.bench(isSlow: false))
    let keys = [
      "<enter>", "7", "<esc>", "j", "k", "+", "-", "u", "}", "<space>", "]", "[", "d", "m", "4", "2", "<tab>",
    ]
    for _ in 0..<60 {
      let key = keys.randomElement(using: &random) ?? "j"
      slow.press(key)
      prompt.press(key)
      if Bool.random(using: &random) { slow.answerPlanning() }
    }
    while slow.planning != nil { slow.answerPlanning() }
    slow.press("<esc>")
    prompt.press("<esc>")
    while slow.planning != nil { slow.answerPlanning() }
    #expect(slow.screen == prompt.screen)
    #expect(slow.session.state.environments == prompt.session.state.environments)
  }
}
