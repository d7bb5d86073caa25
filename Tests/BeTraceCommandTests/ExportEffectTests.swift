import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// What the workbench exports, on the disk.
struct ExportEffectTests {
  /// A workbench without a terminal, on files that are real.
  private struct Station {
    var session: Session
    let effects: Effects
    var copied = ""

    /// Opens the workspace that is found from `directory`, or in `folder`.
    init(_ desk: Desk, in directory: String, folder: String? = nil, environment: String? = "production") throws {
      let program = Program(
        catalogue: Catalogue(BeTraceServices.all), example: ExampleWorkspace.files,
        surroundings: Surroundings(
          directory: directory,
          variables: [
            "BETRACE_TUI_STATE": "\(desk.folder)/state", "BETRACE_TUI_TODAY": "2026-11-23", "HOME": desk.folder,
          ]))
      let found = try OpenWorkspace.find(folder, for: program)
      let workspace = try found.workspace.writable()
      effects = Effects(
        workspace: workspace, today: found.today, program: program, themes: ThemeFolder(program.surroundings),
        state: StateFile(program.surroundings, for: workspace))
      session = Session(
        found.environments, workspace: WorkspaceLabel(folder: workspace.folder),
        themes: ThemeChoice(UserThemes(files: []), on: Display(depth: .mono, symbolSet: .ascii), chosen: nil),
        size: Size(columns: 120, rows: 40), today: found.today, environment: environment)
    }

    /// Presses keys, words between blanks: a key's name, or characters.
    mutating func press(_ keys: String) {
      for word in keys.split(separator: " ").map(String.init) {
        for key in Key(named: word).map({ [$0] }) ?? word.map(Key.character) {
          if let action = session.action(for: key) { perform(action) }
        }
      }
    }

    private mutating func perform(_ action: Action) {
      for effect in session.update(action) {
        switch effect {
        case .readTarget(let query): perform(.didReadTarget(effects.readTarget(query), isNew: false))
        case .export(let order): perform(effects.export(order))
        case .copy(let text): copied = text
        default: break
        }
      }
    }

    var message: String { session.state.message?.text ?? "" }
  }

  /// What a folder holds, by path.
  private func files(in folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try Folder.names(in: folder) {
      let path = folder.appendingPath(name)
      if Folder.isFolder(path) {
        for (below, text) in try self.files(in: path) { files["\(name)/\(below)"] = text }
      } else {
        files[name] = String(decoding: try AtomicFile.read(path, name: path), as: UTF8.self)
      }
    }
    return files
  }

  /// What is exported before, the keys, and where they put it.
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let before: [[String]]
    let keys: String
    let folder: String
    let directory: String

    init(
      _ name: String, _ keys: String, to folder: String = "deploy", after before: [[String]] = [],
      in directory: String = ""
    ) {
      (testDescription, self.keys, self.folder, self.before, self.directory) = (name, keys, folder, before, directory)
    }
  }

  @Test(arguments: [
    Row("the first time", "S"),
    Row("one file an environment", "S up left"), Row("as JSON", "S up right"),
    Row("overlays", "S up right right down down space right space"),
    Row(
      "overlays that share bases with another", "S up right right",
      after: [["dev", "--layout", "kustomize", "--to", "deploy"]]),
    Row("some services", "S down down right space right space"),
    Row("a folder with blanks and quotes", "S it's space here", to: "it's here"),
    Row("a folder in the home", "S ~/out/there", to: "out/there"),
    Row(
      "what is no longer made goes", "S up up up D",
      after: [
        ["dev", "--layout", "files", "--to", "deploy"],
        ["production", "--layout", "files", "--to", "deploy", "--only", "bff"],
      ]),
    Row("from a folder of the workspace", "S", in: "environments"),
    Row("errors all the same", "S enter production", after: [["set"]]),
  ])
  func theShellLineWritesTheSameFiles(_ row: Row) throws {
    let desk = try Desk()
    if row.before == [["set"]] {
      try desk.replace(#""replicas": 3"#, with: #""replicas": -3"#, in: "environments/production.json")
    } else {
      for words in row.before { _ = desk.program.answer(to: ["export"] + words) }
    }
    var station = try Station(desk, in: desk.folder.appendingPath(row.directory))
    station.press(row.keys)
    station.press("alt-y enter")
    #expect(station.session.state.overlay == nil, "\(station.message)")
    let folder = "\(desk.folder)/\(row.folder)"
    let exported = try files(in: folder)
    #expect(exported.count > 1)
    Folder.remove(folder)
    if row.before != [["set"]] { for words in row.before { _ = desk.program.answer(to: ["export"] + words) } }
    let outcome = try BuiltProgram.run(
      "PATH=${betrace%/*}:$PATH; HOME=$PWD; cd ./\(row.directory); \(station.copied)", at: desk)
    #expect(outcome.status == 0, "\(station.copied): \(outcome.errors)")
    #expect(try files(in: folder) == exported, "\(station.copied)")
  }

  @Test func aWorkspaceThatIsNotFoundIsNamed() throws {
    let desk = try Desk([])
    for file in ExampleWorkspace.files { try desk.write(file.text, to: "demo/\(file.path)") }
    var station = try Station(desk, in: desk.folder, folder: "demo")
    station.press("S alt-y enter")
    #expect(
      station.copied == "betrace-tui export production --layout files --to demo/deploy --workspace demo")
    let exported = try files(in: "\(desk.folder)/demo/deploy")
    Folder.remove("\(desk.folder)/demo/deploy")
    let outcome = try BuiltProgram.run("PATH=${betrace%/*}:$PATH; \(station.copied)", at: desk)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try files(in: "\(desk.folder)/demo/deploy") == exported)
  }

  @Test func withoutAWorkspaceTheTargetIsWhereTheProgramWasStarted() throws {
    let desk = try Desk([])
    var station = try Station(desk, in: desk.folder)
    station.press("S alt-y enter")
    #expect(station.copied == "betrace-tui export production --layout files --to deploy")
    #expect(try files(in: "\(desk.folder)/deploy").count == 28)
  }

  @Test func anEnvironmentThatChangedOnDiskIsNotExported() throws {
    let desk = try Desk()
    var station = try Station(desk, in: desk.folder)
    station.press("S")
    try desk.replace(#""replicas": 3"#, with: #""replicas": 4"#, in: "environments/production.json")
    station.press("enter")
    #expect(
      station.message == "nothing is written: environments/production.json has changed on disk: read it again first")
    #expect(!Folder.isThere("\(desk.folder)/deploy"))
  }

  @Test func nothingIsWrittenThroughALink() throws {
    let desk = try Desk()
    try desk.write("precious", to: "elsewhere/production.yaml")
    try desk.write("", to: "deploy/README")
    symlink("\(desk.folder)/elsewhere", "\(desk.folder)/deploy/production")
    var station = try Station(desk, in: desk.folder)
    station.press("S enter")
    #expect(station.message == "deploy/production is a link: none is followed there")
    #expect(try Folder.names(in: "\(desk.folder)/elsewhere") == ["production.yaml"])
  }

  @Test(arguments: ["environments/", "./environments/out", "link"])
  func nothingIsExportedIntoTheWorkspacesOwnFolders(target: String) throws {
    let desk = try Desk()
    symlink("\(desk.folder)/environments", "\(desk.folder)/link")
    let names = try Folder.names(in: "\(desk.folder)/environments")
    var station = try Station(desk, in: desk.folder)
    station.press("S \(target) enter")
    let folder = target.hasSuffix("/") ? String(target.dropLast()) : target
    #expect(
      station.message
        == "\(folder): nothing is exported into 'environments' of the workspace, take another folder")
    #expect(try Folder.names(in: "\(desk.folder)/environments") == names)
  }

  @Test func aFolderThatCannotBeWrittenIsSaid() throws {
    let desk = try Desk()
    try desk.write("", to: "deploy")
    var station = try Station(desk, in: desk.folder)
    station.press("S enter")
    #expect(station.message == "nothing is written: deploy is not writable: not a directory")
  }

  @Test func whatFailsHalfwayIsSaidAndTheIndexKnowsWhatIsThere() throws {
    let desk = try Desk()
    try desk.write("", to: "deploy/production/bff")
    var station = try Station(desk, in: desk.folder)
    station.press("S enter")
    #expect(station.message == "not all is written: deploy/production/bff is not writable: not a directory")
    #expect(Folder.isThere("\(desk.folder)/deploy/production/00-namespace-betrace.yaml"))
    #expect(try desk.text(of: "deploy/index.json").contains("production/00-namespace-betrace.yaml"))
    unlink("\(desk.folder)/deploy/production/bff")
    station.press("enter")
    #expect(station.session.state.overlay == nil)
    #expect(try files(in: "\(desk.folder)/deploy").count == 28)
  }

  @Test func foldersAreFoundWhereExportsAreWritten() throws {
    let desk = try Desk()
    try desk.write("", to: "deploy/gitops/README")
    let station = try Station(desk, in: "\(desk.folder)/environments")
    #expect(
      station.effects.findFolders("deploy/", in: station.effects.targetBase) == .foundFolders(["deploy/gitops/"]))
  }
}
