import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

// What is done to whole workspaces.
extension Effects {
  /// Makes a workspace of `files` in `folder`, with the schema that editors use, and works there from then on.
  mutating func saveAs(_ folder: String, _ files: [Action.FileContent]) -> Action {
    let schema = (path: EnvironmentSchema.path, bytes: Array(EnvironmentSchema(program.catalogue).text.utf8))
    do {
      workspace = try Workspace.create(
        surroundings.expanding(folder), files: files.map { ($0.path, $0.bytes) } + [schema], in: surroundings)
    } catch {
      return .couldNotSaveAs(reason: error.description)
    }
    state = StateFile(surroundings, for: workspace)
    unsaved?.end()
    unsaved = UnsavedFile(surroundings, for: workspace)
    history = HistoryFile(surroundings, for: workspace)
    lock?.release()
    lock = WorkspaceLock(surroundings, for: workspace)
    // The folder is new: nobody else is there.
    _ = lock?.take()
    return .savedAs(WorkspaceLabel(folder: folder))
  }

  /// The folders whose path begins as `typed`, relative to `base` or to where the program was started; hidden ones only
  /// where a dot is typed. Those that would have to be quoted are left out.
  func findFolders(_ typed: String, in base: String? = nil) -> Action {
    let slash = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (parent, start) = (String(typed[..<slash]), typed[slash...])
    let place = (base ?? surroundings.directory).appendingPath(
      surroundings.expanding(parent.isEmpty ? "." : parent))
    let names = Folder.folders(in: place).filter { name in
      name.hasPrefix(start) && (start.hasPrefix(".") || !name.hasPrefix(".")) && !name.contains { " '\"".contains($0) }
    }
    return .foundFolders(names.map { parent + $0 + "/" })
  }

  /// Makes the scratch copy of the example anew.
  func resetScratch() -> Action {
    do {
      try workspace.resetScratch(to: program.example)
      return .didResetScratch(try fileContents())
    } catch {
      return .couldNotResetScratch(reason: error.description)
    }
  }
}
