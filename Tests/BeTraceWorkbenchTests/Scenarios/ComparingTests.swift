import BeTraceCore
import BeTraceWorkbench
import Testing

/// Two environments side by side.
struct ComparingTests {
  @Test func whatDiffersIsThereWithOneKey() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("c")
    #expect(bench.rows(with: "Replicas").contains { $0.contains("• 2") && $0.contains("• 3") })
    #expect(bench.rows(with: "11 fields differ").count == 1)
  }

  @Test func whyItDiffersIsSaidOfTheRowAtTheCursor() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("c")
    #expect(bench.rows(with: "11 fields differ. Replicas: production sets it").count == 1)
    #expect(bench.rows(with: "staging: environments/staging.json:35").count == 1)
    #expect(bench.rows(with: "production: environments/production.json:49").count == 1)
  }

  @Test func valuesThatAreCutAreSaidInFullOfTheRowAtTheCursor() {
    var bench = Bench(at: "bff/production")
    bench.press(":bff/production/env.WORKOS_REDIRECT_URI<enter>c")
    #expect(bench.rows(with: "production.json:55: https://betrace.example.com/auth/callback ").count == 1)
    #expect(bench.rows(with: "staging.json:43: https://staging.betrace.example.com/auth/callback ").count == 1)
  }

  @Test func whatIsNotSavedIsMarkedSoAndHasNoPlace() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press(":set bff/staging/replicas=7<enter>:bff/production/replicas<enter>c")
    #expect(bench.rows(with: "Replicas").contains { $0.contains("+ 7") && $0.contains("• 3") })
    #expect(bench.rows(with: "staging: not saved").count == 1)
    #expect(bench.rows(with: "production: environments/production.json:49").count == 1)
  }

  @Test func whatNobodyRemovedIsNotCalledSo() {
    var bench = Bench(columns: 160, rows: 50, at: "bff/staging")
    bench.press(":compare dev<enter>")
    #expect(bench.rows(with: "Issuer").contains { $0.contains("letsencrypt-staging") && !$0.contains("removed") })
    bench.press("<esc>:bff/production/replicas<enter>:compare staging<enter>")
    #expect(bench.rows(with: "LOG_LEVEL").contains { $0.contains("removed") }, "production removes it")
  }

  @Test func enterGoesToTheField() {
    var bench = Bench(at: "bff/production")
    bench.press("cG<enter>")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.session.state.field == Field(["ingress", "annotations", "cert-manager.io/cluster-issuer"]))
    #expect(bench.session.state.environment == "production")
  }

  @Test func anotherEnvironmentIsOneKeyAway() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("c[")
    #expect(bench.rows(with: "Compare  bff   dev and production").count == 1)
    bench.press("<esc>c")
    #expect(bench.rows(with: "Compare  bff   dev and production").count == 1)
    bench.press("<esc>:compare staging<enter>")
    #expect(bench.rows(with: "staging and production").count == 1)
  }

  @Test func everythingIsComparedServiceByService() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("c<tab>")
    #expect(bench.rows(with: "Compare  everything").count == 1)
    bench.press(":")
    #expect(bench.session.state.overlay?.context == .compare)
    bench.press("<tab>")
    #expect(bench.rows(with: "Compare  bff").count == 1)
  }

  @Test func aServiceThatOnlyOneDeploysIsARow() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press(":set worker/production/enabled=false<enter>c<tab>G")
    #expect(bench.rows(with: "not deployed").count == 1)
    #expect(bench.rows(with: "worker: turned off at environments/production.json").count == 1)
    bench.press("<enter>")
    #expect(bench.session.state.service == "worker")
  }

  @Test func theManifestsAreComparedToo() {
    var bench = Bench(at: "bff/production")
    bench.press("ct")
    #expect(bench.rows(with: "manifests of staging and production").count == 1)
    #expect(bench.hints.contains("t list"))
    bench.press("t")
    #expect(bench.hints.contains("t manifests"))
    bench.press("q")
    #expect(bench.session.state.overlay == nil)
  }

  @Test func allThatWasComparedMayBeTakenOver() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("c<tab>P")
    #expect(bench.rows(with: "Promote  everything").count == 1)
  }

  @Test func nothingDiffers() {
    var bench = Bench(at: "nats/dev", example: false, files: Self.twins)
    bench.press("c")
    #expect(bench.rows(with: "Nothing differs: nats is the same in test and dev.").count == 1)
  }

  private static let twins = Dictionary(
    uniqueKeysWithValues: ["dev", "test"].map { name in
      (
        "environments/\(name).json",
        #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "\#(name)", "namespace": "one", "services": {"nats": {}}}"#
      )
    })

  @Test func itBeginsAtTheFieldOfTheForm() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press(":bff/production/ingress.host<enter>c<enter>")
    #expect(bench.session.state.field == Field(["ingress", "host"]))
  }

  @Test func whatIsOnlyThereToBeExtendedIsComparedToo() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/base")
    bench.press("c")
    #expect(bench.rows(with: "Compare  bff   staging and base").count == 1)
  }

  @Test func theKeysNameThatItIsTakenOver() {
    var bench = Bench()
    bench.press("c")
    #expect(bench.hints.contains("P promote"))
  }
}
