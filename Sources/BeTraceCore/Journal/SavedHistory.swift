/// The edits that were saved and how each is taken back, which workbenches keep in a file so that a later one can undo them.
///
/// It is a journal like every other. Comments say of what, to which version of a file the edits lead, when one was made,
/// and which bytes of the file take it back: from a 0-based offset on, how many, and the JSON text in their place.
///
///     # betrace-tui journal 1
///     # workspace /home/lea/infrastructure
///     # saved environments/production.json 9f86d081884c7d65...
///     # at 2026-11-27T09:01:02Z
///     # back environments/production.json 120 1 '"3"'
///     set bff/production/replicas=5
public struct SavedHistory: Sendable, Equatable {
  /// So many edits are kept, the last ones.
  public static let mostEdits = 200
  /// So many bytes are kept of them at most.
  public static let mostBytes = 256 << 10

  /// A saved edit, as far as it changed one file.
  public struct Entry: Sendable, Hashable {
    /// When it was made, in UTC; empty if nobody knows.
    public let time: String
    /// The line of the journal.
    public let line: String
    /// The path of the file.
    public let path: String
    /// What takes it back, last change first.
    public let back: [Splice]
  }

  /// The folder of the workspace, without links.
  public let workspace: String
  /// Those of one file in the order in which they were made.
  public private(set) var entries: [Entry] = []
  /// The SHA-256 of the files that the entries lead to, by their paths.
  private var versions: [String: String] = [:]

  /// A history of nothing.
  public init(of workspace: String) { self.workspace = workspace }

  /// Reads `bytes`; nil if they are no such journal, or one of another version.
  public init?(parsing bytes: [UInt8]) {
    guard let lines = Journal.lines(in: bytes) else { return nil }
    var (workspace, time, back) = (String?.none, "", [(path: String, splice: Splice)]())
    for line in lines {
      let words = CommandWords.split(line)
      switch (words.first, words.count) {
      case ("#", 3) where words[1] == "workspace": workspace = words[2]
      case ("#", 4) where words[1] == "saved": versions[words[2]] = words[3]
      case ("#", 3) where words[1] == "at": (time, back) = (words[2], [])
      case ("#", 6) where words[1] == "back":
        guard let splice = Splice(words[3...]) else { return nil }
        back.append((words[2], splice))
      case ("#", _), (nil, _): break
      default:
        guard let path = back.first?.path, back.allSatisfy({ $0.path == path }) else { return nil }
        entries.append(Entry(time: time, line: line, path: path, back: back.map(\.splice)))
        back = []
      }
    }
    guard let workspace else { return nil }
    self.workspace = workspace
  }

  /// The history as a file.
  public var text: String { head + entries.map(\.text).joined() }

  private var head: String {
    UnsavedJournal.beginning(of: workspace)
      + versions.sorted { $0.key < $1.key }.map { "# saved \(CommandWords.quoted($0.key)) \($0.value)\n" }.joined()
  }

  /// Has `entries` lead to the file at `path` that holds `bytes`, instead of what led to it before. What is too much goes, the
  /// oldest first.
  public mutating func keep(_ entries: [Entry], leadingTo path: String, holding bytes: [UInt8]) {
    self.entries.removeAll { $0.path == path }
    versions[path] = SHA256(of: bytes).description
    self.entries = (self.entries + entries).suffix(Self.mostEdits)
    var size = head.utf8.count + self.entries.reduce(0) { $0 + $1.text.utf8.count }
    while size > Self.mostBytes, !self.entries.isEmpty { size -= self.entries.removeFirst().text.utf8.count }
    versions = versions.filter { path, _ in self.entries.contains { $0.path == path } }
  }

  /// The edits that lead to the files of `environments` as they are, oldest first, and the paths of files that are others
  /// than what was saved: nothing of them can be taken back.
  public func standing(in environments: Environments) -> (entries: [Entry], changed: [String]) {
    let same = environments.files.filter { versions[$0.path] == SHA256(of: $0.bytes).description }.map(\.path)
    return (entries.filter { same.contains($0.path) }, versions.keys.filter { !same.contains($0) }.sorted())
  }
}

extension SavedHistory {
  /// A step as it was made.
  public struct Step: Sendable {
    let time: String
    let line: String
    let back: [Splice]

    /// One that was made at `time` and that `line` says; `back` takes it back, last change first.
    public init(time: String, line: String, back: [Splice]) { (self.time, self.line, self.back) = (time, line, back) }
  }

  /// What is kept of `steps`, which lead to `file`, oldest first. A step that took a literal secret away is not, nor is any
  /// before it: what takes it back would tell the secret.
  public static func entries(of steps: [Step], leadingTo file: EnvironmentFile, in environments: Environments)
    -> [Entry]
  {
    var entries: [Entry] = []
    guard var text = file.document?.text, var root = file.document?.root else { return [] }
    for step in steps.suffix(mostEdits).reversed() {
      var back: [Splice] = []
      for splice in step.back {
        let whole = splice.inCharacters(of: text)
        back.append(whole)
        text.replaceSubrange(whole.range, with: whole.replacement)
      }
      guard let before = (try? JSONDocument(parsing: text, file: file.path))?.root else { break }
      let gone = Edit.differences(from: root, to: before, at: ValuePath(), in: file.name)
      let tellsSecret =
        CommandWords.hidesSecret(in: gone, declaredIn: environments.catalogue)
        || back.contains { SecretPattern.looksSecret(text: String(decoding: $0.replacement, as: UTF8.self)) }
      if tellsSecret { break }
      let made = Edit.differences(from: before, to: root, at: ValuePath(), in: file.name)
      let line =
        CommandWords.hidesSecret(in: made, declaredIn: environments.catalogue)
        ? CommandWords.phrases(for: made, in: environments).joined(separator: " && ") : step.line
      entries.append(Entry(time: step.time, line: line, path: file.path, back: back))
      root = before
    }
    return entries.reversed()
  }
}

extension SavedHistory.Entry {
  /// The first edit of `environment` that its line says; nil if it says none.
  public func edit(of environment: String, in environments: Environments) -> Edit? {
    let phrases = CommandWords.split(line).split(separator: "&&")
    return phrases.lazy.compactMap { phrase in
      (try? Replay.edits(phrase, in: environments))?.first { $0.environment == environment }
    }.first
  }

  fileprivate var text: String {
    let back = back.map { "# back \(CommandWords.quoted(path)) \($0.words)\n" }.joined()
    return "# at \(time.isEmpty ? "?" : time)\n\(back)\(line)\n"
  }
}
