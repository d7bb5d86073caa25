import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui new service`
struct NewServiceCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "service", abstract: "Make the module of a service, to begin with.",
    discussion: """
      It works as it is made, and keeps the contract: 'betrace-tui verify NAME' says so, of a Swift package in the workbench \
      that it is passed to, as its README shows. No environment deploys it before one \
      lists it.

      Kinds:
      \(ServiceScaffold.all.map { "  \($0.kind)  \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(help: ArgumentHelp("What the service is called, and its objects.", valueName: "name"))
  var name: String
  @Option(
    name: .long, help: ArgumentHelp("What the module is written in.", valueName: "kind"),
    completion: .list(ServiceScaffold.all.map(\.kind)))
  var kind = ServiceScaffold.yaml.kind
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where the package betrace-tui is, for a module in Swift: a folder or a URL.", valueName: "package"),
    completion: .directory)
  var library: String?
  @Flag(name: .long, help: "Only show what would be written.")
  var dryRun = false
  @Flag(name: .long, help: "Take the place of another module of that name.")
  var force = false
  @OptionGroup var options: WorkspaceOptions

  func answer(in program: Program) throws(Refusal) -> Answer {
    guard let scaffold = ServiceScaffold.all.first(where: { $0.kind == kind }) else {
      let kinds = ServiceScaffold.all.map { "'\($0.kind)'" }.joined(separator: ", ")
      throw Refusal(.wrongUsage, "there is no kind '\(kind.visible)' of module to begin with: there is \(kinds)")
    }
    guard TextFormat.dnsLabel.accepts(name) else {
      throw Refusal(
        .wrongUsage, "'\(name.visible)' is no name of a service: it must be \(TextFormat.dnsLabel.expectation)")
    }
    let open = try OpenWorkspace.find(options.workspace, for: program)
    let workspace = open.workspace
    guard workspace.kind != .example else {
      throw Refusal(
        .noInput, "no workspace here: make one with 'betrace-tui new workspace DIR', or name one with --workspace DIR")
    }
    let folder = "services/\(name)"
    if let other = open.catalogue[name], other.origin.name != folder, !force, !dryRun {
      let place = other.origin.name.visible
      throw Refusal(.cannotWrite, "'\(name)' is \(place) already: choose another name; --force takes its place")
    }
    let library = try package(for: workspace.realPath.appendingPath(folder), in: program)
    let service = NewService(name: name, library: library)
    let files = try scaffold.files(service).map { (path: folder.appendingPath($0.path), text: $0.text) }
    var answer = Answer()
    if dryRun {
      for (path, text) in files {
        answer.output += LineDiff.unified(from: "", to: text, oldName: "/dev/null", newName: path)
      }
      return answer
    }
    guard Folder.folders(in: workspace.path(of: "services")).contains(name) == false else {
      throw Refusal(.cannotWrite, "\(folder) is there already: choose another name, or remove it first")
    }
    do throws(FileError) {
      try workspace.create(files.map { ($0.path, Array($0.text.utf8)) })
    } catch {
      throw Refusal(error)
    }
    for (path, _) in files { answer.note("wrote \(workspace.folder.appendingPath(path).visible)") }
    if let replaced = open.catalogue[name] { answer.note("it stands for \(replaced.origin.name.visible) now") }
    let deploying = open.environments.renderedNames.filter { open.plan($0)[name]?.isEnabled == true }
    answer.note(
      deploying.isEmpty
        ? "no environment deploys it yet: betrace-tui set \(name)/ENV:={}"
        : "\(deploying.inWords.visible) \(deploying.count == 1 ? "deploys" : "deploy") what it makes from now on: look at it, "
          + "or remove \(folder) to have the other one back")
    return answer
  }

  /// The package that --library names, for one in `folder`.
  private func package(for folder: String, in program: Program) throws(Refusal) -> LibraryPackage? {
    guard let library else { return nil }
    guard let package = LibraryPackage(library, in: program.surroundings.directory, for: folder) else {
      throw Refusal(
        .noInput,
        "--library \(library.visible): there is no Package.swift in it, and it is no URL such as https://HOST/betrace-tui"
      )
    }
    return package
  }
}
