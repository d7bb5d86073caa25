import BeTraceCore
import BeTraceServices
import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// The program with the services of BeTrace in a folder of its own, on a day that never changes.
///
/// A class, so that the folder goes when the test ends.
final class Desk {
  /// Absolute. Removed with everything in it at the end.
  let folder: String
  /// How many columns the terminal has that output goes to; nil if it goes to none.
  var columns: Int?
  /// Where at the desk the program is started; empty for the desk itself.
  var subfolder = ""
  /// Variables beside the usual ones.
  var variables: [String: String] = [:]

  /// A desk on which lies a workspace of `files`: the example unless said otherwise; no workspace if there are none.
  init(_ files: [(path: String, text: String)] = ExampleWorkspace.files) throws {
    var template = Array("/tmp/betrace-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError.last }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { Folder.remove(folder) }

  /// The program as it is started at the desk.
  var program: Program {
    Program(
      catalogue: Catalogue(BeTraceServices.all), example: ExampleWorkspace.files,
      surroundings: Surroundings(
        directory: subfolder.isEmpty ? folder : "\(folder)/\(subfolder)",
        variables: [
          "BETRACE_TUI_STATE": "\(folder)/state", "BETRACE_TUI_CONFIG": "\(folder)/config",
          "BETRACE_TUI_TODAY": "2026-11-23", "PATH": "bin", "TERM": "xterm", "HOME": folder,
        ].merging(variables) { $1 }, outputColumns: columns))
  }

  /// What the program prints for `words`: its output, then what goes to standard error, each line after `! `, then the
  /// exit status if it is not 0. The desk is called DESK.
  func perform(_ words: String...) -> String {
    let answer = program.answer(to: words).shown
    let notes = answer.notes.split(separator: "\n").map { "! \($0)\n" }.joined()
    let status = answer.status == .done ? "" : "= \(answer.status.rawValue)\n"
    return (answer.output + notes + status).replacing(folder, with: "DESK")
  }

  /// Makes a file, and the folders that it is in. A test needs none of it after a power failure, so nothing waits for the
  /// disk.
  func write(_ text: String, to path: String) throws {
    let path = "\(folder)/\(path)"
    try Folder.create(path.parentFolder)
    let file = try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_EXCL)
    defer { try? file.close() }
    try file.write(Array(text.utf8))
  }

  func text(of path: String) throws -> String {
    String(decoding: try AtomicFile.read("\(folder)/\(path)", name: path), as: UTF8.self)
  }

  /// Makes a program of `script`. A shell writes it: what this process had open could still be open in what another
  /// test starts, and could not be run as long.
  func makeProgram(_ script: String, at path: String) throws {
    try write(script, to: "\(path).script")
    let outcome = try BuiltProgram.run("cp \(path).script \(path) && chmod +x \(path)", at: self)
    try #require(outcome.status == 0, "\(outcome)")
  }

  /// Changes a file; `old` has to be in it once.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(of: path)
    try #require(text.ranges(of: old).count == 1, "'\(old)' has to stand in \(path) once")
    unlink("\(folder)/\(path)")
    try write(text.replacing(old, with: new), to: path)
  }
}
