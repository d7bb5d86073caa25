import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// No secret of an environment file is in anything that a command says or writes: every command, in every format.
struct LeakTests {
  /// The words behind each command that say what there is to say about the secrets; none where a command is about no
  /// workspace, or opens the workbench, whose screens have a test of their own.
  private static let words: [String: [[String]]] = [
    "": [["--script", "script.txt"], ["TOKEN-90"]],
    "open": [],
    "services": [[], ["bff"], ["TOKEN-24"], ["--environment", "leaky"], ["bff", "--environment", "leaky"]],
    "environments": [[]],
    "render": [["leaky"], ["leaky", "worker"], ["leaky", "--provenance"], ["leaky", "TOKEN-24"]],
    "validate": [
      ["leaky"], ["leaky", "bff"], [], ["--filename", "environments/leaky.json"], ["--filename", "manifests.yaml"],
      ["leaky", "--color", "always"],
    ],
    "export": [
      ["leaky", "--layout", "yaml", "--to", "out-0"],
      ["leaky", "--layout", "yaml", "--to", "out-1", "--force", "--diff"],
      ["leaky", "--layout", "files", "--to", "out-2", "--force"],
      ["leaky", "--layout", "kustomize", "--to", "out-3", "--force"],
      ["leaky", "--layout", "json", "--to", "out-4", "--force"],
    ],
    "graph": [["leaky"]],
    "verify": [[], ["bff"], ["TOKEN-90"]],
    "get": [
      ["bff/leaky"], ["worker/leaky"], ["backend/leaky"], ["-/leaky"], ["bff/leaky/env"], ["bff/leaky/env.API_TOKEN"],
      ["bff/leaky/env.TOKEN-43"], ["bff/leaky/image.tag"], ["-/leaky/namespace"], ["bff/leaky/env.TOKEN-90"],
      ["bff/leaky/namespace", "--all-environments"], ["TOKEN-90/leaky/replicas"],
    ],
    "set": [
      ["bff/leaky/replicas=5", "--dry-run"], ["bff/leaky/env.API_TOKEN=m4rk3r-new", "--dry-run"],
      ["bff/dev/env.API_TOKEN=m4rk3r-new", "--dry-run"], ["bff/dev/annotations[example.com/x]=TOKEN-91", "--dry-run"],
      ["bff/dev/env.TOKEN-92=on", "--dry-run"], ["bff/dev/replicas=TOKEN-93"],
      ["bff/dev/image.tag=TOKEN-94", "--dry-run"],
      ["TOKEN-95/dev/replicas=1"], ["-/dev/namespace=TOKEN-96", "--dry-run"],
    ],
    "unset": [["bff/leaky/env.API_TOKEN", "--dry-run"], ["bff/leaky/image", "--dry-run"], ["bff/leaky/TOKEN-97"]],
    "replay": [["journal.txt", "--dry-run"], ["broken-journal.txt"]],
    "why": [
      ["bff/leaky/env.API_TOKEN"], ["bff/leaky/env.DATABASE_URL"], ["bff/leaky/env.TOKEN-43"], ["bff/leaky/image.tag"],
      ["bff/leaky/namespace"], ["-/leaky/namespace"], ["-/leaky/description"], ["bff/leaky/labels[TOKEN-31]"],
      ["bff/leaky/ingress.host"], ["bff/leaky/env.TOKEN-98"], ["bff/leaky/replicas"],
      ["Deployment/bff", "--environment", "leaky"],
    ],
    "diff": [
      ["leaky", "--against", "staging"], ["staging", "--against", "leaky"], ["leaky", "--against", "manifests.yaml"],
      ["leaky", "--against", "TOKEN-99"],
    ],
    "compare": [["leaky", "staging"], ["staging", "leaky"], ["leaky", "staging", "--manifests"]],
    "promote": [
      ["leaky", "production", "--dry-run"], ["leaky", "production", "--field", "env", "--dry-run"],
      ["leaky", "production", "--field", "image", "--dry-run"], ["leaky", "production", "-", "--dry-run"],
      ["leaky", "production", "--field", "namespace", "annotations", "labels", "ingress", "--dry-run"],
    ],
    "new workspace": [["fresh"]],
    "new service": [["TOKEN-90"], ["mailer", "--dry-run"]],
    "import": [["manifests.yaml", "--dry-run"]],
    "tour": [[]],
    "explain": [[], ["Deployment.spec.replicas"], ["TOKEN-90"]],
    "rules": [[], ["POL-09"], ["TOKEN-90"]],
    "glossary": [[], ["TOKEN-90"]],
    "schema": [["environment"], ["workspace"], ["theme"], ["config"]],
    "theme list": [[]],
    "theme show": [["mono"], ["TOKEN-90"]],
    "theme check": [["environments/leaky.json"], ["TOKEN-90"]],
    "info": [[]],
  ]

  private static let manifests = """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: bff, namespace: betrace-staging, annotations: {TOKEN-80: TOKEN-81}}
    data: {URL: "http://a:m4rk3r@b", TOKEN-82: TOKEN-83}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: bff, namespace: betrace-staging}
    spec:
      replicas: TOKEN-84
      selector: {matchLabels: {a: b}}
      template:
        metadata: {labels: {a: b}}
        spec:
          containers:
            - {name: bff, image: "a/TOKEN-85", env: [{name: API_TOKEN, value: m4rk3r-x}, {name: TOKEN-86, value: x}]}

    """

  private static func desk() throws -> Desk {
    let desk = try Desk()
    let input = [
      "environments/leaky.json": try SecretWorkspace.environment(),
      "environments/broken.json": #"{"services": {"bff": {"env": {"API_TOKEN": TOKEN-70}, "TOKEN-71": m4rk3r}}}"#,
      "manifests.yaml": manifests,
      "journal.txt": "set bff/dev/env.API_TOKEN=m4rk3r-x\nset 'bff/dev/annotations[a.b/c]=TOKEN-72'\n",
      "broken-journal.txt": "set bff/dev/env.API_TOKEN=m4rk3r-x\nTOKEN-73\n",
      "script.txt": "press :bff/leaky/env.API_TOKEN<enter>\nscreenshot bff.svg\nscreenshot bff.txt\n"
        + "press :-/leaky/namespace<enter>\nscreenshot settings.txt\npress <enter>7<enter>:journal<enter>\n"
        + "screenshot journal.txt.txt\npress <esc>:journal edits.txt<enter>",
    ]
    for (path, text) in input { try desk.write(SecretWorkspace.withSecrets(text), to: path) }
    return desk
  }

  /// What the program itself says of its commands: the words of each, and the formats it has.
  private static func commands(of desk: Desk) throws -> [(name: String, formats: [String])] {
    let text = desk.program.answer(to: ["--experimental-dump-help"]).output
    let root = try JSONDocument(parsing: Array(text.utf8), file: "help").root.value["command"]
    func leaves(_ command: Value?, under parents: [String]) -> [(name: String, formats: [String])] {
      let inner = (command?["subcommands"]?.array ?? []).filter { $0["commandName"]?.text != "help" }
      let output = command?["arguments"]?.array?.first {
        $0["preferredName"]?["name"]?.text == "output" && $0["allValues"] != nil
      }
      let own = (name: parents.joined(separator: " "), formats: output?["allValues"]?.array?.compactMap(\.text) ?? [])
      let deeper = inner.flatMap { leaves($0, under: parents + [$0["commandName"]?.text ?? ""]) }
      return inner.isEmpty || parents.isEmpty ? [own] + deeper : deeper
    }
    return leaves(root, under: [])
  }

  @Test func noCommandTellsASecretInAnyFormat() throws {
    let desk = try Self.desk()
    let commands = try Self.commands(of: desk)
    #expect(Set(commands.map(\.name)) == Set(Self.words.keys), "a command is missing here, or is no more")
    #expect(commands.count { $0.formats.count > 1 } > 10)
    var count = 0
    for (name, formats) in commands {
      for words in Self.words[name] ?? [] {
        for format in formats.isEmpty ? [[]] : formats.map({ ["-o", $0] }) {
          let words = name.split(separator: " ").map(String.init) + words.map(SecretWorkspace.withSecrets) + format
          let answer = desk.program.answer(to: words).shown
          for text in [answer.output, answer.notes] {
            let leaks = text.lowercased().split(separator: "\n").filter { $0.contains(SecretWorkspace.mark) }
            #expect(leaks.isEmpty, "\(words.joined(separator: " ")): \(leaks.prefix(6).joined(separator: "\n"))")
          }
          count += 1
        }
      }
    }
    #expect(count > 150)
  }

  /// What commands write: exports, journals, pictures, the program's own state.
  @Test func noFileThatIsWrittenHoldsASecret() throws {
    let desk = try Self.desk()
    let input = try Self.files(in: desk.folder)
    for words in (Self.words["export"] ?? []) + [["--script", "script.txt"]] {
      let name = words[0].hasPrefix("--") ? [] : ["export"]
      _ = desk.program.answer(to: name + words)
    }
    let state = StateFile(
      desk.program.surroundings,
      for: try Workspace.find(nil, in: desk.program.surroundings, example: ExampleWorkspace.files))
    let token = SecretWorkspace.withSecrets("TOKEN-43")
    state.write(
      Whereabouts(service: "bff", environment: "leaky", field: Field(["env", token]), heading: token), theme: nil)
    let written = try Self.files(in: desk.folder).filter { !input.contains($0) }
    for name in ["out-1/", "out-2/", "out-3/", "out-4/", "bff.svg", "settings.txt", "edits.txt", "state/"] {
      #expect(written.contains { $0.hasPrefix(name) }, "nothing was written to \(name)")
    }
    for path in written {
      let text = try desk.text(of: path).lowercased()
      #expect(!text.contains(SecretWorkspace.mark) && !path.contains(SecretWorkspace.mark), "\(path)")
    }
  }

  /// The files in `folder`, relative to it.
  private static func files(in folder: String) throws -> [String] {
    try Folder.names(in: folder).flatMap { name in
      let path = folder.appendingPath(name)
      return Folder.isFolder(path) ? try files(in: path).map { name + "/" + $0 } : [name]
    }
  }
}
