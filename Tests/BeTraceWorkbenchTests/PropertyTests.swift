import BeTraceCore
import BeTraceWorkbench
import Glibc
import Testing

/// What holds whatever is pressed.
struct PropertyTests {
  @Test(arguments: 0..<2 * effort) func randomKeysNeverCrashAndUndoingAllGivesTheSameFiles(seed: Int) throws {
    var random = RandomKeys(seed: UInt64(seed) + 1)
    var bench = Bench(columns: 120, rows: 40)
    bench.refusal = "this disk is full"
    let start = bench.session.state.environments
    let before = start.files.map(\.bytes)
    var drawing: Drawing?
    for count in 0..<1_250 {
      bench.press(random.key())
      if count % 9 == 0 { bench.perform(.resized(random.size())) }
      if count % 50 == 0 { bench.perform(.openThemes) }
      if count % 70 == 0 { bench.perform(.pageIs(count % 140 == 0 ? .light : .dark)) }
      // Drawing is what takes the time; the screens between keys are no more telling.
      if count % 8 == 0 {
        let next = bench.session.draw(size: bench.session.state.size, after: drawing)
        #expect(next.frame == bench.frame, "what is taken over from another drawing is what is drawn anew")
        drawing = next
        expectWhole(bench.frame)
        if bench.session.layout.kind != .tooSmall { expectNoCut(bench, "key \(count) of seed \(seed)") }
      }
    }
    bench.perform(.resized(Size(columns: 80, rows: 24)))
    bench.perform(.cancel)
    try expectJournalMakesTheSame(bench, from: start)
    bench.perform(.revert)
    try expectJournalMakesTheSame(bench, from: start)
    #expect(bench.session.state.environments.files.map(\.bytes) == before)
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  /// The journal makes of the files that it began with what they are now, to the byte. A secret that was typed it tells of.
  private func expectJournalMakesTheSame(_ bench: Bench, from start: Environments) throws {
    let journal = bench.session.state.history.journal
    guard !journal.lines.contains(where: { $0.contains("<hidden>") }) else { return }
    var replay = Replay(of: start)
    try replay.perform(journal.text, file: "journal")
    #expect(replay.environments.files.map(\.bytes) == bench.session.state.environments.files.map(\.bytes))
  }

  @Test(arguments: 0..<4 * effort) func whatIsKeptForACrashMakesWhatIsNotSaved(seed: Int) {
    var random = RandomKeys(seed: UInt64(seed) + 4_001)
    var bench = Bench(columns: 120, rows: 40)
    for count in 0..<600 {
      bench.press(random.key())
      // Now and then files are saved, and read again after somebody else wrote them.
      bench.refusal = count % 3 == 0 ? nil : "this disk is full"
      guard count % 10 == 0, bench.kept?.lines.contains(where: { $0.contains("<hidden>") }) != true else { continue }
      let (saved, edited) = (bench.session.state.saved, bench.session.state.environments)
      #expect(bench.kept == nil || bench.kept?.saved == saved, "key \(count) of seed \(seed)")
      let recovery = bench.unsaved.map { Recovery(of: $0, in: saved) }
      #expect(recovery?.failures.isEmpty ?? true)
      let again = recovery?.steps.last?.after ?? saved
      #expect(edited.edits(since: again).isEmpty, "key \(count) of seed \(seed)")
    }
  }

  @Test func undoingStepByStepGivesTheSameFiles() {
    var random = RandomKeys(seed: 77)
    var bench = Bench()
    let before = bench.session.state.environments.files.map(\.bytes)
    for _ in 0..<300 { bench.press(random.key()) }
    bench.press("<esc><esc>")
    while !bench.session.state.history.done.isEmpty { bench.perform(.undo) }
    #expect(bench.session.state.environments.files.map(\.bytes) == before)
  }

  @Test func thePreviewIsWhatRenderingGivesForEveryService() throws {
    var bench = Bench()
    for environment in ["dev", "staging", "production"] {
      for service in ["backend", "bff", "nats", "worker"] {
        bench.press(":\(service)/\(environment)/replicas<enter>")
        try expectPreviewIsRendered(bench)
      }
    }
  }

  @Test(arguments: 0..<4 * effort) func thePreviewIsWhatRenderingGivesAfterRandomEdits(seed: Int) throws {
    var random = RandomKeys(seed: UInt64(seed) + 100)
    var bench = Bench()
    for count in 0..<200 {
      bench.press(random.key())
      if count % 20 == 0 { try expectPreviewIsRendered(bench) }
    }
  }

  /// Whatever the manifests are shown as, and whatever is folded of it: each side is what rendering gives.
  private func expectPreviewIsRendered(_ bench: Bench) throws {
    let session = bench.session
    guard let plan = session.plan, session.state.overlay == nil, !session.isAtEnvironment else { return }
    let service = session.state.service
    let now = plan[service]?.resources ?? []
    let new = session.preview.text(without: .removed)
    switch session.state.preview.mode {
    case .yaml: #expect(new == YAMLText(now).text)
    case .json: #expect(new == now.map { Value.object($0.body).json(indent: "  ") + "\n" }.joined())
    case .savedDiff, .environmentDiff:
      let other =
        session.state.preview.mode == .savedDiff
        ? session.outlook.saved(plan.environment) : session.comparedEnvironment.flatMap { session.outlook[$0] }
      let before = other?[service]?.resources ?? []
      guard before != now else {
        #expect(session.preview.lines.isEmpty)
        return
      }
      #expect(new == now.map { YAMLText([$0]).text }.joined())
      // Objects stand in the order of those that are there now.
      let old = session.preview.objects.map { session.preview.text(without: .added, in: $0.lines) }
      #expect(old.filter { !$0.isEmpty }.sorted() == before.map { YAMLText([$0]).text }.sorted())
    }
  }

  /// A frame has as many cells as its size says, none that moves the cursor, and no half of a wide character.
  private func expectWhole(_ frame: Frame) {
    #expect(frame.cells.count == frame.size.columns * frame.size.rows)
    for row in 0..<frame.size.rows {
      let cells = Array(frame.row(row))
      for (column, cell) in cells.enumerated() {
        guard let character = cell.character else { continue }
        guard character != " " else { continue }
        let columns = String(character).columns
        let isWhole = columns == 1 || (columns == 2 && column + 1 < cells.count && cells[column + 1].character == nil)
        if !isWhole || character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
          Issue.record("'\(character)' stands half in column \(column) of row \(row)")
        }
      }
      if cells.first.map({ $0.character == nil }) == true { Issue.record("row \(row) begins with half a character") }
    }
    if let cursor = frame.cursor, frame.size.rows > 0 { #expect(cursor.row < frame.size.rows && cursor.row >= 0) }
  }
}

extension Preview {
  /// Its lines, or some of them, without those of one side.
  fileprivate func text(without side: Line.Change, in range: Range<Int>? = nil) -> String {
    lines[range ?? lines.indices].filter { $0.change != side }.map { $0.text + "\n" }.joined()
  }
}

/// The same keys and sizes for the same seed.
private struct RandomKeys {
  private static let keys: [Key] =
    "hjkl[]{}012345gGadduzxXfFsSmmmmwT<>/?:- JKRqnNttyyp0Zo7MvvD..+_+_35eErEAA".map(Key.character)
    + "acdeklnopruwxy".map(Key.control)
    + [
      .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home,
      .end,
    ]
    + [
      .pageUp, .pageDown, .function(1), .function(8), .alt("f"), .alt("e"), .alt("b"), .character("é"), .character("漢"),
    ]
  private static let sizes = [
    (80, 24), (120, 40), (200, 60), (40, 10), (39, 9), (1, 1), (100, 12), (0, 0), (61, 16), (59, 15),
    (99, 15), (60, 16), (100, 30), (109, 24), (110, 29), (160, 50), (160, 10), (300, 90),
  ].map { Size(columns: $0, rows: $1) }

  private var numbers: RandomNumbers

  init(seed: UInt64) { numbers = RandomNumbers(seed: seed) }

  mutating func key() -> Key { numbers.one(of: Self.keys) }

  mutating func size() -> Size { numbers.one(of: Self.sizes) }
}
