import BeTraceCore

/// Why a file is not as it was asked for.
package enum FileError: Error, Sendable, Equatable {
  /// It cannot be read.
  case unreadable(path: String, SystemError)
  /// It is something else than a file.
  case notAFile(path: String, FileKind)
  /// It holds more than `AtomicFile.sizeLimit`: so many bytes, nil if that is only known after reading so many.
  case tooLarge(path: String, size: Int?)
  /// It is a link to something that is not there.
  case brokenLink(path: String)
  /// Its name is not UTF-8; those bytes of `path` are written as `\xff`.
  case nameNotText(path: String)
  /// It, or something on the way to it, cannot be made or written.
  case unwritable(path: String, SystemError)
  /// It was not what was expected: what it holds now, nil if it is gone.
  case changed(path: String, now: [UInt8]?)
  /// Its owner may not write it, as its mode says.
  case readOnly(path: String, mode: Int)
  /// It has so many names, of which only one would lead to what is written.
  case hardLinked(path: String, names: Int)
  /// Of several files that were to be written one was not, for that reason; `new` are those that have changed all the same,
  /// `old` those that have not.
  indirect case incomplete(FileError, new: [String], old: [String])
  /// It is a link, where none is followed.
  case link(path: String)
  /// It lies in a folder that the workspace has its own files in, such as `environments`.
  case ownFolder(path: String, folder: String)
}

extension FileError: CustomStringConvertible {
  /// What failed and why: `environments is not writable: permission denied`.
  package var description: String {
    if case .ownFolder = self { return "\(path.visible): \(problem)" }
    return "\(path.visible) \(problem)"
  }

  /// What is wrong with the file, as it is said after its path: `cannot be read: permission denied`.
  package var problem: String {
    switch self {
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    case .notAFile(_, let kind): "cannot be read: expected a file, found \(kind); put a file in its place"
    case .tooLarge(_, let size):
      "cannot be read: expected at most \(AtomicFile.sizeLimit.mebibytes), found \(size?.mebibytes ?? "more"); split it"
    case .brokenLink: "cannot be read: it is a link that leads nowhere; mend or remove it"
    case .nameNotText: "cannot be read: its name is not UTF-8; rename it"
    case .unwritable(_, let reason): "is not writable: \(reason)"
    case .changed(_, nil): "is gone: something else removed it"
    case .changed(_, .some): "has changed on disk: read it again first"
    case .readOnly(_, let mode):
      "is read-only (mode \(String(mode, radix: 8))): if it may be written, make that so first with chmod u+w"
    case .hardLinked(_, let names):
      "has \(names) names (hard links), of which only this one would get the new text: make the others symbolic links, or "
        + "this one a file of its own with cp and mv"
    case .incomplete(let reason, let new, let old):
      new.isEmpty
        ? "\(reason.problem); nothing is written: \(Self.list(old)) hold what they held"
        : "\(reason.problem); new: \(Self.list(new)); as before: \(Self.list(old))"
    case .link: "is a link: none is followed there"
    case .ownFolder(_, let folder): "nothing is exported into '\(folder)' of the workspace, take another folder"
    }
  }

  private var path: String {
    switch self {
    case .unreadable(let path, _), .notAFile(let path, _), .tooLarge(let path, _), .brokenLink(let path),
      .nameNotText(let path), .unwritable(let path, _), .readOnly(let path, _), .hardLinked(let path, _),
      .changed(let path, _), .link(let path), .ownFolder(let path, _):
      path
    case .incomplete(let reason, _, _): reason.path
    }
  }

  private static func list(_ paths: [String]) -> String { paths.map(\.visible).joined(separator: ", ") }
}

extension Int {
  /// So many bytes in words, rounded up: `256 MiB`.
  fileprivate var mebibytes: String { "\((self + 1_048_575) / 1_048_576) MiB" }
}
