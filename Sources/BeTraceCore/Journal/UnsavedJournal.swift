/// The journal of what is edited and not saved yet, which a workbench keeps in a file so that it outlives a crash.
///
/// It is a journal like every other, which `replay` performs too. Comments say what it is of, which files were edited as
/// they were then, and when, in UTC:
///
///     # betrace-tui journal 1
///     # workspace "/home/lea/infrastructure"
///     # at 2026-11-27T09:01:02Z
///     # file "environments/production.json" 9f86d081884c7d65...
///     set bff/production/replicas=5
///
/// A line that a crash cut off is none.
public struct UnsavedJournal: Sendable, Equatable {
  /// The folder of the workspace, without links.
  public let workspace: String
  /// When the last edit was made, as the comment says; nil if none does.
  public let time: String?
  /// The edits, oldest first.
  public let lines: [String]
  /// The SHA-256 of the saved files that they change, by their paths.
  private let versions: [String: String]

  /// Reads `bytes`; nil if they are no such journal, or one of another version.
  public init?(parsing bytes: [UInt8]) {
    guard let whole = Journal.lines(in: bytes) else { return nil }
    var (workspace, time, versions, lines) = (String?.none, String?.none, [String: String](), [String]())
    for line in whole {
      let words = CommandWords.split(line)
      switch (words.first, words.count) {
      case ("#", 3) where words[1] == "workspace": workspace = words[2]
      case ("#", 4) where words[1] == "file": versions[words[2]] = words[3]
      case ("#", 3) where words[1] == "at": time = words[2]
      case ("#", _), (nil, _): break
      default: lines.append(line)
      }
    }
    guard let workspace else { return nil }
    (self.workspace, self.time, self.lines, self.versions) = (workspace, time, lines, versions)
  }

  /// The paths among `files` of those that are others than the edits were made on.
  func changed(among files: [EnvironmentFile]) -> Set<String> {
    Set(
      files.filter { file in versions[file.path].map { $0 != SHA256(of: file.bytes).description } ?? false }
        .map(\.path))
  }
}

extension UnsavedJournal {
  /// How the file of a journal about `workspace` begins.
  public static func beginning(of workspace: String) -> String {
    "\(Journal.head) \(Journal.version)\n# workspace \(CommandWords.quoted(workspace))\n"
  }

  /// What is added to it for `lines`, which were made at `time`, and are the first that change `files`.
  public static func entry(
    _ lines: some Sequence<String>, at time: String, first files: some Sequence<EnvironmentFile>
  ) -> String {
    let versions = files.map { "# file \(CommandWords.quoted($0.path)) \(SHA256(of: $0.bytes))" }
    return (["# at \(time)"] + versions + lines).map { $0 + "\n" }.joined()
  }
}
