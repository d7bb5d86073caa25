import BeTraceCore
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
    bench.press("u")
    #expect(bench.message == "undone: everything as in the files")
    #expect(bench.edited("staging").contains(#""replicas": 4"#))
    #expect(bench.edited("production").contains(#""replicas": 7"#))
  }

  @Test func aRevertIsOneStepAndWhatIsOlderSaysWhereItIs() {
    var bench = Bench(at: "bff/staging")
    bench.press("<enter>4<enter><ctrl-s>]<enter>7<enter>:bff/production/image.tag<enter><enter>1.0<enter>")
    bench.press(":revert<enter>")
    #expect(bench.edited("production") == bench.file("environments/production.json"))
    bench.press("u")
    #expect(bench.edited("production").contains(#""tag": "1.0""#))
    bench.press("uuu")
    #expect(bench.message == "undone: replicas 4 of bff in staging")
    #expect(bench.session.state.environment == "staging")
  }

  @Test func anUndoneAdditionLeavesTheCursorWhereTheNextOneGoes() {
    var bench = Bench(at: "worker/production")
    bench.press("aZONE<enter><enter>x<enter>u")
    #expect(bench.session.fieldAtCursor?.parameter == "env")
    bench.press("a")
    #expect(bench.rows(with: "─ Add  variable").count == 1)
    bench.press("<esc>:nats/production/replicas<enter>aZONE<enter><enter>x<enter>ua")
    #expect(bench.rows(with: "─ Add  variable").count == 1)
  }

  @Test func anUndoneRenameSaysWhatItWas() {
    var bench = Bench()
    bench.press(":bff/production/env.WORKOS_REDIRECT_URI<enter>r<ctrl-u>BACK<enter>u")
    #expect(bench.message == "undone: env.WORKOS_REDIRECT_URI renamed to env.BACK")
  }

  @Test func aNewNameIsSeenThroughAFilter() {
    var bench = Bench()
    bench.press("/JWT<enter>:bff/production/env.JWT_SECRET<enter>/JWT<enter>r<ctrl-u>X<enter>")
    #expect(bench.session.fieldAtCursor?.description == "env.X")
    #expect(bench.rows(with: "X  ").count > 0)
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
