import BeTraceCore
import BeTraceWorkbench
import Testing

/// Opening where the workbench was left.
struct WhereaboutsTests {
  @Test func theNextOneLooksTheSame() {
    var bench = Bench(at: "")
    bench.press(":bff/staging/resources.limits.memory<enter>o:diff dev<enter>:bff/staging/replicas<enter>")
    var next = Bench(at: "", whereabouts: bench.session.whereabouts)
    #expect(next.session.whereabouts == bench.session.whereabouts)
    #expect(next.screen.contains("diff dev"))
    next.perform(.redraw)
    #expect(next.screen == bench.screen)
  }

  @Test func sectionsThatWereFoldedAreFolded() {
    var bench = Bench()
    bench.press(":bff/production/image.tag<enter>hh")
    let next = Bench(at: "", whereabouts: bench.session.whereabouts)
    #expect(next.rows(with: "Digest") == bench.rows(with: "Digest"))
    #expect(next.session.whereabouts.folds == ["Image": true])
  }

  @Test(arguments: [
    (Whereabouts(service: "bff", environment: "gone", field: Field(["image", "tag"])), "bff", "dev"),
    (Whereabouts(service: "gone", environment: "staging", field: Field("gone")), "backend", "staging"),
    (Whereabouts(service: "", environment: "", field: Field("gone"), comparedWith: "gone"), "backend", "dev"),
  ])
  func whatIsGoneFallsBackQuietly(_ whereabouts: Whereabouts, service: String, environment: String) {
    let bench = Bench(at: "", whereabouts: whereabouts)
    #expect(bench.screen.hasPrefix(" betrace  \(service) ›  \(environment) "))
    #expect(bench.session.state.message == nil)
  }

  @Test func whatIsNamedWins() {
    let left = Whereabouts(service: "bff", environment: "production", field: Field(["resources", "limits", "memory"]))
    let bench = Bench(at: "worker/dev", whereabouts: left)
    #expect(bench.session.whereabouts == Whereabouts(service: "worker", environment: "dev", field: Field("replicas")))
  }

  @Test func aThemeThatIsOnlyLookedAtIsNotChosen() {
    var bench = Bench()
    bench.press(":theme<enter>jj")
    #expect(bench.session.chosenTheme == nil)
    bench.press("<enter>")
    #expect(bench.session.chosenTheme != nil)
  }
}
