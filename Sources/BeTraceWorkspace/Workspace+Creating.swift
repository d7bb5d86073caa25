extension Workspace {
  /// Makes a workspace of `files`, paths relative to it, in `folder`: one that is empty or not there yet.
  package static func create(
    _ folder: String, files: [(path: String, text: String)], in surroundings: Surroundings
  ) throws(WorkspaceError) {
    let location = surroundings.directory.appendingPath(folder)
    if Folder.isThere(location) {
      guard Folder.isFolder(location) else { throw .notAFolder(folder) }
      guard let names = try? Folder.names(in: location), names.isEmpty else { throw .notEmpty(folder) }
    }
    do throws(FileError) {
      for (path, text) in files {
        try AtomicFile.create(
          location.appendingPath(path), with: Array(text.utf8), name: folder.appendingPath(path))
      }
    } catch {
      throw .file(error)
    }
  }
}
