import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

// What is done for an export.
extension Effects {
  /// Looks what the folder that an export writes to holds of ours.
  func readTarget(_ query: TargetQuery) -> TargetContent {
    let location = location(ofTarget: query.folder)
    let target = ExportTarget(query.folder, of: workspace, at: location)
    var files: [String: [UInt8]] = [:]
    var problem: String?
    do {
      files[ExportIndex.path] = try target.read(ExportIndex.path)
      let index = files[ExportIndex.path].flatMap { try? ExportIndex(parsing: $0, file: ExportIndex.path) }
      for path in query.paths + (index?.entries.map(\.path) ?? []) where files[path] == nil {
        files[path] = try target.read(path)
      }
    } catch {
      problem = error.description
    }
    return TargetContent(
      query, location: surroundings.abbreviating(location), shellFolder: shellFolder(ofTarget: query.folder),
      shellWorkspace: shellWorkspace, files: files, problem: problem)
  }

  /// Writes an export, if the environments and the target are still what they were.
  func export(_ order: ExportOrder) -> Action {
    if let reason = changeOnDisk(since: order.environments) { return .couldNotExport(reason: reason, began: false) }
    let now = readTarget(order.target.query)
    guard now == order.target else { return .didReadTarget(now, isNew: true) }
    do {
      try order.export.write(
        to: ExportTarget(now.query.folder, of: workspace, at: location(ofTarget: now.query.folder)),
        pruning: order.prunes)
      return .exported(order)
    } catch {
      return .couldNotExport(reason: error.description, began: readTarget(now.query) != now)
    }
  }

  /// Why the environments on the disk are not `files`, nil if they are.
  private func changeOnDisk(since files: [Action.FileContent]) -> String? {
    let now: [Workspace.File]
    do {
      now = try workspace.files()
    } catch {
      return error.description
    }
    for file in files {
      let same = now.first { $0.path == file.path }
      if same?.bytes != file.bytes { return FileError.changed(path: file.path, now: same?.bytes).description }
    }
    guard let new = now.first(where: { file in !files.contains { $0.path == file.path } }) else { return nil }
    return "\(new.path.visible) is new on disk: read it first"
  }

  /// Where the target is that the user calls `folder`. Targets lie in the workspace; the scratch copy is no place to keep
  /// anything, so without a workspace they lie where the program was started.
  private func location(ofTarget folder: String) -> String {
    targetBase.appendingPath(surroundings.expanding(folder))
  }

  /// The folder that targets are relative to.
  var targetBase: String { workspace.kind == .folder ? workspace.realPath : surroundings.directory }

  /// What a command that is started where the program was calls the target.
  private func shellFolder(ofTarget folder: String) -> String {
    guard targetBase != surroundings.directory, surroundings.expanding(folder) == folder else { return folder }
    return workspace.folder.appendingPath(folder)
  }

  /// What such a command has to call the workspace, nil if it finds that by itself.
  private var shellWorkspace: String? {
    let found = try? Workspace.find(nil, in: surroundings, example: program.example)
    return found?.realPath == workspace.realPath ? nil : workspace.folder
  }
}
