import BeTraceWorkbench
import Testing

/// The lists, on screens with and without room beside the form.
struct ListScreens {
  @Test func problemsTakeTheScreenAt80x24() {
    var bench = Bench(at: "bff/dev")
    bench.press(":bff/dev/env.JWT_SECRET<enter><delete>4")
    expectScreen(bench)
  }

  @Test func problemsStandBesideTheFormAt120x40() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/dev")
    bench.press(":bff/dev/env.JWT_SECRET<enter><delete>4")
    expectScreen(bench)
  }

  @Test func environmentsAt80x24() {
    var bench = Bench()
    bench.press("<ctrl-a>5")
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
