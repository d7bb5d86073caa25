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
    (":render ", ["render dev", "render staging", "render production"]),
    (":render dev b", ["render dev backend", "render dev bff"]),
    (":validate dev prod", ["validate dev production"]),
    (":services n", ["services nats"]),
    (":info ", []),
  ])
  func whatCanBeLookedUpIsOffered(_ keys: String, _ offered: [String]) {
    var bench = Bench()
    bench.press(keys)
    #expect(bench.session.candidates.map(\.text) == offered)
  }

  @Test(arguments: [
    (":zebra", "no address and no command is called so"),
    (":rules zebra", "nothing that can follow 'rules' is called so"),
    (":theme zebra", "nothing that can follow 'theme' is called so"), (":info ", nil),
    (":set bff/production/replicas=5", nil), (":bff/production/replicas=5", nil), (":save-as zebra", nil),
    (":validate -o json", nil),
  ])
  func nothingFoundIsSaid(_ keys: String, _ text: String?) {
    var bench = Bench()
    bench.press(keys)
    let rows = bench.screen.split(separator: "\n").filter { $0.contains(" is called so") }
    #expect(rows.count == (text == nil ? 0 : 1))
    if let text { #expect(bench.rows(with: text).count == 1) }
  }

  @Test func howManyThereAreIsSaidWhereNotAllAreShown() {
    var bench = Bench(columns: 80, rows: 16)
    bench.press(":")
    #expect(bench.rows(with: "Go to, or do  1 to 8 of 20").count == 1)
    bench.press(String(repeating: "<down>", count: 9))
    #expect(bench.rows(with: "Go to, or do  2 to 9 of 20").count == 1)
  }

  @Test func whatWasRefusedCanBeCorrected() {
    var bench = Bench()
    bench.refusal = "there is no service 'nope'\nmore of it\n"
    bench.press(":verify nope<enter>")
    #expect(bench.message.contains("there is no service 'nope'"))
    #expect(!bench.message.contains("more of it"))
    bench.refusal = nil
    bench.press("<backspace><backspace><backspace><backspace>bff<enter>")
    #expect(bench.message.contains("verify bff"))
  }

  @Test func itIsShownInABox() {
    var bench = Bench(columns: 60, rows: 12)
    bench.press(":rules POL-01<enter>")
    #expect(bench.screen.contains("rules POL-01"))
    bench.press("<esc>:gloss")
    #expect(bench.session.candidates.first?.text == "glossary")
  }
}
