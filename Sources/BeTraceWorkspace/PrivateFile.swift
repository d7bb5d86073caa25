import Glibc

/// A file for another program to change, in a folder of its own that nobody else can look into: what that program leaves
/// beside it, such as a backup, goes with it.
package struct PrivateFile: ~Copyable {
  private let folder: String
  private let name: String

  /// Makes the file called `name`, which holds `bytes`, in the folder that `TMPDIR` names, or in `/tmp`.
  package init(_ bytes: [UInt8], called name: String, in surroundings: Surroundings) throws(FileError) {
    let temporary = surroundings.directory.appendingPath(surroundings["TMPDIR"] ?? "/tmp")
    let folder = try Self.makeFolder(in: temporary, with: bytes, called: name)
    self.folder = folder
    self.name = name
  }

  deinit { Folder.remove(folder) }

  /// Where it is, absolute.
  package var path: String { folder.appendingPath(name) }

  /// What the file holds now.
  package func read() throws(FileError) -> [UInt8] { try AtomicFile.read(path, name: name) }

  private static func makeFolder(
    in temporary: String, with bytes: [UInt8], called name: String
  ) throws(FileError) -> String {
    var template = Array(temporary.appendingPath("betrace-tui.XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .unwritable(path: temporary, .last) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do {
      try FileDescriptor.open(folder.appendingPath(name), O_WRONLY | O_CREAT | O_EXCL, mode: 0o600).finish(with: bytes)
    } catch {
      Folder.remove(folder)
      throw .unwritable(path: temporary, error)
    }
    return folder
  }
}
