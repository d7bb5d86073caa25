import BeTraceCore

/// Why the files of a workspace cannot be read as they were in a commit.
package enum RevisionError: Error, Sendable, Equatable {
  /// There is no git.
  case noGit
  /// The workspace is no git checkout, or has no such commit.
  case noCommit(String)
  /// The commit has no environment files.
  case noEnvironments(String)
  /// git does not give the file at the path.
  case file(String, revision: String)
}

extension RevisionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noGit: "git is needed for that, and there is none in PATH"
    case .noCommit(let revision):
      "there is no commit '\(revision.visible)' here: the workspace has to be a git checkout that has it"
    case .noEnvironments(let revision): "at '\(revision.visible)' the workspace has no environments"
    case .file(let path, let revision): "git does not give \(path.visible) as it was at '\(revision.visible)'"
    }
  }
}

extension Workspace {
  /// The environment files as they were at `revision`, which may be whatever git takes for a commit, by path.
  package func files(at revision: String, in surroundings: Surroundings) throws(RevisionError) -> [File] {
    guard let git = Git(at: realPath, in: surroundings) else { throw .noGit }
    func run(_ words: String...) -> [UInt8]? { git.output(of: words, deadline: 10_000) }
    // What begins with a dash would be an option.
    guard kind == .folder, !revision.hasPrefix("-"),
      let answer = run("rev-parse", "--verify", "--quiet", "\(revision)^{commit}"),
      let hash = String(decoding: answer, as: UTF8.self).split(separator: "\n").first.map(String.init)
    else { throw .noCommit(revision) }
    let listed = run("ls-tree", "--name-only", "-z", hash, "--", "environments/") ?? []
    let paths = listed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.hasSuffix(".json") && !$0.lastPathPart.hasPrefix(".") }.sorted()
    guard !paths.isEmpty else { throw .noEnvironments(revision) }
    return try paths.map { path throws(RevisionError) in
      guard let bytes = run("cat-file", "blob", "\(hash):./\(path)") else {
        throw .file(path, revision: revision)
      }
      return File(path: path, bytes: bytes)
    }
  }
}
