import BeTraceCore

/// Exporting: what is chosen, what that would write, and that it is written. Exported is what is saved, as the command line
/// does it, so that both write the same bytes.
extension Session {
  mutating func openExport() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    let environments = state.saved.renderedNames
    guard !environments.isEmpty else { return refuse("no environment is rendered: there is nothing to export") }
    let deployed = environments.map { name in
      (name, (outlook.saved(name)?.services ?? []).filter(\.isEnabled).map(\.name))
    }
    state.overlay = .export(
      ExportBox(
        state.exported, at: state.environment, environments: environments,
        deployed: Dictionary(deployed) { first, _ in first }))
    return []
  }

  /// Keeps what is foreseen up with what is chosen; asks for what has to be known of the target for that.
  mutating func followExport() -> [Effect] {
    guard case .export(var box)? = state.overlay, box.forecast == nil else { return [] }
    let query: TargetQuery?
    do throws(Unexported) {
      query = try foresee(in: &box)
    } catch {
      box.forecast = ExportForecast(refusing: error.description)
      query = nil
    }
    if query == nil { box.settle() }
    state.overlay = .export(box)
    return query.map { [.readTarget($0)] } ?? []
  }

  /// Works out what the export would do, or gives what has to be known first.
  private func foresee(in box: inout ExportBox) throws(Unexported) -> TargetQuery? {
    let choice = box.choice
    guard let layout = ExportLayout.all.first(where: { $0.name == choice.layout }) else { return nil }
    guard !choice.target.isEmpty else { throw Unexported("type the folder to write to") }
    guard !choice.environments.isEmpty else { throw Unexported("tick an environment") }
    guard !box.hasNoService else { throw Unexported("tick a service") }
    let content = box.content.flatMap { $0.query.folder == choice.target ? $0 : nil }
    if let problem = content?.problem { throw Unexported(problem) }
    let previous = try content.flatMap { content throws(Unexported) in try index(of: content, layout) }
    let scope = ExportScope(
      of: choice.environments, services: choice.services, layout: layout, previous: previous,
      rendered: state.saved.renderedNames)
    let plans = try plans(of: choice, in: scope)
    let names = scope.environments
    if box.made?.layout != layout.name || box.made?.environments != names || box.made?.services != choice.services {
      box.made = ExportBox.MadeFiles(
        layout: layout.name, environments: names, services: choice.services,
        files: layout.files(of: ExportContent(plans, services: choice.services)))
    }
    let files = box.made?.files ?? []
    let known = content?.query.paths ?? []
    let unknown = Set(files.map(\.path)).subtracting(known)
    guard let content, unknown.isEmpty else {
      return TargetQuery(folder: choice.target, paths: known + unknown.sorted())
    }
    let export = Export(files, layout: layout, scope: scope, previous: previous) { content.files[$0] }
    box.forecast = ExportForecast(export, of: plans, scope: scope, over: content.files[ExportIndex.path])
    return nil
  }

  /// What earlier exports wrote there, nil if there was none.
  private func index(of content: TargetContent, _ layout: ExportLayout) throws(Unexported) -> ExportIndex? {
    guard let bytes = content.files[ExportIndex.path] else { return nil }
    let index: ExportIndex
    do {
      index = try ExportIndex(parsing: bytes, file: content.query.name(of: ExportIndex.path))
    } catch {
      throw Unexported(error.description)
    }
    guard index.layout == layout.name else {
      throw Unexported(
        "\(content.query.folder.visible) holds an export with layout \(index.layout.visible): choose that, or another folder"
      )
    }
    return index
  }

  /// The plans of the environments in `scope`, as saved.
  private func plans(of choice: ExportChoice, in scope: ExportScope) throws(Unexported) -> [Plan] {
    let saved = state.saved
    var plans: [Plan] = []
    for name in scope.environments {
      if let finding = state.whyOutOfDate(name) { throw Unexported(finding) }
      if case .unreadable(_, let finding)? = saved[name]?.content { throw Unexported(finding) }
      if case .failure(let error) = saved.chain(to: name) { throw Unexported(error.finding) }
      // An environment without files would seem to have none any more.
      guard let plan = outlook.saved(name) else { throw Unexported("\(name) is not planned yet: try again") }
      let failing = plan.services.first { service in
        service.failure != nil && (choice.services.isEmpty || choice.services.contains(service.name))
      }
      if let service = failing, let failure = service.failure {
        throw Unexported(
          failure.isAwaited
            ? "the module of \(service.name) has not answered yet: try again"
            : "the module of \(service.name) makes nothing: \(failure.message)")
      }
      plans.append(plan)
    }
    for plan in plans where choice.environments.contains(plan.environment) {
      for service in choice.services where plan[service]?.isEnabled != true {
        throw Unexported("\(service) is not deployed in \(plan.environment): leave one of them out")
      }
    }
    return plans
  }

  mutating func didReadTarget(_ content: TargetContent, isNew: Bool) -> [Effect] {
    guard case .export(var box)? = state.overlay else { return [] }
    box.take(content)
    state.overlay = .export(box)
    guard isNew else { return [] }
    return fail("nothing is written: \(content.query.folder.visible) has changed meanwhile, this is how it is now")
  }

  /// Writes what the box shows.
  mutating func export(_ box: ExportBox) -> [Effect] {
    var box = box
    guard let forecast = box.forecast, let content = box.content else { return [] }
    guard let export = forecast.export else { return refuse(forecast.refusal ?? "") }
    guard box.isConfirmed else {
      box.go(to: .force)
      state.overlay = .export(box)
      return refuse("type \(forecast.word ?? ""), then \(key(.accept, in: .export))")
    }
    let files = state.saved.files.map { Action.FileContent(path: $0.path, bytes: $0.bytes) }
    return [.export(ExportOrder(export: export, prunes: box.prunes, target: content, environments: files))]
  }

  /// Says what was written, and remembers what was chosen.
  mutating func exported(_ order: ExportOrder) {
    if case .export(let box)? = state.overlay { state.exported = box.choice }
    state.overlay = nil
    state.message = .done(Self.summary(of: order))
  }

  /// `wrote 2 files to deploy, 12 the same, 4 deleted`
  private static func summary(of order: ExportOrder) -> String {
    let count = { (kind: Export.Change.Kind) in order.export.changes.count { $0.kind == kind } }
    let (written, same, orphans) = (count(.new) + count(.changed), count(.same), count(.orphaned))
    let deleted = order.prunes ? orphans : 0
    let folder = order.target.query.folder.visible
    var parts: [String]
    if written > 0 {
      parts = ["wrote \(files(written)) to \(folder)"]
    } else if deleted > 0 {
      parts = ["deleted \(files(deleted)) in \(folder)"]
    } else if order.writesIndex {
      parts = ["wrote the index of \(folder)"]
    } else {
      parts = ["nothing to write to \(folder)"]
    }
    if same > 0 { parts.append("\(same) the same") }
    if written > 0, deleted > 0 { parts.append("\(deleted) deleted") }
    if orphans > deleted { parts.append(orphans == 1 ? "1 orphan kept" : "\(orphans) orphans kept") }
    return parts.joined(separator: ", ")
  }

  /// Says why nothing, or not all, was written. What the target holds is to be read again then.
  mutating func couldNotExport(_ reason: String, began: Bool) -> [Effect] {
    if case .export(var box)? = state.overlay {
      box.take(nil)
      state.overlay = .export(box)
    }
    return fail(began ? "not all is written: \(reason)" : "nothing is written: \(reason)")
  }

  /// Shows what differs in what the box lists, or the list again.
  mutating func toggleDifference() -> [Effect] {
    switch state.overlay {
    case .export(let box): return toggleDifference(in: box)
    case .promote(let box): return toggleDifference(in: box)
    case .compare(let box): return toggleDifference(in: box)
    default: return []
    }
  }

  private mutating func toggleDifference(in box: ExportBox) -> [Effect] {
    guard box.difference == nil else {
      showDifference(nil, in: box)
      return []
    }
    guard let change = box.rowAtCursor?.change else {
      return refuse(box.part == .files ? "these files are the same" : "go to a file of the list first")
    }
    showDifference(TextDifference(change), in: box)
    return []
  }

  mutating func showDifference(_ difference: TextDifference?, in box: ExportBox) {
    var box = box
    box.difference = difference
    state.overlay = .export(box)
  }

  /// Looks for the folders that the target could become; elsewhere goes to the next row.
  mutating func completeTarget(in box: ExportBox) -> [Effect] {
    if box.part == .target { return [.findFolders(box.target.text, forExport: true)] }
    nextPart(by: 1)
    return []
  }

  /// Types as much of the target as all `folders` have; where that is nothing more, goes to the next row.
  mutating func takeTarget(of folders: [String], in box: ExportBox) {
    var box = box
    let common = folders.commonStart
    if common.count > box.target.text.count {
      box.target.replace(with: common)
    } else {
      box.step(by: 1)
    }
    state.overlay = .export(box)
  }

  /// Removes files that are no longer made, or keeps them.
  mutating func toggleOrphans() -> [Effect] {
    guard case .export(var box)? = state.overlay else { return [] }
    guard (box.forecast?.count(of: .orphaned) ?? 0) > 0 else { return refuse("every file there is made still") }
    box.prunes.toggle()
    state.overlay = .export(box)
    return []
  }

  /// The command that does the same.
  func command(of box: ExportBox) -> String {
    let forecast = box.forecast
    return CommandWords.command(
      for: box.choice, to: box.content, prunes: box.prunes && (forecast?.count(of: .orphaned) ?? 0) > 0,
      isForced: forecast?.word != nil && box.isConfirmed)
  }

  /// How many edits that would change what is exported are not saved.
  func unsavedCount(in box: ExportBox) -> Int {
    let names = box.choice.environments + (box.forecast?.scope?.companions ?? [])
    return outlook.unsaved.reduce(0) { count, entry in
      let below = [entry.key] + state.saved.descendants(of: entry.key)
      return below.contains(where: names.contains) ? count + entry.value.count : count
    }
  }

  /// `1 file`, `3 files`.
  static func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }
}

/// Why nothing can be exported.
private struct Unexported: Error {
  let description: String

  init(_ description: String) { self.description = description }

  /// As an environment cannot be read.
  init(_ finding: Finding) {
    description = "\(finding.origin?.place?.description ?? finding.environment): \(finding.message)"
  }
}
