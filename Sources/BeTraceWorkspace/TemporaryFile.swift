import Glibc

/// A file that is written beside another and then takes its place.
struct TemporaryFile {
  private let descriptor: FileDescriptor
  private let path: String
  /// What messages call the file whose place it takes, and the folder of both.
  private let name: String
  private let folderName: String

  /// Makes an empty file in the folder of `file`, with the owner and mode of `file`, or those of any new file if there is
  /// none.
  init(beside file: String, name: String) throws(FileError) {
    self.name = name
    folderName = name.parentFolder
    var status = stat()
    if stat(file, &status) != 0 {
      guard errno == ENOENT else { throw .unreadable(path: name, .last) }
      (status.st_uid, status.st_gid, status.st_mode) = (geteuid(), getegid(), 0o666 & ~Self.withheldMode)
    }
    var template = Array("\(file.parentFolder)/.\(file.lastPathPart).XXXXXX".utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw .unwritable(path: folderName, .last) }
    descriptor = FileDescriptor(number)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    // Only root may give files away; for all others a file that was somebody else's becomes theirs.
    _ = fchown(number, status.st_uid, status.st_gid)
    guard fchmod(number, status.st_mode & 0o7777) == 0 else {
      let reason = SystemError.last
      try? descriptor.close()
      remove()
      throw .unwritable(path: name, reason)
    }
  }

  /// What the process withholds from new files; to ask is to set it.
  private static var withheldMode: mode_t {
    let mode = umask(0)
    umask(mode)
    return mode
  }

  /// Writes all of `bytes` to the disk and closes the file, even if that fails.
  func fill(with bytes: [UInt8]) throws(FileError) {
    do {
      try descriptor.finish(with: bytes)
    } catch {
      throw .unwritable(path: name, error)
    }
  }

  /// Takes the place of `file`.
  func move(to file: String) throws(FileError) {
    guard rename(path, file) == 0 else { throw .unwritable(path: folderName, .last) }
    // The file is replaced by now; whether a crash could undo that is all that is left to fail.
    try? Folder.synchronize(file.parentFolder)
  }

  /// Removes the file.
  func remove() { unlink(path) }
}
