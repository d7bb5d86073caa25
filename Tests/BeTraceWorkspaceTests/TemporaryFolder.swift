import Glibc

@testable import BeTraceWorkspace

/// A folder for the files of one test, removed with everything in it at the end.
struct TemporaryFolder: ~Copyable {
  /// Absolute, and no link.
  let path: String

  init() throws {
    var template = Array("/tmp/betrace-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError.last }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Folder.remove(path) }

  /// The path of `name` in the folder.
  subscript(name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and makes the folders that it is in.
  func write(_ text: String, to name: String) throws {
    try AtomicFile.create(self[name], with: Array(text.utf8), name: name)
  }

  func text(of name: String) throws -> String {
    String(decoding: try AtomicFile.read(self[name], name: name), as: UTF8.self)
  }

  func status(of name: String) throws -> stat {
    var status = stat()
    guard lstat(self[name], &status) == 0 else { throw SystemError.last }
    return status
  }

  /// The names in a folder of it, hidden ones too.
  func names(in name: String = "") throws -> [String] { try Folder.names(in: self[name]) }
}
