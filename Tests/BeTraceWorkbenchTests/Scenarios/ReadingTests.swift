import BeTraceCore
import Testing

@testable import BeTraceWorkbench

struct ReadingTests {
  @Test func aCardLeadsToTheValuesAndToOtherCards() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("1<enter>jj}")
    #expect(bench.session.state.service == "nats")
    #expect(bench.rows(with: "Service  3 of 4  1 to").count == 1)
    bench.press("<enter>")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.session.state.focus == .form)
    bench.press("1l")
    #expect(bench.session.state.focus == .form)
  }

  @Test func aCardIsReadToItsEndAndNotBeyond() {
    var bench = Bench()
    bench.press(":card<enter>GG")
    let end = bench.screen
    bench.press("j")
    #expect(bench.screen == end)
    bench.press("g")
    #expect(bench.rows(with: "1 to 18 of").count == 1)
    bench.press("q")
    #expect(bench.session.state.overlay == nil)
    #expect(!bench.hasQuit)
  }

  @Test func theEnvironmentItselfHasNoCard() {
    var bench = Bench()
    bench.press(":-/production/namespace<enter>:card<enter>")
    #expect(bench.message == "there is no service here: 1 lists them")
  }

  @Test func theMapLeadsToAService() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":map<enter>g")
    #expect(bench.rows(with: "▌ ╰─→ bff").count == 1)
    bench.press("jj")
    #expect(bench.rows(with: "├─→ nats").contains { $0.contains("▌") })
    bench.press("<enter>")
    #expect(bench.session.state.service == "nats")
    bench.press("-")
    #expect(bench.session.state.service == "bff")
  }

  @Test func theMapShowsWhatIsWrongAndNotSaved() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set bff/production/resources.limits.memory=1Mi<enter>:map<enter>")
    #expect(bench.rows(with: "╰─→ bff").contains { $0.contains("✗1 +1") })
    bench.press("[")
    #expect(bench.rows(with: "Map  staging").count == 1)
    #expect(bench.rows(with: "╰─→ bff").contains { !$0.contains("✗1") })
    bench.press("[[")
    #expect(bench.message == "dev is the first that is deployed; :bff/base goes to what it extends")
  }

  @Test func everyFieldOfEveryServiceIsExplained() {
    for service in ["backend", "bff", "nats", "worker"] {
      var bench = Bench(columns: 200, rows: 60, at: "\(service)/production")
      for field in bench.session.form?.fields ?? [] {
        bench.press(":\(service)/production/\(field.field)<enter>i")
        guard case .output(let box) = bench.session.state.overlay else {
          Issue.record("\(service) \(field.field): \(bench.message)")
          continue
        }
        #expect(box.lines.count > 1, "\(field.field)")
        // A field that a line shows is explained with that line.
        if bench.session.preview.firstReached != nil { #expect(box.headings.count > 1, "\(service) \(field.field)") }
        bench.press("<esc>")
      }
    }
  }

  @Test func theInspectorExplainsTheLine() {
    let bench = Bench(columns: 200, rows: 60)
    #expect(bench.rows(with: "Deployment.spec.replicas").count == 1)
  }

  @Test func aWordIsShownAlone() {
    var bench = Bench()
    bench.press("?quantity")
    #expect(bench.rows(with: "Words").count == 1)
    bench.press("<enter>")
    #expect(bench.rows(with: "─ quantity ─").count == 1)
  }

  @Test func commandsAreFoundAmongTheKeys() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("?:map<enter>")
    #expect(bench.rows(with: "Map  production").count == 1)
    bench.press("<esc>?:screenshot<enter>")
    #expect(bench.rows(with: "› screenshot").count == 1)
  }

  @Test func anExplanationThatFitsDoesNotScroll() {
    var bench = Bench()
    bench.press("i")
    let screen = bench.screen
    bench.press("jjj<pgdn>G")
    #expect(bench.screen == screen)
  }
}
