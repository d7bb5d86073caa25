import BeTraceCore
import BeTraceWorkbench
import Testing

/// Marked rows, and acts that are for all of them.
struct MarkingTests {
  @Test func markedRowsAreResetInOneStep() {
    var bench = Bench(columns: 120, rows: 40)
    let before = bench.edited("production")
    bench.press(":bff/production/resources.requests.memory<enter>vvgv")
    #expect(
      bench.session.markedFields.map(\.description) == [
        "replicas", "resources.requests.memory", "resources.limits.memory",
      ])
    #expect(bench.rows(with: "✓").count == 3)
    bench.press("d")
    #expect(bench.message == "3 rows reset; u undoes")
    #expect(bench.session.markedFields.isEmpty)
    #expect(bench.session.outlook.unsaved["production"]?.count == 2)
    bench.press("u")
    #expect(bench.edited("production") == before)
  }

  @Test func markedRowsAreRemovedOrNone() {
    var bench = Bench(columns: 120, rows: 40)
    let before = bench.edited("production")
    bench.press("v:bff/production/env.PORT<enter>v<delete>")
    #expect(bench.message == "replicas always has a value: d resets it to the inherited one")
    #expect(bench.edited("production") == before)
    bench.press("gv:bff/production/env.HOST<enter>v<delete>")
    #expect(bench.message == "2 rows removed; u undoes")
    bench.press("u")
    #expect(bench.edited("production") == before)
  }

  @Test func markedRowsAreCopiedTogether() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("v:bff/production/env.PORT<enter>vyc")
    #expect(bench.copied == "betrace-tui set bff/production/replicas=3 bff/production/env.PORT=3000")
  }

  @Test func aHeadingMarksItsRowsAndEscapeUnmarks() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/image.tag<enter>hv")
    #expect(bench.session.markedFields.count == 4)
    #expect(bench.message == "4 rows marked d reset y copy esc unmark delete remove")
    bench.press("v")
    #expect(bench.session.markedFields.isEmpty)
    bench.press("/mem<enter>v<esc>")
    #expect(bench.session.markedFields.isEmpty)
    #expect(bench.session.state.filters[.form] != nil)
    bench.press("<esc>")
    #expect(bench.session.state.filters[.form] == nil)
  }

  @Test func allRowsBelowAHeadingAreResetAtOnce() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/env.HOST<enter>h<delete>")
    #expect(bench.message == "there is nothing here")
    bench.press("vd")
    #expect(bench.message == "2 rows reset; u undoes")
    bench.press("u")
    #expect(bench.edited("production") == bench.file("environments/production.json"))
  }

  @Test func marksBelongToOneServiceInOneEnvironment() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("v[")
    #expect(bench.session.markedFields.isEmpty)
    bench.press("]")
    #expect(bench.session.markedFields.map(\.description) == ["replicas"])
  }
}
