import Glibc

/// A folder that nobody else can look into, for as long as it is needed: it goes with all that is in it. Where this
/// program cannot remove it, as it was killed, the next one does.
package struct PrivateFolder: ~Copyable {
  private static let prefix = "betrace-tui-private."

  /// Absolute.
  let path: String
  /// The folder itself, locked: the system gives the lock back when this program ends, however that comes. Nil where the
  /// file system knows no locks, and so nobody takes it for left behind.
  private let lock: FileDescriptor?

  /// Makes it where files are that are needed for a moment: in memory if there is room for as many bytes as it is going to
  /// have, so far as anybody knows that.
  init(in surroundings: Surroundings, forAbout size: Int? = nil) throws(FileError) {
    let temporary = size.flatMap(surroundings.memoryFolder) ?? surroundings.temporaryFolder
    while true {
      var template = Array(temporary.appendingPath(Self.prefix + "XXXXXX").utf8CString)
      guard mkdtemp(&template) != nil else { throw .unwritable(path: temporary, .last) }
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let lock = Self.lock(path, waiting: true)
      // Before it is locked another program may take it for left behind, and remove it: then another one is made.
      guard lock != nil || Folder.isThere(path) else { continue }
      (self.path, self.lock) = (path, lock)
      return
    }
  }

  deinit {
    Folder.remove(path)
    try? lock?.close()
  }

  /// Removes those of this user that programs left behind which were killed.
  package static func removeAbandoned(in surroundings: Surroundings) {
    for temporary in surroundings.temporaryFolders {
      for name in Folder.folders(in: temporary) where name.hasPrefix(prefix) {
        let path = temporary.appendingPath(name)
        guard let lock = lock(path, waiting: false) else { continue }
        Folder.remove(path)
        try? lock.close()
      }
    }
  }

  /// The folder at `path`, locked; nil if a program holds it for which nobody is `waiting`, it is another user's, or it is
  /// there no more.
  private static func lock(_ path: String, waiting: Bool) -> FileDescriptor? {
    guard let folder = try? FileDescriptor.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { return nil }
    guard folder.lock(at: path, waiting: waiting) else {
      try? folder.close()
      return nil
    }
    return folder
  }

  /// Writes the file at `name`, relative to the folder, which has to have the folder that it is in.
  func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    do {
      let file = try FileDescriptor.open(path.appendingPath(name), O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
      defer { try? file.close() }
      try file.write(bytes)
    } catch {
      throw .unwritable(path: path.parentFolder, error)
    }
  }
}
