/// What an export does to a target: file by file, what is new, changed, the same, or no longer made.
public struct Export: Sendable, Equatable {
  /// What becomes of one file.
  public struct Change: Sendable, Hashable {
    /// In the order in which they are listed.
    public enum Kind: Sendable, Hashable {
      case new, changed, same
      /// An earlier export wrote it and this one does not make it.
      case orphaned
    }

    /// Relative to the target.
    public let path: String
    public let kind: Kind
    /// What the target holds, nil for a new file.
    public let old: [UInt8]?
    /// What it shall hold, nil for an orphaned file.
    public let new: String?

    /// Whether the file is to be written.
    public var isWritten: Bool { kind == .new || kind == .changed }

    /// The difference as `diff -u` writes it; empty if there is none.
    public var difference: String {
      LineDiff.unified(
        from: old.map { String(decoding: $0, as: UTF8.self) } ?? "", to: new ?? "",
        oldName: old == nil ? "/dev/null" : path, newName: new == nil ? "/dev/null" : path)
    }

    /// The same line by line.
    public var lines: LineDiff {
      LineDiff(from: old.map { String(decoding: $0, as: UTF8.self) } ?? "", to: new ?? "")
    }
  }

  /// One thing that is done to a target.
  public enum Step: Sendable, Hashable {
    /// The file at the path holds these bytes from then on.
    case write(path: String, bytes: [UInt8])
    case remove(path: String)
  }

  /// The files in apply order, then those that are no longer made.
  public let changes: [Change]
  /// The index once the orphaned files are removed.
  public let index: ExportIndex
  /// The index while they stay.
  public let indexWithOrphans: ExportIndex
  /// The files that are there, would be replaced, and were not written by an export.
  public let foreign: [String]
  /// The services that are not exported, since only others are, and would be lost from files that hold them now; sorted.
  public let dropped: [String]

  /// What writing `files`, which are all of `scope` laid out as `layout`, does to a target that has the index `previous`
  /// and whose files `read` gives by path, nil where there is none.
  public init<Failure: Error>(
    _ files: [ExportedFile], layout: ExportLayout, scope: ExportScope, previous: ExportIndex?,
    read: (String) throws(Failure) -> [UInt8]?
  ) throws(Failure) {
    let made = Set(files.map(\.path))
    let before = previous?.entries ?? []
    let inScope = before.filter { !made.contains($0.path) && scope.covers($0, in: layout) }
    var changes: [Change] = []
    for file in files {
      let old = try read(file.path)
      let kind: Change.Kind = old == nil ? .new : old == Array(file.text.utf8) ? .same : .changed
      changes.append(Change(path: file.path, kind: kind, old: old, new: file.text))
    }
    var orphans: [ExportIndex.Entry] = []
    for entry in inScope {
      // What somebody has removed already is nobody's orphan.
      guard let old = try read(entry.path) else { continue }
      orphans.append(entry)
      changes.append(Change(path: entry.path, kind: .orphaned, old: old, new: nil))
    }
    let elsewhere = before.filter { !made.contains($0.path) && !inScope.contains($0) }
    let known = Set(before.map(\.path))
    self.changes = changes
    index = ExportIndex(of: files, keeping: elsewhere, from: before, layout: layout)
    indexWithOrphans = ExportIndex(of: files, keeping: elsewhere + orphans, from: before, layout: layout)
    foreign = changes.filter { $0.kind == .changed && !known.contains($0.path) }.map(\.path)
    dropped = scope.services.isEmpty ? [] : Self.services(of: before, missingIn: files)
  }

  /// The services that entries list and the files at the same paths do not hold.
  private static func services(of entries: [ExportIndex.Entry], missingIn files: [ExportedFile]) -> [String] {
    let held = Dictionary(files.map { ($0.path, $0.services) }) { first, _ in first }
    let missing = entries.flatMap { entry in
      held[entry.path].map { held in entry.services.filter { !held.contains($0) } } ?? []
    }
    return Set(missing).sorted()
  }

  /// What is to be done, in an order in which the index always lists whatever is there of ours, also when the machine
  /// stops in between. Orphaned files are removed if it is `pruning`, else they stay.
  public func steps(pruning: Bool) -> [Step] {
    let written = changes.filter(\.isWritten).map { Step.write(path: $0.path, bytes: Array(($0.new ?? "").utf8)) }
    let steps = [Self.step(writing: indexWithOrphans)] + written
    guard pruning else { return steps }
    let orphans = changes.filter { $0.kind == .orphaned }
    return steps + orphans.map { .remove(path: $0.path) } + [Self.step(writing: index)]
  }

  private static func step(writing index: ExportIndex) -> Step {
    .write(path: ExportIndex.path, bytes: Array(index.text.utf8))
  }
}
