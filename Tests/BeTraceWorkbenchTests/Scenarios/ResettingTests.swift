import BeTraceCore
import BeTraceWorkbench
import Testing

/// Resetting a whole section, or a whole service, in one environment.
struct ResettingTests {
  /// Where the keys are, what is reset there, and what stays of the file between the lines of the service.
  @Test(arguments: [
    ("env.HOST", "", 2, "env"),
    ("env.HOST", "h", 2, "env"),
    ("resources.limits.cpu", "", 2, "resources"),
    ("ingress.className", "", 4, "ingress"),
    ("image.tag", "", 2, "image"),
  ])
  func aSectionIsResetByTypingTheWord(field: String, keys: String, count: Int, key: String) {
    var bench = Bench(columns: 120, rows: 40)
    let before = bench.edited("production")
    #expect(before.contains(#""\#(key)": "#))
    bench.press(":bff/production/\(field)<enter>\(keys)D")
    #expect(bench.edited("production") == before)
    bench.press("<enter>")
    #expect(bench.message == "type reset, then enter")
    bench.press("reset<enter>")
    #expect(bench.message == "\(count) values reset in production; u undoes")
    let entry = bench.session.state.environments["production"]?.document?.root.value["services"]?["bff"]
    #expect(entry?[key] == nil && entry != nil)
    bench.press("u")
    #expect(bench.edited("production") == before)
  }

  @Test func oneValueIsResetWithoutTheWord() {
    var bench = Bench()
    bench.press("D")
    #expect(bench.rows(with: "enter resets it").count == 1)
    bench.press("<enter>")
    #expect(bench.message == "1 value reset in production; u undoes")
    #expect(bench.session.cell?.value == 2)
  }

  @Test func theManifestsShowWhatTheResetWouldGive() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("D")
    #expect(bench.rows(with: "replicas: 2").count == 1)
    bench.press("<esc>")
    #expect(bench.rows(with: "replicas: 3").count == 1)
  }

  @Test func aServiceIsResetAsAWholeAndStaysListed() {
    var bench = Bench(columns: 120, rows: 40)
    let before = bench.edited("production")
    bench.press("1Dreset<enter>")
    #expect(bench.edited("production").contains(#""bff": {}"#))
    #expect(bench.session.plan?["bff"] != nil)
    bench.press("u")
    #expect(bench.edited("production") == before)
  }

  @Test func theCursorStaysOnTheHeading() {
    var bench = Bench()
    bench.press(":bff/production/image.tag<enter>hhDreset<enter>")
    #expect(bench.session.stop == .heading("Image"))
  }

  @Test(arguments: [
    ("GD", "only the team of bff can change these"),
    ("]GkkkD", "Deployment: nothing is set in production, so there is nothing to reset"),
  ])
  func whereNothingIsSetThereIsNothingToReset(keys: String, reason: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(keys)
    #expect(bench.message.hasSuffix(reason))
    #expect(bench.session.state.overlay == nil)
  }

  @Test func aServiceThatSaysNothingHasNothingToReset() {
    var bench = Bench(columns: 120, at: "worker/bare", files: ["environments/bare.json": FoldingTests.bare])
    bench.press("1D")
    #expect(bench.message == "worker: nothing is set in bare, so there is nothing to reset")
    bench.press("2D")
    #expect(
      bench.message == "Scaling: nothing is set in bare, so there is nothing to reset; this is from staging")
  }

  @Test func aReadOnlyWorkbenchAsksNothing() {
    var bench = Bench(isReadOnly: true)
    bench.press("D")
    #expect(bench.message == "this workbench is read-only: :write lets you edit")
    #expect(bench.session.state.overlay == nil)
  }
}
