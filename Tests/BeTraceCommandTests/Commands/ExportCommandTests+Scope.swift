import BeTraceCore
import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// What an export is about, and what it leaves alone.
extension ExportCommandTests {
  @Test func overlaysThatShareABaseAreWrittenTogether() throws {
    let desk = try Desk()
    _ = desk.perform("export", "dev", "staging", "--layout", "kustomize", "--to", "deploy")
    try desk.replace(#""BETRACE_DEBUG": "true""#, with: #""BETRACE_DEBUG": "false""#, in: "environments/dev.json")
    let answer = desk.perform("export", "production", "--layout", "kustomize", "--to", "deploy")
    #expect(answer.contains("~ base/backend/45-deployment-backend.yaml\n"))
    #expect(answer.contains("+ overlays/production/kustomization.yaml\n"))
    #expect(!answer.contains("no longer made"))
    #expect(answer.contains("! betrace-tui: dev and staging are written too: they share the bases\n"))
  }

  /// Takes dev away, or makes it one that is never rendered.
  private func end(_ how: String, at desk: Desk) throws {
    if how == "removed" {
      unlink("\(desk.folder)/environments/dev.json")
    } else {
      try desk.replace(#""name": "dev","#, with: #""name": "dev", "abstract": true,"#, in: "environments/dev.json")
    }
  }

  @Test(arguments: ["yaml", "files", "json", "kustomize"], ["removed", "abstract"])
  func whatAnEnvironmentLeavesBehindIsNoLongerMade(layout: String, how: String) throws {
    let desk = try Desk()
    _ = desk.perform("export", "--layout", layout, "--to", "deploy")
    try end(how, at: desk)
    let index = try JSONDocument(parsing: Array(try desk.text(of: "deploy/index.json").utf8), file: "").root.value
    let left = (index["files"]?.array ?? []).filter { $0["environment"]?.text == "dev" }.compactMap { $0["path"]?.text }
    #expect(!left.isEmpty)
    // Whether others are exported or all; the names of the others are no longer those of the first overlay.
    for words in [[], ["production"]] {
      let answer = desk.program.answer(to: ["export"] + words + ["--layout", layout, "--to", "deploy", "--dry-run"])
      for path in left { #expect(answer.output.contains("- \(path)  no longer made, kept\n"), "\(words)") }
      #expect(answer.notes.contains("no longer made: --prune removes"))
      #expect(answer.status == .no)
    }
    _ = desk.perform("export", "--layout", layout, "--to", "deploy")
    for path in left { #expect(Folder.isThere("\(desk.folder)/deploy/\(path)")) }
    _ = desk.perform("export", "production", "--layout", layout, "--to", "deploy", "--prune")
    for path in left { #expect(!Folder.isThere("\(desk.folder)/deploy/\(path)")) }
    let rest = desk.perform("export", "--layout", layout, "--to", "deploy", "--dry-run")
    #expect(rest.hasPrefix("! betrace-tui: nothing to write: "))
    #expect(!rest.contains("no longer made"))
    #expect(!(try desk.text(of: "deploy/index.json").contains(#""dev""#)))
  }

  @Test func anOverlayOfAnEnvironmentThatIsGoneIsRemovedWithItsFolder() throws {
    let desk = try Desk()
    _ = desk.perform("export", "--layout", "kustomize", "--to", "dk")
    try end("removed", at: desk)
    #expect(desk.perform("export", "--layout", "kustomize", "--to", "dk", "--prune").contains("- overlays/dev/"))
    #expect(try Folder.names(in: "\(desk.folder)/dk/overlays") == ["production", "staging"])
  }

  @Test func someServicesLeaveTheFilesOfOthersAlone() throws {
    let desk = try Desk()
    _ = desk.perform("export", "--layout", "files", "--to", "deploy")
    let index = try desk.text(of: "deploy/index.json")
    #expect(
      desk.perform("export", "production", "--only", "bff", "--layout", "files", "--to", "deploy", "--prune")
        == "! betrace-tui: nothing to write: 8 files up to date\n")
    #expect(try desk.text(of: "deploy/index.json") == index)
    #expect(
      desk.perform("export", "--layout", "files", "--to", "deploy", "--dry-run")
        == "! betrace-tui: nothing to write: 67 files up to date\n")
    try desk.write("", to: "deploy/production/bff/90-old-bff.yaml")
    unlink("\(desk.folder)/deploy/index.json")
    try desk.write(
      index.replacing("production/bff/80-ingress-bff.yaml", with: "production/bff/90-old-bff.yaml"),
      to: "deploy/index.json")
    unlink("\(desk.folder)/deploy/production/bff/80-ingress-bff.yaml")
    #expect(
      desk.perform("export", "production", "--only", "bff", "--layout", "files", "--to", "deploy", "--dry-run") == """
        + production/bff/80-ingress-bff.yaml
        - production/bff/90-old-bff.yaml  no longer made, kept
        ! betrace-tui: 1 of 8 files would be written, 1 no longer made: --prune removes it
        = 1

        """)
  }

  @Test(arguments: ["yaml", "json", "kustomize"])
  func whatSomeServicesWouldDropIsRefused(layout: String) throws {
    let desk = try Desk()
    _ = desk.perform("export", "--layout", layout, "--to", "deploy")
    let path = layout == "kustomize" ? "overlays/production/kustomization.yaml" : "production.\(layout)"
    let before = try desk.text(of: "deploy/\(path)")
    for words in [["--dry-run"], ["--prune"], []] {
      let answer = desk.program.answer(
        to: ["export", "production", "--only", "bff", "--layout", layout, "--to", "deploy"] + words)
      #expect(
        answer.notes == """
          betrace-tui: deploy holds backend, nats and worker too, which --only would drop: leave it out, or export to \
          another folder, or --force drops them

          """)
      #expect(answer.status == .cannotWrite)
    }
    #expect(try desk.text(of: "deploy/\(path)") == before)
    // All of them, or where nothing else is, is no loss.
    let all = ["backend", "bff", "nats", "worker"].flatMap { ["--only", $0] }
    #expect(
      desk.program.answer(to: ["export", "production", "--layout", layout, "--to", "deploy"] + all).status == .done)
    let words = ["export", "production", "--only", "bff", "--layout", layout, "--to"]
    for _ in 1...2 { #expect(desk.program.answer(to: words + ["bff"]).status == .done) }
    let forced = desk.program.answer(to: words + ["deploy", "--force"])
    #expect(forced.output.contains("~ \(path)\n"))
    #expect(forced.notes.contains("betrace-tui: deploy loses backend, nats and worker\n"))
    #expect(!(try desk.text(of: "deploy/\(path)").contains("worker")))
    // What is lost is lost once.
    #expect(desk.program.answer(to: words + ["deploy"]).status == .done)
  }

  @Test(arguments: [
    ("environments", "environments"), ("environments/out", "environments"), ("./x/../environments/", "environments"),
    ("link", "environments"), ("link/new/folder", "environments"), ("schema", "schema"), ("services/bff", "services"),
  ])
  func nothingIsExportedIntoTheWorkspacesOwnFolders(target: String, own: String) throws {
    let desk = try Desk()
    symlink("\(desk.folder)/environments", "\(desk.folder)/link")
    let names = try Folder.names(in: "\(desk.folder)/environments")
    let message =
      "! betrace-tui: \(target): nothing is exported into '\(own)' of the workspace, take another folder\n= 73\n"
    for layout in ["yaml", "files", "json", "kustomize"] {
      #expect(desk.perform("export", "--layout", layout, "--to", target, "--force") == message)
    }
    #expect(
      desk.perform("export", "--layout", "json", "--to", "\(desk.folder)/\(target)", "--dry-run")
        == message.replacing(": \(target)", with: ": DESK/\(target)"))
    #expect(try Folder.names(in: "\(desk.folder)/environments") == names)
  }

  @Test func anEnvironmentThatIsCalledAsAFolderOfTheWorkspaceIsNotExportedThere() throws {
    let desk = try Desk()
    try desk.write(
      try desk.text(of: "environments/dev.json").replacing(#""name": "dev""#, with: #""name": "services""#),
      to: "environments/services.json")
    #expect(
      desk.perform("export", "services", "--layout", "files", "--to", ".") == """
        ! betrace-tui: ./services/00-namespace-betrace-dev.yaml: nothing is exported into 'services' of the workspace, \
        take another folder
        = 73

        """)
    #expect(!Folder.isThere("\(desk.folder)/services"))
    #expect(desk.program.answer(to: ["export", "services", "--layout", "yaml", "--to", "."]).status == .done)
  }
}
