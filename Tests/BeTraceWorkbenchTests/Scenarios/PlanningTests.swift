import BeTraceCore
import BeTraceWorkbench
import Testing

/// Many environments are planned beside the event loop, while the one that is to be seen is worked with.
struct PlanningTests {
  /// A workbench on two services with many variables in seventy environments.
  private static func bench(columns: Int = 120, rows: Int = 40) -> Bench {
    let names = ["service-000", "service-001"]
    let entries = names.map { "\"\($0)\": {\"image\": \"example.com/a:1\"}" }.joined(separator: ",")
    let files = (0..<70).map { number in
      (
        "environments/live-\(number).json",
        #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "live-\#(number)", "services": {\#(entries)}}"#
      )
    }
    return Bench(
      columns: columns, rows: rows, at: "service-000/live-7", example: false,
      files: Dictionary(uniqueKeysWithValues: files), services: names.indices.map { NumberedService($0, more: 150) },
      isSlow: true)
  }

  @Test func theOneAtTheCursorIsWorkedWith() {
    var bench = Self.bench()
    #expect(bench.planning != nil)
    #expect(bench.rows(with: "Replicas").count == 1)
    bench.press("j}")
    #expect(bench.session.state.service == "service-001")
    #expect(bench.session.state.field != Field("replicas"))
    bench.answerPlanning()
    #expect(!bench.session.isWorking)
    #expect(bench.session.state.service == "service-001")
  }

  @Test func whatNeedsTheOthersHappensWhenTheyAreThere() {
    var bench = Self.bench()
    bench.press("m")
    #expect(bench.session.state.focus == .form)
    bench.perform(.tick)
    #expect(bench.message == "▃ planning the other environments ctrl-c stop")
    bench.answerPlanning()
    #expect(bench.session.state.focus == .matrix)
    #expect(bench.rows(with: "planning").isEmpty)
  }

  @Test func theLastThatWasAskedForCounts() {
    var bench = Self.bench()
    bench.press("m<enter>")
    bench.answerPlanning()
    #expect(bench.session.state.focus == .form)
    #expect(bench.rows(with: "Replicas").first?.contains("1") == true)
    bench.press("5<enter>")
    #expect(bench.edited("live-7").contains(#""replicas": 5"#))
  }

  @Test func whoGoesOnDoesNotWaitAnyMore() {
    for keys in ["mj", "m<ctrl-c>"] {
      var bench = Self.bench()
      bench.press("m")
      bench.perform(.tick)
      bench.press(String(keys.dropFirst()))
      #expect(!bench.hasQuit)
      bench.answerPlanning()
      #expect(bench.session.state.focus == .form)
    }
  }
}
