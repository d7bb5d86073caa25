import BeTraceCore
import BeTraceWorkbench
import Testing

/// Help and the command line.
struct BoxScreens {
  @Test func keys() {
    var bench = Bench()
    bench.press("?")
    expectScreen(bench)
  }

  @Test func theKeysSayWhatTheMarksMean() {
    var bench = Bench(symbols: .ascii)
    bench.press("?mark")
    expectScreen(bench)
  }

  @Test(arguments: [(120, 40), (40, 10)])
  func nothingOfTheKeysIsCut(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press("?")
    for _ in 0..<Keymap.standard.bindings.count {
      #expect(!bench.rows(with: "│").contains { $0.hasPrefix("│") && $0.prefix(78).contains("…") })
      bench.press("<down>")
    }
  }

  @Test func whatBeginsAsIsTypedComesFirst() {
    var bench = Bench()
    bench.press(":bff/production/r")
    expectScreen(bench)
    bench.press("<enter>")
    #expect(bench.session.state.field == Field("replicas"))
  }

  @Test func theRowAboutTheFieldIsEmptyUnderAWideBox() {
    var bench = Bench(columns: 120, rows: 40)
    for key in ["?", ":"] {
      bench.press(key)
      #expect(bench.message.isEmpty)
      bench.press("<esc>")
    }
    #expect(!bench.message.isEmpty)
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
