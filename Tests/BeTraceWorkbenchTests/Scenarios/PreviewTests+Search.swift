import BeTraceCore
import BeTraceWorkbench
import Testing

/// What is searched in the manifests.
extension PreviewTests {
  @Test func aTextIsFoundInAnyCaseUnlessItHasCapitals() {
    var bench = Bench(columns: 150, rows: 40)
    bench.press("3/KIND: dep")
    #expect(title(bench) == "Deployment/bff not found yaml")
    bench.press("<ctrl-u>kind: dep<enter>")
    #expect(bench.line == "kind: Deployment")
    #expect(title(bench) == "Deployment/bff found 1 of 1 yaml")
    bench.press("n")
    #expect(bench.message == "there is only one")
  }

  @Test func nGoesThroughWhatWasFoundAndStartsAgain() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3g/memory: <enter>")
    #expect(bench.line == "              memory: 512Mi")
    bench.press("n")
    #expect(bench.line == "              memory: 1Gi")
    bench.press("n")
    #expect(bench.line == "              memory: 512Mi")
    #expect(bench.message == "again from the top")
    bench.press("N")
    #expect(bench.message == "again from the bottom")
    #expect(bench.line == "              memory: 1Gi")
    bench.press("<esc>n")
    #expect(bench.message == "nothing is searched: / begins")
    #expect(bench.session.state.focus == .preview)
    bench.press("<esc>")
    #expect(bench.session.state.focus == .form)
  }

  @Test func nGoesThroughTheRowsThatAFilterLeaves() {
    var bench = Bench()
    bench.press("1n")
    #expect(bench.message == "nothing was looked for yet: / asks for words")
    bench.press("/b<enter>n")
    #expect(bench.session.state.service == "bff")
    bench.press("N2")
    #expect(bench.session.state.service == "backend")
    bench.press("/mem<enter>n")
    #expect(bench.session.fieldAtCursor?.description == "resources.limits.memory")
    bench.press("N")
    #expect(bench.session.fieldAtCursor?.description == "resources.requests.memory")
  }
}
