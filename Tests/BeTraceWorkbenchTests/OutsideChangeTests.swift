import BeTraceWorkbench
import Testing

/// What happens when somebody else changes a file that is being edited.
struct OutsideChangeTests {
  private static let path = "environments/production.json"

  /// A workbench with replicas of bff in production at 7, saved by typing the name.
  private func savingReplicas(after change: (inout Bench) -> Void) -> Bench {
    var bench = Bench()
    bench.press("<enter>7<enter>")
    change(&bench)
    bench.press("sproduction<enter>")
    return bench
  }

  @Test func aChangedFileIsNotOverwrittenAndReadAgainKeepsTheEdit() {
    var bench = Bench()
    let other = bench.file(Self.path).replacing("0.8.2", with: "0.8.3")
    bench = savingReplicas { $0.overwrite(Self.path, other) }
    #expect(bench.file(Self.path) == other)
    #expect(bench.rows(with: "was changed by someone else").count == 1)
    bench.press("<enter>")
    #expect(bench.message == "read production.json again, 1 value is new (:changes), 1 unsaved edit kept")
    #expect(bench.session.context == .review, "the save that was asked for goes on")
    bench.press("production<enter>")
    #expect(bench.file(Self.path) == other.replacing("\"replicas\": 3", with: "\"replicas\": 7"))
  }

  @Test func whichFilesAndValuesAreNewIsTold() {
    var bench = Bench()
    bench.press(":changes<enter>")
    #expect(bench.message.contains("no other program has changed a value"))
    bench.overwrite(
      Self.path,
      bench.file(Self.path).replacing("\"replicas\": 3", with: "\"replicas\": 4").replacing("0.8.2", with: "0.8.3"))
    bench.overwrite("environments/dev.json", bench.file("environments/dev.json").replacing("debug", with: "trace"))
    bench.press("R")
    #expect(bench.message == "read dev.json and production.json again, 3 values are new (:changes)")
    bench.press(":changes<enter>")
    #expect(bench.rows(with: "bff replicas 3 -> 4").count == 1)
    #expect(bench.rows(with: "bff image.tag 0.8.2 -> 0.8.3").count == 1)
    #expect(bench.rows(with: "bff env.LOG_LEVEL debug -> trace").count == 1)
  }

  @Test func allThatWasNewIsListedTheLatestFirst() {
    var bench = Bench(columns: 120, rows: 40)
    for (time, replicas) in [("2026-11-23T12:01:00Z", 4), ("2026-11-23T12:02:00Z", 5)] {
      bench.time = time
      bench.overwrite(
        Self.path,
        bench.file(Self.path).replacing("\"replicas\": \(replicas - 1)", with: "\"replicas\": \(replicas)"))
      bench.press("R")
    }
    // What is saved here since changes nothing of that.
    bench.press(":set bff/production/replicas=9<enter>sproduction<enter>:changes<enter>")
    let rows = bench.rows(with: " ").filter { $0.contains("UTC") || $0.contains("->") }
    #expect(rows.count == 4, "\(bench.screen)")
    let wanted = [
      "2026-11-23 12:02 UTC  production", "bff replicas 4 -> 5", "2026-11-23 12:01 UTC  production",
      "bff replicas 3 -> 4",
    ]
    for (row, text) in zip(rows, wanted) { #expect(row.contains(text), "\(row)") }
  }

  @Test func whatWaitsToBeReadIsNotDenied() {
    var bench = Bench(columns: 120)
    bench.press("<enter>7<enter>")
    bench.overwrite(Self.path, bench.file(Self.path).replacing("0.8.2", with: "0.8.3"))
    bench.perform(.filesChanged([Self.path]))
    bench.press(":changes<enter>")
    #expect(bench.message == "what is new in \(Self.path) is not read yet: R takes it in beside your edits")
    bench.press("R:changes<enter>")
    #expect(bench.rows(with: "bff image.tag 0.8.2 -> 0.8.3").count == 1)
  }

  @Test func aFileThatIsGoneIsWrittenAnewOnRequest() {
    var bench = Bench()
    let before = bench.file(Self.path)
    bench = savingReplicas { $0.overwrite(Self.path, nil) }
    #expect(bench.file(Self.path) == "")
    bench.press("<enter>")
    #expect(bench.message == "saved environments/production.json")
    #expect(bench.file(Self.path) == before.replacing("\"replicas\": 3", with: "\"replicas\": 7"))
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40)])
  func theReviewSaysThatTheFileIsGoneAndIsMadeAnew(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    let before = bench.file(Self.path)
    bench.press("<enter>7<enter>")
    bench.overwrite(Self.path, nil)
    bench.perform(.filesChanged([Self.path]))
    bench.press("s")
    #expect(bench.session.context == .review)
    #expect(bench.rows(with: "file is gone").count == 1, "\(bench.screen)")
    bench.press("production<enter>")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.file(Self.path) == before.replacing("\"replicas\": 3", with: "\"replicas\": 7"))
    bench.press(":set bff/production/replicas=8<enter>s")
    #expect(bench.rows(with: "file is gone").isEmpty, "now it is there")
  }

  @Test func aFileThatIsThereAgainIsNotGone() {
    var bench = Bench()
    let before = bench.file(Self.path)
    bench.press("<enter>7<enter>")
    bench.overwrite(Self.path, nil)
    bench.perform(.filesChanged([Self.path]))
    bench.press("R")
    bench.overwrite(Self.path, before)
    bench.perform(.filesChanged([Self.path]))
    bench.press("s")
    #expect(bench.session.context == .review)
    #expect(bench.rows(with: "file is gone").isEmpty)
  }

  @Test(
    arguments: [
      (nil, " is gone; your unsaved edits of production are kept: s makes it anew"),
      (
        "{",
        ":1:2: the file ends inside the object opened on line 1; close it with '}'; your unsaved edits of production are "
          + "kept; E opens the file, R reads it again"
      ),
    ] as [(String?, String)])
  func readingAgainLosesNoEdit(text: String?, what: String) {
    var bench = Bench(columns: 160)
    bench.press("<enter>7<enter>")
    bench.overwrite(Self.path, text)
    bench.press("R")
    #expect(bench.message == "✗ environments/production.json\(what)")
    if text != nil {
      // It is not forgotten at the next key.
      bench.press("j")
      #expect(bench.rows(with: "✗ 1 error").count == 1)
      bench.press("X")
      #expect(bench.message.hasPrefix("mend environments/production.json:1:2: E opens it"))
    }
    #expect(bench.edited("production").contains("\"replicas\": 7"))
  }

  @Test func aFailedWriteKeepsTheEdit() {
    let bench = savingReplicas { $0.refusal = "environments is not writable: no space left on device" }
    #expect(bench.beeps == 1)
    #expect(bench.writes == 0)
    #expect(bench.edited("production").contains("\"replicas\": 7"))
    #expect(bench.rows(with: "no space left on device").count == 1)
  }

  @Test func whatASavedFileHasLostIsSaid() {
    var bench = savingReplicas { _ in }
    let bytes = bench.disk[Self.path] ?? []
    bench.perform(.wrote(path: Self.path, bytes: bytes, remarks: ["production.json has lost its attribute user.note"]))
    #expect(bench.message == "saved \(Self.path); but production.json has lost its attribute user.note")
  }
}
