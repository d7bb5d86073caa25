import BeTraceWorkbench
import Testing

/// The box at the row of a field: what is typed, what is wrong with it, and the manifests that follow.
struct EditScreens {
  @Test func aNumberIsTypedWithTheManifestsFollowing() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("<enter>7")
    expectScreen(bench)
  }

  @Test func aQuantityThatIsWrongSaysWhyAtOnce() {
    var bench = Bench()
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb")
    expectScreen(bench)
  }

  @Test func aChoice() {
    var bench = Bench()
    bench.press(":bff/production/imagePullPolicy<enter><enter>j")
    expectScreen(bench)
  }

  @Test func ingressAsksForItsHost() {
    var bench = Bench()
    bench.press(":backend/production/ingress<enter><space>api.example.com")
    expectScreen(bench)
  }

  @Test func aSmallScreenShowsWhatFits() {
    var bench = Bench(columns: 40, rows: 10)
    bench.press("<enter>7")
    expectScreen(bench)
  }
}
