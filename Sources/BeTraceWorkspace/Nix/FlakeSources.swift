import BeTraceCore
import Glibc

/// The files of a flake as they were at one moment: what is evaluated is a copy of them, so that an answer belongs to just
/// these bytes.
struct FlakeSources: Sendable, Hashable {
  /// One of them.
  struct File: Sendable, Hashable {
    /// Relative to the flake's folder.
    let path: String
    let bytes: [UInt8]
  }

  /// The folder that they are in, absolute.
  let folder: String
  /// By path.
  let files: [File]
  /// Tells these files from all others, wherever they are.
  let checksum: Checksum

  /// A module is a few texts. What is larger has something else beside it, which every evaluation would copy.
  static let byteLimit = 16_777_216

  /// Reads the folder at `path`. Hidden folders, such as git's own, are no part of a flake, and neither are links.
  init(reading path: String) throws(FlakeFault) {
    var files: [File] = []
    var size = 0
    do {
      try Self.read(path, into: &files, size: &size)
    } catch {
      throw FlakeFault(.unreadable(error))
    }
    guard size <= Self.byteLimit else { throw FlakeFault(.tooLarge) }
    var status = stat()
    if lstat(path.appendingPath("flake.nix"), &status) == 0, let kind = FileKind(status) {
      throw FlakeFault(.notAFile(kind))
    }
    self.init(files, in: path)
  }

  init(_ files: [File], in folder: String) {
    (self.folder, self.files) = (folder, files)
    checksum = Checksum(ofBytes: files.flatMap { [Array($0.path.utf8), $0.bytes] })
  }

  /// How many bytes a copy takes about: a file at least a page.
  var size: Int { files.reduce(0) { $0 + max($1.bytes.count, 4096) + 4096 } }

  /// The bytes of the file at `path`, relative to the folder; nil if there is none.
  subscript(path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }

  private static func read(
    _ folder: String, below prefix: String = "", into files: inout [File], size: inout Int
  ) throws(SystemError) {
    for name in try Folder.names(in: folder.appendingPath(prefix)) where size <= byteLimit {
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      let place = folder.appendingPath(path)
      var status = stat()
      guard lstat(place, &status) == 0 else { throw .last }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where !name.hasPrefix("."): try read(folder, below: path, into: &files, size: &size)
      case S_IFREG:
        size += Int(status.st_size)
        guard size <= byteLimit else { return }
        let file = try FileDescriptor.open(place, O_RDONLY)
        defer { try? file.close() }
        files.append(File(path: path, bytes: try file.readToEnd()))
      default: continue
      }
    }
  }
}
