extension Workspace {
  /// Makes a workspace of `files`, paths relative to it, in `folder`: one that is empty or not there yet. Nothing is left
  /// of it if that fails.
  @discardableResult
  package static func create(
    _ folder: String, files: [(path: String, bytes: [UInt8])], in surroundings: Surroundings
  ) throws(WorkspaceError) -> Workspace {
    let location = surroundings.directory.appendingPath(folder)
    let wasThere = Folder.isThere(location)
    if wasThere {
      guard Folder.isFolder(location) else { throw .notAFolder(folder) }
      guard let names = try? Folder.names(in: location), names.isEmpty else { throw .notEmpty(folder) }
    }
    do throws(FileError) {
      for (path, bytes) in files {
        try AtomicFile.create(location.appendingPath(path), with: bytes, name: folder.appendingPath(path))
      }
    } catch {
      for name in (try? Folder.names(in: location)) ?? [] { Folder.remove(location.appendingPath(name)) }
      if !wasThere { Folder.remove(location) }
      throw .file(error)
    }
    return Workspace(.folder, folder: folder, in: surroundings.directory)
  }

  /// Makes the scratch copy anew, as `example` is; if that fails, it is as it was.
  package func resetScratch(to example: [(path: String, text: String)]) throws(WorkspaceError) {
    precondition(kind == .scratch, "only the scratch copy is the program's own")
    try ScratchCopy.makeAnew(of: example.map { File(path: $0.path, bytes: Array($0.text.utf8)) }, at: folder)
  }
}
