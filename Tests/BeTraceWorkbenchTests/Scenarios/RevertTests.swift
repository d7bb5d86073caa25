import BeTraceWorkbench
import Testing

/// Taking back everything since the last save.
struct RevertTests {
  @Test func revertGoesBackToWhatIsSavedAndNoFurther() {
    var bench = Bench(at: "bff/staging")
    bench.press("<enter>4<enter><ctrl-s>")
    let saved = bench.file("environments/staging.json")
    bench.press("<enter>5<enter>:revert<enter>")
    #expect(bench.message == "every value is as in the files again")
    #expect(bench.edited("staging") == saved)
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func revertReachesEveryEnvironmentAndIsMadeAgain() {
    var bench = Bench(at: "bff/staging")
    bench.press("<enter>4<enter>]<enter>7<enter>:revert<enter>")
    #expect(bench.session.unsavedEnvironments.isEmpty)
    bench.press("<ctrl-r><ctrl-r>")
    #expect(bench.edited("staging").contains(#""replicas": 4"#))
    #expect(bench.edited("production").contains(#""replicas": 7"#))
  }

  @Test func anEditThatWasSavedBetweenOthersStays() {
    var bench = Bench(at: "bff/production")
    bench.press("<enter>7<enter>[<enter>4<enter>s<enter><esc>")
    let staging = bench.file("environments/staging.json")
    #expect(staging.contains(#""replicas": 4"#))
    bench.press(":revert<enter>")
    #expect(bench.edited("staging") == staging)
    #expect(bench.edited("production") == bench.file("environments/production.json"))
  }

  @Test func revertSaysWhenThereIsNothing() {
    var bench = Bench()
    bench.press(":revert<enter>")
    #expect(bench.message == "every value is as in the files")
    #expect(bench.beeps == 1)
  }
}
