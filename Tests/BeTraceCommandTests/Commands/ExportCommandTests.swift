import BeTraceCore
import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui export`
struct ExportCommandTests {
  private func inode(of path: String, at desk: Desk) -> ino_t {
    var status = stat()
    return stat("\(desk.folder)/\(path)", &status) == 0 ? status.st_ino : 0
  }

  @Test func onlyWhatIsAnotherTextIsWritten() throws {
    let desk = try Desk()
    #expect(
      desk.perform("export", "--layout", "yaml", "--to", "deploy") == """
        + dev.yaml
        + staging.yaml
        + production.yaml
        ! betrace-tui: 3 of 3 files written to deploy

        """)
    #expect(try desk.text(of: "deploy/production.yaml") == desk.perform("render", "production"))
    let (dev, production) = (inode(of: "deploy/dev.yaml", at: desk), inode(of: "deploy/production.yaml", at: desk))
    try desk.replace(#""replicas": 3"#, with: #""replicas": 4"#, in: "environments/production.json")
    #expect(
      desk.perform("export", "--layout", "yaml", "--to", "deploy") == """
        ~ production.yaml
        ! betrace-tui: 1 of 3 files written to deploy

        """)
    #expect(try desk.text(of: "deploy/production.yaml") == desk.perform("render", "production"))
    #expect(inode(of: "deploy/dev.yaml", at: desk) == dev)
    #expect(inode(of: "deploy/production.yaml", at: desk) != production)
    #expect(
      desk.perform("export", "--layout", "yaml", "--to", "deploy")
        == "! betrace-tui: nothing to write: 3 files up to date\n")
  }

  @Test func oneValueIsOneHunk() throws {
    let desk = try Desk()
    for layout in ["yaml", "files", "json", "kustomize"] {
      _ = desk.perform("export", "--layout", layout, "--to", layout)
    }
    try desk.replace(#""replicas": 3"#, with: #""replicas": 4"#, in: "environments/production.json")
    for layout in ["yaml", "files", "json", "kustomize"] {
      let answer = desk.perform("export", "--layout", layout, "--to", layout, "--dry-run", "--diff")
      #expect(answer.split(separator: "\n").count { $0.hasPrefix("@@") } == 1, "\(answer)")
      #expect(answer.hasSuffix("would be written\n= 1\n"))
    }
  }

  @Test func aDryRunWritesNothingAndFailsIfItWouldWrite() throws {
    let desk = try Desk()
    let words = ["export", "dev", "--layout", "json", "--to", "deploy"]
    #expect(
      desk.perform("export", "dev", "--layout", "json", "--to", "deploy", "--dry-run")
        == "+ dev.json\n! betrace-tui: 1 of 1 file would be written\n= 1\n")
    #expect(!Folder.isThere("\(desk.folder)/deploy"))
    #expect(desk.program.answer(to: words).status == .done)
    #expect(
      desk.perform("export", "dev", "--layout", "json", "--to", "deploy", "--dry-run")
        == "! betrace-tui: nothing to write: 1 file up to date\n")
  }

  @Test func anObjectHasAFileWhoseNameSaysWhenItIsApplied() throws {
    let desk = try Desk()
    #expect(
      desk.perform("export", "dev", "--layout", "files", "--to", "deploy", "--only", "bff") == """
        + dev/00-namespace-betrace-dev.yaml
        + dev/bff/10-serviceaccount-bff.yaml
        + dev/bff/30-service-bff.yaml
        + dev/bff/45-deployment-bff.yaml
        + dev/bff/80-ingress-bff.yaml
        ! betrace-tui: 5 of 5 files written to deploy

        """)
    #expect(
      try desk.text(of: "deploy/index.json").hasPrefix(
        """
        {
          "apiVersion": "betrace.dev/v1",
          "kind": "ExportIndex",
          "layout": "files",
          "files": [
            {
              "path": "dev/00-namespace-betrace-dev.yaml",
              "environment": "dev"
            },
        """))
  }

  @Test func whatIsNoLongerMadeIsKeptUntilItIsPruned() throws {
    let desk = try Desk()
    _ = desk.perform("export", "dev", "production", "--layout", "files", "--to", "deploy")
    try desk.write("mine", to: "deploy/production/worker/notes.txt")
    try desk.replace(
      #"""
        "worker": {
      """#, with: "    \"worker\": {\n      \"enabled\": false,", in: "environments/production.json")
    // Those that the worker connected to do not expect it any more.
    let changed = """
      ~ production/nats/35-networkpolicy-nats.yaml
      ~ production/backend/35-networkpolicy-backend.yaml

      """
    let orphans = """
      - production/worker/10-serviceaccount-worker.yaml  no longer made, kept
      - production/worker/30-service-worker.yaml  no longer made, kept
      - production/worker/35-networkpolicy-worker.yaml  no longer made, kept
      - production/worker/45-deployment-worker.yaml  no longer made, kept
      - production/worker/60-horizontalpodautoscaler-worker.yaml  no longer made, kept
      - production/worker/65-poddisruptionbudget-worker.yaml  no longer made, kept
      - production/worker/70-servicemonitor-worker.yaml  no longer made, kept

      """
    let kept =
      orphans + "! betrace-tui: nothing to write: 20 files up to date, 7 no longer made: --prune removes them\n"
    // Twice: what is kept stays known.
    let first = desk.perform("export", "production", "--layout", "files", "--to", "deploy")
    #expect(
      first == changed + orphans
        + "! betrace-tui: 2 of 20 files written to deploy, 7 no longer made: --prune removes them\n")
    #expect(desk.perform("export", "production", "--layout", "files", "--to", "deploy") == kept)
    #expect(
      desk.perform("export", "production", "--layout", "files", "--to", "deploy", "--dry-run") == kept + "= 1\n")
    #expect(
      desk.perform("export", "production", "--layout", "files", "--to", "deploy", "--prune", "--dry-run").hasSuffix(
        "! betrace-tui: 7 files would be removed, 20 up to date\n= 1\n"))
    #expect(Folder.isThere("\(desk.folder)/deploy/production/worker/30-service-worker.yaml"))
    #expect(
      desk.perform("export", "production", "--layout", "files", "--to", "deploy", "--prune").hasSuffix(
        "! betrace-tui: 7 files removed, 20 up to date\n"))
    #expect(try Folder.names(in: "\(desk.folder)/deploy/production/worker") == ["notes.txt"])
    #expect(!(try desk.text(of: "deploy/index.json").contains("production/worker")))
    // What other environments have is nobody's business here.
    #expect(try desk.text(of: "deploy/index.json").contains("dev/bff/45-deployment-bff.yaml"))
    #expect(
      desk.perform("export", "--layout", "files", "--to", "deploy", "--dry-run").contains("+ staging/"))
  }

  @Test func noFolderIsNotTheCurrentOne() throws {
    let desk = try Desk()
    #expect(
      desk.perform("export", "--layout", "yaml", "--to", "") == """
        ! betrace-tui: --to names no folder: is a variable empty? The current folder is '.'
        = 64

        """)
    #expect(!Folder.isThere("\(desk.folder)/index.json"))
  }

  @Test func errorsAreRefusedUnlessForced() throws {
    let desk = try Desk()
    try desk.replace(#""replicas": 3"#, with: #""replicas": -3"#, in: "environments/production.json")
    let answer = desk.perform("export", "production", "--layout", "yaml", "--to", "deploy")
    #expect(answer.hasPrefix("! environments/production.json:49:19: error: "))
    #expect(answer.hasSuffix("! betrace-tui: nothing is written: 1 error first, or --force\n= 1\n"))
    #expect(!Folder.isThere("\(desk.folder)/deploy"))
    #expect(
      desk.perform("export", "production", "--layout", "yaml", "--to", "deploy", "--force") == """
        + production.yaml
        \(answer.split(separator: "\n")[0])
        ! betrace-tui: 1 of 1 file written to deploy
        ! betrace-tui: exported in spite of 1 error

        """)
  }

  @Test func nothingIsWrittenThroughALink() throws {
    let desk = try Desk()
    try desk.write("precious", to: "elsewhere/production.yaml")
    try desk.write("", to: "deploy/README")
    symlink("\(desk.folder)/elsewhere/production.yaml", "\(desk.folder)/deploy/production.yaml")
    symlink("\(desk.folder)/elsewhere", "\(desk.folder)/deploy/dev")
    #expect(
      desk.perform("export", "production", "--layout", "yaml", "--to", "deploy", "--force")
        == "! betrace-tui: deploy/production.yaml is a link: none is followed there\n= 73\n")
    #expect(
      desk.perform("export", "dev", "--layout", "files", "--to", "deploy", "--force")
        == "! betrace-tui: deploy/dev is a link: none is followed there\n= 73\n")
    #expect(try desk.text(of: "elsewhere/production.yaml") == "precious")
    #expect(try Folder.names(in: "\(desk.folder)/elsewhere") == ["production.yaml"])
  }

  @Test func whatNoExportWroteIsNotReplaced() throws {
    let desk = try Desk()
    try desk.write("mine", to: "deploy/dev.yaml")
    #expect(
      desk.perform("export", "dev", "--layout", "yaml", "--to", "deploy")
        == "! betrace-tui: deploy/dev.yaml was not written by an export: --force replaces it\n= 73\n")
    #expect(try desk.text(of: "deploy/dev.yaml") == "mine")
    #expect(!Folder.isThere("\(desk.folder)/deploy/index.json"))
    #expect(
      desk.perform("export", "dev", "--layout", "yaml", "--to", "deploy", "--force")
        == "~ dev.yaml\n! betrace-tui: 1 of 1 file written to deploy\n")
  }

  @Test(arguments: [
    ("{", "deploy/index.json:1:2: the file ends inside the object opened on line 1; close it with '}'"),
    (#"{"kind": "List"}"#, "deploy/index.json is no index of an export: export to another folder"),
    (
      #"{"kind": "ExportIndex", "layout": "yaml", "files": [{"path": "../dev.yaml"}]}"#,
      "deploy/index.json is no index of an export: export to another folder"
    ),
    (
      #"{"kind": "ExportIndex", "layout": "files", "files": []}"#,
      "deploy holds an export with --layout files: export to another folder"
    ),
  ])
  func anIndexThatIsNotOursIsRefused(text: String, message: String) throws {
    let desk = try Desk()
    try desk.write(text, to: "deploy/index.json")
    let answer = desk.perform("export", "dev", "--layout", "yaml", "--to", "deploy", "--force")
    #expect(answer.hasPrefix("! betrace-tui: \(message)"))
    #expect(answer.hasSuffix("\n= 73\n"))
    #expect(try Folder.names(in: "\(desk.folder)/deploy") == ["index.json"])
  }

  @Test(arguments: [
    (["base", "--layout", "yaml"], 64, "'base' is abstract and never rendered; those that extend it are"),
    (["prod", "--layout", "yaml"], 66, "there is no environment 'prod'"),
    (["dev", "--layout", "tar"], 64, "there is no layout 'tar': there are 'yaml', 'files', 'json', 'kustomize'"),
    (["dev", "--layout", "yaml", "--only", "worker"], 66, "'worker' is not deployed in dev"),
  ])
  func whatCannotBeExportedIsSaid(_ words: [String], status: Int32, message: String) throws {
    let desk = try Desk()
    let answer = desk.program.answer(to: ["export"] + words + ["--to", "deploy"])
    #expect(answer.notes.hasPrefix("betrace-tui: \(message)"))
    #expect(answer.status.rawValue == status)
    #expect(!Folder.isThere("\(desk.folder)/deploy"))
  }

  @Test func aFolderThatCannotBeWrittenIsSaid() throws {
    let desk = try Desk()
    try desk.write("", to: "deploy")
    #expect(
      desk.perform("export", "dev", "--layout", "yaml", "--to", "deploy")
        == "! betrace-tui: deploy is not writable: not a directory\n= 73\n")
  }
}
