import Glibc
import Testing

@testable import BeTraceCore
@testable import BeTraceWorkspace

/// Where it is kept what was saved and how it is undone.
struct HistoryFileTests {
  private static func file(_ folder: borrowing TemporaryFolder, _ workspace: String = "workspace") -> HistoryFile {
    HistoryFile(
      Surroundings(directory: folder.path, variables: ["BETRACE_TUI_STATE": "state"]),
      for: Workspace(.folder, folder: workspace, in: folder.path))
  }

  private static let entry = SavedHistory.Entry(
    time: "2026-11-27T09:01:02Z", line: "set a/dev/replicas=1", path: "environments/dev.json",
    back: [Splice(range: 0..<1, replacement: [0x31])])

  @Test func itIsOnlyForItsOwnerAndItsWorkspace() throws {
    let folder = try TemporaryFolder()
    for name in ["workspace", "other"] { try folder.write("{}", to: "\(name)/environments/dev.json") }
    let file = Self.file(folder)
    #expect(file.read() == nil)
    try file.keep([], leadingTo: "environments/dev.json", holding: [], before: [])
    #expect(throws: SystemError.self) { try folder.names(in: "state/history") }
    try file.keep([Self.entry], leadingTo: "environments/dev.json", holding: [], before: [])
    #expect(file.read()?.entries == [Self.entry])
    #expect(Self.file(folder, "other").read() == nil)
    let name = try #require(try folder.names(in: "state/history").first)
    #expect(try folder.status(of: "state/history/\(name)").st_mode & 0o777 == 0o600)
    try file.keep([Self.entry, Self.entry], leadingTo: "environments/dev.json", holding: [], before: [])
    #expect(file.read()?.entries.count == 2)
    #expect(try folder.status(of: "state/history/\(name)").st_mode & 0o777 == 0o600)
    #expect(try folder.names(in: "state/history") == [name])
  }

  @Test func whoRunsIsToldFromWhoHasEnded() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "workspace/environments/dev.json")
    let surroundings = Surroundings(directory: folder.path, variables: ["BETRACE_TUI_STATE": "state"])
    let workspace = Workspace(.folder, folder: "workspace", in: folder.path)
    func file(_ holder: LockHolder) -> HistoryFile { HistoryFile(surroundings, for: workspace, as: holder) }
    let own = LockHolder.own
    let ended = LockHolder(process: own.process, host: own.host, since: "1999-11-27T09:00:00Z")
    let elsewhere = LockHolder(process: own.process, host: "another", since: own.since)
    let other = LockHolder(process: Int(getppid()), host: own.host, since: own.since)
    for (holder, maker) in [
      (own, SavedHistory.Maker.own), (ended, .earlier(ended)), (elsewhere, .earlier(elsewhere)), (other, .other(other)),
    ] {
      try file(holder).keep([Self.entry], leadingTo: "environments/dev.json", holding: [], before: [])
      #expect(file(own).read()?.entries.map(\.maker) == [maker])
      #expect(file(holder).read()?.entries.map(\.maker) == [.own])
    }
  }

  @Test func whereNothingCanBeWrittenThatIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "state")
    #expect(throws: FileError.self) {
      try Self.file(folder).keep([Self.entry], leadingTo: "environments/dev.json", holding: [], before: [])
    }
  }
}
