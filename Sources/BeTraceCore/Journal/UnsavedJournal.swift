/// The journal of what is edited and not saved yet, which a workbench keeps in a file so that it outlives a crash.
///
/// It is a journal like every other, which `replay` performs too. Comments say what it is of, when it was edited, in UTC, and
/// which files as they were then, with their text as JSON, in which literal secrets are hidden:
///
///     # betrace-tui journal 1
///     # workspace /home/lea/infrastructure
///     # at 2026-11-27T09:01:02Z
///     # file environments/production.json 9f86d081884c7d65...
///     # text environments/production.json '"{\n  \"apiVersion\": ...'
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
  /// What these held, as far as that is told.
  private let texts: [String: String]
  /// Where the journal is kept; nil if nobody said.
  public var path: String?

  /// What is put behind the name of a journal that is kept and not offered any more.
  public static let aside = ".aside"

  /// The text of a larger file is not told, so that no journal is too large.
  static let mostText = 1 << 20

  /// Reads `bytes`; nil if they are no such journal, or one of another version.
  public init?(parsing bytes: [UInt8]) {
    guard let whole = Journal.lines(in: bytes) else { return nil }
    var (workspace, time, lines) = (String?.none, String?.none, [String]())
    var (versions, texts) = ([String: String](), [String: String]())
    for line in whole {
      let words = CommandWords.split(line)
      switch (words.first, words.count) {
      case ("#", 3) where words[1] == "workspace": workspace = CommandWords.name(words[2])
      case ("#", 4) where words[1] == "file": versions[CommandWords.name(words[2])] = words[3]
      case ("#", 4) where words[1] == "text":
        texts[CommandWords.name(words[2])] =
          (try? JSONDocument(parsing: Array(words[3].utf8), file: ""))?.root.value.text
      case ("#", 3) where words[1] == "at": time = words[2]
      case ("#", _), (nil, _): break
      default: lines.append(line)
      }
    }
    guard let workspace else { return nil }
    (self.workspace, self.time, self.lines, self.versions, self.texts) = (workspace, time, lines, versions, texts)
  }

  /// The paths among `files` of those that are others than the edits were made on.
  func changed(among files: [EnvironmentFile]) -> Set<String> {
    Set(
      files.filter { file in versions[file.path].map { $0 != SHA256(of: file.bytes).description } ?? false }
        .map(\.path))
  }

  /// Those of `files` at the paths in `changed`, as they were when they were edited, with the secrets of then hidden; as far
  /// as the journal tells that, and both can be read and are of the same environment.
  func former(among files: [EnvironmentFile], changed: Set<String>, _ catalogue: Catalogue) -> [EnvironmentFile] {
    files.compactMap { file in
      guard changed.contains(file.path), file.document != nil, let text = texts[file.path] else { return nil }
      let former = EnvironmentFile(path: file.path, bytes: Array(text.utf8), catalogue: catalogue)
      return former.document != nil && former.name == file.name ? former : nil
    }
  }
}

extension UnsavedJournal {
  /// The files that somebody else changed since they were edited, as they were then and as they are in `environments`, both
  /// without the secrets in them and among all others; nil if there are none of which the journal tells what they held.
  public func changes(until environments: Environments) -> (before: Environments, after: Environments)? {
    let (files, catalogue) = (environments.files, environments.catalogue)
    let former = former(among: files, changed: changed(among: files), catalogue)
    guard !former.isEmpty else { return nil }
    var (before, after) = (environments, environments)
    for file in former {
      before.replace(file)
      guard let document = files.first(where: { $0.path == file.path })?.document else { continue }
      let text = document.textHidingSecrets(declaredIn: catalogue)
      after.replace(EnvironmentFile(path: file.path, bytes: Array(text.utf8), catalogue: catalogue))
    }
    return (before, after)
  }
}

extension UnsavedJournal {
  /// How the file of a journal about `workspace` begins.
  public static func beginning(of workspace: String) -> String {
    "\(Journal.head) \(Journal.version)\n# workspace \(CommandWords.quotedName(workspace))\n"
  }

  /// What is added to it for `lines`, which were made at `time`, and are the first that change `files`.
  public static func entry(
    _ lines: some Sequence<String>, at time: String, first files: some Sequence<EnvironmentFile>
  ) -> String {
    let versions = files.map { "# file \(CommandWords.quotedName($0.path)) \(SHA256(of: $0.bytes))" }
    return (["# at \(time)"] + versions + lines).map { $0 + "\n" }.joined()
  }

  /// What is added to it of what `files` held, whose secrets are those that `catalogue` declares; of a large file that takes
  /// longer than a key may.
  public static func texts(of files: some Sequence<EnvironmentFile>, _ catalogue: Catalogue) -> String {
    files.compactMap { file -> String? in
      guard file.bytes.count <= mostText, let document = file.document else { return nil }
      let text = document.textHidingSecrets(declaredIn: catalogue)
      return "# text \(CommandWords.quotedName(file.path)) \(CommandWords.quoted(text.json))\n"
    }.joined()
  }
}
