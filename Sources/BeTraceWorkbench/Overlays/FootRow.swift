/// A row below the differences of the save review.
struct FootRow {
  /// What a row is worth where there is not room for all; what is worth least goes first.
  enum Worth: Int, Comparable {
    /// It can be copied by a key.
    case commit, command
    case detail, effect, checks, firstEffect
    /// Nobody should save without it.
    case needed

    static func < (left: Worth, right: Worth) -> Bool { left.rawValue < right.rawValue }
  }

  let runs: [Run]
  var worth: Worth

  init(_ runs: [Run], _ worth: Worth) { (self.runs, self.worth) = (runs, worth) }
}

extension [FootRow] {
  /// These without what is worth least, as far as there is not `room` for all; what is worth as much as `worth` stays.
  func fitted(to room: Int, keeping worth: FootRow.Worth) -> [FootRow] {
    var rows = self
    while rows.count > room, let least = rows.map(\.worth).min(), least < worth {
      rows.remove(at: rows.lastIndex { $0.worth == least }!)
    }
    return rows
  }

  /// These, each in as many rows of `columns` as it takes.
  func wrapped(to columns: Int) -> [FootRow] {
    flatMap { row in row.runs.wrapped(to: columns).map { FootRow($0, row.worth) } }
  }

  /// These behind a `label` for all, in as many columns as `columns`.
  func labelled(_ label: String, columns: Int) -> [FootRow] {
    enumerated().map { index, row in
      FootRow([Run((index == 0 ? label : "").padded(to: columns), .textMuted)] + row.runs, row.worth)
    }
  }
}
