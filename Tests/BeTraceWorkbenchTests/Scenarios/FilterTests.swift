import BeTraceCore
import BeTraceWorkbench
import Testing

/// What is looked for, and what stays of it.
struct FilterTests {
  @Test func typingReplacesTheWordsFromBefore() {
    var bench = Bench()
    bench.press("/memory<enter>/cpu")
    #expect(bench.session.state.filters[.form] == "cpu")
    bench.press("<enter>/<end> limit<enter>")
    #expect(bench.session.state.filters[.form] == "cpu limit")
    bench.press("/<backspace><enter>")
    #expect(bench.session.state.filters[.form] == nil)
  }

  @Test func theCursorStaysOnWhatWasFound() {
    var bench = Bench()
    bench.press("g/HOST<enter><esc>")
    #expect(bench.session.state.filters[.form] == nil)
    #expect(bench.session.fieldAtCursor?.description == "env.HOST")
  }

  @Test func soDoesTheProblem() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("4/backend<enter>")
    #expect(bench.session.listedProblems.count == 1)
    bench.press("<esc>")
    #expect(bench.session.listedProblems.count > 1)
    #expect(bench.session.listedProblems[bench.session.state.problemIndex].service == "backend")
  }

  @Test func aRowWithANewNameIsNeverLeftOut() {
    var bench = Bench()
    bench.press("/JWT<enter>rX<enter>")
    #expect(bench.session.state.filters[.form] == nil)
    #expect(bench.session.fieldAtCursor?.description == "env.X")
  }

  @Test func aKeyThatMeansNothingForgetsWhatWasSaid() {
    var bench = Bench()
    bench.press("u")
    #expect(bench.message == "there is nothing to undo")
    bench.press("Q")
    #expect(bench.message == "▲ nats Digest no digest: its tag can move x go there")
  }
}
