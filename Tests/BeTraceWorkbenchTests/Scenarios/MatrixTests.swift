import BeTraceCore
import BeTraceWorkbench
import Testing

/// The values of a service in all environments, moved through and edited by the keys of the form.
struct MatrixTests {
  static func bench(columns: Int = 120, rows: Int = 40, at address: String = "bff/production") -> Bench {
    var bench = Bench(columns: columns, rows: rows, at: address)
    bench.press("m")
    return bench
  }

  func cursor(_ bench: Bench) -> String {
    let state = bench.session.state
    return "\(state.service)/\(state.environment)/\(state.field)"
  }

  @Test func itOpensWhereTheFormIsAndLeavesTheFormWhereItIs() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("/memory request<enter>m")
    #expect(cursor(bench) == "bff/production/resources.requests.memory")
    #expect(bench.rows(with: "Memory request")[0].contains("▌• 512Mi"))
    bench.press("hk<esc>")
    #expect(bench.session.state.focus == .form)
    #expect(cursor(bench) == "bff/staging/resources.limits.cpu")
    #expect(bench.screen.contains("2 Form  bff / staging"))
  }

  @Test func theValueAtTheCursorIsInTheFootWhole() {
    var bench = Bench()
    bench.press(":bff/production/env.WORKOS_REDIRECT_URI<enter>m")
    #expect(
      bench.rows(with: "base  ›  staging  ›  production https://betrace.example.com/auth/callback").count == 1)
  }

  @Test func aFieldThatIsEqualEverywhereHasARowWhileTheCursorWasOnIt() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("/cpu request<enter>m")
    #expect(bench.rows(with: "CPU request  ").count == 1)
    #expect(!bench.screen.contains("CPU request 250m everywhere"))
    bench.press("<esc><esc>gm")
    #expect(bench.screen.contains("⋯ CPU request 250m everywhere"))
  }

  @Test func onlyWhatDiffersHasRowsUntilAllIsAskedFor() {
    var bench = Self.bench(rows: 60)
    #expect(bench.screen.contains("⋯ 7 variables are equal everywhere"))
    #expect(bench.rows(with: "JWT_SECRET").isEmpty)
    bench.press("o")
    #expect(bench.rows(with: "JWT_SECRET").count == 1)
    #expect(!bench.screen.contains("everywhere"))
    bench.press("o")
    #expect(bench.rows(with: "JWT_SECRET").isEmpty)
  }

  @Test func theCursorGoesToAllEnvironmentsAndTheBracketsToThoseThatAreDeployed() {
    var bench = Self.bench(at: "bff/dev")
    bench.press("h")
    #expect(cursor(bench) == "bff/base/replicas")
    bench.press("h")
    #expect(bench.message == "base is the first environment")
    bench.press("<end>")
    #expect(cursor(bench) == "bff/base/namespace")
    bench.press("g<tab><right>l")
    #expect(cursor(bench) == "bff/production/replicas")
    bench.press("[[")
    #expect(cursor(bench) == "bff/dev/replicas")
  }

  @Test func problemsAreSteppedThroughCellByCell() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("/digest<enter><enter>0.9<enter><esc>gm")
    bench.press("x")
    #expect(cursor(bench) == "bff/production/image.repository")
    #expect(bench.session.state.focus == .matrix)
    bench.press("x")
    #expect(cursor(bench) == "bff/production/image.digest")
    #expect(bench.message.contains("must be 'sha256:'"))
    bench.press("X")
    #expect(cursor(bench) == "bff/production/image.repository")
  }

  @Test func turnedItHasOneFieldOfAllServices() {
    var bench = Self.bench()
    bench.press("T")
    #expect(bench.screen.contains("m Matrix  Replicas of every service"))
    for name in ["backend", "bff", "nats", "worker"] { #expect(bench.rows(with: "   \(name) ").count >= 1) }
    bench.press("jh<enter>4<enter>")
    #expect(bench.edited("staging").contains("\"replicas\": 4"))
    #expect(cursor(bench) == "nats/staging/replicas")
    bench.press("T")
    #expect(bench.screen.contains("m Matrix  nats in every environment"))
    #expect(cursor(bench) == "nats/staging/replicas")
  }

  @Test(arguments: ["m", "mT"])
  func onASmallScreenTheHintsSayHowToTurnItAndLeave(keys: String) {
    var bench = Bench(at: "bff/staging")
    bench.press(keys)
    #expect(bench.hints.contains("T "))
    #expect(bench.hints.contains("esc close"))
  }

  @Test func itSavesAndComesBack() {
    var bench = Self.bench()
    bench.press("h<ctrl-a>s<enter>")
    #expect(bench.file("environments/staging.json").contains("\"replicas\": 3"))
    #expect(bench.session.state.focus == .matrix)
  }

  @Test func theFootTellsWhoSaysWhatAndWhere() {
    var bench = Self.bench()
    #expect(bench.screen.contains("module 1  ›  base —  ›  staging 2  ›  production 3"))
    #expect(bench.screen.contains("production.json:49     < copy to staging   d reset to 2"))
    bench.press("<ctrl-a>")
    #expect(bench.screen.contains("production 3  ›  session 4"))
    bench.press("d")
    #expect(bench.screen.contains("session takes it back"))
  }

  @Test func environmentsThatDoNotFitAreNamed() {
    var bench = Self.bench(columns: 80, rows: 24)
    #expect(bench.rows(with: "hidden: base").count == 1)
    bench.press("hhh")
    #expect(bench.rows(with: "hidden: production")[0].hasSuffix("1 …"))
    #expect(!bench.screen.contains("hidden: base"))
  }

  @Test func aServiceThatIsNotThereIsSaidInTheHead() {
    var bench = Bench(
      columns: 120, rows: 40,
      files: [
        "environments/dev.json":
          #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {"nats": {}}}"#
      ])
    bench.press("m")
    #expect(bench.rows(with: "dev not here").count == 1)
    bench.press("]<enter>")
    #expect(bench.message == "bff is not in dev")
    #expect(bench.session.state.environment == "dev")
  }

  @Test func literalSecretsAreNeverShown() {
    var bench = Bench(columns: 200, rows: 60)
    bench.press("/jwt<enter>d")
    bench.perform(.cancel)
    bench.press(":set bff/dev/env.JWT_SECRET=marker-literal-31337<enter>mo")
    #expect(!bench.screen.contains("marker-literal"))
    #expect(bench.screen.contains("hidden: a secret"))
    bench.press("T")
    #expect(!bench.screen.contains("marker-literal"))
    bench.press("T>")
    #expect(bench.message.contains("never copied"))
  }

  @Test func controlCharactersAreMadeVisible() {
    var bench = Bench(
      columns: 120, rows: 40,
      files: [
        "environments/dev.json":
          #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {"bff": {"env": {"A": "x\u001b[31m"}}}}"#
      ])
    bench.press("m")
    #expect(bench.rows(with: #"x\u{1b}[31m"#).count == 1)
  }

  @Test func nothingIsChangedWhereOneMayOnlyRead() {
    var bench = Bench(columns: 120, rows: 40, isReadOnly: true)
    bench.press("m<")
    #expect(bench.message == "this workbench is read-only: :write lets you edit")
    bench.press("<enter><ctrl-a> d")
    #expect(!bench.session.outlook.hasUnsaved)
  }

  @Test func whySaysWhoDecidedAndResetsFromThere() {
    var bench = Self.bench(columns: 80, rows: 24)
    bench.press("w")
    #expect(bench.screen.contains("Why  bff › production › Replicas"))
    #expect(bench.rows(with: "• production")[0].contains("decides"))
    #expect(bench.rows(with: "↑ staging")[0].contains("hidden"))
    #expect(bench.rows(with: "Renders to")[0].contains("Deployment/bff"))
    #expect(bench.rows(with: "If you reset")[0].contains("2   scale from 3 to 2 pods"))
    bench.press("d")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.rows(with: "Replicas")[0].contains("+ 2  was 3"))
  }

  @Test func theCommandOpensIt() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":matrix<enter>")
    #expect(bench.session.state.focus == .matrix)
    bench.press("q")
    #expect(!bench.hasQuit)
    #expect(bench.session.state.focus == .form)
  }

  @Test func aFixIsShownWhereTheCursorIs() {
    var bench = Bench(at: "bff/dev")
    bench.press(":bff/dev/imagePullPolicy<enter>mf")
    #expect(bench.session.context == .fix)
    #expect(bench.rows(with: "Matrix  bff in every environment").count == 1)
    #expect(bench.rows(with: "leave it out").count == 1)
    bench.press("<enter>")
    #expect(bench.session.state.focus == .matrix)
    #expect(bench.message.hasPrefix("fixed: "))
  }

  @Test func aServiceThatIsOffIsSaidToBe() {
    var bench = Bench(columns: 120, rows: 40, at: "worker/production")
    bench.press("m")
    #expect(bench.rows(with: "dev off").count == 1)
    bench.press("T")
    #expect(bench.rows(with: "worker").contains { $0.contains("off 1") })
    #expect(bench.rows(with: "bff  ").allSatisfy { !$0.contains("off ") })
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func allMarksAreExplained(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1, at: "bff/production")
    bench.press("m")
    for mark in ["· module", "= computed", "↑ inherited", "• set here", "+ unsaved", "◆ remark", "▲ warning"] {
      #expect(bench.message.contains(mark), "\(mark)")
    }
  }

  @Test func thatNothingIsUnsavedIsNotSaid() {
    let bench = Self.bench(columns: 80, rows: 24, at: "bff/staging")
    #expect(bench.rows(with: "session").isEmpty)
    #expect(bench.rows(with: "module 1  ›  base —  ›  staging 2").count == 1, "\(bench.screen)")
  }
}
