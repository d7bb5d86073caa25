import BeTraceCore
import BeTraceWorkbench
import Testing

/// Edits that a crash would lose are kept, and offered when the next workbench begins.
struct RecoveringTests {
  private static let production = "environments/production.json"

  /// What a workbench leaves behind that ends after `keys`.
  static func left(by keys: String) throws -> UnsavedJournal {
    var bench = Bench()
    bench.press(keys)
    return try #require(bench.unsaved)
  }

  @Test func everyEditIsKeptBeforeItShows() {
    var bench = Bench()
    bench.press("<enter>5<enter>")
    #expect(bench.kept?.lines == ["set bff/production/replicas=5"])
    bench.press("u")
    #expect(bench.kept?.lines == [])
    bench.press("<ctrl-r>")
    #expect(bench.kept?.lines == ["set bff/production/replicas=5"])
  }

  @Test func whatIsSavedIsNotKeptAnyMore() {
    var bench = Bench()
    bench.press(":set bff/dev/replicas=2<enter>:set bff/staging/replicas=4<enter>")
    #expect(bench.kept?.lines.count == 2)
    bench.press("s<enter>")
    #expect(bench.kept?.lines.count == 1)
    bench.press("s<enter>")
    #expect(bench.kept?.lines == [])
    bench.press("u")
    #expect(bench.kept?.lines.count == 1, "what was saved and is taken back is an edit")
  }

  @Test func whatWasSavedAndIsTakenBackStepByStepIsKept() throws {
    var bench = Bench()
    bench.press(":set bff/dev/replicas=2<enter>:set bff/dev/replicas=3<enter>s<enter>uu")
    let recovery = Recovery(of: try #require(bench.unsaved), in: bench.session.state.saved)
    #expect(recovery.steps.last?.after.edits(since: bench.session.state.environments) == [])
  }

  @Test(arguments: [(40, 10), (80, 24), (200, 60)])
  func theyAreOfferedAndMadeAgainAsStepsThatCanBeUndone(columns: Int, rows: Int) throws {
    var bench = Bench(columns: columns, rows: rows)
    let before = bench.edited("production")
    bench.offer(try Self.left(by: "<enter>5<enter>:set bff/production/env.A=b<enter>:set bff/dev/replicas=3<enter>u"))
    #expect(bench.rows(with: "set bff/production/replicas=5").count == 1)
    #expect(bench.rows(with: "2026-11-23 12:00 UTC").count == 1)
    #expect(bench.rows(with: "bff/dev/replicas").isEmpty)
    #expect(bench.hints.contains("enter recover") || columns == 40)
    bench.press("<enter>")
    #expect(bench.message.hasPrefix("2 edits are back, not saved yet"))
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(bench.hasForgotten)
    #expect(bench.kept?.lines == ["set bff/production/replicas=5", "set bff/production/env.A=b"])
    bench.press("uu")
    #expect(bench.edited("production") == before)
  }

  @Test func theyAreThrownAwayOrLeftForLater() throws {
    var bench = Bench()
    bench.offer(try Self.left(by: "<enter>5<enter>"))
    bench.press("<esc>")
    #expect(bench.session.state.overlay == nil)
    #expect(!bench.hasForgotten)
    bench.offer(try Self.left(by: "<enter>5<enter>"))
    bench.press("d")
    #expect(bench.hasForgotten)
    #expect(!bench.hasQuit)
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func whatIsThrownAwayComesBackWithOneKey() throws {
    var bench = Bench(columns: 100, rows: 30)
    let before = bench.edited("production")
    bench.offer(try Self.left(by: "<enter>5<enter>:set bff/production/env.A=b<enter>"))
    bench.press("d")
    #expect(bench.message == "2 edits are thrown away; u brings them back")
    #expect(bench.edited("production") == before)
    #expect(bench.kept?.lines ?? [] == [], "nothing is offered again")
    bench.press(":history<enter>")
    #expect(bench.rows(with: "set bff/production/env.A=b").count == 1)
    bench.press("<esc>u")
    #expect(bench.message == "undone: 2 edits thrown away")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(bench.edited("production").contains(#""A": "b""#))
    #expect(bench.kept?.lines.count == 2, "and a crash does not lose them")
  }

  @Test func whatIsThrownAwayBesideOtherEditsLeavesThese() throws {
    let journal = try Self.left(by: "<enter>5<enter>")
    var bench = Bench()
    bench.press(":set bff/dev/replicas=4<enter>")
    bench.perform(.foundUnsaved(journal))
    bench.press("d")
    #expect(bench.session.unsavedEnvironments == ["dev"])
    bench.press("u")
    #expect(bench.session.unsavedEnvironments.sorted() == ["dev", "production"])
  }

  @Test func ofWhatCannotBeMadeAgainTheLinesStayWhenItIsThrownAway() throws {
    var journal = try Self.left(by: ":set nats/production/replicas=7<enter>:set bff/production/replicas=5<enter>")
    journal.path = "/state/unsaved/demo"
    var bench = Bench(
      columns: 140, services: Bench.catalogue.services.map(\.module).filter { $0.info.name != "nats" })
    bench.offer(journal)
    bench.press("d")
    #expect(
      bench.message
        == "1 edit is thrown away; u brings it back; all lines stay in /state/unsaved/demo.aside, as not all can be made again"
    )
    #expect(bench.hasKeptAside && !bench.hasForgotten)
  }

  @Test(arguments: [(40, 10), (80, 24), (200, 60)])
  func whatIsLeftForLaterIsToldUntilItIsOfferedAgain(columns: Int, rows: Int) throws {
    var bench = Bench(columns: columns, rows: rows)
    bench.offer(try Self.left(by: "<enter>5<enter>:set bff/production/env.A=b<enter>"))
    #expect(bench.screen.contains(":recover") || columns == 40)
    bench.press("<esc>")
    #expect(bench.message == "the edits are kept: :recover offers them again, as the next workbench does")
    let top = bench.screen.prefix { $0 != "\n" }
    #expect(top.contains("to recover") && !top.contains("saved"), "\(top)")
    bench.press(":recover<enter>")
    #expect(bench.session.context == .recovery)
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(!bench.screen.contains("to recover"))
    bench.press(":recover<enter>")
    #expect(bench.message.contains("no edits of an earlier workbench wait") || columns == 40)
  }

  @Test func whatIsFoundWhileAPersonIsBusyWaits() throws {
    var bench = Bench()
    bench.press("<enter>")
    bench.perform(.foundUnsaved(try Self.left(by: "<enter>5<enter>")))
    #expect(bench.session.context == .edit)
    bench.press("<esc>")
    #expect(bench.rows(with: "1 edit to recover").count == 1)
    bench.press(":recover<enter>")
    #expect(bench.session.context == .recovery)
  }

  @Test func whyThereAreMoreEditsThanValuesIsSaid() throws {
    var bench = Bench(columns: 100, rows: 30)
    bench.offer(try Self.left(by: "<enter>4<enter><enter>5<enter>"))
    bench.press("<enter>")
    #expect(bench.message == "2 edits of 1 value are back, not saved yet; s saves")
    #expect(bench.rows(with: "+1 unsaved").count == 1)
  }

  @Test func whatOthersChangedWhileNoWorkbenchRanIsListed() throws {
    var bench = try Self.besideOthers(columns: 200, rows: 60)
    bench.press("<enter><enter>")
    #expect(bench.message == "2 edits are back, not saved yet; s saves; 1 value is new in the files (:changes)")
    bench.press(":changes<enter>")
    #expect(bench.rows(with: "production, since the edits of 2026-11-23 12:00 UTC").count == 1)
    #expect(bench.rows(with: "bff replicas 3 -> 7").count == 1)
    bench = try Self.besideOthers()
    bench.press("<esc>:changes<enter>")
    #expect(bench.rows(with: "bff replicas 3 -> 7").count == 1, "whatever becomes of the edits")
  }

  @Test func aSecretInTheFileIsNoChangeOfOthers() throws {
    let secret = #""LOG_LEVEL": null, "TOKEN": "hunter2hunter2""#
    let text = Bench().file(Self.production).replacing(#""LOG_LEVEL": null"#, with: secret)
    var former = Bench(files: [Self.production: text])
    former.press("<enter>5<enter>")
    let journal = try #require(former.unsaved)
    var bench = Bench(
      columns: 100, rows: 30, files: [Self.production: text.replacing(#""replicas": 3"#, with: #""replicas": 7"#)])
    bench.offer(journal)
    bench.press("<esc>:changes<enter>")
    #expect(bench.rows(with: "bff replicas 3 -> 7").count == 1)
    #expect(bench.rows(with: "env.TOKEN").isEmpty)
  }

  @Test func whatTheFilesHaveAlreadyIsNotOffered() throws {
    let journal = try Self.left(by: "<enter>4<enter><enter>5<enter>")
    let text = try #require(Bench().disk[Self.production])
    let saved = String(decoding: text, as: UTF8.self).replacing(#""replicas": 3"#, with: #""replicas": 5"#)
    var bench = Bench(files: [Self.production: saved])
    let isOffered = bench.offer(journal)
    #expect(!isOffered)
    #expect(bench.session.state.overlay == nil)
  }

  @Test func aFileThatChangedSinceIsNamed() throws {
    let journal = try Self.left(by: "<enter>5<enter>")
    let text = try #require(Bench().disk[Self.production])
    var bench = Bench(files: [Self.production: String(decoding: text, as: UTF8.self) + "\n"])
    bench.offer(journal)
    #expect(bench.rows(with: "Changed since: environments/production.json").count == 1)
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
  }

  /// The workbench that comes after edits of the replicas and a variable of bff, whose replicas somebody else made `7` since.
  private static func besideOthers(columns: Int = 100, rows: Int = 30) throws -> Bench {
    let journal = try left(by: "<enter>5<enter>:set bff/production/env.A=b<enter>")
    let text = Bench().file(production).replacing(#""replicas": 3"#, with: #""replicas": 7"#)
    var bench = Bench(columns: columns, rows: rows, files: [production: text])
    bench.offer(journal)
    return bench
  }

  @Test(arguments: [(40, 10), (80, 24), (200, 60)])
  func whatSomebodyElseChangedTooIsAskedWithAllThreeSideBySide(columns: Int, rows: Int) throws {
    var bench = try Self.besideOthers(columns: columns, rows: rows)
    #expect(bench.screen.contains("asks about") || columns == 40)
    bench.press("<enter>")
    #expect(bench.rows(with: "Both changed").count == 1)
    let row = try #require(bench.rows(with: "5").first { $0.contains("7") })
    #expect(row.contains("3") || columns == 40)
    #expect(!bench.hasForgotten && bench.session.unsavedEnvironments.isEmpty, "nothing is taken before that")
    bench.press("<esc>")
    #expect(bench.session.context == .recovery)
  }

  @Test(arguments: ["u", ":history<enter>j<enter>"])
  func whatIsThrownAwayComesBackOverTheValuesOfOthersOnlyIfThatIsWanted(keys: String) throws {
    var bench = try Self.besideOthers()
    bench.press("d" + keys)
    #expect(bench.rows(with: "Both changed").count == 1, "\(bench.screen)")
    #expect(bench.edited("production").contains(#""replicas": 7"#), "nothing is taken before that")
    bench.press("<esc>")
    #expect(bench.session.unsavedEnvironments.isEmpty)
    bench.press(keys + " <enter>")
    #expect(bench.edited("production").contains(#""replicas": 7"#))
    #expect(bench.edited("production").contains(#""A": "b""#))
    #expect(bench.message.hasPrefix("1 edit is back, not saved yet, 1 of yours given up; s saves"))
    bench.press("u")
    #expect(bench.session.unsavedEnvironments.isEmpty)
    bench = try Self.besideOthers()
    bench.press("d" + keys + "<enter>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(bench.kept?.lines == ["set bff/production/replicas=5", "set bff/production/env.A=b"])
  }

  @Test func oursIsMadeAgainUnlessTheirsIsPicked() throws {
    var bench = try Self.besideOthers()
    bench.press("<enter><enter>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(bench.edited("production").contains(#""A": "b""#))
    #expect(bench.message.hasPrefix("2 edits are back, not saved yet; s saves"))
    #expect(bench.hasForgotten)
    bench = try Self.besideOthers()
    bench.press("<enter> <enter>")
    #expect(bench.edited("production").contains(#""replicas": 7"#))
    #expect(bench.edited("production").contains(#""A": "b""#))
    #expect(bench.message.hasPrefix("1 edit is back, not saved yet, 1 of yours given up; s saves"))
    #expect(bench.hasForgotten)
    bench.press("u")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func whatIsWrittenNowhereElseStaysInItsFile() throws {
    var journal = try Self.left(by: ":set nats/production/replicas=7<enter>:set bff/production/replicas=5<enter>")
    journal.path = "/state/unsaved/demo"
    var bench = Bench(services: Bench.catalogue.services.map(\.module).filter { $0.info.name != "nats" })
    bench.offer(journal)
    bench.press("<enter>")
    #expect(bench.message.hasSuffix("; all lines stay in /state/unsaved/demo.aside"))
    #expect(bench.hasKeptAside && !bench.hasForgotten)
  }

  @Test func whatCannotBeMadeAnyMoreIsTold() throws {
    let journal = try Self.left(by: ":set nats/production/replicas=7<enter>:set bff/production/replicas=5<enter>")
    var bench = Bench(services: Bench.catalogue.services.map(\.module).filter { $0.info.name != "nats" })
    bench.offer(journal)
    bench.press("<enter>")
    #expect(bench.message.contains("1 edit is back"))
    #expect(bench.message.contains("not so 'set nats/production/replicas=7'"))
  }

  @Test func aWorkbenchThatMayOnlyReadKeepsNothing() {
    var bench = Bench(isReadOnly: true)
    bench.press("j<enter>")
    #expect(bench.kept == nil)
  }
}
