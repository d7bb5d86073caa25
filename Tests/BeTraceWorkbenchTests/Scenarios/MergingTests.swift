import BeTraceCore
import BeTraceWorkbench
import Testing

/// Somebody else writes the files that are edited here.
struct MergingTests {
  private static let production = "environments/production.json"

  /// A bench with an unsaved edit of the replicas of bff, whose file somebody else wrote since: `theirs` for them.
  private static func bench(
    _ theirs: (String, String)..., columns: Int = 100, rows: Int = 30, also keys: String = ""
  ) -> Bench {
    var bench = Bench(columns: columns, rows: rows)
    bench.press("<enter>5<enter>" + keys)
    bench.overwrite(production, theirs.reduce(bench.file(production)) { $0.replacing($1.0, with: $1.1) })
    return bench
  }

  private static let otherReplicas = (#""replicas": 3"#, #""replicas": 7"#)
  private static let otherTag = (#""tag": "0.8.2""#, #""tag": "0.8.3""#)

  @Test func differentValuesAreMergedAndThatIsSaid() {
    var bench = Self.bench(Self.otherTag)
    bench.press("R")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.message.contains("1 value is new (:changes), 1 unsaved edit kept"))
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(bench.edited("production").contains("0.8.3"))
  }

  @Test(arguments: [(40, 10), (80, 24), (200, 60)])
  func theSameValueAsksWithAllThreeSideBySide(columns: Int, rows: Int) throws {
    var bench = Self.bench(Self.otherReplicas, columns: columns, rows: rows)
    bench.press("R")
    let row = try #require(bench.rows(with: "5").first { $0.contains("7") })
    #expect(row.contains("3") || columns == 40)
    #expect(bench.rows(with: "Both changed").count == 1)
    #expect(bench.hints.contains("enter go on"))
  }

  @Test func oursIsKeptUnlessTheirsIsPicked() {
    var bench = Self.bench(Self.otherReplicas)
    bench.press("R<enter>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(bench.message.contains("1 unsaved edit kept"))
    bench = Self.bench(Self.otherReplicas)
    bench.press("R <enter>")
    #expect(bench.edited("production").contains(#""replicas": 7"#))
    #expect(bench.message.contains("1 of yours given up"))
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func theSecondValueIsDecidedOnItsOwn() {
    var bench = Self.bench(Self.otherReplicas, Self.otherTag, also: ":set bff/production/image.tag=0.8.9<enter>")
    bench.press("Rj <enter>")
    #expect(bench.message.contains("1 of yours given up"))
    #expect(bench.edited("production").contains(#""replicas": 5"#) != bench.edited("production").contains("0.8.9"))
    var other = Self.bench(Self.otherReplicas, Self.otherTag, also: ":set bff/production/image.tag=0.8.9<enter>")
    other.press("R <enter>")
    #expect(other.edited("production") != bench.edited("production"))
  }

  @Test func untilItIsDecidedNothingIsTakenAndNothingLost() {
    var bench = Self.bench(Self.otherReplicas, Self.otherTag)
    bench.press("R<esc>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(!bench.edited("production").contains("0.8.3"))
    bench.press("s<enter>production<enter>")
    #expect(bench.file(Self.production).contains(#""replicas": 7"#), "what they wrote is not overwritten")
  }

  @Test func savingLeadsThereToo() {
    var bench = Self.bench(Self.otherReplicas)
    bench.press("sproduction<enter>")
    #expect(bench.rows(with: "was changed by someone else").count == 1)
    bench.press("<enter>")
    #expect(bench.rows(with: "Both changed").count == 1)
    bench.press("<enter>")
    #expect(bench.session.context == .review, "the save that was asked for goes on")
    bench.press("production<enter>")
    #expect(bench.file(Self.production).contains(#""replicas": 5"#))
  }

  @Test func whatBothMadeTheSameIsNoQuestion() {
    var bench = Self.bench((#""replicas": 3"#, #""replicas": 5"#))
    bench.press("R")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.message.contains("1 already in the files"))
  }

  @Test func aSecretOfEitherIsNotShown() {
    var bench = Bench(columns: 100, rows: 30)
    bench.press(":set bff/production/env.TOKEN=hunter2hunter2<enter>")
    bench.overwrite(
      Self.production,
      bench.file(Self.production).replacing(
        #""LOG_LEVEL": null"#, with: #""LOG_LEVEL": null, "TOKEN": "hunter3hunter3""#))
    bench.press("R")
    #expect(bench.rows(with: "Both changed").count == 1)
    #expect(!bench.screen.contains("hunter"))
  }

  @Test func whatAnotherProgramWroteIsTakenInOnceABoxIsClosed() {
    var bench = Bench()
    bench.press("?")
    bench.overwrite(
      Self.production, bench.file(Self.production).replacing(Self.otherReplicas.0, with: Self.otherReplicas.1))
    bench.perform(.filesChanged([Self.production]))
    #expect(!bench.edited("production").contains(#""replicas": 7"#))
    bench.press("<esc>")
    #expect(bench.edited("production").contains(#""replicas": 7"#))
    #expect(bench.message == "read production.json again, 1 value is new (:changes)")
  }

  @Test func whatAnotherProgramWroteIsTakenInUnlessThatDisturbs() {
    var bench = Bench()
    bench.overwrite(
      Self.production, bench.file(Self.production).replacing(Self.otherReplicas.0, with: Self.otherReplicas.1))
    bench.perform(.filesChanged([Self.production]))
    #expect(bench.edited("production").contains(#""replicas": 7"#))
    bench = Self.bench(Self.otherTag)
    bench.perform(.filesChanged([Self.production]))
    #expect(
      bench.message == "another program changed environments/production.json: R takes it in beside your edits")
    #expect(!bench.edited("production").contains("0.8.3"))
    bench.press("j")
    #expect(bench.message.contains("changed by another program: environments/production.json"))
    bench.perform(.filesChanged([]))
    #expect(!bench.message.contains("another program"))
  }

  @Test func aReviewIsOfTheFilesAsTheyAre() {
    var bench = Self.bench(Self.otherTag)
    bench.perform(.filesChanged([Self.production]))
    bench.press("s")
    #expect(bench.session.context == .review, "one press is enough where nothing clashes")
    #expect(bench.message.contains("1 value is new (:changes), 1 unsaved edit kept"), "and what came in is said")
    bench.press("production<enter>")
    #expect(bench.file(Self.production).contains(#""replicas": 5"#))
    #expect(bench.file(Self.production).contains("0.8.3"))
    bench = Self.bench(Self.otherReplicas)
    bench.perform(.filesChanged([Self.production]))
    bench.press("s<esc>j")
    #expect(bench.message.contains("changed by another program"), "nothing was decided, so it still holds")
    bench.press("s")
    #expect(bench.session.context == .merge)
  }

  @Test func onceItIsDecidedWhatWouldBeSavedIsShown() {
    var bench = Self.bench(Self.otherReplicas)
    bench.perform(.filesChanged([Self.production]))
    bench.press("s<enter>")
    #expect(bench.session.context == .review)
    bench = Self.bench(Self.otherReplicas)
    bench.perform(.filesChanged([Self.production]))
    bench.press("s <enter>")
    #expect(bench.session.state.overlay == nil, "nothing of ours is left")
    #expect(bench.message.contains("1 of yours given up"))
    bench = Self.bench(Self.otherReplicas)
    bench.perform(.filesChanged([Self.production]))
    bench.press("s<esc>R<enter>")
    #expect(bench.session.state.overlay == nil, "who has left it is not asked to save later")
  }

  @Test func whereItCannotBeReadNothingIsShown() {
    var bench = Self.bench((#""replicas": 3"#, "}"))
    bench.perform(.filesChanged([Self.production]))
    bench.press("s")
    #expect(bench.session.state.overlay == nil)
    #expect(!bench.session.state.diskProblems.isEmpty)
    bench.overwrite(Self.production, bench.edited("production").replacing("0.8.2", with: "0.8.3"))
    bench.perform(.filesChanged([Self.production]))
    #expect(bench.session.state.overlay == nil)
  }

  @Test func whatIsMendedOutsideIsTakenInByItself() {
    var bench = Self.bench((#""replicas": 3"#, "}"))
    bench.perform(.filesChanged([Self.production]))
    bench.press("R")
    #expect(!bench.session.state.diskProblems.isEmpty)
    bench.overwrite(Self.production, bench.edited("production").replacing("0.8.2", with: "0.8.3"))
    bench.perform(.filesChanged([Self.production]))
    #expect(bench.session.state.diskProblems.isEmpty)
    #expect(bench.edited("production").contains("0.8.3"))
  }
}
