package import BeTraceCore

/// What the disk has otherwise than the screen, as it cannot be read.
extension State {
  /// Why files cannot be read again of which all is kept: that of the workspace, then those of environments.
  package var diskProblems: [Finding] { [settingsProblem].compactMap(\.self) + unread.map(\.finding) }

  /// Why the file at `path` cannot be read again, nil if it can.
  func diskProblem(of path: String) -> Finding? { diskProblems.first { $0.origin?.place?.file == path } }

  /// The environments whose files cannot be read any more, by the names that they had, and why not.
  var unread: [(name: String, finding: Finding)] {
    (disk?.files ?? []).compactMap { file in
      guard case .unreadable(_, let finding) = file.content,
        let last = saved.files.first(where: { $0.path == file.path }), last.document != nil
      else { return nil }
      return (last.name, finding)
    }
  }

  /// Why what is shown of `environment` is out of date: its file, or that of one that it extends, cannot be read any more.
  /// Nil if it is not.
  func whyOutOfDate(_ environment: String) -> Finding? {
    unread.first { $0.name == environment || saved.descendants(of: $0.name).contains(environment) }?.finding
  }

  /// Why there is no cell of a service in `environment`, in a word or two.
  func absence(from environment: String) -> String {
    whyOutOfDate(environment) == nil ? environments.absence(from: environment) : "cannot be read"
  }

  /// Whether the file at `path` is gone, and is kept since something in it is not saved.
  func isGone(_ path: String) -> Bool { disk.map { disk in !disk.files.contains { $0.path == path } } ?? false }
}
