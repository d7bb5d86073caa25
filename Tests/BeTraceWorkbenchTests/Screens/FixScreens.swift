import BeTraceWorkbench
import Testing

/// A fix that is shown before it is kept.
struct FixScreens {
  private static let unpinned = ":bff/production/image.tag<enter><enter>0.9.0-rc.1<enter>x"

  @Test(arguments: [
    (40, 10, SymbolSet.unicode), (80, 24, .unicode), (120, 40, .unicode), (120, 40, .ascii), (200, 60, .unicode),
  ])
  func aFix(columns: Int, rows: Int, symbols: SymbolSet) {
    var bench = Bench(columns: columns, rows: rows, symbols: symbols)
    bench.press(Self.unpinned + ":bff/production/image.digest<enter>f")
    expectScreen(bench, "\(columns)x\(rows) \(symbols)")
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func aFixThatIsOffered(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press(":bff/production/resources.limits.memory<enter><enter>1Mi<enter>x")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test func anotherFixAndWhatIsTyped() {
    var bench = Bench()
    bench.press(":bff/production/resources.requests.memory<enter><enter>2Gi<alt-f>")
    expectScreen(bench)
  }
}
