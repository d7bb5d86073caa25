import BeTraceWorkbench
import Testing

/// Headless commands that are typed in the workbench and take their time.
struct RunningTests {
  private static func bench(_ command: String) -> Bench {
    var bench = Bench(columns: 120, rows: 40, isSlow: true)
    bench.answerPlanning()
    bench.press(":\(command)<enter>")
    return bench
  }

  @Test func keysGoOnWhileItRuns() throws {
    var bench = Self.bench("validate")
    bench.perform(.tick)
    #expect(bench.message == "▃ running validate ctrl-c stop")
    bench.press("<enter>7<enter>")
    #expect(bench.edited("production").contains("\"replicas\": 7"))
    bench.answerCommand(try #require(bench.running))
    #expect(bench.message == "validate")
    #expect(!bench.session.isWorking)
  }

  @Test func itsAnswerWaitsUntilNothingElseIsOpen() throws {
    var bench = Self.bench("validate")
    bench.press("<enter>7")
    bench.answerCommand(try #require(bench.running))
    #expect(bench.session.context == .edit)
    bench.press("<enter>")
    #expect(bench.edited("production").contains("\"replicas\": 7"))
    #expect(bench.message == "validate")
  }

  @Test func whatIsStoppedAnswersNoMore() throws {
    var bench = Self.bench("validate")
    let job = try #require(bench.running)
    bench.perform(.tick)
    bench.press("<ctrl-c>")
    #expect(bench.running == nil)
    #expect(bench.message == "stopped: validate has not answered")
    bench.answerCommand(job)
    #expect(bench.message == "stopped: validate has not answered")
    #expect(bench.session.state.overlay == nil)
  }

  @Test func theLastOneCounts() throws {
    var bench = Self.bench("validate")
    let first = try #require(bench.running)
    bench.press(":graph<enter>")
    bench.answerCommand(first)
    #expect(bench.message != "validate")
    bench.answerCommand(try #require(bench.running))
    #expect(bench.message == "graph")
  }

  @Test func whatIsRefusedCanBeCorrected() throws {
    var bench = Self.bench("validate nowhere")
    bench.refusal = "there is no environment 'nowhere'"
    bench.answerCommand(try #require(bench.running))
    #expect(bench.session.context == .command)
    #expect(bench.rows(with: "validate nowhere").count == 1)
    #expect(bench.message.contains("there is no environment 'nowhere'"))
  }
}
