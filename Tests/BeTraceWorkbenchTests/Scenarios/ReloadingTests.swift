import BeTraceWorkbench
import Testing

/// Files that are read again, where modules take their time to say what they are.
struct ReloadingTests {
  private static let path = "environments/production.json"

  /// A workbench in which another program changed the tag of bff, and which reads the files again.
  private static func bench() -> Bench {
    var bench = Bench(columns: 120, rows: 40, isSlow: true)
    bench.answerPlanning()
    bench.overwrite(path, bench.file(path).replacing("0.8.2", with: "0.8.3"))
    bench.press("R")
    return bench
  }

  @Test func keysGoOnMeanwhile() {
    var bench = Self.bench()
    bench.perform(.tick)
    #expect(bench.message == "▃ reading the files again ctrl-c stop")
    bench.press("<enter>7<enter>")
    bench.answerReading()
    #expect(bench.message == "read production.json again, 1 value is new (:changes), 1 unsaved edit kept")
    #expect(bench.edited("production").contains("\"replicas\": 7"))
    #expect(bench.edited("production").contains("0.8.3"))
    #expect(!bench.session.isWorking)
  }

  @Test func whatIsReadWaitsUntilNothingElseIsOpen() {
    var bench = Self.bench()
    bench.press("<enter>7")
    bench.answerReading()
    #expect(bench.session.context == .edit)
    #expect(!bench.edited("production").contains("0.8.3"))
    bench.press("<enter>")
    #expect(bench.edited("production").contains("\"replicas\": 7"))
    #expect(bench.edited("production").contains("0.8.3"))
  }

  @Test func whatIsStoppedIsNotTakenAnyMore() {
    var bench = Self.bench()
    let before = bench.edited("production")
    let job = bench.reading
    bench.perform(.tick)
    bench.press("<ctrl-c>")
    #expect(bench.reading == nil)
    #expect(bench.message == "stopped: nothing is read again; R begins anew")
    bench.answerReading(job)
    #expect(bench.edited("production") == before)
    #expect(bench.message == "stopped: nothing is read again; R begins anew")
  }

  @Test func theLastTimeCounts() {
    var bench = Self.bench()
    let first = bench.reading
    bench.press("R")
    bench.answerReading(first)
    #expect(!bench.edited("production").contains("0.8.3"))
    bench.answerReading()
    #expect(bench.edited("production").contains("0.8.3"))
  }

  @Test func whatWasReadBeforeASaveIsReadAnew() {
    var bench = Bench(columns: 120, rows: 40, isSlow: true)
    bench.answerPlanning()
    bench.press("R")
    let first = bench.reading
    bench.press("<enter>7<enter>sproduction<enter>")
    #expect(bench.file(Self.path).contains("\"replicas\": 7"))
    #expect(bench.reading != first)
    bench.answerReading()
    #expect(bench.edited("production").contains("\"replicas\": 7"))
    #expect(bench.message == "nothing has changed in the files")
  }

  @Test func whoWaitsForTheReviewTypesNothingBeforeIt() {
    var bench = Bench(columns: 120, rows: 40, isSlow: true)
    bench.answerPlanning()
    bench.press("<enter>7<enter>")
    bench.overwrite("environments/dev.json", bench.file("environments/dev.json").replacing("debug", with: "trace"))
    bench.perform(.filesChanged(["environments/dev.json"]))
    let before = bench.edited("production")
    bench.press("sd")
    #expect(bench.edited("production") == before)
    bench.answerReading()
    #expect(bench.session.context == .review)
  }
}
