import BeTraceWorkbench
import Testing

/// What the rows above and below the panes say, and rows where there is little room or little to say.
struct RowScreens {
  /// A workspace with one environment and no service.
  private static let bare = [
    "environments/dev.json": #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {}}"#
  ]

  @Test func anEnvironmentWithoutServicesSaysHowToAddOne() {
    var bench = Bench(columns: 80, rows: 16, at: "bff/dev", example: false, files: Self.bare)
    expectScreen(bench)
    bench.press("1a<enter>")
    #expect(bench.message == "backend is added to dev; u takes it back")
    bench.press("u")
    #expect(bench.rows(with: "backend ›").isEmpty)
  }

  @Test func aScreenThatIsTooSmallSaysSoInWhole() {
    let bench = Bench(columns: 20, rows: 5)
    #expect(
      bench.screen == """
        needs 40x10
        has 20x5
        s save  q quit


        """)
  }

  @Test func onTheSmallestScreenSavingIsOneOfTheFirstKeys() {
    var bench = Bench(columns: 40, rows: 10)
    #expect(!bench.session.hintedBindings.prefix(2).map(\.name).contains("save"))
    bench.press("<ctrl-a>")
    expectScreen(bench, "unsaved")
    bench.press("/memory<enter><esc>h")
    expectScreen(bench, "a folded section")
  }

  @Test func listsOnAWideScreenSayWhatTheirRowsAreAbout() {
    var bench = Bench()
    bench.press("1")
    expectScreen(bench, "services")
    bench.press("0")
    expectScreen(bench, "environments")
  }

  @Test func theFixIsNamedWhereThereIsRoom() {
    var bench = Bench()
    bench.press(":bff/production/env.JWT_SECRET<enter><delete>")
    #expect(bench.message == "✗ bff JWT_SECRET required, and not set f take the inherited one back")
    bench.perform(.resized(Size(columns: 66, rows: 20)))
    #expect(bench.message == "✗ bff JWT_SECRET required, and not set f fix")
  }
}
