import Glibc

/// What is done with folders.
package enum Folder {
  /// The names in the folder at `path`, sorted, without `.` and `..`.
  package static func names(in path: String) throws(SystemError) -> [String] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    guard errno == 0 else { throw .last }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The names of the folders in the folder at `path`, sorted; none if that cannot be looked into.
  package static func folders(in path: String) -> [String] {
    ((try? names(in: path)) ?? []).filter { isFolder(path.appendingPath($0)) }
  }

  /// Makes the folder at `path` and those above it, as far as they are not there.
  static func create(_ path: String) throws(SystemError) {
    guard !isFolder(path) else { return }
    if !isThere(path), path.parentFolder != path { try create(path.parentFolder) }
    guard mkdir(path, 0o777) < 0 else { return }
    let reason = SystemError.last
    // Somebody else may have made it just now.
    guard isFolder(path) else { throw isThere(path) ? SystemError(ENOTDIR) : reason }
  }

  /// Removes the folder at `path` with all that is in it, as far as that is possible.
  static func remove(_ path: String) {
    for name in (try? names(in: path)) ?? [] {
      let entry = path.appendingPath(name)
      if unlink(entry) < 0 { remove(entry) }
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

  /// Waits until the names in the folder at `path` are on the disk.
  static func synchronize(_ path: String) throws(SystemError) {
    let folder = try FileDescriptor.open(path, O_RDONLY | O_DIRECTORY)
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
