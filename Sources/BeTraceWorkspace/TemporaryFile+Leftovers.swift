import Glibc

extension TemporaryFile {
  /// Removes from `folder` the files that killed programs left there; nothing else, and no more than may be removed.
  static func removeLeftovers(in folder: String) {
    for name in (try? Folder.names(in: folder)) ?? [] where TemporaryName(name)?.isLeftover == true {
      let path = folder.appendingPath(name)
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      unlink(path)
    }
  }
}
