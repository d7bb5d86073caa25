package import BeTraceCore
import Glibc
import Synchronization

/// The lock of a workbench on its workspace, by which others learn of it: a file in `locks` in the state folder, which says
/// who holds it and goes with it.
///
/// The system keeps the lock (`flock`) and ends it with the process, however that comes: a file without a lock was left
/// behind. Where the state folder lies on a network, a lock may not reach from host to host; then what the file says of a
/// process on another host is all that is known.
package final class WorkspaceLock: Sendable {
  /// Of the file; nil without a home.
  private let path: String?
  /// The file while this workbench has the lock.
  private let own = Mutex<FileDescriptor?>(nil)

  /// That of `workspace`, which nobody takes by this.
  package init(_ surroundings: Surroundings, for workspace: Workspace) {
    path = surroundings.stateFolder?.appendingPath("locks").appendingPath("\(workspace.stateName).json")
  }

  /// Takes the lock, from `former` too if that was left behind on another host. Gives who has it instead; nil if it is taken
  /// now, or if there can be none here.
  package func take(over former: LockHolder? = nil) -> LockHolder? {
    guard let path, own.withLock({ $0 == nil }) else { return nil }
    _ = try? Folder.create(path.parentFolder)
    for _ in 0..<20 {
      guard let file = Self.open(path, O_RDWR | O_CREAT | O_APPEND) else { return nil }
      let isLocked = file.lock(at: path)
      var holder = Self.holder(in: file)
      if isLocked, holder.map({ $0.host == HostName.own || $0 == former }) ?? true {
        let new = LockHolder(process: Int(getpid()), host: HostName.own, since: UTCTime.now)
        ftruncate(file.number, 0)
        try? file.write(Array(new.text.utf8))
        own.withLock { $0 = file }
        return nil
      }
      try? file.close()
      holder?.isKnownToRun = !isLocked
      if let holder { return holder }
      // Another one makes or removes the file right now.
      usleep(10_000)
    }
    return nil
  }

  /// Waits until whoever has the lock gives it back or ends. False if that cannot be told from here.
  package func wait() -> Bool {
    guard let path, let file = Self.open(path, O_RDONLY) else { return true }
    defer { try? file.close() }
    guard (try? uninterrupted({ flock(file.number, LOCK_SH) })) != nil else { return false }
    return !file.isStill(at: path) || Self.holder(in: file)?.host == HostName.own
  }

  /// Gives it back, if this workbench has it.
  package func release() {
    own.withLock { file in
      guard let path, let open = file else { return }
      unlink(path)
      try? open.close()
      file = nil
    }
  }

  /// The workbench that runs on `workspace`; nil if none is known to.
  package static func holder(of workspace: Workspace, in surroundings: Surroundings) -> LockHolder? {
    let lock = WorkspaceLock(surroundings, for: workspace)
    guard let path = lock.path, let file = open(path, O_RDONLY) else { return nil }
    defer { try? file.close() }
    // Whose process is gone has no lock; to look for that would keep another one from taking it just then.
    guard let holder = holder(in: file), holder.host != HostName.own || runs(holder.process),
      flock(file.number, LOCK_SH | LOCK_NB) != 0
    else { return nil }
    return holder
  }

  static func runs(_ process: Int) -> Bool {
    pid_t(exactly: process).map { $0 > 0 && (kill($0, 0) == 0 || errno == EPERM) } ?? false
  }

  private static func open(_ path: String, _ flags: CInt) -> FileDescriptor? {
    try? FileDescriptor.open(path, flags | O_NOFOLLOW | O_NONBLOCK, mode: 0o600)
  }

  private static func holder(in file: FileDescriptor) -> LockHolder? {
    (try? file.readToEnd(atMost: 4096)).flatMap(LockHolder.init(parsing:))
  }
}
