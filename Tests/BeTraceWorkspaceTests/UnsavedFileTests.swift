import BeTraceCore
import Glibc
import Testing

@testable import BeTraceWorkspace

/// The file that keeps unsaved edits for when the program that makes them does not end as it should.
struct UnsavedFileTests {
  @Test func whatIsKeptIsWrittenAtOnceAndOnlyForItsOwner() throws {
    let place = try WorkspacePlace()
    let file = place.file()
    #expect(throws: SystemError.self) { try place.folder.names(in: "state/unsaved") }
    try file.keep(["set a/dev/replicas=1"], over: [], of: Catalogue([]))
    try file.keep(["set a/dev/replicas=1", "undo"], over: [], of: Catalogue([]))
    let name = try #require(try place.folder.names(in: "state/unsaved").first)
    let journal = try #require(
      UnsavedJournal(parsing: Array(try place.folder.text(of: "state/unsaved/\(name)").utf8)))
    #expect(journal.lines == ["set a/dev/replicas=1", "undo"])
    #expect(journal.workspace == place.folder["workspace"])
    #expect(try place.folder.status(of: "state/unsaved/\(name)").st_mode & 0o777 == 0o600)
    file.end()
  }

  @Test func whatIsSavedOrLeftOnPurposeIsGone() throws {
    let place = try WorkspacePlace()
    let file = place.file()
    try file.keep(["set a/dev/replicas=1"], over: [], of: Catalogue([]))
    try file.keep([], over: [], of: Catalogue([]))
    #expect(try place.folder.names(in: "state/unsaved") == [])
    try file.keep(["set a/dev/replicas=2"], over: [], of: Catalogue([]))
    file.end()
    #expect(try place.folder.names(in: "state/unsaved") == [])
  }

  @Test func otherLinesTakeThePlaceOfThoseBefore() throws {
    let place = try WorkspacePlace()
    let file = place.file()
    try file.keep(["set a/dev/replicas=1", "set a/dev/replicas=2"], over: [], of: Catalogue([]))
    try file.keep(["set a/dev/replicas=2"], over: [], of: Catalogue([]))
    let names = try place.folder.names(in: "state/unsaved")
    #expect(names.count == 1)
    #expect(
      UnsavedJournal(parsing: Array(try place.folder.text(of: "state/unsaved/\(names[0])").utf8))?.lines
        == ["set a/dev/replicas=2"])
    file.end()
  }

  @Test func theLastThatWasLeftBehindIsFoundAndForgotten() throws {
    let place = try WorkspacePlace()
    for (count, name) in ["a", "b"].enumerated() {
      let file = place.file()
      try file.keep(["set \(name)/dev/replicas=1"], over: [], of: Catalogue([]))
      let left = try place.folder.names(in: "state/unsaved").filter { !$0.hasSuffix(".left") }[0]
      let text = try place.folder.text(of: "state/unsaved/\(left)")
      file.end()
      // As of a program that is gone: nobody holds the lock.
      try place.folder.write(text, to: "state/unsaved/\(left)\(name).left")
      var times = [timespec(tv_sec: 1_000 + count, tv_nsec: 0), timespec(tv_sec: 1_000 + count, tv_nsec: 0)]
      utimensat(AT_FDCWD, place.folder["state/unsaved/\(left)\(name).left"], &times, 0)
    }
    #expect(place.file("other").findAbandoned() == nil)
    let next = place.file()
    #expect(next.findAbandoned()?.lines == ["set b/dev/replicas=1"])
    #expect(place.file().findAbandoned()?.lines == ["set a/dev/replicas=1"], "the other one is being offered")
    next.forgetAbandoned()
    #expect(try place.folder.names(in: "state/unsaved").count == 1)
  }

  @Test func whatIsKeptAsideIsThereAndNotOffered() throws {
    let place = try WorkspacePlace()
    let file = place.file()
    try file.keep(["set a/dev/replicas=1"], over: [], of: Catalogue([]))
    let name = try place.folder.names(in: "state/unsaved")[0]
    let text = try place.folder.text(of: "state/unsaved/\(name)")
    file.end()
    try place.folder.write(text, to: "state/unsaved/\(name)left")
    let next = place.file()
    #expect(next.findAbandoned()?.path == place.folder["state/unsaved/\(name)left"])
    next.keepAbandonedAside()
    #expect(next.findAbandoned() == nil)
    #expect(try place.folder.text(of: "state/unsaved/\(name)left.aside") == text)
  }

  /// Who has merged what another program wrote has edited another file since.
  @Test func aFileThatWasReadAgainIsToldAnew() throws {
    let place = try WorkspacePlace()
    let file = place.file()
    let files = ["{}", "{ }"].map {
      EnvironmentFile(path: "a", bytes: Array($0.utf8), catalogue: Catalogue([]))
    }
    try file.keep(["set a/dev/replicas=1"], over: [files[0]], of: Catalogue([]))
    try file.keep(["set a/dev/replicas=1"], over: [files[1]], of: Catalogue([]))
    #expect(try place.texts() == ["# text a '\"{ }\"'"])
    file.end()
  }

  /// What a file held is told a moment after the edit, and an edit that comes before it loses nothing of either.
  @Test func whatTheFileHeldIsToldBesideFurtherEdits() throws {
    let place = try WorkspacePlace()
    let file = place.file()
    let text = "{\"description\": \"\(String(repeating: "x", count: 100_000))\"}"
    let edited = EnvironmentFile(path: "a", bytes: Array(text.utf8), catalogue: Catalogue([]))
    let lines = (1...20).map { "set a/dev/replicas=\($0)" }
    for count in 1...20 { try file.keep(Array(lines.prefix(count)), over: [edited], of: Catalogue([])) }
    #expect(try place.texts() == ["# text a '\(Value.string(text).json(indent: nil))'"])
    let name = try place.folder.names(in: "state/unsaved")[0]
    let journal = UnsavedJournal(parsing: Array(try place.folder.text(of: "state/unsaved/\(name)").utf8))
    #expect(journal?.lines == lines)
    file.end()
  }

  /// A folder may be called anything.
  @Test(arguments: ["with\na line", "a \"quoted\" 'name'", "\"begins", "tab\t\u{1b}[2Jescape", "cr\r\nlf"])
  func aWorkspaceMayHaveAnyName(name: String) throws {
    let place = try WorkspacePlace()
    try place.folder.write("{}", to: "\(name)/environments/dev.json")
    let file = place.file(name)
    try file.keep(["set a/dev/replicas=1"], over: [], of: Catalogue([]))
    let kept = try place.folder.names(in: "state/unsaved")[0]
    let text = try place.folder.text(of: "state/unsaved/\(kept)")
    file.end()
    try place.folder.write(text, to: "state/unsaved/\(kept)left")
    let found = place.file(name).findAbandoned()
    #expect(found?.workspace == place.folder[name])
    #expect(found?.lines == ["set a/dev/replicas=1"])
  }

  @Test func whatRunsHasItsOwn() throws {
    let place = try WorkspacePlace()
    let running = place.file()
    try running.keep(["set a/dev/replicas=1"], over: [], of: Catalogue([]))
    #expect(place.file().findAbandoned() == nil)
    running.end()
  }

  @Test func whatIsNoneOfOursIsLeftAlone() throws {
    let place = try WorkspacePlace()
    let file = place.file()
    try file.keep(["set a/dev/replicas=1"], over: [], of: Catalogue([]))
    let name = try place.folder.names(in: "state/unsaved")[0]
    file.end()
    try place.folder.write("something else\n", to: "state/unsaved/\(name)1")
    symlink(place.folder["workspace/environments/dev.json"], place.folder["state/unsaved/\(name)2"])
    mkfifo(place.folder["state/unsaved/\(name)3"], 0o600)
    #expect(place.file().findAbandoned() == nil)
    #expect(try place.folder.names(in: "state/unsaved").count == 3)
  }

  @Test func eachFileThatIsEditedIsToldOnce() throws {
    let place = try WorkspacePlace()
    let file = place.file()
    let files = ["a", "b"].map { EnvironmentFile(path: $0, bytes: [], catalogue: Catalogue([])) }
    try file.keep(["set a/dev/replicas=1"], over: [files[0]], of: Catalogue([]))
    try file.keep(["set a/dev/replicas=1", "set b/dev/replicas=1"], over: files, of: Catalogue([]))
    let name = try place.folder.names(in: "state/unsaved")[0]
    let lines = try place.folder.text(of: "state/unsaved/\(name)").split(separator: "\n")
    let told = lines.filter { $0.hasPrefix("# file") }
    #expect(told.map { $0.split(separator: " ")[2] } == ["a", "b"])
    file.end()
  }

  @Test func whereNothingCanBeWrittenItIsSaidOnce() throws {
    let place = try WorkspacePlace()
    try place.folder.write("a file", to: "state")
    let file = place.file()
    #expect(throws: FileError.self) { try file.keep(["set a/dev/replicas=1"], over: [], of: Catalogue([])) }
    try file.keep(["set a/dev/replicas=1", "undo"], over: [], of: Catalogue([]))
  }
}

extension WorkspacePlace {
  /// The lines of the one journal that say what a file held, once there is one: another thread adds them.
  fileprivate func texts() throws -> [String] {
    let deadline = ContinuousClock.now + .seconds(60)
    while .now < deadline {
      let name = try folder.names(in: "state/unsaved")[0]
      let journal = try folder.text(of: "state/unsaved/\(name)")
      let texts = journal.split(separator: "\n").map(String.init).filter { $0.hasPrefix("# text") }
      // A line that is not whole yet is being written.
      if !texts.isEmpty, journal.hasSuffix("\n") { return texts }
      sched_yield()
    }
    return []
  }

  /// What a workbench has that works on the workspace called `name`.
  fileprivate func file(_ name: String = "workspace") -> UnsavedFile {
    UnsavedFile(surroundings, for: workspace(name))
  }
}
