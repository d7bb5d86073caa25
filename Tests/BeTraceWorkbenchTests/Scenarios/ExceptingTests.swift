import BeTraceCore
import BeTraceWorkbench
import Testing

/// A problem is accepted for a time: from the list of problems, or where it is.
struct ExceptingTests {
  private func entry(_ bench: Bench) -> EntryBox? {
    if case .entry(let box)? = bench.session.state.overlay { box } else { nil }
  }

  @Test func theBoxIsFilledInButForTheReason() throws {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("4A")
    let box = try #require(entry(bench))
    #expect(box.parts.list.map(\.label) == ["Rule", "Service", "Reason", "Until"])
    #expect(box.parts.list.map(\.text) == ["POL-01b", "nats", "", "2027-02-23"])
    #expect(box.parts.current.label == "Reason")
    expectScreen(bench)
  }

  @Test func nothingIsSaidToBeMissingBeforeAnythingIsTyped() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("4A")
    #expect(bench.rows(with: "gives no 'reason'").isEmpty)
    #expect(bench.rows(with: "✗").isEmpty)
    bench.press("x<ctrl-u>")
    #expect(bench.rows(with: "gives no 'reason'").isEmpty)
    bench.press("<enter><enter>")
    #expect(bench.message == "an exception needs all but the service: 'Reason' is empty")
  }

  @Test func onASmallScreenTheBoxIsTheSame() {
    var bench = Bench()
    bench.press("4Amirrored")
    expectScreen(bench)
  }

  @Test func whatIsKeptIsOneStepAndTheProblemIsARemark() throws {
    var bench = Bench(columns: 120, rows: 40)
    let before = bench.edited("production")
    bench.press("4Amirrored<enter><enter>")
    #expect(bench.message == "POL-01b is accepted for nats in production until 2027-02-23; u undoes")
    #expect(
      bench.difference(of: "production").filter { $0.hasPrefix("+") } == [
        "+     },", "+     {", #"+       "rule": "POL-01b","#, #"+       "service": "nats","#,
        #"+       "reason": "mirrored","#, #"+       "until": "2027-02-23""#,
      ])
    #expect(bench.session.state.focus == .problems)
    #expect(bench.session.state.service == "bff")
    let finding = try #require(bench.session.plan?.findings.first { $0.rule == "POL-01b" && $0.service == "nats" })
    #expect(finding.severity == .info)
    #expect(finding.acceptance?.description == "excepted until 2027-02-23: mirrored")
    bench.press("u")
    #expect(bench.edited("production") == before)
  }

  @Test func itIsAskedForInTheFormToo() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("xAmirrored<enter><enter>")
    #expect(bench.session.state.focus == .form)
    #expect(bench.session.fieldAtCursor?.description == "image.digest")
    #expect(bench.edited("production").contains("mirrored"))
  }

  @Test func withoutAReasonItIsNotKept() {
    var bench = Bench(columns: 120)
    bench.press("4A<enter><enter>")
    #expect(entry(bench) != nil)
    #expect(bench.message == "an exception needs all but the service: 'Reason' is empty")
    bench.press("<esc>")
    #expect(bench.session.state.focus == .problems)
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func aProblemOfAnotherEnvironmentIsExceptedThere() {
    var bench = Bench(at: "bff/dev")
    bench.press(":set bff/production/imagePullPolicy=Never<enter>:bff/dev/replicas<enter>4G")
    #expect(bench.session.listedProblems.last?.environment == "production")
    bench.press("Afor now<enter><enter>")
    #expect(bench.edited("production").contains(#""reason": "for now""#))
    #expect(bench.session.state.environment == "dev")
    #expect(bench.session.state.focus == .problems)
  }

  @Test(arguments: [
    (
      ":bff/production/resources.limits.memory<enter><enter>512mb<enter>A",
      "'EF-04' cannot be excepted: what a file cannot say has to be mended"
    ),
    (":bff/production/replicas<enter>A", "there is no problem here; x goes to the next one"),
    (
      "4GA",
      "it is accepted already: excepted until 2030-06-30: The rule store is one file: a second replica would corrupt it."
    ),
    (
      ":set bff/production/imagePullPolicy=IfNotPresent<enter>A",
      "this is a remark only: there is nothing to except"
    ),
    (
      ":set -/production/exceptions:='[{\"rule\": \"POL-13\", \"reason\": \"r\", \"until\": \"2030-01-01\"}]'<enter>4gA",
      "this is about an exception: mend or remove that"
    ),
  ])
  func whatCannotBeExceptedSaysWhy(keys: String, message: String) {
    var bench = Bench(columns: 120)
    bench.press(keys)
    #expect(bench.message == message)
    #expect(entry(bench) == nil)
  }

  @Test func nothingIsExceptedReadOnly() {
    var bench = Bench(isReadOnly: true)
    bench.press("4A")
    #expect(bench.message == "this workbench is read-only: :write lets you edit")
    #expect(!bench.session.hintedBindings.contains { $0.action == .except })
  }
}
