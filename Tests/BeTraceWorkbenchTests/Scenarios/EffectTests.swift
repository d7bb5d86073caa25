import BeTraceCore
import BeTraceWorkbench
import Testing

/// What edits do, said where one stands.
struct EffectTests {
  private func row1(_ bench: Bench) -> String { bench.screen.split(separator: "\n").first.map(String.init) ?? "" }

  @Test func row1NamesTheEnvironmentsWhosePodsAreReached() {
    var bench = Bench(at: "bff/base")
    bench.press("<enter>4<enter>")
    #expect(row1(bench).hasSuffix("+1 unsaved   4 pods restart, 1 new object, scale in dev"), "\(row1(bench))")
    bench.press(":set bff/production/resources.limits.memory=2Gi<enter>:bff/dev/replicas<enter>")
    #expect(row1(bench).hasSuffix("+2 unsaved   7 pods restart in dev and production protected"), "\(row1(bench))")
    bench.press("u]]")
    #expect(row1(bench).contains("production protected"))
    bench.press("<ctrl-r>")
    bench.press(":set bff/base/replicas:=1<enter>:bff/production/replicas<enter>")
    #expect(row1(bench).hasSuffix("3 pods restart"), "\(row1(bench))")
  }

  @Test(arguments: [
    ("bff/production/enabled=false", "6 objects stay behind"),
    ("bff/production/ingress=null", "1 object stays behind"),
    ("bff/production/ingress.host=b.example.com", "1 object changes"),
    ("bff/production/replicas:=1", "1 pod restarts, 1 object stays behind, scale"),
    ("bff/production/replicas:=5", "scale, no restart"),
  ])
  func row1TellsOfWhatIsNoPodToo(_ edit: String, _ effect: String) {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press(":set \(edit)<enter>")
    #expect(row1(bench).hasSuffix("   " + effect), "\(row1(bench))")
  }

  @Test func theReviewOfABaseNamesWhoHasAValueOfTheirOwn() {
    var bench = Bench(columns: 200, rows: 60, at: "bff/base")
    bench.press("<enter>4<enter>s")
    let heirs = "bff/base/replicas: dev takes it; staging:35 and production:49 have their own"
    #expect(bench.rows(with: heirs).count == 1, "\(bench.screen)")
  }

  @Test func theReviewSaysThatNothingHappens() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/dev")
    bench.press(":set bff/dev/replicas:=1<enter>s")
    #expect(bench.rows(with: "Effect     nothing changes on the cluster").count == 1, "\(bench.screen)")
  }

  @Test func whoTakesAValueIsSaidWhole() {
    for (columns, text) in [
      (80, "dev takes it, not staging:35 and production:49"),
      (120, "dev takes it; staging:35 and production:49 have their own"),
    ] {
      var bench = Bench(columns: columns, rows: 40, at: "bff/base")
      bench.press("<enter>4<enter>")
      #expect(bench.rows(with: text).count == 1, "\(bench.screen)")
    }
  }

  @Test func elsewhereItIsSaidWhatAValueWasAndWhatItIs() {
    var bench = Bench(at: "bff/base")
    bench.press("<enter>4<enter>w")
    #expect(bench.rows(with: "Elsewhere").map { $0.contains("dev 1 → 4   staging 2   production 3") } == [true])
    bench = Bench(columns: 200, rows: 60, at: "bff/base")
    bench.press("<enter>4<enter>")
    #expect(bench.rows(with: "dev         1 → 4").count == 1, "\(bench.screen)")
  }

  @Test func ofALongEffectNothingIsCut() {
    let effect = "scale from 4 to 1 pod, rolling restart of 1 pod (topologySpreadConstraints), 1 object stays behind"
    var bench = Bench(columns: 200, rows: 60, at: "bff/base")
    bench.press("<enter>4<enter>s<enter>w")
    #expect(bench.rows(with: effect).count == 1, "\(bench.screen)")
    bench = Bench(at: "bff/base")
    bench.press("<enter>4<enter>s<enter>w")
    #expect(bench.rows(with: " (topologySpreadConstraints), 1 object stays behind").count == 1, "\(bench.screen)")
  }

  @Test func whatEachEnvironmentBelowDoesHasItsRowWhereThereIsLittleRoom() {
    var bench = Bench(at: "bff/base")
    bench.press("<enter>4<enter>")
    bench.press(":set bff/base/env.LOG_LEVEL=debug<enter>:set worker/base/resources.requests.memory=512Mi<enter>")
    bench.press(":set -/base/platform.podSecurity=privileged<enter>s")
    for name in ["production", "dev", "staging"] {
      #expect(!bench.rows(with: "  \(name) ").isEmpty, "\(name): \(bench.screen)")
    }
    #expect(!bench.rows(with: "Checks").isEmpty, "\(bench.screen)")
    #expect(!bench.rows(with: "Type base to save").isEmpty, "\(bench.screen)")
  }

  @Test func whatHappensInSeveralEnvironmentsIsSaidOnce() {
    var bench = Bench(at: "nats/base")
    bench.press(":set nats/base/storage=20Gi<enter>s")
    #expect(bench.rows(with: "production, dev and staging critical risk: ").count == 1, "\(bench.screen)")
  }

  @Test func aDigestThatIsDroppedIsToldWithItsTag() {
    var bench = Bench(at: "bff/production")
    bench.press(":set bff/production/image.tag=0.8.3<enter>s")
    #expect(bench.rows(with: "bff image.tag 0.8.2 -> 0.8.3, image.digest dropped").count == 1, "\(bench.screen)")
  }

  @Test func errorsThatABaseMakesBelowAreSaidInIt() {
    var bench = Bench(at: "bff/base")
    bench.press(":set nats/base/storage=20Gi<enter>")
    #expect(row1(bench).contains("✗ errors in 3 environments"), "\(row1(bench))")
    bench.press("x")
    #expect(bench.message.contains("no problems in base; 4 lists those of dev, staging and production"))
  }

  @Test func theManifestsOpenWhereTheValueStandsNotAtAChecksumOfIt() {
    var bench = Bench(at: "nats/dev")
    bench.press(":nats/dev/storage<enter>")
    #expect(bench.rows(with: "storage: 10Gi").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "config-checksum").isEmpty, "\(bench.screen)")
  }

  @Test(arguments: [
    ("bff/base/replicas", "nowhere: base is abstract"),
    ("worker/dev/replicas", "nowhere: worker is not deployed in dev"),
  ])
  func whatIsNotRenderedRendersNowhere(_ address: String, _ text: String) {
    var bench = Bench()
    bench.press(":\(address)<enter>w")
    #expect(bench.rows(with: "Renders to").map { $0.contains(text) } == [true], "\(bench.screen)")
  }
}
