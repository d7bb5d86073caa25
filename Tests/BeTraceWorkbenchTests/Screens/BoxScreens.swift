import BeTraceWorkbench
import Testing

/// Help and the command line.
struct BoxScreens {
  @Test func keys() {
    var bench = Bench()
    bench.press("?")
    expectScreen(bench)
  }

  @Test func keysThatAreSearched() {
    var bench = Bench()
    bench.press("?undo")
    expectScreen(bench)
  }

  @Test func theCommandLineShowsWhatTheTextCouldBecome() {
    var bench = Bench()
    bench.press(":mem lim")
    expectScreen(bench)
  }

  @Test func theCommandLineKnowsItsCommands() {
    var bench = Bench()
    bench.press(":re")
    expectScreen(bench)
  }
}
