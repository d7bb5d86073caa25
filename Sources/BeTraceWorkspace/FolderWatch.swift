import Glibc

/// Tells when files in some folders are written, moved there or away, or removed; links that lead into them are not followed.
package struct FolderWatch: ~Copyable {
  /// Can be read when something has happened; -1 where the system has no watch left, and then nothing is told.
  package let descriptor: CInt
  /// The watched folders, by the numbers that the system calls them.
  private var folders: [CInt: String] = [:]

  /// A watch over nothing yet.
  package init() { descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)) }

  deinit { _ = Glibc.close(descriptor) }

  /// Watches the folder at `path` too, if there is one; to say it twice changes nothing. Folders that are made in it are told
  /// of if this was ever asked for by `tellingOfFolders`.
  package mutating func add(_ path: String, tellingOfFolders: Bool = false) {
    var events = [IN_CLOSE_WRITE, IN_MOVED_TO, IN_MOVED_FROM, IN_DELETE, IN_ONLYDIR, IN_MASK_ADD]
    if tellingOfFolders { events.append(IN_CREATE) }
    let number = inotify_add_watch(descriptor, path, events.reduce(UInt32(0)) { $0 | UInt32($1) })
    if number >= 0 { folders[number] = path }
  }

  /// The folders in which something has happened since this was asked last, as they were added; all of them where so much has
  /// that the system lost count.
  package mutating func take() -> Set<String> {
    var happened: Set<String> = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
      bytes.withUnsafeBytes { bytes in
        var next = 0
        while next < count {
          let event = bytes.loadUnaligned(fromByteOffset: next, as: inotify_event.self)
          next += MemoryLayout<inotify_event>.size + Int(event.len)
          if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
            happened.formUnion(folders.values)
          } else if let folder = folders[event.wd], !event.isOfAnEmptyFile {
            happened.insert(folder)
          }
        }
      }
    }
    return happened
  }
}

extension inotify_event {
  /// Whether a file was just made, which is told again once something is written to it.
  fileprivate var isOfAnEmptyFile: Bool { mask & UInt32(IN_CREATE) != 0 && mask & UInt32(IN_ISDIR) == 0 }
}
