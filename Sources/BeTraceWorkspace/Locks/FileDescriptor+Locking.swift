import Glibc

extension FileDescriptor {
  /// Takes the lock of this file or folder, which was opened at `path`. The system gives it back when the file is closed or
  /// the process ends, however that comes. False if another one has it for which nobody is `waiting`, if it is another
  /// user's, or if something else is at `path` by now.
  func lock(at path: String, waiting: Bool = false) -> Bool {
    guard let mine = try? status(), mine.st_uid == geteuid(),
      flock(number, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) == 0
    else { return false }
    return isStill(at: path)
  }

  /// Whether it is what is at `path` now.
  func isStill(at path: String) -> Bool {
    var there = stat()
    guard let mine = try? status(), lstat(path, &there) == 0 else { return false }
    return (mine.st_dev, mine.st_ino) == (there.st_dev, there.st_ino)
  }
}
