import BeTraceWorkbench
import Testing

/// What is to be seen first, at every size.
struct HomeScreens {
  private static let sizes = [(40, 10), (60, 16), (80, 24), (100, 30), (120, 40), (160, 50), (200, 60)]
  private static let sets = [SymbolSet.unicode, .ascii]

  @Test(arguments: sizes, sets) func home(size: (Int, Int), symbols: SymbolSet) {
    let bench = Bench(columns: size.0, rows: size.1, symbols: symbols)
    expectScreen(bench, "\(size.0)x\(size.1) \(symbols)")
  }

  /// More replicas, another tag without a digest, and the cursor somewhere else.
  @Test(arguments: sizes, sets) func homeWithTwoEdits(size: (Int, Int), symbols: SymbolSet) {
    var bench = Bench(columns: size.0, rows: size.1, symbols: symbols)
    bench.press(":set bff/production/replicas=5<enter>:set bff/production/image.tag=0.9.0-rc.1<enter>")
    bench.press(":bff/production/resources.requests.memory<enter>")
    expectScreen(bench, "\(size.0)x\(size.1) \(symbols)")
  }

  @Test func anythingSmallerSaysWhatItNeeds() {
    var bench = Bench(columns: 39, rows: 9)
    bench.press("<ctrl-a>")
    expectScreen(bench)
  }
}
