import Glibc

/// Tells when files in some folders are written, moved there or away, or removed; links that lead into them are not followed.
package struct FolderWatch: ~Copyable {
  /// Can be read when something has happened; -1 where the system has no watch left, and then nothing is told.
  package let descriptor: CInt

  /// A watch over nothing yet.
  package init() { descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) }

  deinit { _ = Glibc.close(descriptor) }

  /// Watches the folder at `path` too, if there is one; to say it twice changes nothing.
  package func add(_ path: String) {
    let events = [IN_CLOSE_WRITE, IN_MOVED_TO, IN_MOVED_FROM, IN_DELETE, IN_ONLYDIR].reduce(UInt32(0)) {
      $0 | UInt32($1)
    }
    inotify_add_watch(descriptor, path, events)
  }

  /// Forgets what has happened so far.
  package func clear() {
    var events = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &events, events.count) > 0 {}
  }
}
