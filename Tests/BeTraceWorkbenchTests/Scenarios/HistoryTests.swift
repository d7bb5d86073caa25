import BeTraceCore
import BeTraceWorkbench
import Testing

/// What was saved can be undone by a later workbench, and one can go to any edit.
struct HistoryTests {
  private static let production = "environments/production.json"

  /// What `keys` leave behind: the files as they are saved, and what is kept of the edits.
  private static func left(by keys: String, in earlier: Bench? = nil) -> Bench {
    var bench = earlier.map(next) ?? Bench(columns: 100, rows: 30)
    bench.press(keys)
    return bench
  }

  /// The workbench that comes after `bench`.
  private static func next(after bench: Bench, columns: Int = 100, rows: Int = 30) -> Bench {
    Bench(
      columns: columns, rows: rows, files: bench.disk.mapValues { String(decoding: $0, as: UTF8.self) },
      history: bench.savedHistory)
  }

  private static func next(after bench: Bench) -> Bench { next(after: bench, columns: 100, rows: 30) }

  private static let saving = "sproduction<enter>"

  @Test func whatWasSavedIsUndoneByTheNext() {
    let before = Bench().file(Self.production)
    var bench = Self.next(
      after: Self.left(by: "<enter>5<enter>:set bff/production/env.A=b<enter>" + Self.saving))
    #expect(bench.session.unsavedEnvironments.isEmpty)
    bench.press("u")
    #expect(bench.message == "undone: set bff/production/env.A=b, which was saved earlier")
    bench.press("u")
    #expect(bench.edited("production") == before, "to the byte")
    #expect(bench.session.unsavedEnvironments == ["production"])
    bench.press("u")
    #expect(bench.message == "there is nothing to undo")
    bench.press("<ctrl-r>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(!bench.edited("production").contains(#""A": "b""#))
    bench.press("<ctrl-r>")
    #expect(bench.edited("production") == bench.file(Self.production))
  }

  @Test func thatGoesOnFromWorkbenchToWorkbench() {
    let before = Bench().file(Self.production)
    var bench = Self.left(by: "<enter>5<enter>" + Self.saving)
    bench = Self.left(by: "<enter>6<enter>u<enter>7<enter>" + Self.saving, in: bench)
    bench = Self.left(by: ":set bff/dev/replicas=2<enter>s<enter>", in: bench)
    bench = Self.next(after: bench)
    #expect(bench.session.state.history.done.count == 3)
    bench.press("uu")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    bench.press("u")
    #expect(bench.edited("production") == before)
    #expect(bench.edited("dev") == Bench().file("environments/dev.json"))
  }

  @Test func whatWasNotSavedIsNotKept() {
    var bench = Self.next(after: Self.left(by: "<enter>5<enter>" + Self.saving + "<enter>6<enter>"))
    #expect(bench.session.state.history.done.map(\.line) == ["set bff/production/replicas=5"])
    bench.press("u")
    #expect(bench.edited("production") == Bench().file(Self.production))
  }

  @Test func whatWasUndoneAndSavedIsToldAndNotUndoneAgain() {
    let bench = Self.left(by: "u" + Self.saving, in: Self.left(by: "<enter>5<enter>" + Self.saving))
    #expect(bench.file(Self.production) == Bench().file(Self.production))
    var next = Self.next(after: bench)
    #expect(next.session.state.history.done.isEmpty)
    next.press(":history<enter>")
    #expect(next.rows(with: "set bff/production/replicas=5").first?.contains("undone") == true)
    next.press("G<enter>")
    #expect(
      next.message == "this cannot be undone any more: it is undone already, or somebody else wrote the file since")
    next.press("<esc>u")
    #expect(next.message == "there is nothing to undo")
  }

  @Test func whatWasUndoneBeforeSomethingElseWasMadeStaysListed() {
    var bench = Self.left(by: "<enter>5<enter><enter>6<enter>" + Self.saving + "uu:set bff/dev/replicas=2<enter>")
    bench.press(":history<enter>")
    for line in ["set bff/production/replicas=5", "set bff/production/replicas=6"] {
      #expect(bench.rows(with: line).map { $0.contains("undone") } == [true], "\(bench.screen)")
    }
    #expect(bench.rows(with: "set bff/dev/replicas=2").first?.contains("unsaved") == true)
    bench.press("G<enter>")
    #expect(bench.message.hasPrefix("this cannot be undone any more"))
  }

  @Test func whatWasBeforeSomebodyElseWroteTheFileIsTold() {
    var former = Self.left(by: "<enter>5<enter>" + Self.saving)
    former.overwrite(Self.production, former.file(Self.production).replacing("0.8.2", with: "0.8.3"))
    var bench = Self.next(after: former)
    bench.press(":history<enter>")
    let row = bench.rows(with: "set bff/production/replicas=5").first
    #expect(row?.contains("others") == true, "\(row ?? bench.screen)")
    #expect(bench.rows(with: "or before others wrote the file").count == 1)
    bench.press("<esc>:set bff/production/replicas=6<enter>" + Self.saving)
    bench = Self.next(after: bench)
    #expect(bench.session.state.history.done.map(\.line) == ["set bff/production/replicas=6"])
    #expect(bench.session.state.history.past.map(\.line) == ["set bff/production/replicas=5"])
    #expect(bench.session.state.history.past.map(\.fate) == [.overwritten])
  }

  @Test func editsOfSeveralFilesAreListedByTheirTimes() {
    let former = Self.left(by: ":set bff/dev/replicas=2<enter>")
    var bench = former
    bench.time = "2026-11-23T13:00:00Z"
    bench.press(":set bff/production/replicas=5<enter>" + "s" + "production<enter>")
    bench.press("s<enter>")
    let next = Self.next(after: bench)
    #expect(
      next.session.state.history.done.map(\.line)
        == ["set bff/dev/replicas=2", "set bff/production/replicas=5"])
  }

  /// A history of which another workbench that runs saved the last edit.
  private static func besideAnother() throws -> (bench: Bench, other: LockHolder) {
    let former = left(by: "<enter>5<enter>" + saving)
    let other = LockHolder(process: 4242, host: "build7", since: "2026-11-23T11:00:00Z")
    let text = try #require(former.savedHistory?.text)
      .replacing("# back", with: "# by \(other.process) \(other.host) \(other.since)\n# back")
    var history = try #require(SavedHistory(parsing: Array(text.utf8)))
    history.tell { .other($0) }
    let files = former.disk.mapValues { String(decoding: $0, as: UTF8.self) }
    return (Bench(columns: 100, rows: 30, files: files, history: history), other)
  }

  @Test func whatAWorkbenchThatRunsSavedIsItsOwnToUndo() throws {
    var (bench, other) = try Self.besideAnother()
    #expect(other.description == "process 4242 on build7")
    bench.press("u")
    #expect(
      bench.message
        == "the workbench of process 4242 on build7, which runs, saved 'set bff/production/replicas=5': :history undoes it all the same"
    )
    #expect(bench.session.unsavedEnvironments.isEmpty)
    bench.press(":set bff/dev/replicas=2<enter>uu")
    #expect(bench.message.hasPrefix("the workbench of process 4242"))
    bench.press(":history<enter>")
    #expect(bench.rows(with: "set bff/production/replicas=5").first?.contains("theirs") == true)
    bench.press("jj<enter>")
    #expect(
      bench.message == "undone: set bff/production/replicas=5, which the workbench of process 4242 on build7 saved")
    #expect(bench.edited("production") == Bench().file(Self.production))
  }

  @Test func ofAFileThatChangedSinceNothingIsOffered() {
    var former = Self.left(by: "<enter>5<enter>" + Self.saving + ":set bff/dev/replicas=2<enter>s<enter>")
    former.overwrite(Self.production, former.file(Self.production).replacing("0.8.2", with: "0.8.3"))
    var bench = Self.next(after: former)
    bench.press("u")
    #expect(bench.edited("dev") == Bench().file("environments/dev.json"))
    bench.press("u")
    #expect(
      bench.message
        == "there is nothing to undo; environments/production.json changed since it was saved here, so nothing of it is undone"
    )
    #expect(bench.edited("production").contains("0.8.3"))
  }

  @Test func allFilesOfWhichNothingCanBeUndoneAreNamed() {
    var former = Self.left(
      by: "<enter>5<enter>" + Self.saving
        + ":set bff/dev/replicas=2<enter>s<enter>:set bff/staging/replicas=4<enter>s<enter>")
    for name in ["dev", "staging", "production"] {
      former.overwrite("environments/\(name).json", former.file("environments/\(name).json") + "\n")
    }
    var bench = Self.next(after: former)
    bench.press("u")
    #expect(
      bench.message
        == "there is nothing to undo; environments/dev.json, environments/production.json and environments/staging.json changed since they were saved here, so nothing of them is undone"
    )
  }

  @Test func whatIsTakenOverFromAnotherEnvironmentIsListedLikeAnyEdit() {
    var bench = Bench(columns: 100, rows: 30)
    bench.press("P<enter>:history<enter>")
    let row = bench.rows(with: "set bff/production/image").first
    #expect(row?.contains("unsaved") == true, "\(bench.screen)")
  }

  @Test func whoReadsAFileThatAnotherProgramWroteKeepsTheOthers() {
    var bench = Self.next(after: Self.left(by: ":set bff/dev/replicas=2<enter>s<enter>"))
    bench.press("<enter>5<enter>")
    bench.overwrite(Self.production, bench.file(Self.production).replacing("0.8.2", with: "0.8.3"))
    bench.press("R")
    #expect(bench.session.unsavedEnvironments == ["production"])
    bench.press("u")
    #expect(bench.session.unsavedEnvironments == [])
    bench.press("u")
    #expect(bench.edited("dev") == Bench().file("environments/dev.json"))
    #expect(bench.edited("production").contains("0.8.3"))
  }

  @Test func whoLooksOnlyUndoesNothing() {
    let former = Self.left(by: "<enter>5<enter>" + Self.saving)
    var bench = Bench(
      files: former.disk.mapValues { String(decoding: $0, as: UTF8.self) }, isReadOnly: true,
      history: former.savedHistory)
    let before = bench.edited("production")
    for keys in ["u", "<ctrl-r>", ":history<enter>j<enter>"] {
      bench.press(keys)
      #expect(bench.message == "this workbench is read-only: :write lets you edit", "\(keys)")
      #expect(bench.edited("production") == before)
      bench.press("<esc>")
    }
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func allEditsAreListed(columns: Int, rows: Int) {
    let former = Self.left(by: "<enter>5<enter>" + Self.saving)
    var bench = Self.next(after: former, columns: columns, rows: rows)
    bench.press(":set bff/production/env.A=b<enter>:set bff/dev/replicas=3<enter>s<enter>")
    bench.press(":set bff/dev/replicas=4<enter>u:history<enter>")
    #expect(bench.session.context == .history)
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test func oneGoesToAnyOfThem() {
    var bench = Self.next(after: Self.left(by: "<enter>5<enter>" + Self.saving))
    bench.press("<enter>6<enter><enter>7<enter>:history<enter>jj<enter>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(bench.message == "2 edits undone; ctrl-r makes them again")
    bench.press(":history<enter>G<enter>")
    #expect(bench.edited("production") == Bench().file(Self.production))
    bench.press(":history<enter>g<enter>")
    #expect(bench.edited("production").contains(#""replicas": 7"#))
    #expect(bench.message == "3 edits done again; u undoes them")
    bench.press(":history<enter><enter>")
    #expect(bench.message == "this is where you are")
    bench.press("uuu")
    #expect(bench.edited("production") == Bench().file(Self.production))
  }

  @Test func whereNothingWasEditedThatIsSaid() {
    var bench = Bench()
    bench.press(":history<enter>")
    #expect(bench.message == "nothing was edited")
  }

  /// However edits of earlier workbenches and new ones are undone and redone: the journal makes the same of the files.
  @Test(arguments: 0..<3 * effort) func theJournalKnowsWhatIsUndoneOfEarlierOnes(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed) + 1)
    var bench = Self.next(
      after: Self.left(by: "<enter>5<enter>:set bff/production/env.A=b<enter>" + Self.saving))
    let start = bench.session.state.environments
    for count in 0..<30 {
      switch random.below(5) {
      case 0: bench.press(":set bff/production/replicas=\(count + 10)<enter>")
      case 1, 2: bench.perform(.undo)
      case 3: bench.perform(.redo)
      default: bench.press(":set bff/production/env.B=\(count)<enter>")
      }
      var replay = Replay(of: start)
      try replay.perform(bench.session.state.history.journal.text, file: "journal")
      #expect(replay.environments == bench.session.state.environments, "step \(count) of seed \(seed)")
      let recovery = bench.unsaved.map { Recovery(of: $0, in: bench.session.state.saved) }
      let again = recovery?.steps.last?.after ?? bench.session.state.saved
      #expect(bench.session.state.environments.edits(since: again).isEmpty, "step \(count) of seed \(seed)")
    }
  }

  @Test func aHistoryThatSomebodyChangedBreaksNothing() throws {
    let former = Self.left(by: "<enter>5<enter>" + Self.saving)
    let text = try #require(former.savedHistory?.text)
    let back = try #require(text.split(separator: "\n").first { $0.hasPrefix("# back") })
    for other in ["# back \(Self.production) 99999999 1 '\"3\"'", "# back \(Self.production) 0 1 '\"\"'"] {
      let history = try #require(SavedHistory(parsing: Array(text.replacing(back, with: other).utf8)))
      var bench = Bench(files: former.disk.mapValues { String(decoding: $0, as: UTF8.self) }, history: history)
      bench.press("u")
      #expect(bench.message == "there is nothing to undo")
      #expect(bench.session.unsavedEnvironments.isEmpty)
    }
  }
}
