import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// What the workbench does to whole workspaces.
struct WorkspaceEffectTests {
  private static let file = Action.FileContent(path: "environments/dev.json", bytes: Array("{}".utf8))

  private func effects(_ desk: Desk) throws -> Effects {
    let found = try OpenWorkspace.find(nil, for: desk.program)
    let workspace = try found.workspace.writable()
    let surroundings = desk.program.surroundings
    return Effects(
      workspace: workspace, today: found.today, program: desk.program, themes: ThemeFolder(surroundings),
      state: StateFile(surroundings, for: workspace))
  }

  @Test func aSlipInThePathOfAJournalMakesNoFolder() throws {
    let desk = try Desk()
    let effects = try effects(desk)
    #expect(effects.writeText("x", to: "nowhere/j", over: "#") == "there is no folder 'nowhere': make it first")
    #expect(throws: (any Error).self) { try desk.text(of: "nowhere/j") }
    #expect(effects.writeText("x", to: "environments/j", over: "#") == nil)
  }

  @Test func aWorkspaceIsMadeAndWorkedInFromThenOn() throws {
    let desk = try Desk()
    var effects = try effects(desk)
    #expect(effects.saveAs("new/demo", [Self.file]) == .savedAs(WorkspaceLabel(folder: "new/demo")))
    #expect(try desk.text(of: "new/demo/environments/dev.json") == "{}")
    #expect(try desk.text(of: "new/demo/\(EnvironmentSchema.path)") == EnvironmentSchema(desk.program.catalogue).text)
    let bytes = Array("{ }".utf8)
    #expect(
      effects.write(bytes, to: Self.file.path, expecting: Self.file.bytes) == .wrote(path: Self.file.path, bytes: bytes)
    )
    #expect(try desk.text(of: "new/demo/environments/dev.json") == "{ }")
    #expect(try desk.text(of: "environments/dev.json") != "{ }")
  }

  @Test(arguments: [
    ("environments", "'environments' is not empty: a workspace is made in a folder of its own"),
    ("environments/dev.json", "'environments/dev.json' is not a folder"),
    (
      "environments/dev.json/demo",
      "environments/dev.json/demo/environments/dev.json is not writable: not a directory"
    ),
    ("/proc/demo", "/proc/demo/environments/dev.json is not writable: no such file or directory"),
  ])
  func whereItCannotBeMadeNothingIsLeft(folder: String, reason: String) throws {
    let desk = try Desk()
    let before = try Folder.names(in: "\(desk.folder)/environments")
    var effects = try effects(desk)
    #expect(effects.saveAs(folder, [Self.file]) == .couldNotSaveAs(reason: reason))
    #expect(try Folder.names(in: "\(desk.folder)/environments") == before)
    #expect(effects.workspace.folder == desk.folder)
  }

  @Test func whatWasBegunIsRemoved() throws {
    let desk = try Desk()
    var effects = try effects(desk)
    let below = Action.FileContent(path: "environments/dev.json/x.json", bytes: [])
    let answer = effects.saveAs("demo", [Self.file, below])
    #expect(
      answer
        == .couldNotSaveAs(reason: "demo/environments/dev.json/x.json is not writable: not a directory"))
    #expect(try !Folder.names(in: desk.folder).contains("demo"))
  }

  @Test func aTildeIsTheHome() {
    let surroundings = Surroundings(directory: "/", variables: ["HOME": "/home/lea"])
    #expect(
      ["~/demo", "~", "~lea", "a/~"].map(surroundings.expanding) == ["/home/lea/demo", "/home/lea", "~lea", "a/~"])
    #expect(
      ["/home/lea/demo", "/home/lea", "/home/leander", "/srv"].map(surroundings.abbreviating)
        == ["~/demo", "~", "/home/leander", "/srv"])
  }

  @Test(arguments: [
    ("", ["environments/", "old/"]), ("e", ["environments/"]), ("old/", ["old/environments/"]), (".h", [".hidden/"]),
    ("environments/", []), ("nowhere/", []), ("../DESK/o", ["../DESK/old/"]),
  ])
  func foldersAreFoundAsTheyAreTyped(typed: String, found: [String]) throws {
    let desk = try Desk()
    for path in ["old/environments/a.json", ".hidden/x", "with blank/x"] { try desk.write("{}", to: path) }
    let name = desk.folder.lastPathPart
    let typed = typed.replacing("DESK", with: name)
    #expect(try effects(desk).findFolders(typed) == .foundFolders(found.map { $0.replacing("DESK", with: name) }))
  }

  @Test func theScratchCopyIsMadeAnew() throws {
    let desk = try Desk([])
    let effects = try effects(desk)
    try desk.replace("\"replicas\": 3", with: "\"replicas\": 9", in: "state/scratch/environments/production.json")
    try desk.write("{}", to: "state/scratch/environments/mine.json")
    let files = ExampleWorkspace.files.map { Action.FileContent(path: $0.path, bytes: Array($0.text.utf8)) }
    #expect(effects.resetScratch() == .didResetScratch(files.sorted { $0.path < $1.path }))
    #expect(try Folder.names(in: "\(desk.folder)/state") == ["scratch"])
    #expect(try desk.text(of: "state/scratch/environments/production.json").contains("\"replicas\": 3"))
  }
}
