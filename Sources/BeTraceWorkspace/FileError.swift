import BeTraceCore

/// Why a file is not as it was asked for.
package enum FileError: Error, Sendable, Equatable {
  /// It cannot be read.
  case unreadable(path: String, SystemError)
  /// It, or something on the way to it, cannot be made or written.
  case unwritable(path: String, SystemError)
  /// It was not what was expected: what it holds now, nil if it is gone.
  case changed(path: String, now: [UInt8]?)
  /// It is a link, where none is followed.
  case link(path: String)
  /// It lies in a folder that the workspace has its own files in, such as `environments`.
  case ownFolder(path: String, folder: String)
}

extension FileError: CustomStringConvertible {
  /// What failed and why: `environments is not writable: permission denied`.
  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path.visible) cannot be read: \(reason)"
    case .unwritable(let path, let reason): "\(path.visible) is not writable: \(reason)"
    case .changed(let path, nil): "\(path.visible) is gone: something else removed it"
    case .changed(let path, .some): "\(path.visible) has changed on disk: read it again first"
    case .link(let path): "\(path.visible) is a link: none is followed there"
    case .ownFolder(let path, let folder):
      "\(path.visible): nothing is exported into '\(folder)' of the workspace, take another folder"
    }
  }
}
