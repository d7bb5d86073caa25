/// The edits since the files were read, one command a line, so that they can be read and made again.
///
/// A line is what is typed on the command line of the workbench: `set bff/production/replicas=5`, `unset …`, several of
/// these with `&&` between where they were one step; `undo` and `redo`; and `replace ENVIRONMENT OFFSET LENGTH TEXT` for
/// what no command says, such as what came back from an editor: so many bytes of the environment's file from a 0-based
/// offset on, and the JSON text in their place. Lines that begin with `#` say nothing.
public struct Journal: Sendable, Equatable {
  /// What the first line of every journal's file begins with; the version follows.
  public static let head = "# betrace-tui journal"
  static let version = "1"
  static let undo = "undo"
  static let redo = "redo"
  static let replace = "replace"

  /// What a line does.
  public enum Verb: Sendable {
    case undo, redo
    /// Makes a step that can be undone.
    case step

    /// That of `line`.
    public init(_ line: String) { self = line == Journal.undo ? .undo : line == Journal.redo ? .redo : .step }
  }

  /// What was done, oldest first.
  public private(set) var lines: [String] = []

  /// A journal of nothing.
  public init() {}

  /// The journal as a file.
  public var text: String { (["\(Self.head) \(Self.version)"] + lines).map { $0 + "\n" }.joined() }

  /// Notes `edits`, which made `splices` of `environments`, one after another. A literal secret is not kept: who replays
  /// that line is told to set it again.
  public mutating func record(
    _ edits: [Edit], _ splices: @autoclosure () -> [FileSplice], of environments: Environments
  ) {
    let phrases = CommandWords.phrases(for: edits, in: environments)
    let isSaid = (try? phrases.flatMap { try Replay.edits(CommandWords.split($0)[...], in: environments) }) == edits
    let isOnOneLine = !phrases.contains { $0.utf8.contains(UInt8(ascii: "\n")) }
    if !edits.isEmpty, isOnOneLine,
      isSaid || CommandWords.hidesSecret(in: edits, declaredIn: environments.catalogue)
    {
      lines.append(phrases.joined(separator: " && "))
    } else {
      record(splices(), of: environments)
    }
  }

  /// Notes `splices` of `environments`, made one after another, which no command says.
  public mutating func record(_ splices: [FileSplice], of environments: Environments) {
    var environments = environments
    let phrases = splices.map { splice -> String in
      let text = environments[splice.environment]?.bytes ?? []
      _ = environments.apply(splice.splice, to: splice.environment)
      return
        "\(Self.replace) \(CommandWords.quotedName(splice.environment)) \(splice.splice.inCharacters(of: text).words)"
    }
    if !phrases.isEmpty { lines.append(phrases.joined(separator: " && ")) }
  }

  /// Notes that the last step was taken back.
  public mutating func recordUndo() { lines.append(Self.undo) }

  /// Notes that the step that was taken back last was made again.
  public mutating func recordRedo() { lines.append(Self.redo) }
}

/// A change of one environment's file.
public struct FileSplice: Sendable, Hashable {
  /// The environment's name.
  public let environment: String
  /// What changes in its text.
  public let splice: Splice

  /// `splice` in the file of `environment`.
  public init(environment: String, splice: Splice) {
    self.environment = environment
    self.splice = splice
  }
}

extension Journal {
  /// The lines in the file of a journal after the first, without one that a crash cut off; nil if it is none of this version.
  static func lines(in bytes: [UInt8]) -> ArraySlice<String>? {
    let whole = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
    return whole.first == "\(head) \(version)" ? whole.dropFirst() : nil
  }
}
