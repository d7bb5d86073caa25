import Testing

@testable import BeTraceWorkbench

/// What is there to be read: the card of a service, the map, explanations.
struct ReadingScreens {
  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func aCard(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press("1<enter>")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test func aCardInASCIIToItsEnd() {
    var bench = Bench(columns: 80, rows: 24, at: "nats/dev", symbols: .ascii)
    bench.press("1<enter>G")
    expectScreen(bench)
  }

  @Test func aCardWhileItsModuleIsAsked() {
    var bench = Bench(columns: 80, rows: 24)
    bench.answersVerifications = false
    bench.press("1<enter>")
    expectScreen(bench)
  }

  @Test func aCardOfAModuleThatDoesNotKeepTheContract() {
    var bench = Bench(
      columns: 80, rows: 24, at: "service-000/dev", example: false,
      files: [
        "environments/dev.json":
          #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {"service-000": {}}}"#
      ], services: [NumberedService(0)])
    bench.press("1<enter>")
    expectScreen(bench)
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40)])
  func theMap(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press(":set bff/production/resources.limits.memory=1Mi<enter>:map<enter>j")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test func theMapOfAnotherEnvironment() {
    var bench = Bench(symbols: .ascii)
    bench.press(":map<enter>[[")
    expectScreen(bench)
  }

  @Test(arguments: [("a field", "i"), ("a line", "3i"), ("a problem", "4i"), ("a field with a problem", "xi")])
  func anExplanation(name: String, keys: String) {
    var bench = Bench()
    bench.press(keys)
    expectScreen(bench, name)
  }

  @Test func wordsAreFoundAmongTheKeys() {
    var bench = Bench()
    bench.press("?rollout")
    expectScreen(bench)
  }
}
