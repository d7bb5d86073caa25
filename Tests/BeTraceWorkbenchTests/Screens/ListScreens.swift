import BeTraceWorkbench
import Testing

/// The lists, on screens with and without room beside the form.
struct ListScreens {
  @Test func environmentsAt80x24() {
    var bench = Bench()
    bench.press("<ctrl-a>0")
    expectScreen(bench)
  }

  @Test func servicesAt80x24() {
    var bench = Bench(at: "bff/dev")
    bench.press("1")
    expectScreen(bench)
  }

  @Test func aFilterIsNamedInTheTitle() {
    var bench = Bench()
    bench.press("/mem<enter>")
    expectScreen(bench)
  }
}
