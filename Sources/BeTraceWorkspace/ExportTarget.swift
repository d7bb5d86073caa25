import Glibc

/// A folder that manifests are exported to. Nothing outside of it is read, written or removed: a link below it is refused.
/// Nor is anything in the folders where a workspace has its own files.
package struct ExportTarget: Sendable {
  private let folder: String
  /// As the user wrote it.
  private let name: String
  /// Where the folder really is.
  private let place: String
  /// The workspace's own folders, each with where it really is.
  private let ownFolders: [(name: String, path: String)]

  /// The folder called `name`, which need not be there yet, for exports of `workspace`.
  package init(_ name: String, of workspace: Workspace, in surroundings: Surroundings) {
    self.init(name, of: workspace, at: surroundings.directory.appendingPath(name))
  }

  /// The folder at the absolute path `location`, which the user calls `name`.
  package init(_ name: String, of workspace: Workspace, at location: String) {
    folder = location
    self.name = name
    ownFolders = workspace.ownFolders
    place = Folder.realPath(of: location)
  }

  /// What messages call the file at `path`.
  package func name(of path: String) -> String { path == "." ? name : name.appendingPath(path) }

  /// What the file at `path` holds, nil if there is none.
  package func read(_ path: String) throws(FileError) -> [UInt8]? {
    try check(path)
    do {
      return try AtomicFile.read(folder.appendingPath(path), name: name(of: path))
    } catch .unreadable(_, let reason) where reason.isMissing {
      return nil
    }
  }

  /// Has the file at `path` hold `bytes`: whoever reads it sees the old content or the new. Makes the folders on the way.
  package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try check(path)
    let file = folder.appendingPath(path)
    do throws(SystemError) {
      try Folder.create(file.parentFolder)
    } catch {
      throw .unwritable(path: name(of: path.parentFolder), error)
    }
    let temporary = try TemporaryFile(beside: file, like: attributes(of: path), name: name(of: path))
    do throws(FileError) {
      try temporary.fill(with: bytes)
      try temporary.move(to: file)
    } catch {
      temporary.remove()
      throw error
    }
    // What a power failure takes can be exported again.
    try? Folder.synchronize(file.parentFolder)
  }

  /// Those of the file at `path`, nil if there is none.
  private func attributes(of path: String) throws(FileError) -> FileAttributes? {
    do {
      return try FileAttributes(of: folder.appendingPath(path))
    } catch {
      if error.isAbsent { return nil }
      throw .unreadable(path: name(of: path), error)
    }
  }

  /// Removes what exports that were killed left beside the files at `paths`.
  package func removeLeftovers(beside paths: [String]) {
    for parent in Set(paths.map(\.parentFolder)) where (try? check(parent)) != nil {
      TemporaryFile.removeLeftovers(in: folder.appendingPath(parent))
    }
  }

  /// Removes the file at `path`, and the folders below the target that are empty then.
  package func remove(_ path: String) throws(FileError) {
    try check(path)
    guard unlink(folder.appendingPath(path)) == 0 else { throw .unwritable(path: name(of: path), .last) }
    var parent = path.parentFolder
    while parent != ".", rmdir(folder.appendingPath(parent)) == 0 { parent = parent.parentFolder }
  }

  /// Refuses a file that an export must not touch.
  private func check(_ path: String) throws(FileError) {
    for (file, name) in [(place, name), (place.appendingPath(path), name(of: path))] {
      if let own = ownFolders.first(where: { file == $0.path || file.hasPrefix($0.path + "/") }) {
        throw .ownFolder(path: name, folder: own.name)
      }
    }
    try refuseLinks(on: path)
  }

  private func refuseLinks(on path: String) throws(FileError) {
    var at = ""
    for part in path.split(separator: "/") {
      at = at.isEmpty ? String(part) : at.appendingPath(String(part))
      var status = stat()
      guard lstat(folder.appendingPath(at), &status) == 0 else { return }
      if status.st_mode & S_IFMT == S_IFLNK { throw .link(path: name(of: at)) }
    }
  }
}
