package import BeTraceCore

extension Workspace {
  /// The last commit that touched the line at `place`, which is `line` there; nil if the workspace is no git checkout, the
  /// file is not in it or has another line there, or there is no git that answers in time.
  package func lastCommit(at place: Place, being line: String, in surroundings: Surroundings) -> LineCommit? {
    guard kind == .folder, let git = surroundings.program("git") else { return nil }
    let process = PipedProcess(
      path: git,
      words: [
        "git", "--no-pager", "-C", realPath, "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "blame",
        "--porcelain", "--no-textconv", "-L", "\(place.line),\(place.line)", "--", place.file,
      ],
      variables: [
        "PATH=\(surroundings["PATH"] ?? "/usr/bin:/bin")", "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0",
        "GIT_NO_LAZY_FETCH=1", "GIT_LITERAL_PATHSPECS=1",
      ] + ["HOME", "XDG_CONFIG_HOME"].compactMap { name in surroundings[name].map { "\(name)=\($0)" } })
    guard let output = process.output() else { return nil }
    var content = ""
    let commit = LineCommit(porcelain: String(decoding: output, as: UTF8.self), line: &content)
    return content == line ? commit : nil
  }
}
