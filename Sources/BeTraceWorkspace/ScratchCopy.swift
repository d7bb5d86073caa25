import Glibc

/// The copy of the example that the workbench works on while there is no workspace.
enum ScratchCopy {
  /// Where it is kept.
  static func path(in surroundings: Surroundings) throws(WorkspaceError) -> String {
    guard let state = surroundings.stateFolder else { throw .noHome }
    return state.appendingPath("scratch")
  }

  /// Makes the copy at `path` of all `files` or, if something fails, of none.
  static func make(of files: [Workspace.File], at path: String) throws(WorkspaceError) {
    let unfinished = "\(path).\(getpid())"
    defer { Folder.remove(unfinished) }
    do throws(FileError) {
      for file in files {
        let copy = unfinished.appendingPath(file.path)
        try AtomicFile.create(copy, with: file.bytes, name: copy)
      }
      // If it is there by now, another workbench has made the same.
      guard rename(unfinished, path) == 0 || Folder.isFolder(path) else { throw .unwritable(path: path, .last) }
    } catch {
      throw .file(error)
    }
  }
}
