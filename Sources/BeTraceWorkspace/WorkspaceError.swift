package import BeTraceCore

/// Why there is no workspace to work with.
package enum WorkspaceError: Error, Sendable, Equatable {
  /// There is nothing at this path.
  case missing(String)
  /// There is a file.
  case notAFolder(String)
  /// A folder without any `environments/*.json`.
  case noEnvironments(String)
  /// None is named, there is none around, and no example stands in.
  case nowhere
  /// Where a workspace was to be made, there is something already.
  case notEmpty(String)
  /// Something on the way failed.
  case file(FileError)
  /// `workspace.json` cannot be read.
  case settings(WorkspaceSettingsError)
  /// What `workspace.json` says of schemas leads nowhere.
  case schemas(SchemaLocationError)
  /// No variable says where the state directory is.
  case noHome
  /// `BETRACE_TUI_TODAY` is no day.
  case notADay(String)
}

extension WorkspaceError: CustomStringConvertible {
  /// What is wrong, and what to do about it where that is not plain.
  package var description: String {
    switch self {
    case .missing(let path): "there is no folder '\(path.visible)'"
    case .notAFolder(let path): "'\(path.visible)' is not a folder"
    case .noEnvironments(let path):
      "'\(path.visible)' is not a workspace: there is no '\(path.visible)/environments/*.json'"
    case .nowhere:
      "there is no workspace here: go into one, name it with --workspace DIR, or make one with 'new workspace DIR'"
    case .notEmpty(let path): "'\(path.visible)' is not empty: a workspace is made in a folder of its own"
    case .file(let error): error.description
    case .settings(let error): error.description
    case .schemas(let error): "\(WorkspaceSettings.path): \(error)"
    case .noHome: "there is no place for the example's scratch copy: HOME is not set"
    case .notADay(let text): "BETRACE_TUI_TODAY is a day such as 2026-11-23, not '\(text.visible)'"
    }
  }
}
