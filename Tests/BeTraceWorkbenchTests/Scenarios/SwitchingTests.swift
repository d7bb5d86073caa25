import BeTraceWorkbench
import Testing

/// Switching there and back leaves a file as it was.
struct SwitchingTests {
  @Test(
    arguments: [
      ("bff/production/enabled", "<space>", "<space>"), ("bff/production", "1<space>", "<space>"),
      ("-/dev/protected", "<space>", "<space>"), ("bff/production/ingress.pathType", "<space>", "<space><space>"),
    ])
  func thereAndBackIsAsSaved(address: String, there: String, back: String) {
    var bench = Bench()
    let before = bench.edited("production") + bench.edited("dev")
    bench.press(":\(address)<enter>\(there)")
    #expect(bench.rows(with: "+1 unsaved").count == 1)
    bench.press(back)
    #expect(bench.edited("production") + bench.edited("dev") == before)
    #expect(bench.rows(with: "unsaved").isEmpty)
  }

  @Test func whatTheFileSaysItSaysAgain() {
    var bench = Bench(at: "worker/dev")
    bench.press(":worker/dev/enabled<enter><space>")
    #expect(bench.edited("dev").contains(#""enabled": true"#))
    bench.press("<space>")
    #expect(bench.edited("dev") == bench.file("environments/dev.json"))
  }

  /// Not what staging has, which shows through where production says nothing.
  @Test func whatIsTurnedOffAndOnIsAsItWasSaved() {
    var bench = Bench()
    bench.press(":bff/production/ingress<enter><space>")
    #expect(bench.edited("production").contains(#""ingress": null"#))
    bench.press("<space>")
    #expect(bench.edited("production").contains(#""host": "betrace.example.com""#))
    #expect(bench.rows(with: "unsaved").isEmpty)
  }

  @Test func undoSaysWhatWasSwitched() {
    var bench = Bench()
    bench.press("1<space>u")
    #expect(bench.message == "undone: bff off")
  }
}
