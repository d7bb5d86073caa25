import BeTraceCore
import BeTraceWorkbench
import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// Modules that somebody changes while the workbench is open.
@Suite struct ChangedModuleTests {
  /// Which modules are others, by their folders, after something happened in the folder at `path` of the desk.
  private func changes(in path: String, of open: OpenDesk) throws -> [String] {
    let found = try OpenWorkspace.find(nil, for: open.desk.program).workspace
    let folder = "\(open.desk.folder)/\(path)"
    guard found.mayHoldModules([folder]) else { return [] }
    return found.changedModules(in: [folder], since: open.session.state.environments.catalogue)
  }

  @Test(arguments: [("yaml", "deployment.yaml", "minReadySeconds: "), ("flakes", "flake.nix", "description = ")])
  func onlyWhatSaysSomethingElseHasChanged(_ example: String, _ file: String, _ old: String) throws {
    var open = try OpenDesk(.withExample(example))
    let workspace = try OpenWorkspace.find(nil, for: open.desk.program).workspace
    #expect(workspace.watchedModules.contains("\(open.desk.folder)/services/bff"))
    #expect(try changes(in: "services/bff", of: open) == [])
    #expect(try changes(in: "environments", of: open) == [])
    let text = try open.desk.text(of: "services/bff/\(file)")
    let start = try #require(text.firstRange(of: old)?.lowerBound)
    let line = String(text[start...].prefix { $0 != "\n" })
    try open.desk.replace(line, with: "# " + line, in: "services/bff/\(file)")
    #expect(try changes(in: "services/backend", of: open) == [])
    #expect(try changes(in: "services/bff", of: open) == ["services/bff"])
    open.perform(.filesChanged(["services/bff"]))
    #expect(open.message == "read bff's module again")
    #expect(try changes(in: "services/bff", of: open) == [])
  }

  @Test func whatComesAndGoesHasChanged() throws {
    let open = try OpenDesk(.withExample("yaml"))
    let text = try open.desk.text(of: "services/nats/service.yaml")
    try open.desk.write(text, to: "services/web/service.yaml")
    Folder.remove("\(open.desk.folder)/services/worker")
    #expect(try changes(in: "services", of: open).sorted() == ["services/web", "services/worker"])
  }

  @Test func beforeUnsavedEditsItIsOnlySaid() throws {
    var open = try OpenDesk(.withExample("yaml"))
    open.perform(.adjust(by: 1))
    open.perform(.filesChanged(["services/bff"]))
    #expect(open.message == "another program changed services/bff: R takes it in beside your edits")
  }

  @Test func readingAgainSaysWhichModuleIsBroken() throws {
    var open = try OpenDesk(.withExample("yaml"))
    try open.desk.replace("kind: Deployment", with: "kind: [Deployment", in: "services/bff/deployment.yaml")
    open.perform(.reload)
    let broken =
      "cannot be read: services/bff/deployment.yaml:3:9: expected ',' or ']' in the list opened on line 2, found ':'"
    #expect(open.message == "read bff's module again; it \(broken)")
    open.perform(.reload)
    #expect(open.message == "nothing has changed in the files; bff's module \(broken)")
  }

  @Test(arguments: [(160, 40), (80, 24), (60, 16)])
  func ofSeveralModulesThatAreBrokenAllAreNamedInTwoRows(_ columns: Int, _ rows: Int) throws {
    var open = try OpenDesk(.withExample("yaml"), columns: columns, rows: rows)
    for name in ["backend", "bff"] {
      try open.desk.replace("kind: Deployment", with: "kind: [Deployment", in: "services/\(name)/deployment.yaml")
    }
    let reason = "services/backend/deployment.yaml:3:9: expected ',' or ']' in the list opened on line 2, found ':'"
    open.perform(.reload)
    for head in [
      "read the modules of backend and bff again; they",
      (columns < 80 ? "" : "nothing has changed in the files; ") + "the modules of backend and bff",
    ] {
      let (start, end) = ("\(head) cannot be read: ", "; 4 shows the other")
      let message = open.message
      #expect(message.hasPrefix(start) && message.hasSuffix(end), "\(message)")
      let said = message.dropFirst(start.count).dropLast(end.count)
      #expect(columns == 160 ? said == reason : reason.hasPrefix(said.dropLast()), "\(message)")
      #expect(columns < 80 || said.hasPrefix("services/backend/deployment.yaml:3:9: "), "\(message)")
      #expect(message.wrapped(to: columns - 5).count <= 2, "\(message)")
      open.perform(.reload)
    }
    open.perform(.focus(.problems))
    #expect(open.screen.contains("✗ backend"), "\(open.screen)")
    #expect(open.screen.contains("✗ bff"), "\(open.screen)")
  }

  @Test func ofMoreModulesThanFitTheNumberIsSaid() throws {
    var open = try OpenDesk(.withExample("yaml"), columns: 40, rows: 24)
    for name in ["backend", "bff", "worker"] {
      try open.desk.replace("kind: Deployment", with: "kind: [Deployment", in: "services/\(name)/deployment.yaml")
    }
    open.perform(.reload)
    open.perform(.reload)
    #expect(open.message.hasPrefix("nothing has changed in the files; 3 modules cannot be read: services/backend/"))
    #expect(open.message.hasSuffix("…; 4 shows the others"), "\(open.message)")
  }

  /// What is written before the folders are watched is not told.
  @Test func whatChangedWhileTheWorkbenchOpenedIsFoundByItsTime() throws {
    let open = try OpenDesk(.withExample("yaml"))
    let workspace = try OpenWorkspace.find(nil, for: open.desk.program).workspace
    let folder = "\(open.desk.folder)/services/bff"
    #expect(workspace.moduleFolders(changedSince: time(nil) - 3600).contains(folder))
    #expect(workspace.moduleFolders(changedSince: time(nil) + 3600) == [])
    #expect(workspace.mayHaveChanged(since: time(nil) - 3600))
    #expect(!workspace.mayHaveChanged(since: time(nil) + 3600))
  }

  @Test func aModuleThatBreaksIsOutOfDateWhereverOneLooks() throws {
    var open = try OpenDesk(.withExample("yaml"))
    try open.desk.replace("kind: Deployment", with: "kind: [Deployment", in: "services/bff/deployment.yaml")
    open.perform(.reload)
    open.perform(.openWhy)
    let place = "services/bff/deployment.yaml:3:9"
    #expect(
      open.screen.contains("Renders to    out of date, nobody knows: its module makes nothing: \(place): "),
      "\(open.screen)")
    #expect(open.screen.contains("nobody knows what it does to 'bff', whose module makes nothing"), "\(open.screen)")
    open.perform(.cancel)
    open.perform(.adjust(by: 1))
    open.perform(.review)
    #expect(open.screen.contains("nobody knows what it does to 'bff'"), "\(open.screen)")
    #expect(!open.screen.contains("no object changes"))
    open.perform(.cancel)
    open.perform(.openMatrix)
    #expect(open.screen.split(separator: "\n").contains { $0.contains("production") && $0.contains("out of date") })
    #expect(open.screen.contains("out of date; not saved"), "\(open.screen)")
    open.perform(.turnMatrix)
    #expect(open.screen.contains("bff ▲") && !open.screen.contains("backend ▲"), "\(open.screen)")
  }
}
