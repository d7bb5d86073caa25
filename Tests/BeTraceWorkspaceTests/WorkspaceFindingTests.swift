import Glibc
import Testing

@testable import BeTraceWorkspace

/// Which workspace is meant.
struct WorkspaceFindingTests {
  private static let example = [(path: "environments/only.json", text: "{}")]

  /// What is found from `directory`, a folder in `folder`: its kind and where it is.
  private static func find(
    _ named: String? = nil, from directory: String = ".", in folder: borrowing TemporaryFolder,
    variables: [String: String] = [:]
  ) throws(WorkspaceError) -> [String] {
    var all = ["BETRACE_TUI_STATE": folder["state"]]
    for (name, value) in variables { all[name] = value }
    let path = directory == "." ? folder.path : folder[directory]
    let workspace = try Workspace.find(
      named, in: Surroundings(directory: path, variables: all), example: example)
    return ["\(workspace.kind)", workspace.folder, try workspace.files().map(\.path).joined(separator: " ")]
  }

  @Test func theFolderThatIsNamedComesFirst() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two", "three"] { try folder.write("{}", to: "\(name)/environments/\(name).json") }
    let variables = ["BETRACE_WORKSPACE": folder["two"]]
    #expect(
      try Self.find("../one", from: "three", in: folder, variables: variables)
        == ["folder", "../one", "environments/one.json"])
    #expect(
      try Self.find(from: "three", in: folder, variables: variables)
        == ["folder", folder["two"], "environments/two.json"])
    #expect(
      try Self.find(from: "three", in: folder, variables: ["BETRACE_WORKSPACE": ""])
        == ["folder", folder["three"], "environments/three.json"])
  }

  @Test func theNearestOneAboveIsTaken() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "environments/outer.json")
    try folder.write("{}", to: "inner/environments/inner.json")
    // A folder of this name alone makes no workspace.
    try folder.write("", to: "inner/deep/environments/README.md")
    #expect(
      try Self.find(from: "inner/deep/environments", in: folder)
        == ["folder", folder["inner"], "environments/inner.json"])
    #expect(try Self.find(in: folder) == ["folder", folder.path, "environments/outer.json"])
  }

  @Test func withoutOneThereIsTheExampleAndThenItsCopy() throws {
    let folder = try TemporaryFolder()
    #expect(try Self.find(in: folder) == ["example", folder["state/scratch"], "environments/only.json"])
    #expect(try folder.names() == [])

    let surroundings = Surroundings(directory: folder.path, variables: ["BETRACE_TUI_STATE": folder["state"]])
    let found = try Workspace.find(nil, in: surroundings, example: Self.example)
    let copy = try found.writable()
    #expect(copy.kind == .scratch)
    _ = try copy.write(Array("{ }".utf8), to: "environments/only.json", expecting: Array("{}".utf8))
    #expect(try folder.text(of: "state/scratch/environments/only.json") == "{ }")
    #expect(try Self.find(in: folder) == ["scratch", folder["state/scratch"], "environments/only.json"])

    // Another workbench that starts at the same time finds the copy made.
    #expect(try found.writable().files() == copy.files())
    #expect(try folder.names(in: "state") == ["scratch"])
  }

  @Test func whatKilledProgramsLeftOfACopyGoes() throws {
    let folder = try TemporaryFolder()
    let ended = 4_194_305  // One more than the greatest number of a process, see proc(5).
    let own = Int(getpid())
    let here = HostName.own
    let kept = [
      "scratch", "scratch.\(own)", "scratch.old.\(own)", "scratch.mine", "scratch.\(ended).mine",
      "scratch.\(own)@\(here)", "scratch.\(ended)@\(here).lan", "scratch.old.\(ended)@another.example.com",
    ]
    let left = ["scratch.\(ended)", "scratch.old.\(ended)"]
    for name in kept + left + left.map({ "\($0)@\(here)" }) {
      try folder.write("{}", to: "state/\(name)/environments/dev.json")
    }
    ScratchCopy.removeAbandoned(
      in: Surroundings(directory: folder.path, variables: ["BETRACE_TUI_STATE": folder["state"]]))
    #expect(try folder.names(in: "state") == kept.sorted())
    #expect(ScratchCopy.isAbandoned(by: own, since: 0), "another process has the number by now")
    #expect(!ScratchCopy.isAbandoned(by: own, since: time(nil)))
  }

  @Test func aCopyThatCannotBeMadeLeavesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "state")
    let surroundings = Surroundings(directory: folder.path, variables: ["BETRACE_TUI_STATE": folder["state"]])
    let found = try Workspace.find(nil, in: surroundings, example: Self.example)
    let error = #expect(throws: WorkspaceError.self) { _ = try found.writable() }
    #expect(error?.description.hasSuffix("environments/only.json is not writable: not a directory") == true)
    #expect(try folder.names() == ["state"])
  }

  @Test(arguments: [
    ("nowhere", "there is no folder 'nowhere'"),
    ("file", "'file' is not a folder"),
    ("empty", "'empty' is not a workspace: there is no 'empty/environments/*.json'"),
    ("no\u{1b}where", #"there is no folder 'no\u{1b}where'"#),
  ])
  func aFolderThatIsNamedHasToBeOne(_ name: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    try folder.write("", to: "empty/environments/notes.txt")
    let error = #expect(throws: WorkspaceError.self) { _ = try Self.find(name, in: folder) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    (["BETRACE_TUI_STATE": "/a", "XDG_STATE_HOME": "/b", "HOME": "/c"], "/a"),
    (["BETRACE_TUI_STATE": "a"], "/here/a"),
    (["XDG_STATE_HOME": "/b", "HOME": "/c"], "/b/betrace-tui"),
    (["XDG_STATE_HOME": "b", "HOME": "/c"], "/c/.local/state/betrace-tui"),
    ([:], nil),
  ])
  func theStateFolderIsWhereVariablesSay(_ variables: [String: String], path: String?) {
    #expect(Surroundings(directory: "/here", variables: variables).stateFolder == path)
  }

  @Test(arguments: [
    (["BETRACE_TUI_CONFIG": "/a", "XDG_CONFIG_HOME": "/b", "HOME": "/c"], "/a"),
    (["BETRACE_TUI_CONFIG": "a"], "/here/a"),
    (["XDG_CONFIG_HOME": "/b", "HOME": "/c"], "/b/betrace-tui"),
    (["XDG_CONFIG_HOME": "b", "HOME": "/c"], "/c/.config/betrace-tui"),
    ([:], nil),
  ])
  func theConfigFolderIsWhereVariablesSay(_ variables: [String: String], path: String?) {
    #expect(Surroundings(directory: "/here", variables: variables).configFolder == path)
  }

  @Test func withoutAHomeThereIsNoPlaceForACopy() {
    let error = #expect(throws: WorkspaceError.self) {
      _ = try Workspace.find(nil, in: Surroundings(directory: "/"), example: Self.example)
    }
    #expect(error?.description == "there is no place for the example's scratch copy: HOME is not set")
  }
}
