import Testing

@testable import BeTraceCore

/// The file from which a later workbench undoes what was saved.
struct SavedHistoryTests {
  private static func entry(_ count: Int, path: String = "environments/dev.json", text: String = "1")
    -> SavedHistory.Entry
  {
    SavedHistory.Entry(
      time: "2026-11-27T09:01:02Z", line: "set a/dev/replicas=\(count)", path: path,
      back: [Splice(range: 3..<5, replacement: Array(text.utf8)), Splice(range: 0..<0, replacement: [])])
  }

  private static func history(_ entries: [SavedHistory.Entry]) -> SavedHistory {
    var history = SavedHistory(of: "/it's here")
    history.keep(entries, leadingTo: "environments/dev.json", holding: Array("{}".utf8), before: [])
    return history
  }

  @Test(arguments: ["1", "it's\n\t\"quoted\" \\ é", "# back", ""])
  func whatIsWrittenIsRead(text: String) {
    let history = Self.history([Self.entry(1, text: text), Self.entry(2)])
    var read = SavedHistory(parsing: Array(history.text.utf8))
    #expect(read?.text == history.text)
    read?.tell { _ in .own }
    #expect(read?.entries.map(\.back) == history.entries.map(\.back))
  }

  @Test func itReadsAsAJournal() {
    #expect(
      Self.history([Self.entry(5)]).text == """
        # betrace-tui journal 1
        # workspace '/it'\\''s here'
        # saved environments/dev.json 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
        # at 2026-11-27T09:01:02Z
        # back environments/dev.json 3 2 '"1"'
        # back environments/dev.json 0 0 '""'
        set a/dev/replicas=5

        """)
  }

  @Test func soManyAreKeptAndNotMore() {
    let history = Self.history((1...300).map { Self.entry($0) })
    #expect(history.entries.count == SavedHistory.mostEdits)
    #expect(history.entries.last?.line == "set a/dev/replicas=300")
    let long = String(repeating: "x", count: 10_000)
    let bounded = Self.history((1...100).map { Self.entry($0, text: long) })
    #expect(bounded.text.utf8.count <= SavedHistory.mostBytes)
    #expect(bounded.entries.count == 25)
    #expect(bounded.entries.last?.line == "set a/dev/replicas=100")
  }

  @Test func whatLedToOneFileBeforeGivesWayAndOthersStay() {
    var history = Self.history([Self.entry(1)])
    history.keep(
      [Self.entry(2, path: "environments/b.json")], leadingTo: "environments/b.json", holding: [], before: [])
    history.keep(
      [Self.entry(3)], leadingTo: "environments/dev.json", holding: Array("{ }".utf8), before: Array("{}".utf8))
    #expect(history.entries.map(\.line) == ["set a/dev/replicas=2", "set a/dev/replicas=3"])
    let files = ["{ }", "{}"].map { text in
      EnvironmentFile(path: "environments/dev.json", bytes: Array(text.utf8), catalogue: Catalogue([]))
    }
    let standing = history.standing(in: Environments([files[0]], catalogue: Catalogue([])))
    #expect(standing.entries.map(\.line) == ["set a/dev/replicas=3"])
    #expect(standing.changed == ["environments/b.json"])
    let other = history.standing(in: Environments([files[1]], catalogue: Catalogue([])))
    #expect(other.entries == [])
    #expect(other.changed.count == 2)
  }

  @Test func whatGaveWayIsTold() throws {
    var history = Self.history([Self.entry(1), Self.entry(2), Self.entry(3)])
    history.keep(
      [Self.entry(1), Self.entry(4)], leadingTo: "environments/dev.json", holding: Array("{ }".utf8),
      before: Array("{}".utf8))
    #expect(history.past.map(\.line) == ["set a/dev/replicas=2", "set a/dev/replicas=3"])
    #expect(history.past.map(\.fate) == [.undone, .undone])
    history.keep(
      [Self.entry(5)], leadingTo: "environments/dev.json", holding: Array("{}".utf8), before: Array("[]".utf8))
    #expect(history.past.map(\.fate) == [.undone, .undone, .overwritten, .overwritten])
    let again = try #require(SavedHistory(parsing: Array(history.text.utf8)))
    #expect(again.past == history.past)
    #expect(again.entries.map(\.line) == ["set a/dev/replicas=5"])
  }

  /// Others may have the file at the same time, and a path or a host may be called anything.
  @Test func whoseItIsIsKept() throws {
    let path = "environments/a\nb.json"
    let holder = LockHolder(process: 7, host: "build 7", since: "2026-11-27T09:00:00Z")
    var history = SavedHistory(of: "/a\nb")
    history.keep([Self.entry(1, path: path)], leadingTo: path, holding: [], before: [])
    history.sign(as: holder)
    var read = try #require(SavedHistory(parsing: Array(history.text.utf8)))
    #expect(read.workspace == "/a\nb")
    #expect(read.entries.map(\.path) == [path])
    #expect(read.entries.map(\.maker) == [.earlier(holder)])
    read.tell { .other($0) }
    read.sign(as: LockHolder(process: 8, host: "c", since: ""))
    #expect(SavedHistory(parsing: Array(read.text.utf8))?.entries.map(\.maker) == [.earlier(holder)])
  }

  @Test(arguments: [
    "", "# betrace-tui journal 2\n# workspace /a\n", "# betrace-tui journal 1\nset a/dev/replicas=1\n",
    "# betrace-tui journal 1\n# workspace /a\n# back b 1 1 '\"3\"'\n# back c 1 1 '\"3\"'\nset a/dev/replicas=1\n",
    "# betrace-tui journal 1\n# workspace /a\n# back b -1 1 '\"3\"'\nset a/dev/replicas=1\n",
    "# betrace-tui journal 1\n# workspace /a\n# back b 9223372036854775807 1 '\"3\"'\nset a/dev/replicas=1\n",
    "# betrace-tui journal 1\n# workspace /a\n# back b 1 1 3\nset a/dev/replicas=1\n",
  ])
  func whatIsNoHistoryIsNone(text: String) { #expect(SavedHistory(parsing: Array(text.utf8)) == nil) }

  @Test func aLineThatWasCutOffIsNone() {
    let text = Self.history([Self.entry(1), Self.entry(2)]).text
    #expect(SavedHistory(parsing: Array(text.dropLast(3).utf8))?.entries.count == 1)
  }
}
