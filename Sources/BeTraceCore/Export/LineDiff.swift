/// What changed between two lists of lines: which were removed, which were added, which stayed.
public struct LineDiff: Sendable, Equatable {
  /// One line of either list, or of both.
  public struct Line: Sendable, Hashable {
    /// What became of a line.
    public enum Kind: Sendable, Hashable {
      case same, removed, added
    }

    /// What became of the line.
    public let kind: Kind
    /// The line without its newline.
    public let text: String
    /// The 1-based number in the old list, nil for an added line.
    public let oldNumber: Int?
    /// The 1-based number in the new list, nil for a removed line.
    public let newNumber: Int?
  }

  /// All lines in reading order, removed lines before the added ones that replace them.
  public let lines: [Line]

  /// Compares two lists of lines byte for byte and keeps as many lines as possible.
  ///
  /// Lists with more than some thousand scattered changes are compared piece by piece, which may keep fewer lines but
  /// stays quick.
  public init(from old: [String], to new: [String]) {
    let changes = LineChanges(from: old, to: new)
    var lines: [Line] = []
    lines.reserveCapacity(old.count + new.count)
    var (row, column) = (0, 0)
    while row < old.count || column < new.count {
      if row < old.count && changes.isRemoved[row] {
        lines.append(Line(kind: .removed, text: old[row], oldNumber: row + 1, newNumber: nil))
        row += 1
      } else if column < new.count && changes.isAdded[column] {
        lines.append(Line(kind: .added, text: new[column], oldNumber: nil, newNumber: column + 1))
        column += 1
      } else {
        lines.append(Line(kind: .same, text: new[column], oldNumber: row + 1, newNumber: column + 1))
        row += 1
        column += 1
      }
    }
    self.lines = lines
  }

  /// Compares the lines of two texts; a last line without newline is another line than one with it.
  public init(from old: String, to new: String) { self.init(from: Self.lines(of: old), to: Self.lines(of: new)) }

  /// Whether nothing was removed and nothing added.
  public var isEmpty: Bool { lines.allSatisfy { $0.kind == .same } }

  /// How many lines change: one that takes the place of another is one.
  public var changedLineCount: Int {
    hunks(context: 0).reduce(0) { $0 + max($1.old.count, $1.new.count) }
  }
}

extension LineDiff {
  /// Changed lines that stand close together, with the unchanged lines around them.
  public struct Hunk: Sendable, Hashable {
    /// The lines in reading order, unchanged ones at both ends.
    public let lines: [Line]
    /// Where the hunk stands in the old list.
    public let old: Extent
    /// Where the hunk stands in the new list.
    public let new: Extent
  }

  /// A first line and a number of lines.
  public struct Extent: Sendable, Hashable {
    /// The 1-based number of the first line; of no lines, the number of the line before them, which may be 0.
    public let start: Int
    /// How many lines there are.
    public let count: Int
  }

  /// The changes from top to bottom, each with up to `context` unchanged lines before and after it; changes whose
  /// context touches share a hunk.
  public func hunks(context: Int = 3) -> [Hunk] {
    var hunks: [Hunk] = []
    var range = 0..<0
    for index in lines.indices where lines[index].kind != .same {
      let around = max(index - context, 0)..<min(index + context + 1, lines.count)
      if range.isEmpty || around.lowerBound > range.upperBound {
        if !range.isEmpty { hunks.append(hunk(range)) }
        range = around
      } else {
        range = range.lowerBound..<around.upperBound
      }
    }
    if !range.isEmpty { hunks.append(hunk(range)) }
    return hunks
  }

  private func hunk(_ range: Range<Int>) -> Hunk {
    Hunk(
      lines: Array(lines[range]), old: extent(of: range, numbered: \.oldNumber),
      new: extent(of: range, numbered: \.newNumber))
  }

  private func extent(of range: Range<Int>, numbered number: (Line) -> Int?) -> Extent {
    let numbers = lines[range].compactMap(number)
    if let first = numbers.first { return Extent(start: first, count: numbers.count) }
    return Extent(start: lines[..<range.lowerBound].reversed().lazy.compactMap(number).first ?? 0, count: 0)
  }
}

extension LineDiff {
  /// The difference of two texts as `diff -u` prints it, empty if there is none.
  public static func unified(
    from old: String, to new: String, oldName: String = "a", newName: String = "b", context: Int = 3
  ) -> String {
    let hunks = LineDiff(from: old, to: new).hunks(context: context)
    if hunks.isEmpty { return "" }
    var text = "--- \(oldName)\n+++ \(newName)\n"
    for hunk in hunks {
      text += "@@ -\(hunk.old) +\(hunk.new) @@\n"
      for line in hunk.lines { text += "\(line.kind.sign)\(line.text)\n" }
    }
    return text
  }

  /// The lines of `text`; a last line without newline carries the remark that `diff` prints below it, which also makes
  /// it differ from the same line with a newline.
  private static func lines(of text: String) -> [String] {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let last = lines.removeLast()
    return last.isEmpty ? lines : lines + [last + "\n\\ No newline at end of file"]
  }
}

extension LineDiff.Extent: CustomStringConvertible {
  /// The extent as in the head of a hunk: `3,7`, or only `3` if it is one line.
  public var description: String { count == 1 ? "\(start)" : "\(start),\(count)" }
}

extension LineDiff.Line.Kind {
  fileprivate var sign: String {
    switch self {
    case .same: " "
    case .removed: "-"
    case .added: "+"
    }
  }
}
