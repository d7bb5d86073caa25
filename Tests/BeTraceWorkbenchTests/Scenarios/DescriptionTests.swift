import BeTraceCore
import BeTraceWorkbench
import Testing

/// What an environment says about its own entry of a service, in the place of a comment.
struct DescriptionTests {
  private static let field = "bff/production/description"

  @Test func itIsAddedChangedAndResetWithTheBytesOfTheCommandLine() throws {
    var bench = Bench(columns: 120, rows: 40)
    let before = bench.edited("production")
    #expect(bench.rows(with: "Description").isEmpty)
    bench.press(":bff/production/enabled<enter>aruns hot<enter>")
    #expect(bench.edited("production") == (try set("\(Self.field)=runs hot")))
    #expect(bench.rows(with: "+ Description           runs hot").count == 1)
    bench.press("<enter>runs cold<enter>")
    #expect(bench.edited("production") == (try set("\(Self.field)=runs cold")))
    bench.press("d")
    #expect(bench.edited("production") == before)
    #expect(bench.rows(with: "Description").isEmpty)
  }

  @Test func theBoxShowsWhatItIsFor() {
    var bench = Bench()
    bench.press(":bff/production/enabled<enter>aruns hot")
    expectScreen(bench)
  }

  @Test func aChildHasItsOwn() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set bff/staging/description='runs hot'<enter>")
    #expect(bench.rows(with: "Description           runs hot").count == 1)
    bench.press("]")
    #expect(bench.session.state.environment == "production")
    #expect(bench.rows(with: "Description").isEmpty)
    bench.press(":set bff/production/description='runs hot'<enter>")
    #expect(bench.session.plan?.findings.contains { $0.field?.description == "description" } == false)
  }

  @Test func itIsInNoManifest() {
    var bench = Bench(columns: 120, rows: 40)
    let before = bench.session.preview.lines.map(\.text)
    bench.press(":set bff/production/description='runs hot'<enter>")
    #expect(bench.session.preview.lines.map(\.text) == before)
  }

  /// The file of production as the command line writes it.
  private func set(_ word: String) throws -> String {
    var environments = Bench().session.state.environments
    _ = environments.apply(try Assignment(parsing: word, in: environments).edit)
    return String(decoding: environments["production"]?.bytes ?? [], as: UTF8.self)
  }
}
