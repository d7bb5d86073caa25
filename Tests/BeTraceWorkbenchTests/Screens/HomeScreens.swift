import BeTraceWorkbench
import Testing

/// What is to be seen first, at every size.
struct HomeScreens {
  @Test func homeAt80x24() {
    let bench = Bench()
    expectScreen(bench)
  }

  @Test func homeAt120x40() {
    let bench = Bench(columns: 120, rows: 40)
    expectScreen(bench)
  }

  @Test func homeAt40x10() {
    let bench = Bench(columns: 40, rows: 10)
    expectScreen(bench)
  }

  @Test func homeAt80x24InASCII() {
    let bench = Bench(symbols: .ascii)
    expectScreen(bench)
  }

  @Test func anythingSmallerSaysWhatItNeeds() {
    var bench = Bench(columns: 39, rows: 9)
    bench.press("<ctrl-a>")
    expectScreen(bench)
  }
}
