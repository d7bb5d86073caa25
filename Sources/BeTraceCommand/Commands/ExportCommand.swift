import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui export`
struct ExportCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the manifests of environments as files, for GitOps.",
    discussion: """
      Only files that are another text are written. What an earlier export wrote and this one does not make is kept until \
      --prune removes it; files that no export wrote are left alone.

      Layouts:
      \(ExportLayout.all.map { "  \($0.name)  \($0.summary)" }.joined(separator: "\n"))
      """)

  static let writes = true

  @Argument(help: "The environments; otherwise all that are rendered.")
  var environments: [String] = []
  @Option(
    name: .long, help: ArgumentHelp("How the files are laid out.", valueName: "layout"),
    completion: .list(ExportLayout.all.map(\.name)))
  var layout: String
  @Option(
    name: .long, help: ArgumentHelp("The folder, which is made if it is not there.", valueName: "dir"),
    completion: .directory)
  var to: String
  @Option(name: .long, help: ArgumentHelp("Only this service; may be given again.", valueName: "service"))
  var only: [String] = []
  @Flag(name: .long, help: "Only list what is not as it should be; exits with 1 if anything is.")
  var dryRun = false
  @Flag(name: .long, help: "Show the differences too.")
  var diff = false
  @Flag(name: .long, help: "Remove what earlier exports wrote and this one does not make.")
  var prune = false
  @Flag(name: .long, help: "Export in spite of errors, and replace files that no export wrote.")
  var force = false
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    guard let layout = ExportLayout.all.first(where: { $0.name == layout }) else {
      let names = ExportLayout.all.map { "'\($0.name)'" }.joined(separator: ", ")
      throw Refusal(.wrongUsage, "there is no layout '\(layout.visible)': there are \(names)")
    }
    let target = ExportTarget(to, in: workspace.surroundings)
    let previous = try index(in: target, layout: layout)
    let plans = try plans(in: workspace, with: layout.isShared ? previous?.environments ?? [] : [])
    let errors = plans.flatMap(\.findings).filter { $0.severity == .error }.unique
    if !errors.isEmpty, !force {
      var answer = Answer(notes: errors.lines, status: .no)
      answer.note("nothing is written: \(errors.count.of("error")) first, or --force")
      return answer
    }
    let export: Export
    do {
      export = try Export(
        layout.files(of: ExportContent(plans, services: only)), layout: layout,
        environments: plans.map(\.environment), previous: previous, read: target.read)
    } catch {
      throw Refusal(error)
    }
    if !force, let file = export.foreign.first {
      throw Refusal(.cannotWrite, "\(target.name(of: file).visible) was not written by an export: --force replaces it")
    }
    var answer = Answer(output: list(export))
    if dryRun {
      if export.changes.contains(where: { $0.kind != .same }) { answer.status = .no }
      answer.note(summary(of: export, "would be written"))
      return answer
    }
    do {
      try export.write(to: target, pruning: prune)
    } catch {
      throw Refusal(error)
    }
    answer.note(summary(of: export, "written to \(to.visible)"))
    return answer
  }

  /// The index of what is exported there already, nil if nothing is.
  private func index(in target: ExportTarget, layout: ExportLayout) throws(Refusal) -> ExportIndex? {
    let bytes: [UInt8]?
    do {
      bytes = try target.read(ExportIndex.path)
    } catch {
      throw Refusal(error)
    }
    guard let bytes else { return nil }
    let index: ExportIndex
    do {
      index = try ExportIndex(parsing: bytes, file: target.name(of: ExportIndex.path))
    } catch {
      throw Refusal(.cannotWrite, error.description)
    }
    guard index.layout == layout.name else {
      throw Refusal(
        .cannotWrite, "\(to.visible) holds an export with --layout \(index.layout.visible): export to another folder")
    }
    return index
  }

  /// The plans of what was asked for and of `others`, as far as these are there still, in the order of the workspace.
  private func plans(in workspace: OpenWorkspace, with others: [String]) throws(Refusal) -> [Plan] {
    let asked = environments.isEmpty ? workspace.environments.renderedNames : environments
    var plans: [String: Plan] = [:]
    for name in asked { plans[name] = try workspace.renderedPlan(named: name) }
    for name in others where plans[name] == nil && workspace.environments.renderedNames.contains(name) {
      plans[name] = try workspace.renderedPlan(named: name)
    }
    for name in only {
      for plan in plans.values where asked.contains(plan.environment) { try workspace.check(name, in: plan) }
    }
    return workspace.environments.names.compactMap { plans[$0] }
  }
}
