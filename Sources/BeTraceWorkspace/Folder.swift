import Glibc

/// What is done with folders.
package enum Folder {
  /// The names in the folder at `path`, sorted, without `.` and `..`. One that is not UTF-8 is as `FolderEntry` shows it,
  /// and leads to nothing.
  package static func names(in path: String) throws(SystemError) -> [String] { try entries(in: path).map(\.name) }

  /// What is in the folder at `path`, by name, without `.` and `..`.
  package static func entries(in path: String) throws(SystemError) -> [FolderEntry] {
    try entries(inFolderAt: Array(path.utf8CString))
  }

  private static func entries(inFolderAt path: [CChar]) throws(SystemError) -> [FolderEntry] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      entries.append(
        FolderEntry(
          withUnsafeBytes(of: &entry.pointee.d_name) { $0.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0] }))
    }
    guard errno == 0 else { throw .last }
    return entries.filter { $0.name != "." && $0.name != ".." }.sorted { $0.name < $1.name }
  }

  /// The names of the folders in the folder at `path`, sorted; none if that cannot be looked into.
  package static func folders(in path: String) -> [String] {
    ((try? names(in: path)) ?? []).filter { isFolder(path.appendingPath($0)) }
  }

  /// Makes the folder at `path` and those above it, as far as they are not there. Gives the folders that have got another
  /// in them.
  @discardableResult
  static func create(_ path: String) throws(SystemError) -> [String] {
    guard !isFolder(path) else { return [] }
    var changed: [String] = []
    if !isThere(path), path.parentFolder != path { changed = try create(path.parentFolder) }
    if mkdir(path, 0o777) == 0 { return changed + [path.parentFolder] }
    let reason = SystemError.last
    // Somebody else may have made it just now.
    guard isFolder(path) else { throw isThere(path) ? SystemError(ENOTDIR) : reason }
    return changed
  }

  /// Removes the folder at `path` with all that is in it, as far as that is possible.
  static func remove(_ path: String) { removeFolder(at: Array(path.utf8CString)) }

  private static func removeFolder(at path: [CChar]) {
    for entry in (try? entries(inFolderAt: path)) ?? [] {
      let inner = path.dropLast() + "/".utf8CString.dropLast() + entry.bytes
      if unlink(inner) < 0 { removeFolder(at: inner) }
    }
    rmdir(path)
  }

  /// Whether there is a folder at `path`, or a link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Where `path`, which is absolute, leads: without links, `.` and `..`. What is not there yet may be a part of it.
  package static func realPath(of path: String) -> String {
    path.split(separator: "/").reduce("/") { folder, part in
      if part == "." { return folder }
      if part == ".." { return folder.parentFolder }
      let next = folder.appendingPath(String(part))
      guard let real = realpath(next, nil) else { return next }
      defer { free(real) }
      return String(cString: real)
    }
  }

  /// Whether there is anything at `path`.
  package static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Waits until the names in the folder at `path` are on the disk, where one may look into it.
  static func synchronize(_ path: String) throws(SystemError) {
    let folder: FileDescriptor
    do {
      folder = try FileDescriptor.open(path, O_RDONLY | O_DIRECTORY)
    } catch {
      if error.number == EACCES { return }
      throw error
    }
    defer { try? folder.close() }
    try folder.synchronize()
  }
}

extension String {
  /// The folder that a path lies in: `environments` of `environments/dev.json`, `.` of `dev.json`, `/` of `/`.
  package var parentFolder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// The last part of a path.
  package var lastPathPart: String { String(self[(lastIndex(of: "/").map { index(after: $0) } ?? startIndex)...]) }

  /// The path of `name` in this folder; an absolute `name` stays as it is.
  package func appendingPath(_ name: String) -> String {
    if name.hasPrefix("/") { return name }
    return hasSuffix("/") ? self + name : "\(self)/\(name)"
  }
}
