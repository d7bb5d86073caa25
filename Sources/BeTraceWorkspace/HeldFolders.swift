import Glibc

/// Folders that this program holds, so that no other of its kind replaces files in them meanwhile.
///
/// That one holds a folder keeps nobody else out. The lock goes with the program, whatever ends it, and leaves nothing behind.
struct HeldFolders: ~Copyable {
  private let folders: [FileDescriptor]

  /// Waits for the folders at `paths`, which lead through no links. One that cannot be held, because its file system has no
  /// locks, or another program holds it for long, is done without: what is in the way of saving is said when it fails.
  init(_ paths: some Sequence<String>) {
    // In one order, so that no two programs wait for each other.
    folders = Set(paths).sorted().compactMap(Self.hold)
  }

  deinit { for folder in folders { try? folder.close() } }

  private static func hold(_ path: String) -> FileDescriptor? {
    guard let folder = try? FileDescriptor.open(path, O_RDONLY | O_DIRECTORY) else { return nil }
    let end = ContinuousClock.now + .seconds(2)
    while flock(folder.number, LOCK_EX | LOCK_NB) < 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, .now < end else {
        try? folder.close()
        return nil
      }
      usleep(500)
    }
    return folder
  }
}
