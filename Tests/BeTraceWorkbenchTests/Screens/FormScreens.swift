import BeTraceWorkbench
import Testing

/// The form in all that it can look like.
struct FormScreens {
  @Test(arguments: [(80, 24), (120, 40)]) func foldedSectionsSayWhatIsInThem(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb<enter>hh")
    bench.press(":bff/production/env.HOST<enter>hh:bff/production/image.tag<enter>hh")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test func foldedSectionsInASCII() {
    var bench = Bench(columns: 120, rows: 40, symbols: .ascii)
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb<enter>hh")
    expectScreen(bench)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func onlyWhatIsSetHere(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press("<ctrl-a>o")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40)]) func aSectionThatIsToBeReset(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press(":bff/production/env.HOST<enter>Dres")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test func aServiceThatIsToBeReset() {
    var bench = Bench()
    bench.press("1D<down>")
    expectScreen(bench)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func theLettersAfterY(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press("y")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test(arguments: [(80, 24), (120, 40)]) func markedRows(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press("v:bff/production/image.tag<enter>vv")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test func markedRowsInASCII() {
    var bench = Bench(symbols: .ascii)
    bench.press("vjjv")
    expectScreen(bench)
  }

  @Test func nothingIsSetHere() {
    var bench = Bench(at: "worker/bare", files: ["environments/bare.json": FoldingTests.bare])
    bench.press("o")
    expectScreen(bench)
  }
}
