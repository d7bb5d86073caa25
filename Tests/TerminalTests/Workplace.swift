import BeTraceServices
import Glibc

/// A folder of a test's own: the example workspace in `workspace`, and what the workbench keeps in `state`.
///
/// A class, because it has an end: then the folder is removed.
final class Workplace {
  private let folder: String

  /// A place where the workbench has been before, unless it is its `firstStart`.
  init(firstStart: Bool = false) throws {
    folder = try makeTemporaryDirectory()
    _ = try run(["mkdir", "-p", "\(folder)/workspace/environments"], environment: [:], output: "/dev/null")
    for file in ExampleWorkspace.files { try write(file.text, to: path(file.path)) }
    if !firstStart { try writeState(#"{"version": 1}"#) }
  }

  deinit { _ = try? run(["rm", "-rf", folder], environment: [:], output: "/dev/null") }

  /// Where the file of the workspace lies that is called `name` there.
  func path(_ name: String) -> String { "\(folder)/workspace/\(name)" }

  /// Where the workspace really is.
  var realPath: String {
    let path = realpath("\(folder)/workspace", nil)
    defer { free(path) }
    return path.map { String(cString: $0) } ?? ""
  }

  /// The text of a file of the workspace, or of one that a test has put beside it.
  subscript(name: String) -> String { contents(of: path(name)) ?? "" }

  /// The command that starts the workbench on this workspace.
  func command(_ options: [String] = []) -> [String] {
    [builtProgram, "--workspace", "\(folder)/workspace"] + options
  }

  /// The variables that keep the program away from what is the person's and today's.
  func variables(and others: [String: String] = [:]) -> [String: String] {
    let own = [
      "BETRACE_TUI_STATE": "\(folder)/state", "BETRACE_TUI_CONFIG": "\(folder)/config",
      "BETRACE_TUI_TODAY": "2026-11-23", "SWIFT_BACKTRACE": "enable=no",
      "LC_ALL": "C.UTF-8", "NO_COLOR": "", "COLORTERM": "", "COLORFGBG": "",
    ]
    return own.merging(others) { $1 }
  }

  /// Opens the workbench in a terminal of its own, through `wrapper` if one is given: a command that starts the one
  /// which follows it.
  func open(
    _ options: String..., wrapper: [String] = [], width: Int = 80, height: Int = 24,
    environment: [String: String] = [:], configuration: String = ""
  ) throws -> TerminalSession {
    try TerminalSession(
      running: wrapper + command(options), width: width, height: height, environment: variables(and: environment),
      configuration: configuration, keeping: self)
  }

  /// Opens the workbench by a command such as `open`, in a terminal of its own.
  func openBy(_ words: String...) throws -> TerminalSession {
    let command = [builtProgram] + words + ["--workspace", "\(folder)/workspace"]
    return try TerminalSession(running: command, environment: variables(), keeping: self)
  }

  /// Opens the workbench while every byte that it sends to the terminal goes to the file `bytes` of the workspace too.
  func openRecording(_ options: String..., environment: [String: String] = [:]) throws -> TerminalSession {
    try TerminalSession(
      running: ["script", "-qefc", command(options).joined(separator: " "), path("bytes")],
      environment: variables(and: environment),
      keeping: self)
  }

  /// Makes `text` the file in which the user decides about the program.
  func writeConfig(_ text: String) throws {
    _ = try run(["mkdir", "-p", "\(folder)/config"], environment: [:], output: "/dev/null")
    try write(text, to: "\(folder)/config/config.json")
  }

  /// Makes `text` the file that a workbench left.
  func writeState(_ text: String) throws {
    _ = try run(["mkdir", "-p", "\(folder)/state"], environment: [:], output: "/dev/null")
    try write(text, to: "\(folder)/state/state.json")
  }

  /// Makes `text` the theme `harbour`, in the folder where the program looks for themes or in another.
  func writeTheme(_ text: String, in name: String = "config/themes") throws {
    _ = try run(["mkdir", "-p", "\(folder)/\(name)"], environment: [:], output: "/dev/null")
    // As editors do: a reader sees the old text or the new.
    try write(text, to: "\(folder)/\(name)/.new")
    rename("\(folder)/\(name)/.new", "\(folder)/\(name)/harbour.json")
  }

  /// Has the program find the theme `harbour` of the folder `name` through a link.
  func linkTheme(from name: String) throws {
    _ = try run(["mkdir", "-p", "\(folder)/config/themes"], environment: [:], output: "/dev/null")
    symlink("\(folder)/\(name)/harbour.json", "\(folder)/config/themes/harbour.json")
  }
}
