import BeTraceCore
import BeTraceWorkbench
import Testing

/// Saving, leaving, undoing.
struct SavingTests {
  @Test func whatItDoesIsSaidWholeOnAnyScreen() {
    for (columns, rows) in [(40, 10), (80, 24), (200, 60)] {
      var bench = Bench(columns: columns, rows: rows, at: "bff/production")
      bench.press("<ctrl-a>s")
      #expect(bench.screen.contains("scale from 3 to 4 pods, no restart"), "\(columns)")
    }
    var bench = Bench(columns: 200, rows: 60, at: "bff/production")
    bench.press(":set bff/base/env.A=1 nats/base/replicas=4<enter>s")
    #expect(bench.rows(with: "Effect").allSatisfy { !$0.contains("…") })
    #expect(bench.rows(with: "all pods together").allSatisfy { !$0.contains("…") })
  }

  private static let production = "environments/production.json"

  @Test func aProtectedEnvironmentIsSavedByTypingItsName() {
    var bench = Bench()
    let before = bench.file(Self.production)
    bench.press("<enter>7<enter>s")
    #expect(bench.rows(with: "- ").contains { $0.contains(#""replicas": 3,"#) })
    bench.press("<enter>")
    #expect(bench.message == "type production to save")
    bench.press("prod<enter>")
    #expect(bench.file(Self.production) == before)
    bench.press("uction<enter>")
    #expect(bench.message == "saved environments/production.json")
    #expect(bench.file(Self.production) == before.replacing(#""replicas": 3"#, with: #""replicas": 7"#))
    bench.press("s")
    #expect(bench.message == "nothing to save: every value is as in the files")
    #expect(bench.writes == 1)
  }

  @Test func anUnprotectedOneIsSavedByEnter() {
    var bench = Bench(at: "bff/staging")
    bench.press("<enter>4<enter>s<enter>")
    #expect(bench.file("environments/staging.json").contains(#""replicas": 4,"#))
  }

  @Test func ctrlSSavesAtOnceWhereNothingIsProtected() {
    var bench = Bench(at: "bff/staging")
    bench.press("<enter>4<enter><ctrl-s>")
    #expect(bench.writes == 1)
    bench.press(":bff/production/replicas<enter><enter>4<enter><ctrl-s>")
    #expect(bench.writes == 1)
    #expect(bench.rows(with: "Type production to save").count == 1)
  }

  @Test func aProtectedEnvironmentWithAnErrorIsNotSaved() {
    var bench = Bench(columns: 120)
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb<enter>sproduction<enter>")
    #expect(bench.message == "production is protected and has an error: mend first, esc then x")
    #expect(bench.writes == 0)
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 10)])
  func whatKeepsAProtectedOneFromBeingSavedIsSaidThere(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press(
      ":set -/production/exceptions:='[{\"rule\": \"POL-13\", \"reason\": \"r\", \"until\": \"2030-01-01\"}]'<enter>s")
    #expect(bench.rows(with: "mend the errors first").count == 1)
    #expect(bench.rows(with: "production exceptions  ").count == 1, "\(bench.rows(with: ""))")
  }

  @Test func pagesScrollFurtherThanLines() throws {
    var bench = Bench(at: "bff/dev")
    bench.press("<enter>2<enter>s")
    let top = { (bench: Bench) -> Int? in
      if case .review(let review)? = bench.session.state.overlay { review.top } else { nil }
    }
    bench.press("<down>")
    #expect(top(bench) == 1)
    bench.press("<pgdn>")
    #expect(top(bench) == 11)
    bench.press("<pgup>")
    #expect(top(bench) == 1)
  }

  @Test func anUnprotectedOneWithAnErrorIsSavedAfterTheReview() {
    var bench = Bench(at: "bff/staging")
    bench.press(":bff/staging/resources.limits.memory<enter><enter>512mb<enter><ctrl-s>")
    #expect(bench.writes == 0)
    bench.press("<enter>")
    #expect(bench.writes == 1)
  }

  @Test func severalFilesAreReviewedOneAfterAnother() {
    var bench = Bench(at: "bff/dev")
    bench.press("<enter>2<enter>]<enter>3<enter>s")
    #expect(bench.rows(with: "Save  bff ›  staging  file 1 of 2").count == 1)
    // Whoever types on answers no second review that he has not seen.
    bench.press("<enter><esc>")
    #expect(bench.writes == 1)
    bench.press("s")
    #expect(bench.rows(with: "Save  bff ›  dev  file 2 of 2").count == 1)
    bench.press("<enter>")
    #expect(bench.writes == 2)
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func whatIsLeftToSaveIsSaid() {
    var bench = Bench(columns: 120, at: "bff/dev")
    bench.press("<enter>2<enter>]<enter>3<enter>s<enter>")
    #expect(bench.message == "saved environments/staging.json, 1 of 2; s goes on with dev")
    bench.press("<ctrl-a>s")
    #expect(bench.rows(with: "Save  bff ›  staging  file 1 of 2").count == 1)
  }

  @Test func theProtectionThatIsOnDiskIsAskedFor() {
    let dev = Bench().file("environments/dev.json")
    let protected = dev.replacing(#""namespace""#, with: #""protected": true, "namespace""#)
    var bench = Bench(at: "bff/dev", files: ["environments/dev.json": protected])
    bench.press(":-/dev/protected<enter><space><ctrl-s>")
    #expect(bench.rows(with: "Type dev to save").count == 1)
    bench.press("<enter>")
    #expect(bench.writes == 0)
    bench.press("dev<enter>")
    #expect(bench.writes == 1)
    bench.press("<space><ctrl-s>")
    #expect(bench.writes == 2)
  }

  @Test func anEnvironmentThatBecomesAbstractRemovesItsObjects() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":-/production/abstract<enter><space>s")
    #expect(bench.rows(with: "Removes    ▲ 27 objects: a cluster that prunes deletes them").count == 1)
    #expect(bench.rows(with: "Manifests").contains { $0.contains("27 of 27") })
    #expect(bench.rows(with: "- Deployment/bff").count == 1)
  }

  @Test func aServiceThatIsTakenOutRemovesItsObjects() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.press(":set bff/staging/enabled=false<enter><ctrl-s>")
    #expect(bench.writes == 0)
    // What becomes of the policies of those that it connected to stands first.
    for _ in 0..<60 where bench.rows(with: "- staging Deployment/bff").isEmpty { bench.press("<down>") }
    #expect(bench.rows(with: "- staging Deployment/bff").count == 1)
  }

  @Test func objectsInAnotherNamespaceAreOthers() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set -/production/namespace=other<enter>s")
    #expect(bench.rows(with: "Manifests").contains { $0.contains("54 of 54") })
  }

  @Test func aSwitchThatStaysOnIsNotUnsaved() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/dev/ingress.host<enter><enter>other.example.com<enter>")
    #expect(bench.rows(with: "+ Host").count == 1)
    #expect(bench.rows(with: "+ Outside access").isEmpty)
  }

  @Test func leavingAsksOnlyWhenAValueDiffers() {
    var bench = Bench()
    bench.press("<enter>7<enter>q")
    #expect(bench.rows(with: "+1 unsaved edit in production").count == 1)
    #expect(!bench.hasQuit)
    bench.press("<esc><enter>3<enter>q")
    #expect(bench.hasQuit)
  }

  @Test func discardLeavesAndWritesNothing() {
    var bench = Bench()
    bench.press("<enter>7<enter>qd")
    #expect(bench.hasQuit)
    #expect(bench.writes == 0)
  }

  @Test func undoAndRedoGoBackThroughEnvironments() {
    var bench = Bench(at: "bff/staging")
    let staging = bench.edited("staging")
    let production = bench.edited("production")
    bench.press("<enter>4<enter>]<enter>7<enter>uu")
    #expect(bench.edited("staging") == staging)
    #expect(bench.edited("production") == production)
    #expect(bench.session.state.environment == "staging")
    bench.press("<ctrl-r><ctrl-r>")
    #expect(bench.edited("production").contains(#""replicas": 7,"#))
    #expect(bench.session.state.environment == "production")
  }

  @Test func anEditOfAParentShowsInItsDescendants() {
    var bench = Bench(at: "bff/staging")
    bench.press(":bff/staging/imagePullPolicy<enter><space>]")
    #expect(bench.rows(with: "Pull policy").contains { $0.hasPrefix("▌+") })
  }

  @Test func readOnlyRefusesEveryEdit() {
    var bench = Bench(isReadOnly: true)
    for keys in ["<enter>", "<ctrl-a>", "d", "a", "<space>", ":set bff/production/replicas=4<enter>"] {
      bench.press(keys)
      bench.press("<esc>")
    }
    #expect(bench.session.unsavedEnvironments.isEmpty)
    #expect(bench.beeps >= 4)
  }

  @Test(arguments: [(80, 24), (100, 40), (200, 60)])
  func whatIsNewIsNamed(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows, at: "bff/production")
    bench.press(":set bff/production/replicas=1<enter>s")
    #expect(bench.rows(with: "▲ 3 new warnings").count == 1)
    #expect(bench.rows(with: "▲ bff  Replicas  ").count == 2, "\(bench.screen)")
    for rule in ["ENV-01", "POL-07", "UPD-06"] { #expect(!bench.rows(with: rule).isEmpty, "\(bench.screen)") }
  }

  @Test func whatSeveralEnvironmentsHaveIsCountedOnce() {
    var bench = Bench(columns: 100, rows: 40, at: "bff/base")
    bench.press(":set bff/base/env.WORKOS_CLIENT_ID:=null<enter>s")
    #expect(bench.rows(with: "✗ 1 error").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "bff env.WORKOS_CLIENT_ID  required, and not set").count == 1)
  }

  /// What other files would do that are not saved either is no matter of this one.
  @Test func ofSeveralFilesEachReviewIsAboutItsOwn() {
    var bench = Bench(columns: 120, rows: 50, at: "bff/production")
    bench.press(":set bff/staging/replicas=9 worker/staging/env.GREETING=x<enter>")
    bench.press(":unset bff/production/replicas<enter>s")
    #expect(bench.rows(with: "file 1 of 2").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "Commit     production: bff replicas 3 -> 2").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "scale from 3 to 2 pods").count == 1, "\(bench.screen)")
    for other in ["to 9 pods", "worker", "GREETING"] { #expect(bench.rows(with: other).isEmpty, "\(bench.screen)") }
  }

  @Test func anEditOfAServiceThatIsOffSaysSo() {
    var bench = Bench(columns: 120, rows: 40, at: "worker/dev")
    bench.press(":set worker/dev/replicas=3<enter>s")
    #expect(bench.rows(with: "nothing happens on the cluster: worker is not deployed in dev").count == 1)
  }

  @Test func theKeysNameThatTheCommandIsCopied() {
    var bench = Bench()
    bench.press("<ctrl-a>s")
    #expect(bench.hints.contains("alt-y copy command"))
  }
}
