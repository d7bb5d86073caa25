import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui export`
struct ExportCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the manifests of environments as files, for GitOps.",
    discussion: """
      Only files that are another text are written. What an earlier export wrote and this one does not make is kept until \
      --prune removes it; files that no export wrote are left alone. What other environments and services have is left \
      alone too; where services share a file, --only is refused if that would lose others.

      Layouts:
      \(ExportLayout.all.map { "  \($0.name)  \($0.summary)" }.joined(separator: "\n"))
      """)

  static let needsFiles = true
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
  @Flag(name: .long, help: "Export in spite of errors, replace files that no export wrote, let --only drop services.")
  var force = false
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    guard let layout = ExportLayout.all.first(where: { $0.name == layout }) else {
      let names = ExportLayout.all.map { "'\($0.name)'" }.joined(separator: ", ")
      throw Refusal(.wrongUsage, "there is no layout '\(layout.visible)': there are \(names)")
    }
    guard !to.isEmpty else {
      throw Refusal(.wrongUsage, "--to names no folder: is a variable empty? The current folder is '.'")
    }
    let target = ExportTarget(to, of: workspace.workspace, in: workspace.surroundings)
    let previous = try index(in: target, layout: layout)
    let (scope, plans) = try scope(in: workspace, layout: layout, previous: previous)
    let errors = plans.flatMap(\.findings).filter { $0.severity == .error }.unique
    if !errors.isEmpty, !force {
      var answer = Answer(notes: errors.lines, status: .no)
      answer.note("nothing is written: \(errors.count.of("error")) first, or --force")
      return answer
    }
    let export: Export
    do {
      export = try Export(
        layout.files(of: ExportContent(plans, services: only)), layout: layout, scope: scope, previous: previous,
        read: target.read)
    } catch {
      throw Refusal(error)
    }
    if !force, let reason = reason(against: export, to: target) { throw Refusal(.cannotWrite, reason) }
    var answer = Answer(output: list(export), notes: errors.lines)
    let changesAny = export.changes.contains { $0.kind != .same }
    if let remark = scope.remark, changesAny { answer.note(remark) }
    if !export.dropped.isEmpty { answer.note("\(to.visible) loses \(export.dropped.listed(most: 4).visible)") }
    if dryRun {
      if changesAny { answer.status = .no }
      answer.note(summary(of: export, "would be written"))
      return answer
    }
    do {
      try export.write(to: target, pruning: prune)
    } catch {
      throw Refusal(error)
    }
    answer.note(summary(of: export, "written to \(to.visible)"))
    if !errors.isEmpty { answer.note("exported in spite of \(errors.count.of("error"))") }
    return answer
  }

  /// Why `export` is not written unless it is forced; nil if nothing speaks against it.
  private func reason(against export: Export, to target: ExportTarget) -> String? {
    if let file = export.foreign.first {
      return "\(target.name(of: file).visible) was not written by an export: --force replaces it"
    }
    guard !export.dropped.isEmpty else { return nil }
    return "\(to.visible) holds \(export.dropped.listed(most: 4).visible) too, which --only would drop: leave it out, "
      + "or export to another folder, or --force drops \(export.dropped.count == 1 ? "it" : "them")"
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

  /// What is to be exported, and its plans in the order of the workspace.
  private func scope(
    in workspace: OpenWorkspace, layout: ExportLayout, previous: ExportIndex?
  ) throws(Refusal) -> (ExportScope, [Plan]) {
    let rendered = workspace.environments.renderedNames
    let asked = environments.isEmpty ? rendered : environments
    var plans: [String: Plan] = [:]
    for name in asked { plans[name] = try workspace.renderedPlan(named: name, reporting: .error) }
    for name in only {
      for plan in asked.compactMap({ plans[$0] }) { try workspace.check(name, in: plan) }
    }
    let scope = ExportScope(of: asked, services: only, layout: layout, previous: previous, rendered: rendered)
    for name in scope.companions { plans[name] = try workspace.renderedPlan(named: name, reporting: .error) }
    let exported = scope.environments.compactMap { plans[$0] }
    for plan in exported { try workspace.checkModules(of: only, in: plan) }
    return (scope, exported)
  }
}
