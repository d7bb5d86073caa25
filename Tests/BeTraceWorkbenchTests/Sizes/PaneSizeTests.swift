import BeTraceWorkbench
import Testing

/// `+` and `_` give panes more room or less, and each class of layout remembers its own.
struct PaneSizeTests {
  private func shown(_ bench: Bench) -> [Pane] { bench.session.layout.panes }

  @Test func theManifestsGrowToHalfAndToAllOfTheScreen() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3+")
    #expect(shown(bench) == [.form, .preview])
    #expect(bench.session.layout.preview.columns >= 60)
    bench.press("+")
    #expect(shown(bench) == [.preview])
    bench.press("+")
    #expect(bench.message == "there is no more room for the preview")
    bench.press("_")
    #expect(shown(bench) == [.form, .preview])
    bench.press("_")
    #expect(shown(bench) == [.services, .environments, .problems, .form, .preview])
    bench.press("_")
    #expect(bench.message == "the preview cannot have less room")
  }

  @Test func theSameKeyAgainGivesTheManifestsTheScreenAndTakesItBack() {
    var bench = Bench()
    bench.press("3")
    #expect(shown(bench) == [.form, .preview])
    bench.press("3")
    #expect(shown(bench) == [.preview])
    bench.press("3")
    #expect(shown(bench) == [.form, .preview])
  }

  @Test func halfStaysWhereTheKeysGoAndAllOfItGivesWay() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3+2")
    #expect(shown(bench) == [.form, .preview])
    bench.press("3+2")
    #expect(shown(bench) == [.services, .environments, .problems, .form, .preview])
    bench.press("3")
    #expect(shown(bench) == [.preview])
  }

  @Test func everyClassRemembersItsOwn() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3++")
    bench.perform(.resized(Size(columns: 80, rows: 24)))
    #expect(shown(bench) == [.form, .preview])
    bench.press("+")
    #expect(bench.session.layout.preview.rows == 10)
    bench.perform(.resized(Size(columns: 130, rows: 30)))
    #expect(shown(bench) == [.preview])
    bench.perform(.resized(Size(columns: 90, rows: 24)))
    #expect(bench.session.layout.preview.rows == 10)
  }

  @Test func problemsAndInspectorGrowToo() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("4+")
    #expect(shown(bench) == [.problems, .form])
    #expect(bench.session.layout[.problems].columns >= 60)
    bench.press("5+2")
    #expect(shown(bench) == [.form, .inspector])
    bench.press("5+")
    #expect(shown(bench) == [.inspector])
  }

  @Test func whatHasTheWholeScreenAlreadySaysSo() {
    var bench = Bench()
    bench.press("1+")
    #expect(bench.message == "there is no more room for the services")
  }
}
