import Testing

@testable import BeTraceWorkbench

/// What who begins sees: the card of the first start, and the tour.
struct LearningScreens {
  @Test(arguments: [(40, 10), (80, 24), (120, 40)], SymbolSet.allCases)
  func theCard(_ size: (columns: Int, rows: Int), symbols: SymbolSet) {
    var bench = Bench(columns: size.columns, rows: size.rows, symbols: symbols, isScratch: true)
    bench.welcome()
    bench.press("j")
    expectScreen(bench, "\(size.columns)x\(size.rows) \(symbols)")
  }

  @Test(arguments: [(40, 14), (80, 24), (120, 40), (200, 60)])
  func theTour(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press(":tour<enter>]]")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test(arguments: [
    ("the lessons", "<ctrl-t>"), ("a hint", "<ctrl-t>h"), ("a lesson that is done", "]]}/lim<enter><esc>"),
    ("a box", "<ctrl-t>2<enter>"), ("the review", "<ctrl-t>4<enter>5<enter>s"),
  ])
  func theTourAt80x24(name: String, keys: String) {
    var bench = Bench()
    bench.press(":tour<enter>" + keys)
    expectScreen(bench, name)
  }
}
