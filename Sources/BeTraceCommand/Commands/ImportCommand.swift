import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui import`
struct ImportCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make modules of manifests that there are already.",
    discussion: """
      It takes files, folders with all that lies in them, and '-' for standard input: YAML as people write it, what 'kubectl \
      get -o yaml' prints, or what 'helm template' does. State and fields that the server filled in are taken off; what the \
      cluster makes itself, hooks of helm and the values of secrets are left out, and said.

      Each workload becomes a service, together with what belongs to it: Services, Ingresses, autoscalers, budgets and \
      policies about its pods, and what its pods alone refer to. What several share becomes a service of its own called \
      '\(ManifestSplit.shared)'. With --service NAME all of it is one service; with --environment ENV that \
      environment deploys what was imported. \(asksNothing)

      Then every module is read back and makes its objects with nothing set: they have to be those that came in.

      kubectl get deploy,sts,ds,svc,ing,cm,hpa,pdb,sa -n shop -o yaml | betrace-tui import -
      helm template shop ./chart | betrace-tui import - --service shop --environment dev
      cat k8s/*.yaml | betrace-tui import - --dry-run -o json | jq '.services[].objects[] | select(.equal | not)'

      Files that are there are replaced with --force only. It exits with 1 if a module does not make equal objects; they are \
      written all the same, for a look at what differs. The JSON has 'equal', 'services' with 'service', 'folder', 'equal', \
      'failure', 'objects' ('object', 'file', 'equal', 'differences') and 'remarks', and 'leftOut' with 'object' and \
      'reason'.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders of manifests, or '-' for standard input.", valueName: "path"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var paths: [String]
  @Option(
    name: .long,
    help: ArgumentHelp("Where each service gets its folder; otherwise 'services' of the workspace.", valueName: "dir"),
    completion: .directory)
  var to: String?
  @Flag(name: .long, help: "Only show what would be written.")
  var dryRun = false
  @Flag(name: .long, help: "Replace files that are there.")
  var force = false
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write the outcome.", valueName: "format"))
  var output = TextOrJSON.text
  @OptionGroup var subject: SubjectOptions
  @OptionGroup var options: WorkspaceOptions

  private var service: String? { subject.service }
  private var environment: String? { subject.environment }

  func answer(in program: Program) throws(Refusal) -> Answer {
    if let service, !TextFormat.dnsLabel.accepts(service) {
      throw Refusal(
        .wrongUsage, "'\(service.visible)' is no name of a service: it must be \(TextFormat.dnsLabel.expectation)")
    }
    guard to == nil || environment == nil else {
      throw Refusal(.wrongUsage, "--environment is about the workspace's own services: leave out --to")
    }
    let found = try read(in: program)
    let workspace = try to == nil ? workspace(in: program) : nil
    let folder = to ?? "services"
    let location = workspace?.workspace.path(of: folder) ?? program.surroundings.directory.appendingPath(folder)
    let known = Set((workspace?.catalogue.names ?? []) + found.services.map(\.name))
    let modules = found.services.map { ImportedModule($0, in: folder, around: known) }
    // What no environment can list is not written either.
    let listing = try environment.flatMap { environment throws(Refusal) in
      try workspace?.adding(modules.map(\.module)).listing(modules.map(\.name), in: environment)
    }
    var answer = Answer(output: outcome(of: modules, found))
    if !modules.allSatisfy(\.proof.isEqual) { answer.status = .no }
    if dryRun {
      if output == .text { answer.output += modules.map(\.difference).joined() }
    } else {
      try write(modules, to: location)
    }
    let objects = modules.flatMap(\.proof.items)
    answer.note(
      "\(objects.count { $0.isEqual }) of \(objects.count.of("object")) equal, \(modules.count.of("service"))"
        + (dryRun ? " would be written" : " written to \(folder.visible)"))
    if let listing, !listing.isEmpty {
      let change = try listing.answer(dryRun: dryRun)
      if output == .text { answer.output += change.output }
      answer.notes += change.notes
      if change.status != .done { answer.status = change.status }
    } else if let workspace {
      answer.note(workspace.environments.whereabouts(of: modules.map(\.name)))
    }
    return answer
  }
}

extension ImportCommand {
  /// What the files say.
  private func read(in program: Program) throws(Refusal) -> ManifestImport {
    var documents: [Manifest] = []
    for file in try ManifestFiles.read(paths, in: program.surroundings.directory) where file.hint == nil {
      for document in ManifestText.documents(file.text, file: file.name) {
        let failure: ModuleFailure?
        switch document {
        case .success(let manifest):
          documents.append(manifest)
          failure = manifest.importFault
        case .failure(let error): failure = error
        }
        if let failure { throw Refusal(.wrongInput, (failure.place.map { "\($0): " } ?? "") + failure.message.visible) }
      }
    }
    let found = ManifestImport(documents, as: service)
    if let secret = found.writtenSecrets.first {
      throw Refusal(
        .wrongInput,
        "'\(secret.variable.visible)' of \(secret.resource.description.visible) is a secret, written down: refer to it with "
          + "'secretKeyRef', then import again; nothing is written")
    }
    guard !found.services.isEmpty else {
      throw Refusal(
        .noInput,
        "there is no object to make a module of"
          + (found.omissions.first.map { ": \($0.resource.description.visible) is \($0.reason)".visible } ?? ""))
    }
    return found
  }

  /// The workspace whose services are made.
  private func workspace(in program: Program) throws(Refusal) -> OpenWorkspace {
    let workspace = try OpenWorkspace.find(options.workspace, for: program)
    guard workspace.workspace.kind != .example else {
      throw Refusal(
        .noInput,
        "no workspace here: make one with 'betrace-tui new workspace DIR', name one with --workspace DIR, or a folder with "
          + "--to DIR")
    }
    return workspace
  }

  private func write(_ modules: [ImportedModule], to location: String) throws(Refusal) {
    let files = modules.flatMap { module in
      module.files.map { file in
        (
          path: location.appendingPath(module.name).appendingPath(file.name), text: file.text,
          name: module.folder.appendingPath(file.name)
        )
      }
    }
    if !force, let file = files.first(where: { (try? AtomicFile.read($0.path, name: $0.name)) != nil }) {
      throw Refusal(.cannotWrite, "\(file.name.visible) is there already: --force replaces it")
    }
    do throws(FileError) {
      try AtomicFile.put(files.map { AtomicFile.Content(Array($0.text.utf8), at: $0.path, called: $0.name) })
    } catch {
      throw Refusal(error)
    }
  }

  private func outcome(of modules: [ImportedModule], _ found: ManifestImport) -> String {
    switch output {
    case .text:
      let omissions = found.omissions.map { "  \($0.resource.description): \($0.reason)".visible + "\n" }
      let shared = SharedRemarks(of: modules)
      return modules.map { $0.text(leavingOut: shared.messages) }.joined(separator: "\n") + shared.text
        + (omissions.isEmpty ? "" : "\nleft out\n" + omissions.joined())
    case .json:
      let value: Value = [
        "equal": .bool(modules.allSatisfy(\.proof.isEqual)), "services": .array(modules.map(\.value)),
        "leftOut": .array(
          found.omissions.map { ["object": .string($0.resource.description), "reason": .string($0.reason)] }),
      ]
      return value.json(indent: "  ") + "\n"
    }
  }
}

extension OpenWorkspace {
  /// The same with `modules`, whose files are not written yet, in the place of those of their names.
  fileprivate func adding(_ modules: [ManifestModule]) -> OpenWorkspace {
    let catalogue = catalogue.adding(modules)
    let files = environments.files.map { file in
      file.document == nil ? file : EnvironmentFile(path: file.path, bytes: file.bytes, catalogue: catalogue)
    }
    return OpenWorkspace(
      workspace: workspace,
      environments: Environments(files, catalogue: catalogue, stages: environments.stages, after: environments),
      today: today, surroundings: surroundings, evaluations: evaluations)
  }

  /// The change by which `environment` lists the services called `names`.
  fileprivate func listing(_ names: [String], in environment: String) throws(Refusal) -> Change {
    let edits: [Edit]
    do {
      edits = try names.map { name throws(AssignmentError) in
        try Assignment(parsing: "\(name)/\(environment):={}", in: environments).edit
      }
    } catch {
      throw Refusal(error)
    }
    return try Change(edits, to: self)
  }
}

extension Environments {
  /// Which of them list the services called `names`, which were made anew, or how to have one do that.
  fileprivate func whereabouts(of names: [String]) -> String {
    let listed = names.map { name in
      (name: name, users: files.filter { $0.document?.root["services"]?[name] != nil }.map(\.name))
    }
    let new = listed.filter(\.users.isEmpty).map(\.name)
    let known = listed.filter { !$0.users.isEmpty }
    var notes: [String] = []
    for users in known.map(\.users).unique {
      let those = known.filter { $0.users == users }.map(\.name)
      let it = those.count < names.count ? those.inWords : names.count == 1 ? "it" : "them"
      let (list, deploy) = users.count == 1 ? ("lists", "deploys") : ("list", "deploy")
      notes.append("\(users.inWords) \(list) \(it) already, and \(deploy) what these files say now")
    }
    if !new.isEmpty {
      let it = new.count < names.count ? new.inWords : names.count == 1 ? "it" : "them"
      let words = new.map { "\($0)/ENV:={}" }.joined(separator: " ")
      notes.append("no environment deploys \(it) yet: betrace-tui set \(words)")
    }
    return notes.joined(separator: "; ")
  }
}

extension ImportedModule {
  /// All files as the difference from none.
  fileprivate var difference: String {
    files.map { file in
      LineDiff.unified(from: "", to: file.text, oldName: "/dev/null", newName: folder.appendingPath(file.name))
    }.joined()
  }
}
