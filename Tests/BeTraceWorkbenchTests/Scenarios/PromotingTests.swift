import BeTraceCore
import BeTraceWorkbench
import Testing

/// One environment takes over what another decides.
struct PromotingTests {
  @Test func itTakesFromTheStageBeforeWhateverWasComparedLast() {
    var bench = Bench(at: "bff/staging")
    bench.press("c")
    #expect(bench.rows(with: "dev").count > 0)
    bench.press("<esc>:bff/production/replicas<enter>P")
    guard case .promote(let box)? = bench.session.state.overlay else { return #expect(Bool(false), "no box") }
    #expect(box.source == "staging")
    bench.press("<esc>:promote dev<enter>")
    guard case .promote(let asked)? = bench.session.state.overlay else { return #expect(Bool(false), "no box") }
    #expect(asked.source == "dev")
  }

  @Test func onAWideScreenHardlyAValueIsCut() {
    var bench = Bench(columns: 200, rows: 60, at: "bff/production")
    bench.press("P")
    #expect(bench.rows(with: "• staging.betrace.example.com ").count == 1)
    #expect(bench.rows(with: "• letsencrypt-staging ").count == 1)
    #expect(bench.rows(with: "• …betrace.example.com/auth/callback ").count == 1)
  }

  @Test func onASmallScreenTheFootSaysWhatBecomesOfTheRow() {
    var bench = Bench(columns: 40, rows: 10, at: "bff/production")
    bench.press("P")
    #expect(bench.rows(with: "0.8.2").count == 2)
    #expect(bench.rows(with: "→ 0.9.0-rc.1").count == 1)
    bench.press("<space>")
    #expect(bench.rows(with: "stays 0.8.2").count == 1)
    #expect(bench.rows(with: "  0 of 9 ").count == 1)
    bench.press("j")
    #expect(bench.rows(with: "Stays: each has its own").count == 1)
  }

  @Test func valuesThatAreCutAreSaidInTheFoot() {
    var bench = Bench(at: "bff/production")
    bench.press(":bff/production/env.WORKOS_REDIRECT_URI<enter>P")
    #expect(bench.rows(with: " → 0.9.0-rc.1@").count == 1)
    bench.press("jj")
    #expect(bench.rows(with: "stays; staging has https://staging.betr").count == 1)
    bench.press("<space>")
    #expect(bench.rows(with: " → https://staging.betrace.example").count == 1)
  }

  @Test func whatGoesByRuleIsTakenOverWithOneKeyAndUndoneAtOnce() {
    var bench = Bench(at: "bff/production")
    let before = bench.edited("production")
    bench.press("P<enter>")
    let image = bench.session.servicePlan?.values["image"]
    #expect(image?["tag"] == "0.9.0-rc.1")
    #expect(image?["digest"] == "sha256:70efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b08607")
    #expect(bench.session.outlook.unsaved["production"]?.count == 2)
    #expect(bench.message.hasPrefix("production takes 1 field over from staging, not saved yet"))
    bench.press("u")
    #expect(bench.edited("production") == before)
  }

  @Test func whatWouldHappenIsSeenBeforeItIsTakenOver() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    let before = bench.edited("production")
    bench.press("P")
    #expect(bench.rows(with: "3 pods restart").count == 1)
    #expect(bench.session.preview.lines.contains { $0.isChanged && $0.text.contains("0.9.0-rc.1") })
    bench.press("<esc>")
    #expect(bench.edited("production") == before)
    #expect(bench.rows(with: "3 pods restart").isEmpty)
  }

  @Test func rowsAreTickedOneByOneOrAll() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("P j<space>")
    #expect(bench.rows(with: "[✓]").map { $0.contains("Replicas") } == [true])
    bench.press("<enter>")
    #expect(bench.session.servicePlan?[Field("replicas")]?.value == 2)
    #expect(bench.session.servicePlan?[Field(["image", "tag"])]?.value == "0.8.2")
    bench.press("uPa")
    #expect(bench.rows(with: "[ ]").count == 1, "in the last row only")
    bench.press("a")
    #expect(bench.rows(with: "[✓]").map { $0.contains("Image") } == [true])
  }

  @Test func nothingTickedIsNothingTakenOver() {
    var bench = Bench(at: "bff/production")
    let before = bench.edited("production")
    bench.press("P <enter>")
    #expect(bench.message.hasPrefix("nothing is ticked"))
    #expect(bench.edited("production") == before)
  }

  @Test func theSourceIsAnyOtherEnvironment() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("P")
    #expect(bench.rows(with: "staging → production").count == 1)
    bench.press("[")
    #expect(bench.rows(with: "dev → production").count == 1)
    bench.press("[")
    #expect(bench.message == "dev is the first other environment")
    bench.press("<esc>:promote staging<enter>")
    #expect(bench.rows(with: "staging → production").count == 1)
  }

  @Test func everythingGoesAtOnce() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("P<tab>")
    #expect(
      bench.rows(with: "[✓]").map { row in ["backend", "bff", "worker"].first { row.contains("\($0) Image") } }
        == ["backend", "bff", "worker"])
    bench.press("<tab>")
    #expect(bench.rows(with: "[✓]").count == 1)
  }

  @Test func aSecretThatIsWrittenDownIsNeitherShownNorTakenOver() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production", files: ["environments/dev.json": Self.leaking])
    bench.press("P[")
    #expect(bench.rows(with: "Never goes").count == 1)
    #expect(!bench.screen.contains("sk_live"))
    bench.press("a<enter>")
    #expect(!bench.edited("production").contains("sk_live"))
    bench.press("P[G<space>")
    #expect(bench.message.hasPrefix("a secret that is written down never goes"))
    #expect(!bench.screen.contains("sk_live"))
  }

  private static let leaking = #"""
    {
      "apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "extends": "base",
      "namespace": "betrace-dev",
      "services": {"bff": {"env": {"WORKOS_API_KEY": "sk_live_4eC39HqLyjWDarjtT1zdp7dc"}}}
    }
    """#

  @Test func whereNothingCanBeTakenOverItSaysWhy() {
    var bench = Bench(at: "bff/base")
    bench.press("P")
    #expect(bench.message.contains("base is abstract and deploys nothing"))
    bench = Bench(at: "bff/production", isReadOnly: true)
    bench.press("P")
    #expect(bench.message == "this workbench is read-only: :write lets you edit")
    bench = Bench(at: "bff/production", files: ["environments/staging.json": "{"])
    bench.press("P")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.beeps == 1)
  }

  @Test func theManifestsThatWouldChangeAreShown() {
    var bench = Bench(at: "bff/production")
    bench.press("Pt")
    #expect(bench.rows(with: "manifests of production").count == 1)
    #expect(bench.rows(with: "0.9.0-rc.1").count > 0)
    #expect(bench.hints.contains("t list"))
    bench.press("<esc>")
    #expect(bench.rows(with: "Goes by default").count == 1)
  }

  @Test func whatTheTargetResetIsNotCalledRemoved() {
    var bench = Bench(columns: 120, rows: 40, at: "worker/production")
    bench.press(":set worker/staging/concurrency=6<enter>:worker/production<enter>P")
    #expect(bench.rows(with: "production went back to the module's default").count == 1)
  }

  @Test func aServiceThatIsOffTakesNothingOverUnasked() {
    var bench = Bench(columns: 120, rows: 40, at: "worker/dev")
    bench.press("P")
    #expect(bench.rows(with: "dev does not deploy the service").count == 1)
    #expect(bench.rows(with: "[✓]").isEmpty)
  }

  @Test func ticksStayWhereTheScopeChanges() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("P j<space>")
    #expect(bench.rows(with: "[✓]").map { $0.contains("Replicas") } == [true])
    bench.press("<tab>")
    #expect(bench.rows(with: "[✓]").contains { $0.contains("bff Replicas") })
    #expect(!bench.rows(with: "[✓]").contains { $0.contains("bff Image") })
    #expect(bench.rows(with: "▌").contains { $0.contains("bff Replicas") }, "and so does the cursor")
    bench.press("<tab>")
    #expect(bench.rows(with: "[✓]").map { $0.contains("Replicas") } == [true])
    bench.press("<tab><enter>")
    #expect(bench.session.servicePlan?[Field("replicas")]?.value == 2)
    #expect(bench.session.servicePlan?[Field(["image", "tag"])]?.value == "0.8.2")
  }

  @Test func whereNothingGoesItSaysWhatToPress() {
    var bench = Bench(columns: 120, rows: 40, at: "nats/production")
    bench.press("P")
    #expect(bench.rows(with: "Nothing goes by default: space ticks a row, a all that can go.").count == 1)
    bench.press("<esc>:bff/production/replicas<enter>P<space>")
    #expect(bench.rows(with: "Nothing is ticked: space ticks a row, a all that can go.").count == 1)
  }

  @Test func whatIsCutShowsWhereItDiffers() {
    var bench = Bench()
    let addresses = [("staging", 1), ("production", 2)].map { "bff/\($0)/env.A=https://api.example.com/version/\($1)" }
    bench.press(":set \(addresses.joined(separator: " "))<enter>P")
    #expect(bench.rows(with: "• …com/version/1 • …com/version/2").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "• …staging.betr… • …betrace.exam…").count == 1, "\(bench.screen)")
  }
}
