import BeTraceCore
import BeTraceWorkbench
import Testing

/// The box that says why a value is as it is: who changed its line last, and the way to that line.
struct WhyBoxTests {
  private static let replicas = "environments/production.json:49"
  private static let commit = LineCommit(
    date: CalendarDate(year: 2026, month: 11, day: 2), author: "Lea", hash: "1a2b3c4d",
    summary: "Run three for the fair")

  @Test func whoChangedTheLineLastIsSaid() {
    var bench = Bench(at: "bff/production")
    bench.commits = [Self.replicas: Self.commit]
    bench.press("w")
    #expect(
      bench.rows(with: "Last change").map { $0.contains("2026-11-02 Lea 1a2b3c4d Run three for the fair") } == [true])
    #expect(bench.rows(with: "If you reset").count == 1)
  }

  /// A line that there is only for some values of a field.
  @Test func whatDecidesWhetherALineIsThereIsSaid() {
    var bench = Bench(at: "bff/production")
    bench.press("3/topologySpreadConstraints<enter>w")
    #expect(bench.rows(with: " Why ").first?.contains("Replicas") == true, "\(bench.screen)")
    bench.press("<esc>")
    #expect(bench.session.state.field == Field("replicas"))
  }

  /// What is not saved was not applied, here or below.
  @Test func aResetOfWhatIsNotSavedDoesNothing() {
    var bench = Bench(columns: 120, rows: 50, at: "bff/base")
    bench.press(":set bff/base/replicas=4<enter>w")
    #expect(bench.rows(with: "If you reset").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "scale from").isEmpty, "\(bench.screen)")
  }

  /// What else is not saved is told where it was edited.
  @Test func aResetIsWhatItDoesByItself() {
    var bench = Bench(columns: 120, rows: 50, at: "bff/production")
    bench.press(":set worker/production/autoscaling:=null<enter>:bff/production/resources.limits.memory<enter>w")
    let row = bench.rows(with: "If you reset")
    #expect(row.count == 1 && row[0].contains("rolling restart of 3 pods"), "\(bench.screen)")
    #expect(bench.rows(with: "Deployment 'worker'").isEmpty, "\(bench.screen)")
  }

  @Test func whetherAServiceIsOnIsTheMatterOfAllItsObjects() {
    var bench = Bench(at: "bff/production")
    bench.press(":bff/production/enabled<enter>w")
    #expect(bench.rows(with: "Renders to    all of its ").count == 1, "\(bench.screen)")
  }

  @Test func whatIsNotCommittedIsSaidToBe() {
    var bench = Bench(at: "bff/production")
    bench.commits = [Self.replicas: LineCommit(date: nil, author: "", hash: "", summary: "")]
    bench.press("w")
    #expect(bench.rows(with: "Last change").map { $0.contains("not committed yet") } == [true])
  }

  @Test func nothingIsSaidWhereGitKnowsNothing() {
    var bench = Bench(at: "bff/production")
    bench.press("w")
    #expect(bench.rows(with: "Last change").isEmpty)
    #expect(bench.message == "")
  }

  @Test func anAnswerThatComesLateIsDropped() {
    var bench = Bench(at: "bff/production")
    bench.commits = nil
    bench.press("w")
    #expect(bench.rows(with: "production.json:49").count == 1, "nobody waits for git")
    bench.press("<esc>:bff/production/image.tag<enter>w")
    let box = bench.screen
    #expect(bench.asked.map(\.place.line) == [49, 51])
    bench.commits = [Self.replicas: Self.commit]
    bench.answerCommits()
    #expect(bench.screen == box)
    bench.press("<esc>")
    bench.perform(.foundCommit(bench.session.state.saved.query(Self.replicas), Self.commit))
    #expect(bench.session.state.overlay == nil)
  }

  @Test func whatIsNotSavedIsInNoCommit() {
    var bench = Bench(at: "bff/production")
    bench.commits = nil
    bench.press("<ctrl-a>w")
    #expect(bench.asked.isEmpty)
    bench.press("<esc>:bff/production/imagePullPolicy<enter>w")
    #expect(bench.asked.map { "\($0.place.file):\($0.place.line)" } == ["environments/staging.json:41"])
  }

  @Test func theTourAsksNobody() {
    var bench = Bench(at: "bff/production")
    bench.commits = nil
    bench.perform(.startTour)
    bench.press(":bff/production/replicas<enter>w")
    #expect(bench.rows(with: "no unsaved change").count == 1)
    #expect(bench.asked.isEmpty)
  }

  @Test func whatIsNotSavedAboveIsNoWordOfItsFile() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/base")
    bench.press(":set bff/base/env.WORKOS_CLIENT_ID=other<enter>:bff/production/env.WORKOS_CLIENT_ID<enter>w")
    #expect(bench.rows(with: "no unsaved change here").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: ", not saved").count == 1, "\(bench.screen)")
  }

  @Test func linesAreThoseOfTheFile() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    // That takes the line of the digest away.
    bench.press(":set bff/production/image.tag=0.8.3<enter>:bff/production/env.LOG_LEVEL<enter>w")
    #expect(bench.rows(with: "production.json:56").count == 1, "\(bench.screen)")
  }

  @Test func aQuoteThatIsNotClosedIsRefused() {
    var bench = Bench(at: "bff/dev")
    bench.press(":set bff/dev/env.Y=don't<enter>")
    #expect(bench.message.contains("the last quote is not closed: "), "\(bench.message)")
    #expect(bench.rows(with: "unsaved").isEmpty)
  }

  @Test(arguments: [
    ("bff/production/replicas", "environments/production.json:49"),
    ("bff/production/imagePullPolicy", "environments/staging.json:41"),
    ("-/production/platform.podSecurity", "environments/base.json:10"),
  ])
  func theLineThatDecidesIsOpened(_ address: String, _ place: String) {
    var bench = Bench(at: "bff/production")
    bench.press(":\(address)<enter>wE")
    #expect(bench.opened == [place])
    #expect(bench.session.state.overlay == nil)
  }

  @Test(arguments: [
    ("bff/production/replicas", "j", "bff/staging/replicas", "environments/staging.json:35"),
    ("bff/production/replicas", "jj", "bff/base/replicas", "environments/base.json:1"),
    ("bff/production/imagePullPolicy", "kk", "bff/production/imagePullPolicy", "environments/production.json:49"),
    ("bff/production/namespace", "", "-/production/namespace", "environments/production.json:9"),
  ])
  func aLayerIsGoneToOrOpened(_ address: String, _ moves: String, _ there: String, _ place: String) {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press(":\(address)<enter>w\(moves)<enter>")
    let state = bench.session.state
    #expect(state.overlay == nil)
    #expect("\(state.service)/\(state.environment)/\(state.field)" == there)
    bench.press("-w\(moves)E")
    #expect(bench.opened == [place])
  }

  @Test func itIsLaidOutAnewOnAScreenOfAnotherSize() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("wj")
    bench.perform(.resized(Size(columns: 60, rows: 20)))
    let resized = bench.screen
    var other = Bench(columns: 60, rows: 20, at: "bff/production")
    other.press("wj")
    #expect(resized == other.screen)
  }

  @Test func itIsAsWideAsItsLayersNeed() {
    var bench = Bench(columns: 200, rows: 60, at: "bff/production")
    bench.press(":bff/production/env.WORKOS_REDIRECT_URI<enter>w")
    #expect(bench.rows(with: "https://betrace.example.com/auth/callback   production.json:55").count >= 1)
    #expect(bench.rows(with: "hidden by production").count >= 1)
  }

  @Test func belowTheLayersTheTextIsScrolled() {
    var bench = Bench(columns: 40, rows: 10, at: "bff/production")
    bench.press("w")
    #expect(bench.rows(with: "session").count == 1)
    bench.press(String(repeating: "j", count: 40))
    #expect(bench.rows(with: "session").isEmpty)
    #expect(bench.rows(with: "On reset").count == 1)
    bench.press(String(repeating: "k", count: 40))
    #expect(bench.rows(with: "session").count == 1)
  }

  @Test func editsAreNotLostForIt() {
    var bench = Bench(at: "bff/production")
    bench.press("<ctrl-a>wE")
    #expect(bench.opened.isEmpty)
    #expect(bench.session.context == .editor)
    bench.press("<enter>")
    #expect(bench.opened == ["environments/production.json:49"])
  }

  @Test func whatIsNotSavedInAParentIsInItsFile() {
    var bench = Bench(at: "bff/production")
    bench.press(":set bff/staging/imagePullPolicy=Always<enter>:bff/production/imagePullPolicy<enter>wE<enter>")
    #expect(bench.opened == ["environments/staging.json:41"])
  }

  @Test func whatAModuleDecidesIsInNoFile() {
    var bench = Bench(at: "bff/dev")
    bench.press("w<enter>")
    #expect(bench.message == "the bff module says this, and no file: up leads to the environments")
    #expect(bench.rows(with: "open file").isEmpty)
    #expect(bench.opened.isEmpty)
  }

  @Test func nothingIsOpenedReadOnly() {
    var bench = Bench(at: "bff/production", isReadOnly: true)
    bench.press("w")
    #expect(bench.rows(with: "open file").isEmpty)
    bench.press("E")
    #expect(bench.message == "this workbench is read-only: :write lets you edit")
    #expect(bench.opened.isEmpty)
  }

  @Test func whatItRendersToDoesNotDependOnWhatIsShown() {
    var bench = Bench(at: "bff/staging")
    bench.press("t:bff/staging/env.PORT<enter>")
    #expect(bench.session.preview.form == .diff)
    bench.press("w")
    #expect(bench.rows(with: "no line of the manifests").isEmpty)
    #expect(bench.rows(with: "Renders to").contains { $0.contains("Deployment/bff") })
  }

  @Test func aLineOfTheManifestsSaysWhy() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("3/memory: 1Gi<enter>w")
    #expect(bench.session.context == .why)
    #expect(bench.rows(with: "Why").contains { $0.contains("Memory limit") })
  }

  @Test func aLineThatNoFieldDecidesSaysWhoDoes() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("3/kind: Deployment<enter>w")
    #expect(bench.session.context == .preview)
    #expect(bench.message.contains("the module of bff decides kind"))
  }

  @Test func theLineOfWhatIsHiddenIsNotCut() {
    var bench = Bench(at: "bff/production")
    bench.press(":bff/production/env.WORKOS_REDIRECT_URI<enter>w")
    #expect(bench.rows(with: "production.json:55").count == 1)
    #expect(bench.rows(with: "staging.json:43").count == 1)
  }

  @Test func aDefaultSaysWhatItIsMadeFrom() {
    var bench = Bench(at: "nats/production")
    bench.press(":nats/production/resources.limits.memory<enter>w")
    #expect(bench.rows(with: "nats module (size: large, production:16)").count == 1)
  }
}

extension Environments {
  /// The line at `FILE:LINE`.
  fileprivate func query(_ place: String) -> LineQuery {
    let parts = place.split(separator: ":")
    return LineQuery(Place(file: String(parts[0]), line: Int(parts[1]) ?? 0, column: 1), in: self)!
  }
}
