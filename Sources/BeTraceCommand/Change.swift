import BeTraceCore
import BeTraceWorkspace

/// What edits make of a workspace.
struct Change {
  private let workspace: OpenWorkspace
  private let edited: OpenWorkspace
  /// The edits one by one, as far as they are known.
  private let edits: [Edit]
  /// The names of the environments whose files change, in order.
  private let changed: [String]

  /// Makes `edits` in memory; refuses if a file that one is for cannot be read, or could not be afterwards.
  init(_ edits: [Edit], to workspace: OpenWorkspace) throws(Refusal) {
    var environments = workspace.environments
    for edit in edits {
      if case .unreadable(_, let finding)? = environments[edit.environment]?.content { throw Refusal(finding) }
      _ = environments.apply(edit)
    }
    if let finding = workspace.environments.refusal(of: edits) { throw Refusal(.wrongInput, finding.message) }
    self.init(environments, by: edits, of: workspace)
  }

  /// What makes the workspace's environments `environments`, by these `edits` as far as they are known.
  init(_ environments: Environments, by edits: [Edit] = [], of workspace: OpenWorkspace) {
    self.workspace = workspace
    self.edits = edits
    edited = OpenWorkspace(
      workspace: workspace.workspace, environments: environments, today: workspace.today,
      surroundings: workspace.surroundings, evaluations: workspace.evaluations)
    changed = environments.names.filter { environments[$0]?.bytes != workspace.environments[$0]?.bytes }
  }

  /// Whether no file is another.
  var isEmpty: Bool { changed.isEmpty }

  /// Shows what changes and the problems that come with it, and writes the files unless it is a `dryRun`.
  /// Of the findings those are left out that `isMeant` is true for.
  func answer(dryRun: Bool, leavingOut isMeant: (Finding) -> Bool = { _ in false }) throws(Refusal) -> Answer {
    let findings = newFindings.filter { !isMeant($0) }
    var answer = Answer(output: changed.map(difference).joined(), notes: findings.lines)
    if changed.isEmpty { answer.note("nothing changes: the files say so already") }
    for name in changed { for note in dropped(in: name) { answer.note(note) } }
    for note in effects { answer.note(note) }
    if dryRun || changed.isEmpty { return answer }
    let target: Workspace
    do {
      target = try workspace.workspace.writable()
    } catch {
      throw Refusal(error)
    }
    let files = changed.compactMap { name -> (path: String, bytes: [UInt8], expecting: [UInt8])? in
      guard let old = workspace.environments[name], let new = edited.environments[name] else { return nil }
      return (new.path, new.bytes, old.bytes)
    }
    let history = HistoryFile(workspace.surroundings, for: target)
    let written: (remarks: [FileRemark], problem: FileError?)
    do {
      written = try history.alone { () throws(FileError) in (try target.write(files), keep(in: history)) }
    } catch {
      answer.refuse(Refusal(error))
      return answer
    }
    for file in files { answer.note("wrote \(target.folder.appendingPath(file.path).visible)") }
    if let problem = written.problem { answer.note("no workbench can undo that: \(problem.description)") }
    if let holder = WorkspaceLock.holder(of: target, in: workspace.surroundings) {
      answer.note(
        "the workbench of \(holder) has this workspace open: it takes that in, or waits for R if something is not saved there"
      )
    }
    for remark in written.remarks { answer.note(remark.description) }
    let errors = findings.unique.count { $0.severity == .error && !$0.isOfUpdate }
    if errors > 0 {
      answer.note(
        "written with \(errors.of("new error")): 'validate' fails until \(errors == 1 ? "it is" : "they are") mended")
    }
    return answer
  }

  /// What happens on the cluster, a line each.
  private var effects: [String] {
    let forecasts = affected.compactMap { name -> String? in
      let impacts = edited.plan(name).impacts(over: workspace.plan(name))
      guard let risk = impacts.risk else { return nil }
      let isRefused = edited.plan(name).findings.contains { $0.severity == .error }
      let wait = isRefused ? "once its errors are mended, " : ""
      return "\(name.visible): \(wait)\(risk.rawValue) risk: \(impacts.headline)"
    }
    let unknown = unreadable + affected.flatMap { edited.plan($0).unknownImpacts(over: workspace.plan($0)) }.unique
    let known = forecasts + idleness
    let quiet = known.isEmpty && unknown.isEmpty && !isEmpty ? [[Impact]().headline] : []
    return forecasts + quiet + heirs + idleness + unknown
  }

  /// Who takes over the edits of environments that others extend, and who does not, a line each.
  private var heirs: [String] {
    Heirs.notes(of: edits, in: edited.environments, name: \.shortDescription) { edited.plan($0) }
  }

  /// Why edits of services that are off do nothing on the cluster, a line each.
  private var idleness: [String] {
    edits.compactMap { edit in
      guard let name = edit.service, case let plan = edited.plan(edit.environment), !plan.isAbstract,
        case .success = edited.environments.chain(to: edit.environment), plan[name]?.isEnabled != true,
        workspace.plan(edit.environment)[name]?.isEnabled != true
      else { return nil }
      return plan.absence(of: name).map { "nothing happens on the cluster: \($0)" }
    }.unique
  }

  /// That environments are left out of what follows, as they cannot be read, a line each; none if nothing changes.
  private var unreadable: [String] {
    guard !isEmpty else { return [] }
    return edited.environments.names.compactMap { name in
      guard case .failure(let error) = edited.environments.chain(to: name) else { return nil }
      return "nobody knows what it does in \(name): \(error.finding.message)".visible
    }
  }

  /// What entries that are written anew no longer set, a line each, and the commands that write them as they were.
  private func dropped(in name: String) -> [String] {
    let dropped = workspace.plan(name).settingsDropped(by: edits, in: edited.plan(name))
    let lines = dropped.map { "no longer set: \(name)/\($0.service) \($0)".visible }
    return lines
      + dropped.map(\.service).unique.compactMap { service in
        let path = ValuePath([.key("services"), .key(service)])
        guard let entry = workspace.environments[name]?.document?.root["services"]?[service]?.value else { return nil }
        let former = [Edit(environment: name, path: path, value: entry)]
        let command = CommandWords.command(for: former, in: workspace.environments)
        let isWhole = !CommandWords.hidesSecret(in: former, declaredIn: workspace.catalogue)
        return "to take that back: \(command)"
          + (isWhole ? "" : " (with the secrets that are written down, which are hidden)")
      }
  }

  /// Keeps in `history` how the files that were written came about, so that a workbench can undo it. Gives why it could not.
  private func keep(in history: HistoryFile) -> FileError? {
    let (before, after) = (workspace.environments, edited.environments)
    for name in changed {
      guard let old = before[name], let new = after[name],
        let step = after.step(of: name, since: before, at: UTCTime.now)
      else { continue }
      do {
        try history.add(step, leadingTo: new, before: old.bytes, in: after)
      } catch {
        return error
      }
    }
    return nil
  }

  private func difference(in name: String) -> String {
    guard let old = workspace.environments[name]?.document, let new = edited.environments[name]?.document else {
      return ""
    }
    return LineDiff.unified(
      from: old.textHidingSecrets(declaredIn: workspace.catalogue),
      to: new.textHidingSecrets(declaredIn: workspace.catalogue), oldName: old.file, newName: new.file)
  }

  /// The environments that change, and those that extend them, in order.
  private var affected: [String] {
    let names = changed + changed.flatMap(edited.environments.descendants)
    return edited.environments.names.filter(names.contains)
  }

  /// What is found now and was not found before, and what is wrong with applying it over what was there, in the
  /// environments that change, in those that extend them, and in those that are rehearsed in one of these.
  private var newFindings: [Finding] {
    var (before, after) = (Landscape(workspace.environments), Landscape(edited.environments))
    let rehearsed = after.rehearsed(in: affected).filter { !affected.contains($0) }
    return (affected + rehearsed).flatMap { name in
      let known = workspace.plan(name, in: &before)
      return edited.plan(name, in: &after).applied(over: known).findings.appearing(since: known.findings)
    }
  }
}
