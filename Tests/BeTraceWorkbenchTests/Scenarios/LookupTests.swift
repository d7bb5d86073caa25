import BeTraceWorkbench
import Testing

/// Words, problems and parts of manifests that are looked up from the command line.
@Suite struct LookupTests {
  @Test(arguments: [
    (":rules pol-01", ["rules POL-01", "rules POL-01b"]),
    (":glossary hard", ["glossary hard dependency"]),
    (":explain stat", ["explain StatefulSet"]),
    (
      ":explain Deployment.spec.strategy.",
      ["explain Deployment.spec.strategy.type", "explain Deployment.spec.strategy.rollingUpdate"]
    ),
    (":explain deploy.spec.strategy.r", ["explain deploy.spec.strategy.rollingUpdate"]),
    (":explain zebra.", []),
    (":graph ", ["graph dev", "graph staging", "graph production"]),
  ])
  func whatCanBeLookedUpIsOffered(_ keys: String, _ offered: [String]) {
    var bench = Bench()
    bench.press(keys)
    #expect(bench.session.candidates.map(\.text) == offered)
  }

  @Test func itIsShownInABox() {
    var bench = Bench(columns: 60, rows: 12)
    bench.press(":rules POL-01<enter>")
    #expect(bench.screen.contains("rules POL-01"))
    bench.press("<esc>:gloss")
    #expect(bench.session.candidates.first?.text == "glossary")
  }
}
