import BeTraceCore
import BeTraceWorkbench
import Testing

/// Moving: the one cursor, panes, filters, problems, the command line.
struct MovingTests {
  @Test func environmentsAndServicesAreSteppedThroughWithTheSameField() {
    var bench = Bench(at: "backend/dev")
    bench.press("}]]")
    #expect(bench.session.state.service == "bff")
    #expect(bench.session.state.environment == "production")
    bench.press(":bff/production/resources.limits.memory<enter>[")
    #expect(bench.session.fieldAtCursor?.description == "resources.limits.memory")
    bench.press("[[")
    #expect(bench.message == "dev is the first that is deployed; :bff/base goes to what it extends")
  }

  @Test func anAddressGoesThereAndMinusComesBack() {
    var bench = Bench()
    bench.press(":worker/staging/concurrency<enter>")
    #expect(bench.rows(with: "worker ›  staging").count == 1)
    #expect(bench.session.fieldAtCursor?.description == "concurrency")
    bench.press("-")
    #expect(bench.rows(with: "bff ›  production protected").count == 1)
  }

  @Test func wordsFindAnAddress() {
    var bench = Bench()
    bench.press(":mem lim")
    #expect(bench.session.candidates.first?.text == "bff/production/resources.limits.memory")
    bench.press("<enter>")
    #expect(bench.session.fieldAtCursor?.description == "resources.limits.memory")
  }

  @Test(arguments: [
    ("nonsense of a kind", "✗ there is no address or command 'nonsense of a kind'"),
    ("set bff/production/replicas", "✗ 'bff/production/replicas' gives no value: write ADDRESS=VALUE or ADDRESS:=JSON"),
    ("set bff/production/replicas=x", "✗ 'replicas' must be a whole number, 0 or more, not 'x'"),
    ("set -/production/extends=stagin", "✗ there is no environment 'stagin'; did you mean 'staging'?"),
    ("set -/base/extends=production", "✗ 'extends' goes round in a circle: base > production > staging > base"),
    (
      "unset -/production",
      "✗ '-/production' is all of an environment: name a setting, such as '-/production/namespace'"
    ),
    ("set", "✗ write: set SERVICE/ENVIRONMENT/FIELD=VALUE"),
  ])
  func whatCannotBeDoneIsSaid(text: String, message: String) {
    var bench = Bench(columns: 120)
    bench.press(":\(text)<enter>")
    #expect(bench.message == message)
  }

  @Test func setAndUnsetAreEditsThatCanBeUndone() {
    var bench = Bench()
    let before = bench.edited("production")
    bench.press(":set bff/production/replicas=9 bff/production/env.LOG_LEVEL=warn<enter>")
    #expect(bench.edited("production").contains(#""replicas": 9,"#))
    #expect(bench.rows(with: "+2 unsaved").count == 1)
    bench.press("u")
    #expect(bench.edited("production") == before)
    #expect(bench.message == "undone: bff/production/replicas, bff/production/env.LOG_LEVEL")
    bench.press(":unset bff/production/replicas<enter>")
    #expect(bench.rows(with: "+1 unsaved").count == 1)
  }

  @Test func whatIsSetInSeveralEnvironmentsIsOneStep() {
    var bench = Bench()
    let before = bench.session.state.environments
    bench.press(":set bff/dev/replicas=2 bff/staging/replicas=4<enter>")
    let after = bench.session.state.environments
    #expect(bench.edited("dev").contains(#""replicas": 2"#))
    #expect(bench.edited("staging").contains(#""replicas": 4"#))
    bench.press("u")
    #expect(bench.session.state.environments == before)
    #expect(bench.session.state.environment == "staging")
    bench.press("<ctrl-r>")
    #expect(bench.session.state.environments == after)
  }

  @Test func otherCommandsRunOnWhatIsEdited() {
    var bench = Bench()
    bench.press(":validate production<enter>")
    #expect(bench.message == "validate production")
  }

  @Test func aFilterLeavesRowsWithAllWords() {
    var bench = Bench()
    bench.press("/lim !cpu<enter>")
    #expect(bench.session.form?.fields.map(\.label) == ["Memory limit"])
    bench.press("<esc>")
    #expect((bench.session.form?.fields.count ?? 0) > 20)
    bench.press("1/WORK<enter>")
    #expect(bench.session.services == [])
    bench.press("<esc>/work<enter>")
    #expect(bench.session.services == ["worker"])
  }

  @Test func problemsAreVisitedOneAfterAnother() {
    var bench = Bench(at: "bff/dev")
    bench.press("x")
    let first = bench.session.problems[0]
    #expect(bench.session.state.service == first.service)
    bench.press("xX")
    #expect(bench.session.state.service == first.service)
    bench.press("4j<enter>")
    #expect(bench.session.state.service == bench.session.problems[1].service)
    #expect(bench.session.state.focus == .form)
  }

  @Test func aLineOfTheManifestsLeadsToItsField() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/resources.limits.memory<enter>3")
    #expect(bench.line == "              memory: 1Gi")
    bench.press("kkk")
    #expect(bench.line == "              memory: 512Mi")
    bench.press("<enter>")
    #expect(bench.session.fieldAtCursor?.description == "resources.requests.memory")
    #expect(bench.session.state.focus == .form)
  }

  @Test func theManifestsFollowTheFieldUntilTheyAreScrolled() {
    var bench = Bench()
    bench.press(":bff/production/resources.limits.memory<enter>")
    #expect(bench.rows(with: "memory: 1Gi").contains { $0.hasPrefix("▌") })
    bench.press("JJJJJJJJ")
    #expect(bench.rows(with: "memory: 1Gi").isEmpty)
    bench.press("kj")
    #expect(bench.rows(with: "memory: 1Gi").contains { $0.hasPrefix("▌") })
  }
}
