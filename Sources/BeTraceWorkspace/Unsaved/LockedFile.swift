import Glibc

/// A file that only its owner can read, and on which this process holds a lock until it closes it or ends.
struct LockedFile: Sendable {
  /// Absolute.
  let path: String
  private let file: FileDescriptor

  /// Makes a new file in `folder`, which is made too, with a name that begins so.
  init(in folder: String, beginning name: String) throws(SystemError) {
    try Folder.create(folder)
    // Another process of that number may have left some behind.
    let free = (0...).lazy.map { folder.appendingPath("\(name)\(getpid())-\($0)") }.first { !Folder.isThere($0) }
    path = free ?? folder
    file = try FileDescriptor.open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND, mode: 0o600)
    // Whoever looks for files that were left behind has an empty one for a moment only.
    guard flock(file.number, LOCK_EX) == 0 else {
      let reason = SystemError.last
      remove()
      throw reason
    }
  }

  /// Opens the file at `path`; nil if another process has it, or it is no file of this user's.
  init?(at path: String) {
    guard let file = try? FileDescriptor.open(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK) else { return nil }
    self.init(path: path, file: file)
    guard let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG, file.lock(at: path) else {
      close()
      return nil
    }
  }

  private init(path: String, file: FileDescriptor) { (self.path, self.file) = (path, file) }

  /// Adds `text` at the end.
  func write(_ text: String) throws(SystemError) { try file.write(Array(text.utf8)) }

  /// Removes `former`, in whose place this file is from now on.
  func replace(_ former: LockedFile) throws(SystemError) {
    try file.synchronize()
    former.remove()
  }

  /// When it was written last, in nanoseconds.
  var modified: Int { (try? file.status()).map { $0.st_mtim.tv_sec * 1_000_000_000 + $0.st_mtim.tv_nsec } ?? 0 }

  /// All that it holds; nil if that cannot be read, or is too much to be ours.
  var content: [UInt8]? {
    let most = 16 << 20
    guard let bytes = try? file.readToEnd(atMost: most + 1), bytes.count <= most else { return nil }
    return bytes
  }

  /// The same open file once more; whoever asks for it closes it.
  func duplicate() -> FileDescriptor? {
    let number = fcntl(file.number, F_DUPFD_CLOEXEC, 0)
    return number < 0 ? nil : FileDescriptor(number)
  }

  func close() { try? file.close() }

  /// Removes it from the folder, and closes it.
  func remove() {
    unlink(path)
    close()
  }
}
