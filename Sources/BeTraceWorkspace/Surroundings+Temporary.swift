import CFiles
import Glibc

/// Where files are that are needed for a moment.
extension Surroundings {
  /// The folder that `TMPDIR` names, else `/tmp`.
  var temporaryFolder: String { directory.appendingPath(self["TMPDIR"] ?? "/tmp") }

  /// A folder that is in memory, where thousands of small files never wait for a disk; nil if there is none with room for
  /// many times `size` bytes, or if the user names a place by `TMPDIR`.
  func memoryFolder(forAbout size: Int) -> String? {
    guard self["TMPDIR"] == nil else { return nil }
    return memoryFolders.first { path in
      var status = statvfs()
      guard statvfs(path, &status) == 0 else { return false }
      let (room, isTooMuch) = status.f_bavail.multipliedReportingOverflow(by: status.f_frsize)
      return isTooMuch || room / 8 >= size
    }
  }

  /// All of these folders.
  var temporaryFolders: [String] { [temporaryFolder] + memoryFolders }

  /// The one of the user's session, and that of Linux for memory that programs share.
  private var memoryFolders: [String] {
    [self["XDG_RUNTIME_DIR"], "/dev/shm"].compactMap(\.self).filter { path in
      path.hasPrefix("/") && is_in_memory(path) && access(path, W_OK | X_OK) == 0
    }
  }
}
