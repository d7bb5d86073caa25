package import BeTraceCore

extension Workspace {
  /// The last commit that touched the line that `query` is about; nil if the workspace is no git checkout, the file is not
  /// in it or has another line there, or there is no git that answers in time.
  package func lastCommit(of query: LineQuery, in surroundings: Surroundings) -> LineCommit? {
    guard kind == .folder, let git = surroundings.program("git") else { return nil }
    let process = PipedProcess(
      path: git,
      words: [
        "git", "--no-pager", "-C", realPath, "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "blame",
        "--porcelain", "--no-textconv", "-L", "\(query.place.line),\(query.place.line)", "--", query.place.file,
      ],
      variables: gitVariables(in: surroundings))
    guard let output = process.output() else { return nil }
    var content = ""
    let commit = LineCommit(porcelain: String(decoding: output, as: UTF8.self), line: &content)
    return content == query.line ? commit : nil
  }
}
