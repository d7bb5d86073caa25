import BeTraceWorkbench
import Testing

/// The problems: beside the form, and in full while they have the keys.
struct ProblemScreens {
  /// Something wrong in dev, and a tag without its digest in production.
  private static let troubled =
    ":bff/dev/env.JWT_SECRET<enter><delete>:bff/production/image.tag<enter><enter>0.9.0-rc.1<enter>"

  @Test(arguments: [
    (40, 10, SymbolSet.unicode), (80, 24, .unicode), (120, 40, .unicode), (120, 40, .ascii), (200, 60, .unicode),
  ])
  func problems(columns: Int, rows: Int, symbols: SymbolSet) {
    var bench = Bench(columns: columns, rows: rows, symbols: symbols)
    bench.press(Self.troubled + "4j")
    expectScreen(bench, "\(columns)x\(rows) \(symbols)")
  }

  @Test func theLastOneIsElsewhere() {
    var bench = Bench()
    bench.press(Self.troubled + "4G")
    expectScreen(bench)
  }

  @Test func theyStandBesideTheForm() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.troubled)
    expectScreen(bench)
  }

  @Test func aFilterLeavesSome() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.troubled + "4/bff<enter>")
    expectScreen(bench)
  }

  @Test func nothingMatches() {
    var bench = Bench(at: "bff/staging")
    bench.press("4/nothing of the kind<enter>")
    expectScreen(bench)
  }

  @Test func nothingIsWrong() {
    let quiet = #"{ "apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "quiet", "services": {} }"#
    var bench = Bench(at: "nats/quiet", files: ["environments/quiet.json": quiet])
    bench.press("4")
    expectScreen(bench)
  }
}
