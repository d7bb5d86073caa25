import BeTraceCore

/// What differs between two texts, such as a file of an export before and after, to be looked at in a box.
package struct TextDifference: Sendable, Equatable {
  /// A row of the difference.
  package enum Row: Sendable, Equatable {
    /// A line, and what it was or became.
    case line(SaveReview.DiffLine, insteadOf: String?)
    /// So many lines that do not change are left out.
    case leftOut(Int)
  }

  /// What it is a difference of.
  package let title: String
  package let rows: [Row]
  /// The columns that the numbers take.
  let numberColumns: Int
  /// The first row shown, 0-based.
  package var top = 0

  /// The difference of a file of an export.
  init(_ change: Export.Change) { self.init(change.path, change.lines) }

  /// The difference between the manifests of `old` and `new`.
  init(_ title: String, from old: [Resource], to new: [Resource]) {
    let texts = [old, new].map {
      YAMLText($0.map(\.hidingSecrets)).text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    self.init(title, LineDiff(from: texts[0].map(String.init), to: texts[1].map(String.init)))
  }

  /// Scrolls by `count` rows, of which the box shows so many.
  mutating func scroll(by count: Int, rows room: Int) { top = min(max(top + count, 0), max(0, rows.count - room)) }

  /// `difference` with three unchanged lines around what changes.
  private init(_ title: String, _ difference: LineDiff) {
    self.title = title
    var rows: [Row] = []
    var lines: [SaveReview.DiffLine] = []
    var end = 0
    for hunk in difference.hunks(context: 3) {
      let shown = SaveReview.lines(of: hunk).map(\.hidingSecrets)
      lines += shown
      if hunk.new.linesBefore > end { rows.append(.leftOut(hunk.new.linesBefore - end)) }
      rows += zip(shown, shown.counterparts).map { Row.line($0, insteadOf: $1) }
      end = hunk.new.linesBefore + hunk.new.count
    }
    let count = difference.lines.count { $0.newNumber != nil }
    if count > end, !rows.isEmpty { rows.append(.leftOut(count - end)) }
    self.rows = rows
    numberColumns = lines.numberColumns
  }
}

extension LineDiff.Extent {
  /// How many lines stand before it.
  fileprivate var linesBefore: Int { count == 0 ? start : start - 1 }
}

extension SaveReview.DiffLine {
  /// The line, or that it is hidden as it looks like a secret.
  fileprivate var hidingSecrets: SaveReview.DiffLine {
    guard SecretPattern.looksSecret(text: text) else { return self }
    return SaveReview.DiffLine(kind: kind, number: number, text: "<hidden>")
  }
}
