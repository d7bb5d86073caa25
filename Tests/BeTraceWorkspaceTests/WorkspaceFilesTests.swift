import BeTraceCore
import Glibc
import Testing

@testable import BeTraceWorkspace

/// What a workspace holds.
struct WorkspaceFilesTests {
  private static func find(_ folder: borrowing TemporaryFolder) throws -> Workspace {
    try Workspace.find(folder.path, in: Surroundings(directory: "/"), example: [])
  }

  @Test func onlyEnvironmentFilesAreRead() throws {
    let folder = try TemporaryFolder()
    for name in ["b.json", "a.json", ".#a.json", ".a.json.x8Kq2b", "notes.txt"] {
      try folder.write("{\"\(name)\": 1}", to: "environments/\(name)")
    }
    let files = try Self.find(folder).files()
    #expect(files.map(\.path) == ["environments/a.json", "environments/b.json"])
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == [#"{"a.json": 1}"#, #"{"b.json": 1}"#])
  }

  @Test func theyAreReadAsEnvironments() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"name": "first"}"#, to: "environments/a.json")
    try folder.write("{", to: "environments/b.json")
    #expect(try Self.find(folder).environments(Catalogue([])).names == ["b", "first"])
  }

  @Test func whatCannotBeReadIsAmongThemWithItsProblem() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "environments/a.json")
    try folder.write("", to: "environments/b.json/c")
    let files = try Self.find(folder).files()
    #expect(files.map(\.path) == ["environments/a.json", "environments/b.json"])
    #expect(
      files.map(\.problem) == [
        nil, "the file cannot be read: expected a file, found a folder; put a file in its place",
      ])
  }

  @Test func aWorkspaceThatIsGoneIsNoneAnyMore() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "environments/a.json")
    let workspace = try Self.find(folder)
    Folder.remove(folder["environments"])
    #expect(throws: WorkspaceError.noEnvironments(folder.path)) { _ = try workspace.files() }
  }

  @Test func aNewOneIsMadeWhereThereIsNothing() throws {
    let folder = try TemporaryFolder()
    let surroundings = Surroundings(directory: folder.path)
    let files = [(path: "environments/dev.json", bytes: Array("{}".utf8))]
    try Workspace.create("a/b", files: files, in: surroundings)
    #expect(try folder.text(of: "a/b/environments/dev.json") == "{}")
    for (name, message) in [
      ("a", "'a' is not empty: a workspace is made in a folder of its own"),
      ("a/b/environments/dev.json", "'a/b/environments/dev.json' is not a folder"),
    ] {
      let error = #expect(throws: WorkspaceError.self) {
        try Workspace.create(name, files: files, in: surroundings)
      }
      #expect(error?.description == message)
    }
  }
}

/// Which day it is.
struct TodayTests {
  private static func today(_ variables: [String: String]) throws(WorkspaceError) -> String {
    try CalendarDate.today(in: Surroundings(directory: "/", variables: variables)).description
  }

  @Test func aVariableDecides() throws {
    #expect(try Self.today(["BETRACE_TUI_TODAY": "2026-11-23"]) == "2026-11-23")
    let error = #expect(throws: WorkspaceError.self) { _ = try Self.today(["BETRACE_TUI_TODAY": "soon"]) }
    #expect(error?.description == "BETRACE_TUI_TODAY is a day such as 2026-11-23, not 'soon'")
  }

  @Test func otherwiseItIsTheDayOfThePlace() throws {
    var now = time(nil)
    var text = [CChar](repeating: 0, count: 11)
    strftime(&text, text.count, "%Y-%m-%d", localtime(&now))
    #expect(try Self.today([:]) == String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
}
