import BeTraceWorkbench
import Testing

/// The matrix at all sizes, and what it looks like in its states.
struct MatrixScreens {
  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func matrix(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press("<ctrl-a><ctrl-a>/tag<enter><enter>0.9.0-rc.1<enter><delete><esc>m")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40)])
  func oneFieldOfAllServices(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press("mT")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40)])
  func editing(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press("mh<enter>7")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test func asciiAt80x24() {
    var bench = Bench(symbols: .ascii)
    bench.press("m<ctrl-a>")
    expectScreen(bench, attributes: true)
  }

  @Test func allFieldsAt80x24() {
    var bench = Bench()
    bench.press("moG")
    expectScreen(bench)
  }

  @Test func anEnvironmentThatCannotBeReadSaysWhyInItsColumn() {
    var bench = Bench(columns: 120, rows: 40, files: ["environments/dev.json": "{\"apiVersion\": "])
    bench.press("m")
    expectScreen(bench)
  }

  @Test func theEnvironmentsOwnSettings() {
    var bench = Bench(columns: 120, rows: 40, at: "-/production")
    bench.press("m")
    expectScreen(bench)
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func why(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press("/memory limit<enter>w")
    expectScreen(bench, "\(columns)x\(rows)")
  }
}
