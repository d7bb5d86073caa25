import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// The editor of whoever started the program: what `VISUAL` names, else `EDITOR`, else `vi` if it is there.
struct UserEditor {
  /// The command's words; the first is the program as it was named.
  let words: [String]
  /// Where the program is.
  private let path: String

  init(in surroundings: Surroundings) throws(EditorError) {
    guard let variable = ["VISUAL", "EDITOR"].first(where: { surroundings[$0] != nil }) else {
      guard let path = surroundings.program("vi") else { throw .notSet }
      (words, self.path) = (["vi"], path)
      return
    }
    words = CommandWords.split(surroundings[variable] ?? "")
    guard let name = words.first, let path = surroundings.program(name) else {
      throw .missing(words.first ?? "", variable: variable)
    }
    self.path = path
  }

  /// What it is called: `code`.
  var name: String { words[0].lastPathPart }

  /// Starts it on the file at `file`, at the 1-based `line` where it is one of those that can be told.
  func open(_ file: String, at line: Int) throws(EditorError) -> ChildProcess {
    do {
      return try ChildProcess(path, words + arguments(opening: file, at: line))
    } catch {
      throw .notStarted(name, reason: error.reason)
    }
  }

  /// How it is told the file and the line.
  func arguments(opening file: String, at line: Int) -> [String] {
    switch name {
    case _ where line == 1: [file]
    case "vi", "vim", "nvim", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe", "jed", "mg", "ne", "gedit":
      ["+\(line)", file]
    case "code", "code-insiders", "codium", "cursor": ["--goto", "\(file):\(line)"]
    case "hx", "helix", "subl", "zed": ["\(file):\(line)"]
    default: [file]
    }
  }
}

/// Why nothing came of the user's editor.
enum EditorError: Error, Equatable {
  /// No variable names one, and there is no `vi`.
  case notSet
  /// There is no program that is called what the variable says.
  case missing(String, variable: String)
  case notStarted(String, reason: String)
  /// It ended, but not well.
  case ended(String, ChildProcess.End)
  /// This program was told to end, and the editor with it.
  case interrupted(String)
  /// The file for it cannot be made, or not be read afterwards.
  case file(FileError)
}

extension EditorError {
  /// Whether the editor ran, and may have written the file.
  var hasRun: Bool {
    switch self {
    case .ended, .interrupted: true
    case .notSet, .missing, .notStarted, .file: false
    }
  }
}

extension EditorError: CustomStringConvertible {
  /// What is wrong, and what to do about it where that is not plain.
  var description: String {
    switch self {
    case .notSet: "there is no editor: name one in VISUAL or EDITOR, such as EDITOR=nano"
    case .missing(let name, let variable): "there is no program '\(name.visible)', which \(variable) names"
    case .notStarted(let name, let reason): "'\(name.visible)' cannot be started: \(reason)"
    case .ended(let name, .status(let status)): "'\(name.visible)' ended with status \(status)"
    case .ended(let name, .signal(let signal)): "'\(name.visible)' was ended by signal \(signal)"
    case .ended(let name, .unknown): "how '\(name.visible)' ended is not known"
    case .interrupted(let name): "this program was told to end while '\(name.visible)' ran"
    case .file(let error): error.description
    }
  }
}
