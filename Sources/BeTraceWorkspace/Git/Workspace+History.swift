package import BeTraceCore

extension Workspace {
  /// The last commit that touched the line that `query` is about; nil if the workspace is no git checkout, the last commit
  /// does not have the file, the file has another line there, or there is no git that answers in time.
  package func lastCommit(of query: LineQuery, in surroundings: Surroundings) -> LineCommit? {
    let file = query.place.file
    // To compare files as they are now, git would run the checkout's filters over them.
    guard kind == .folder, let git = Git(at: realPath, in: surroundings),
      let former = git.output(of: ["cat-file", "blob", "HEAD:./\(file)"], deadline: 2000),
      let now = try? AtomicFile.read(path(of: file), name: file)
    else { return nil }
    let (old, new) = (Self.lines(of: former), Self.lines(of: now))
    let line = Self.withoutReturn(query.line)
    guard new.indices.contains(query.place.line - 1), new[query.place.line - 1] == line else { return nil }
    let same = LineDiff(from: old, to: new).lines.first { $0.newNumber == query.place.line }
    guard let number = same?.oldNumber else { return .notCommitted }
    guard
      let output = git.output(
        of: ["blame", "--porcelain", "--no-textconv", "-L", "\(number),\(number)", "HEAD", "--", file],
        deadline: 2000)
    else { return nil }
    var content = ""
    let commit = LineCommit(porcelain: String(decoding: output, as: UTF8.self), line: &content)
    return Self.withoutReturn(content) == line ? commit : nil
  }

  /// The lines of a text, whichever way they end: a checkout may end them in another way than its commits.
  private static func lines(of text: [UInt8]) -> [String] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { withoutReturn(String(decoding: $0, as: UTF8.self)) }
  }

  private static func withoutReturn(_ line: String) -> String {
    line.utf8.last == UInt8(ascii: "\r") ? String(decoding: line.utf8.dropLast(), as: UTF8.self) : line
  }
}
