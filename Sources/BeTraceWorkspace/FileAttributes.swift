import CFiles
import Glibc

/// What a file has beside its content: owner, group, mode, and extended attributes, an access control list among them.
struct FileAttributes {
  /// The attribute that is the access control list.
  static let accessControlList = "system.posix_acl_access"
  /// What the kernel makes of the content, and of which only it knows what is right for another.
  private static let ofContent = ["security.ima", "security.evm"]

  private let status: stat
  private let extended: [String: [UInt8]]
  /// The extended attributes that cannot be read, and why.
  private let unreadable: [String: SystemError]

  /// Those of the file at `path`, or of what it leads to.
  init(of path: String) throws(SystemError) {
    var status = stat()
    _ = try uninterrupted { stat(path, &status) }
    self.status = status
    var (extended, unreadable): ([String: [UInt8]], [String: SystemError]) = ([:], [:])
    for name in try Self.names({ listxattr(path, $0, $1) }) where !Self.ofContent.contains(name) {
      do {
        extended[name] = try Self.bytes { getxattr(path, name, $0, $1) }
      } catch {
        // It may be gone since its name was read.
        if error.number != ENODATA { unreadable[name] = error }
      }
    }
    (self.extended, self.unreadable) = (extended, unreadable)
  }

  /// The bits of the mode, without the kind of file.
  var mode: mode_t { status.st_mode & 0o7777 }

  /// How many names the file has.
  var linkCount: Int { Int(status.st_nlink) }

  /// Gives them to `file`, which messages call `name`. What the system does not let a file have is handed back; only a
  /// mode that cannot be set throws.
  func give(to file: FileDescriptor, name: String) throws(SystemError) -> [FileRemark] {
    var remarks: [FileRemark] = unreadable.map { .attribute(path: name, name: $0.key, $0.value) }
    var mode = mode
    let own = try file.status()
    if own.st_uid != status.st_uid || own.st_gid != status.st_gid {
      do {
        _ = try uninterrupted { fchown(file.number, status.st_uid, status.st_gid) }
      } catch {
        // Only root may give files away. A group that one is in can be kept all the same; what another was allowed, those
        // of one's own are not.
        let keepsGroup = own.st_gid == status.st_gid || fchown(file.number, .max, status.st_gid) == 0
        if !keepsGroup { mode = mode & ~0o070 | (mode & 0o007) << 3 }
        remarks.append(
          .owner(path: name, user: Int(status.st_uid), group: keepsGroup ? nil : Int(status.st_gid), error))
      }
    }
    remarks += giveExtended(to: file, name: name)
    // Last: a change of the owner, and a list that came from the folder, change the mode.
    _ = try uninterrupted { fchmod(file.number, mode) }
    return remarks.sorted { $0.description < $1.description }
  }

  private func giveExtended(to file: FileDescriptor, name: String) -> [FileRemark] {
    var remarks: [FileRemark] = []
    for (attribute, value) in extended {
      // What the system gives every file, such as a label of SELinux, is there already and often cannot be set.
      if (try? Self.bytes { fgetxattr(file.number, attribute, $0, $1) }) == value { continue }
      do {
        _ = try uninterrupted { fsetxattr(file.number, attribute, value, value.count, 0) }
      } catch {
        remarks.append(.attribute(path: name, name: attribute, error))
      }
    }
    // A folder may give its new files a list that the file never had.
    if extended[Self.accessControlList] == nil { fremovexattr(file.number, Self.accessControlList) }
    return remarks
  }

  /// The names that `list` gives; none where the file system has no such attributes.
  private static func names(
    _ list: (UnsafeMutablePointer<CChar>?, Int) -> Int
  ) throws(SystemError) -> [String] {
    do {
      let names = try bytes { list($0?.assumingMemoryBound(to: CChar.self), $1) }
      return names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    } catch {
      if error.number == ENOTSUP || error.number == ENOSYS { return [] }
      throw error
    }
  }

  /// What `read` puts into room of a size, after it has told the size without any.
  private static func bytes(
    _ read: (UnsafeMutableRawPointer?, Int) -> Int
  ) throws(SystemError) -> [UInt8] {
    while true {
      var bytes = [UInt8](repeating: 0, count: try uninterrupted { read(nil, 0) })
      if bytes.isEmpty { return [] }
      do {
        let count = try uninterrupted { bytes.withUnsafeMutableBytes { read($0.baseAddress, $0.count) } }
        return Array(bytes.prefix(count))
      } catch {
        // It has grown in between.
        if error.number != ERANGE { throw error }
      }
    }
  }
}
