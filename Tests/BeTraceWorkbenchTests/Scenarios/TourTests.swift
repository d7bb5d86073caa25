import BeTraceCore
import Testing

@testable import BeTraceWorkbench

struct TourTests {
  @Test func everyStepCanBeDoneWithItsKeys() {
    let rehearsal = Rehearsal(Bench().session)
    #expect(rehearsal.results.map(\.title) == Lesson.all.map(\.title))
    #expect(rehearsal.results.compactMap(\.failure) == [])
    #expect(rehearsal.isGood)
  }

  @Test func onlyWhatTheStepSaysTicksIt() {
    var bench = Bench()
    bench.press(":tour<enter>j{[K")
    #expect(bench.session.tour?.step == 0)
    bench.press("]]")
    #expect(bench.session.tour?.step == 1)
    bench.press("[[")
    #expect(bench.session.tour?.step == 1)
  }

  @Test func everyHintDoesNotTickAndGoesWithTheStep() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":tour<enter><ctrl-t>h")
    #expect(bench.rows(with: "goes to the next environment").count == 1)
    #expect(bench.session.tour?.step == 0)
    bench.press("]]")
    #expect(bench.rows(with: "goes to the next environment").isEmpty)
  }

  @Test func whatWasThereBeforeIsThereAfter() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("<enter>7<enter>:tour<enter><ctrl-t>2")
    #expect(bench.session.state.environment == "dev")
    bench.press("<enter>4<enter><ctrl-s>")
    #expect(said(bench) == "saved environments/dev.json")
    #expect(bench.writes == 0)
    bench.press("q")
    #expect(!bench.hasQuit)
    #expect(bench.session.tour == nil)
    #expect(bench.session.state.environment == "production")
    #expect(bench.session.unsavedEnvironments == ["production"])
    #expect(bench.edited("production").contains("\"replicas\": 7"))
    #expect(!bench.edited("dev").contains("\"replicas\": 4"))
    bench.press("u")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test(arguments: ["R", ":save-as /somewhere<enter>", ":reset-scratch<enter>", "E<enter>"])
  func nothingOfTheFilesIsTouched(keys: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":tour<enter><enter>4<enter>" + keys)
    #expect(bench.writes == 0)
    #expect(bench.savedAs == nil)
    #expect(bench.opened == [])
    #expect(bench.session.tour != nil)
    #expect(bench.edited("dev").contains("\"replicas\": 4"))
  }

  @Test func lessonsAreChosenAndBegunAgain() {
    var bench = Bench()
    bench.press(":tour<enter><ctrl-t>3")
    #expect(bench.session.tour?.lesson.title == "A wrong value")
    bench.press("<enter>512mb<enter>")
    #expect(bench.session.tour?.step == 1)
    bench.press("<ctrl-t>r")
    #expect(bench.session.tour?.step == 0)
    #expect(bench.session.unsavedEnvironments.isEmpty)
    bench.press("<ctrl-t>n<ctrl-t>n")
    #expect(said(bench) == "this is the last lesson")
    bench.press("<ctrl-t><esc>j")
    #expect(bench.session.tour != nil)
  }

  @Test func aStepIsTickedOnlyByWhatItIsAbout() {
    var bench = Bench()
    // Undone is not saved.
    bench.press(":tour<enter><ctrl-t>4<enter>5<enter>u<enter>3<enter>")
    #expect(bench.session.tour?.step == 1)
    // A difference that shows nothing teaches nothing.
    bench.press("<ctrl-t>2<enter>3<enter>ut")
    #expect(bench.session.tour?.step == 1)
  }

  @Test func afterALessonTheSameKeysGoOnAsInIt() {
    var bench = Bench()
    bench.press(":tour<enter>]]}/lim<enter><esc>")
    #expect(bench.rows(with: "Well done. ctrl-t n goes on with 2: Edit, look, undo").count == 1)
    bench.press("<ctrl-t>r")
    #expect(bench.session.tour?.index == 0)
    bench.press("]]}/lim<enter><esc><ctrl-t>n")
    #expect(bench.session.tour?.index == 1)
    #expect(bench.rows(with: "three pods of bff in dev").count == 1)
  }

  @Test func withoutRoomForAStripARowTellsTheStep() {
    var bench = Bench(columns: 40, rows: 10)
    bench.press(":tour<enter>")
    #expect(bench.rows(with: "Tour 1/4 ] until row 1 says production").count == 1)
    bench.press("<ctrl-t>")
    #expect(bench.rows(with: "h hint").count == 1)
    bench.press("h")
    #expect(bench.rows(with: "] goes to the next").count == 1)
  }

  @Test func withoutATourItsKeySaysHowToBegin() {
    var bench = Bench()
    bench.press("<ctrl-t>")
    #expect(said(bench) == "no tour runs: :tour begins it")
    bench.press(":tour<enter>:tour<enter>")
    #expect(said(bench) == "this is the tour: ctrl-t says what there is to do")
  }

  @Test func keysThatWereChangedAreNamed() {
    var bench = Bench(columns: 120, rows: 40, config: #"{"keys": {"next-environment": ["ctrl-g"]}}"#)
    bench.press(":tour<enter>")
    #expect(bench.rows(with: "ctrl-g until row 1 says production").count == 1)
  }

  /// What the workbench above the strip says.
  private func said(_ bench: Bench) -> String { bench.session.state.message?.text ?? "" }
}
