/// What is to be known of the folder that an export writes to.
package struct TargetQuery: Sendable, Equatable {
  /// As the user typed it: `~` is their home; else relative to the workspace, or to where the program was started if that
  /// is the example's scratch copy.
  package let folder: String
  /// The files that an export would write there, each once. What the index lists is looked for too.
  package let paths: [String]

  package init(folder: String, paths: [String]) {
    (self.folder, self.paths) = (folder, paths)
  }

  /// What messages call the file at `path`.
  func name(of path: String) -> String { folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)" }
}

/// What the folder that an export writes to holds of ours.
package struct TargetContent: Sendable, Equatable {
  /// What was asked.
  package let query: TargetQuery
  /// Where the folder is, absolute but for the user's home, which is `~`. It need not be there.
  package let location: String
  /// The folder as a command names it that is started where the program was.
  package let shellFolder: String
  /// The workspace as such a command names it, nil if it finds that by itself.
  package let shellWorkspace: String?
  /// The bytes by path, relative to the folder, the index among them; only what is there.
  package let files: [String: [UInt8]]
  /// Why it cannot be read or exported to, nil if it can.
  package let problem: String?

  package init(
    _ query: TargetQuery, location: String, shellFolder: String, shellWorkspace: String?, files: [String: [UInt8]],
    problem: String? = nil
  ) {
    (self.query, self.location, self.files, self.problem) = (query, location, files, problem)
    (self.shellFolder, self.shellWorkspace) = (shellFolder, shellWorkspace)
  }
}
