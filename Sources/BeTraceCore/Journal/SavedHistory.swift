/// The edits that were saved and how each is taken back, which workbenches keep in a file so that a later one can undo them.
///
/// It is a journal like every other. Comments say of what, to which version of a file the edits lead, when one was made, by
/// which workbench it was saved, and which bytes of the file take it back: from a 0-based offset on, how many, and the JSON
/// text in their place. What cannot be taken back any more is told too, and why.
///
///     # betrace-tui journal 1
///     # workspace /home/lea/infrastructure
///     # saved environments/production.json 9f86d081884c7d65...
///     # past 2026-11-27T09:00:00Z environments/production.json undone 'set bff/production/replicas=4'
///     # at 2026-11-27T09:01:02Z
///     # by 4242 build7 2026-11-27T08:59:00Z
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
    /// Whose it is.
    public internal(set) var maker = Maker.own
  }

  /// Whose an edit is.
  public enum Maker: Sendable, Hashable {
    /// Of the workbench that asks.
    case own
    /// Of one that has ended, as far as anybody knows which it was.
    case earlier(LockHolder?)
    /// Of another one, which runs.
    case other(LockHolder)
  }

  /// A saved edit that cannot be taken back any more.
  public struct Past: Sendable, Hashable {
    /// What came between.
    public enum Fate: String, Sendable, Hashable {
      /// It was undone, and that was saved.
      case undone
      /// Somebody else wrote the file after it.
      case overwritten
    }

    /// When it was made, in UTC; empty if nobody knows.
    public let time: String
    /// The line of the journal.
    public let line: String
    /// The path of the file.
    public let path: String
    public let fate: Fate

    /// What happened at `time` to the file at `path` by the journal's `line`, and what came between.
    public init(time: String, line: String, path: String, fate: Fate) {
      (self.time, self.line, self.path, self.fate) = (time, line, path, fate)
    }
  }

  /// The folder of the workspace, without links.
  public let workspace: String
  /// Those of one file in the order in which they were made.
  public private(set) var entries: [Entry] = []
  /// What was saved before and cannot be taken back, in the order in which that was found out.
  public private(set) var past: [Past] = []
  /// The SHA-256 of the files that the entries lead to, by their paths.
  var versions: [String: String] = [:]

  /// A history of nothing.
  public init(of workspace: String) { self.workspace = workspace }

  /// Reads `bytes`; nil if they are no such journal, or one of another version.
  public init?(parsing bytes: [UInt8]) {
    guard let lines = Journal.lines(in: bytes) else { return nil }
    var (workspace, time, by, back) = (String?.none, "", LockHolder?.none, [(path: String, splice: Splice)]())
    for line in lines {
      let words = CommandWords.split(line)
      switch (words.first, words.count) {
      case ("#", 3) where words[1] == "workspace": workspace = CommandWords.name(words[2])
      case ("#", 4) where words[1] == "saved": versions[CommandWords.name(words[2])] = words[3]
      case ("#", 3) where words[1] == "at": (time, by, back) = (words[2], nil, [])
      case ("#", 5) where words[1] == "by":
        by = Int(words[2]).map { LockHolder(process: $0, host: CommandWords.name(words[3]), since: words[4]) }
      case ("#", 6) where words[1] == "past":
        guard let fate = Past.Fate(rawValue: words[4]) else { return nil }
        past.append(Past(time: words[2], line: words[5], path: CommandWords.name(words[3]), fate: fate))
      case ("#", 6) where words[1] == "back":
        guard let splice = Splice(words[3...]) else { return nil }
        back.append((CommandWords.name(words[2]), splice))
      case ("#", _), (nil, _): break
      default:
        guard let path = back.first?.path, back.allSatisfy({ $0.path == path }) else { return nil }
        entries.append(Entry(time: time, line: line, path: path, back: back.map(\.splice), maker: .earlier(by)))
        back = []
      }
    }
    guard let workspace else { return nil }
    self.workspace = workspace
  }

  /// The history as a file.
  public var text: String { head + past.map(\.text).joined() + entries.map(\.text).joined() }

  private var head: String {
    UnsavedJournal.beginning(of: workspace)
      + versions.sorted { $0.key < $1.key }.map { "# saved \(CommandWords.quotedName($0.key)) \($0.value)\n" }.joined()
  }

  /// Has `entries` lead to the file at `path` that holds `bytes`, and held `former` before, instead of what led to it then.
  /// What is too much goes, the oldest first.
  public mutating func keep(
    _ entries: [Entry], leadingTo path: String, holding bytes: [UInt8], before former: [UInt8]
  ) {
    let fate: Past.Fate = versions[path] == SHA256(of: former).description ? .undone : .overwritten
    past += self.entries.filter { old in old.path == path && !entries.contains { $0.isSame(as: old) } }
      .map { Past($0, fate) }
    self.entries.removeAll { $0.path == path }
    versions[path] = SHA256(of: bytes).description
    self.entries = (self.entries + entries).suffix(Self.mostEdits)
    past = past.suffix(Self.mostEdits)
    var size =
      head.utf8.count + (past.map(\.text) + self.entries.map(\.text)).reduce(0) { $0 + $1.utf8.count }
    while size > Self.mostBytes, !past.isEmpty { size -= past.removeFirst().text.utf8.count }
    while size > Self.mostBytes, !self.entries.isEmpty { size -= self.entries.removeFirst().text.utf8.count }
    versions = versions.filter { path, _ in self.entries.contains { $0.path == path } }
  }

  /// Says that what is of the workbench that asks is of `holder`.
  public mutating func sign(as holder: LockHolder) {
    for index in entries.indices where entries[index].maker == .own { entries[index].maker = .earlier(holder) }
  }

  /// Says by `maker` whose the edits are that a workbench saved.
  public mutating func tell(_ maker: (LockHolder) -> Maker) {
    for index in entries.indices {
      if case .earlier(let holder?) = entries[index].maker { entries[index].maker = maker(holder) }
    }
  }
}

/// What a workbench can make of it.
extension SavedHistory {
  /// The edits that lead to the files of `environments` as they are, oldest first, and the paths of files that are others
  /// than what was saved: nothing of them can be taken back.
  public func standing(in environments: Environments) -> (entries: [Entry], changed: [String]) {
    let same = environments.files.filter { versions[$0.path] == SHA256(of: $0.bytes).description }.map(\.path)
    return (
      Self.byTime(entries.filter { same.contains($0.path) }), versions.keys.filter { !same.contains($0) }.sorted()
    )
  }

  /// The edits that cannot be taken back where the files at the paths in `changed` are others than what was saved.
  public func past(with changed: [String]) -> [Past] {
    past + entries.filter { changed.contains($0.path) }.map { Past($0, .overwritten) }
  }

  /// `entries` by the times when they were made, those of one file in their order.
  private static func byTime(_ entries: [Entry]) -> [Entry] {
    var files = Dictionary(grouping: entries, by: \.path).sorted { $0.key < $1.key }.map { $0.value[...] }
    var result: [Entry] = []
    while let next = files.indices.filter({ !files[$0].isEmpty }).min(by: { files[$0].time < files[$1].time }) {
      result.append(files[next].removeFirst())
    }
    return result
  }
}

extension ArraySlice<SavedHistory.Entry> {
  /// When the first was made.
  fileprivate var time: String { first?.time ?? "" }
}

extension SavedHistory.Entry {
  /// The first edit of `environment` that its line says; nil if it says none.
  public func edit(of environment: String, in environments: Environments) -> Edit? {
    let phrases = CommandWords.split(line).split(separator: "&&")
    return phrases.lazy.compactMap { phrase in
      (try? Replay.edits(phrase, in: environments))?.first { $0.environment == environment }
    }.first
  }

  /// Whether it is the edit that `other` was, whoever asks.
  fileprivate func isSame(as other: Self) -> Bool {
    (time, line, path, back) == (other.time, other.line, other.path, other.back)
  }

  /// The workbench that saved it, if anybody knows; nil for that which asks.
  private var workbench: LockHolder? {
    switch maker {
    case .own: nil
    case .earlier(let holder): holder
    case .other(let holder): holder
    }
  }

  fileprivate var text: String {
    let by = workbench.map {
      "# by \($0.process) \(CommandWords.quotedName($0.host)) \(CommandWords.quoted($0.since))\n"
    }
    let back = back.map { "# back \(CommandWords.quotedName(path)) \($0.words)\n" }.joined()
    return "# at \(time.isEmpty ? "?" : time)\n\(by ?? "")\(back)\(line)\n"
  }
}

extension SavedHistory.Past {
  fileprivate init(_ entry: SavedHistory.Entry, _ fate: Fate) {
    self.init(time: entry.time, line: entry.line, path: entry.path, fate: fate)
  }

  fileprivate var text: String {
    "# past \(CommandWords.quoted(time)) \(CommandWords.quotedName(path)) \(fate.rawValue) \(CommandWords.quoted(line))\n"
  }
}
