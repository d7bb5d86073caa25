import Glibc

/// What there may be in the place of a file.
package enum FileKind: Sendable, Hashable {
  case folder
  case namedPipe
  case socket
  case device
  /// A link, where none is followed.
  case link

  /// What has `status`; nil if that is a file.
  init?(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .namedPipe
    case S_IFSOCK: self = .socket
    case S_IFLNK: self = .link
    default: self = .device
    }
  }
}

extension FileKind: CustomStringConvertible {
  /// As messages call one: `a named pipe`.
  package var description: String {
    switch self {
    case .folder: "a folder"
    case .namedPipe: "a named pipe"
    case .socket: "a socket"
    case .device: "a device"
    case .link: "a link"
    }
  }
}
