import BeTraceCore

/// What differs in one file of an export.
package struct ExportDifference: Sendable, Equatable {
  /// A row of the difference.
  package enum Row: Sendable, Equatable {
    /// A line, and what it was or became.
    case line(SaveReview.DiffLine, insteadOf: String?)
    /// So many lines that do not change are left out.
    case leftOut(Int)
  }

  package let path: String
  package let rows: [Row]
  /// The columns that the numbers take.
  let numberColumns: Int
  /// The first row shown, 0-based.
  package var top = 0

  /// The difference of a file, with three unchanged lines around what changes.
  init(_ change: Export.Change) {
    path = change.path
    let difference = change.lines
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
