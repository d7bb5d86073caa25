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

  /// Makes the copy at `path` anew; if that fails, the old one stays.
  static func makeAnew(of files: [Workspace.File], at path: String) throws(WorkspaceError) {
    let old = "\(path).old.\(getpid())"
    guard rename(path, old) == 0 || errno == ENOENT else { throw .file(.unwritable(path: path, .last)) }
    do {
      try make(of: files, at: path)
    } catch {
      _ = rename(old, path)
      throw error
    }
    Folder.remove(old)
  }
}
