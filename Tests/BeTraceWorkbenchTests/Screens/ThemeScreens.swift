import BeTraceWorkbench
import Testing

/// The list of themes, and what only a theme without colours shows.
struct ThemeScreens {
  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func themes(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press(":theme<enter>jj")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test func aThemeOfOnesOwnWithWarnings() {
    let file = #"{"inherits": "mono", "description": "Like the harbour at night", "roles": {"txt": {}, "okk": {}}}"#
    var bench = Bench(themes: ["harbour": file])
    bench.press(":theme<enter>G")
    expectScreen(bench)
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func homeInMono(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows, theme: "mono")
    bench.press("<enter>7<enter>:bff/production/resources.limits.memory<enter><enter>512mb<enter>")
    expectScreen(bench, "\(columns)x\(rows)", attributes: true)
  }
}
