import BeTraceCore
import BeTraceWorkbench
import Testing

/// Quick fixes: shown first, kept by the next key or dropped.
struct FixTests {
  /// A tag whose digest staging knows.
  private static let unpinned =
    ":bff/production/image.tag<enter><enter>0.9.0-rc.1<enter>:bff/production/image.digest<enter>"
  /// A limit below its request, with two fixes.
  private static let low = ":bff/production/resources.limits.memory<enter><enter>1Mi<enter>x"

  private func shown(_ bench: Bench) -> FixBox? {
    if case .fix(let box)? = bench.session.state.overlay { box } else { nil }
  }

  @Test func aFixIsShownAndNothingIsKept() throws {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.unpinned)
    let before = bench.edited("production")
    bench.press("f")
    let box = try #require(shown(bench))
    #expect(box.fix.description == "use the digest 70efdf2e of 'staging'")
    #expect(box.changes.map(\.path) == ["environments/production.json"])
    #expect(
      box.changes[0].lines.map(\.text.trimmed) == [
        #""digest": "sha256:70efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b08607""#
      ])
    let changed = bench.session.preview.lines.filter(\.isChanged)
    #expect(changed.map(\.change) == [.removed, .added])
    #expect(changed[1].text.hasSuffix("@sha256:70efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b08607"))
    #expect(bench.edited("production") == before)
    bench.press("<esc>")
    #expect(shown(bench) == nil)
    #expect(bench.edited("production") == before)
    #expect(bench.session.preview.lines.filter { $0.change == .removed }.isEmpty)
  }

  @Test(arguments: ["f", "<enter>"])
  func theNextKeyKeepsItAsOneStep(key: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.unpinned)
    let before = bench.edited("production")
    bench.press("f" + key)
    #expect(bench.message == "fixed: use the digest 70efdf2e of 'staging'; u undoes")
    #expect(bench.edited("production").contains("sha256:70efdf2e"))
    bench.press("u")
    #expect(bench.edited("production") == before)
  }

  @Test func theOtherFixIsShownByF() throws {
    var bench = Bench()
    bench.press(Self.low + "<esc>f")
    #expect(shown(bench)?.fix.description == "raise the limit to '512Mi'")
    bench.press("F")
    #expect(shown(bench)?.fix.description == "lower the request to '1Mi'")
    bench.press("F")
    #expect(shown(bench)?.fix.description == "raise the limit to '512Mi'")
    bench.press("<esc>F<enter>")
    #expect(bench.message == "fixed: lower the request to '1Mi'; u undoes")
    #expect(bench.edited("production").contains(#""requests": {\#n          "memory": "1Mi""#))
  }

  @Test func whereASteppedProblemLeadsItsFixIsInTheManifestsAndFKeepsIt() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.low)
    let before = bench.edited("production")
    #expect(shown(bench) == nil)
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    #expect(bench.session.preview.lines.filter(\.isChanged).map(\.text.trimmed) == ["memory: 1Mi", "memory: 512Mi"])
    bench.press("f")
    #expect(bench.message == "fixed: raise the limit to '512Mi'; u undoes")
    #expect(bench.session.preview.lines.allSatisfy { $0.change != .removed })
    bench.press("u")
    #expect(bench.edited("production") == before)
  }

  /// Moving on, esc, and another look at the manifests are no yes.
  @Test(arguments: ["<esc>", "jk", "[]"])
  func whatIsOfferedIsGoneAfterAnythingElse(keys: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.low + keys)
    let before = bench.edited("production")
    #expect(bench.session.preview.lines.allSatisfy { $0.change != .removed })
    bench.press("f")
    #expect(shown(bench) != nil)
    #expect(bench.edited("production") == before)
  }

  @Test func theOtherFixOfASteppedProblemIsShownFirst() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.low + "F")
    #expect(shown(bench)?.fix.description == "lower the request to '1Mi'")
  }

  @Test func whereThereAreNoManifestsAFixIsShownInABoxFirst() {
    var bench = Bench(columns: 40, rows: 10)
    bench.press(Self.low + "f")
    #expect(shown(bench)?.fix.description == "raise the limit to '512Mi'")
  }

  @Test func aFixOfAnotherFileNamesItAndUndoingComesBack() throws {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set nats/staging/image.tag=stable nats/staging/imagePullPolicy=IfNotPresent<enter>")
    bench.press(":nats/production/imagePullPolicy<enter>")
    let before = bench.edited("staging")
    bench.press("f")
    let box = try #require(shown(bench))
    #expect(box.fix.description == "pull it every time, in environments/staging.json")
    bench.press("f")
    #expect(bench.message == "fixed: pull it every time, in environments/staging.json; u undoes")
    #expect(bench.edited("staging") != before)
    bench.press("u")
    #expect(bench.edited("staging") == before)
    #expect(bench.session.state.environment == "production")
    #expect(bench.session.fieldAtCursor?.description == "imagePullPolicy")
  }

  @Test func anAddressWithTheWrongPortBecomesAReference() throws {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set bff/production/env.RULES_URL=http://backend:9999/v1<enter>:bff/production/env.RULES_URL<enter>f")
    let box = try #require(shown(bench))
    #expect(box.finding.rule == "X-15")
    #expect(
      box.finding.fixes.map(\.description) == ["refer to port 'http' of 'backend'", "lead to port 12011"])
    bench.press("f")
    #expect(bench.edited("production").contains(#""service": "backend""#))
    #expect(bench.session.plan?.findings.contains { $0.rule == "X-15" } == false)
  }

  @Test func aTagThatMovesBecomesTheInheritedOne() throws {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set nats/production/image.tag=latest<enter>:nats/production/image.tag<enter>f")
    let box = try #require(shown(bench))
    #expect(box.finding.rule == "POL-01")
    #expect(box.fix.description == "use the tag '2.10.4-alpine' of 'staging'")
  }

  @Test func theOnlyFixHasNoOther() {
    var bench = Bench()
    bench.press(Self.unpinned + "fF")
    #expect(bench.message == "there is no other fix")
    #expect(shown(bench) != nil)
    #expect(!bench.session.hintedBindings.contains { $0.name == "other fix" })
  }

  @Test func aFixFromTheListIsShownInTheManifestsOnASmallScreenToo() {
    var bench = Bench()
    bench.press(Self.unpinned + "4jf")
    #expect(shown(bench) != nil)
    #expect(bench.rows(with: "3 Preview  Deployment/bff").count == 1)
    #expect(bench.rows(with: "Fix  Digest").count == 1)
    bench.press("<esc>")
    #expect(bench.session.state.focus == .problems)
    #expect(bench.rows(with: "3 Preview").isEmpty)
  }

  @Test func aFixOfAnotherEnvironmentIsShownThere() throws {
    var bench = Bench(at: "bff/production")
    bench.press(":bff/dev/env.JWT_SECRET<enter><delete>:bff/production/replicas<enter>4G")
    let finding = try #require(bench.session.problemsElsewhere.first)
    #expect(finding.environment == "dev")
    bench.press("f")
    #expect(bench.session.state.environment == "dev")
    #expect(shown(bench)?.fix.description == "take the inherited one back")
    bench.press("f")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func nothingIsFixedReadOnly() {
    var bench = Bench(at: "backend/dev", isReadOnly: true)
    bench.press("xf")
    #expect(bench.message == "this workbench is read-only: :write lets you edit")
    #expect(shown(bench) == nil)
  }

  @Test func whileTypingAFixReplacesTheText() {
    var bench = Bench()
    bench.press(":worker/production/autoscaling.max<enter><enter>1<alt-f>")
    guard case .edit(let box)? = bench.session.state.overlay else {
      Issue.record("no box")
      return
    }
    #expect(box.line.text == "3")
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""max": 3,"#))
  }

  @Test func whileChoosingAFixTakesItsOption() {
    var bench = Bench()
    bench.press(":bff/production/imagePullPolicy<enter><enter>G")
    #expect(bench.rows(with: "alt-f set IfNotPresent").count == 1)
    bench.press("<alt-f>")
    guard case .choice(let box)? = bench.session.state.overlay else {
      Issue.record("no box")
      return
    }
    #expect(box.options[box.index] == "IfNotPresent")
    #expect(bench.rows(with: "alt-f").isEmpty)
  }

  @Test func whileTypingASecretAFixMakesItAReference() {
    var bench = Bench()
    bench.press("aAPI_TOKEN<enter><left><enter>hunter2<alt-f>")
    guard case .variable(let box)? = bench.session.state.overlay else {
      Issue.record("no box")
      return
    }
    #expect(box.kind == .secret)
    #expect([box.parts["Secret"], box.parts["Key"]] == ["bff-auth", "api-token"])
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""key": "api-token""#))
    #expect(!bench.edited("production").contains("hunter2"))
  }

  @Test func aFixOfAnotherFieldIsShownWithWhatIsTyped() throws {
    var bench = Bench()
    bench.press(":bff/production/resources.requests.memory<enter><enter>2Gi<alt-f>")
    let box = try #require(shown(bench))
    #expect(box.fix.description == "raise the limit to '2Gi'")
    #expect(
      box.changes[0].lines.map { $0.text.trimmed } == [
        #""memory": "512Mi""#, #""memory": "2Gi""#, #""memory": "1Gi""#, #""memory": "2Gi""#,
      ])
    bench.press("<enter>")
    #expect(bench.session.state.history.done.count == 1)
    bench.press("u")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func aFixIsNoSecretOnTheScreen() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("aAPI_TOKEN<enter><left><enter>hunter2hunter2<enter>f")
    #expect(shown(bench) != nil)
    #expect(!bench.screen.contains("hunter2"))
    bench.press("<esc>4")
    #expect(!bench.screen.contains("hunter2"))
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.prefix { $0 != "," }) }
}
