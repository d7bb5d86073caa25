import Glibc

/// A folder that nobody else can look into, for as long as it is needed: it goes with all that is in it.
struct PrivateFolder: ~Copyable {
  /// Absolute.
  let path: String

  /// Makes it in the folder that `TMPDIR` names, or in `/tmp`.
  init(in surroundings: Surroundings) throws(FileError) {
    let temporary = surroundings.directory.appendingPath(surroundings["TMPDIR"] ?? "/tmp")
    var template = Array(temporary.appendingPath("betrace-tui.XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .unwritable(path: temporary, .last) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Folder.remove(path) }

  /// Writes the file at `name`, relative to the folder, which has to have the folder that it is in.
  func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    do {
      let file = try FileDescriptor.open(path.appendingPath(name), O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
      defer { try? file.close() }
      try file.write(bytes)
    } catch {
      throw .unwritable(path: path.parentFolder, error)
    }
  }
}
