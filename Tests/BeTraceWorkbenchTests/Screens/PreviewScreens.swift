import BeTraceWorkbench
import Testing

/// The manifests: folded, as differences, as JSON, searched.
struct PreviewScreens {
  /// A field at the cursor, and two that are not saved.
  private static let edited = ":set bff/production/replicas=5 bff/production/image.tag=0.9.0<enter>"
  private static let memory = ":bff/production/resources.limits.memory<enter>"

  @Test(arguments: [(80, 24, SymbolSet.unicode), (120, 40, .unicode), (120, 40, .ascii), (200, 60, .unicode)])
  func whatIsFarFromWhatMattersIsFolded(columns: Int, rows: Int, symbols: SymbolSet) {
    var bench = Bench(columns: columns, rows: rows, symbols: symbols)
    bench.press(Self.edited + Self.memory)
    expectScreen(bench, "\(columns)x\(rows) \(symbols)")
  }

  @Test func theCursorIsOnALineOfItsOwn() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.edited + Self.memory + "3kkk")
    expectScreen(bench)
  }

  @Test func anObjectIsFoldedByHand() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.edited + "3ohG")
    expectScreen(bench)
  }

  @Test(arguments: [(80, 24, SymbolSet.unicode), (120, 40, .unicode), (120, 40, .ascii)])
  func whatIsNotSaved(columns: Int, rows: Int, symbols: SymbolSet) {
    var bench = Bench(columns: columns, rows: rows, symbols: symbols)
    bench.press(Self.edited + "t")
    expectScreen(bench, "\(columns)x\(rows) \(symbols)")
  }

  @Test func anObjectThatIsNewAndOneThatIsGone() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/ingress<enter><space>:bff/production/autoscaling<enter><space>t3G")
    expectScreen(bench)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func whatAnotherEnvironmentHas(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press("tt3")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test func noDifference() {
    var bench = Bench()
    bench.press("t")
    expectScreen(bench)
  }

  @Test func json() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.edited + "ttt")
    expectScreen(bench)
  }

  @Test(arguments: [(80, 24, SymbolSet.unicode), (120, 40, .unicode), (120, 40, .ascii)])
  func aTextIsSearched(columns: Int, rows: Int, symbols: SymbolSet) {
    var bench = Bench(columns: columns, rows: rows, symbols: symbols)
    bench.press("3/name<enter>nn")
    expectScreen(bench, "\(columns)x\(rows) \(symbols)")
  }
}
