/// What the preview shows row by row: its lines, and one row for those that are folded away.
///
/// Nothing is folded that fits. Else what the field at the cursor reaches, what changed, what is searched and what all
/// that stands under stay to be seen, with as much around them as there is room for. If there is room for all that the
/// field's section reaches, that stays too, so that the rows hold still while the cursor moves in it.
package struct PreviewRows: Sendable, Equatable {
  package enum Row: Sendable, Equatable {
    case line(Int)
    /// Lines that are the same and far from what matters.
    case fold(Range<Int>)
    /// A whole object, by its position, and its lines.
    case object(Int, Range<Int>)
    /// The name of the object below.
    case heading(Int)
  }

  package private(set) var rows: [Row] = []

  package init() {}

  init(_ preview: Preview, _ state: PreviewState, matches: [Int], room: Int) {
    let builder = Builder(preview: preview, folded: state.folded)
    let whole = builder.rows(showing: Array(repeating: true, count: preview.lines.count))
    guard !state.isUnfolded, preview.form == .diff || (whole.count > room && room >= Self.leastRoom) else {
      rows = whole
      return
    }
    func kept(_ isCentre: (Preview.Line) -> Bool) -> Builder.Kept {
      builder.kept(matches: matches, opened: state.opened, isCentre: isCentre)
    }
    rows =
      preview.form == .diff
      ? builder.rows(around: kept { _ in false }, Self.diffContext, Self.diffContext)
      : builder.rows(around: kept { $0.isReached || $0.isNear }, filling: room)
        ?? builder.rows(around: kept(\.isReached), filling: room)
        ?? builder.rows(around: kept(\.isReached), 0, 0)
  }

  /// Smaller panes show some lines in a row; folded they would be all folds.
  private static let leastRoom = 12
  private static let diffContext = 3

  /// Whether something is folded.
  package var hasFolds: Bool {
    rows.contains { row in
      switch row {
      case .fold, .object: true
      case .line, .heading: false
      }
    }
  }

  /// The row that shows `line`, or what it is folded into.
  func row(of line: Int) -> Int {
    rows.firstIndex { row in
      switch row {
      case .line(let shown): shown == line
      case .fold(let lines), .object(_, let lines): lines.contains(line)
      case .heading: false
      }
    } ?? 0
  }

  /// The first line that `row` stands for; nil for a heading.
  func line(of row: Int) -> Int? {
    guard rows.indices.contains(row) else { return nil }
    return switch rows[row] {
    case .line(let line): line
    case .fold(let lines), .object(_, let lines): lines.lowerBound
    case .heading: nil
    }
  }
}

private struct Builder {
  let preview: Preview
  let folded: Set<String>

  private var lines: [Preview.Line] { preview.lines }

  /// The lines that are never folded away, and those of them that the others are there for.
  func kept(matches: [Int], opened: Set<Int>, isCentre: (Preview.Line) -> Bool) -> Kept {
    var kept = Kept(centres: lines.map { $0.isChanged || isCentre($0) })
    for match in matches { kept.centres[match] = true }
    if !kept.centres.contains(true), preview.form != .diff, let first = preview.firstOfWorkload ?? lines.indices.first {
      kept.centres[first] = true
    }
    kept.all = kept.centres
    for index in lines.indices where kept.centres[index] {
      var parent = lines[index].parent
      while let next = parent, !kept.all[next] {
        kept.all[next] = true
        parent = lines[next].parent
      }
    }
    for index in opened where lines.indices.contains(index) { kept.all[index] = true }
    return kept
  }

  struct Kept {
    var centres: [Bool]
    /// With what the centres stand under, and what was opened.
    var all: [Bool] = []
  }

  /// The rows with as many lines around what is kept as fit in `room`; nil if what is kept does not fit.
  func rows(around kept: Kept, filling room: Int) -> [PreviewRows.Row]? {
    guard rows(around: kept, 0, 0).count <= room else { return nil }
    var least = 0
    var most = 2 * lines.count
    while least < most {
      let middle = (least + most + 1) / 2
      if rows(around: kept, middle / 2, (middle + 1) / 2).count <= room { least = middle } else { most = middle - 1 }
    }
    return rows(around: kept, least / 2, (least + 1) / 2)
  }

  /// The rows with so many lines before and after the centres, in the same object.
  func rows(around kept: Kept, _ before: Int, _ after: Int) -> [PreviewRows.Row] {
    var shown = kept.all
    for object in preview.objects {
      var distance = lines.count
      for index in object.lines {
        distance = kept.centres[index] ? 0 : distance + 1
        if distance <= after { shown[index] = true }
      }
      distance = lines.count
      for index in object.lines.reversed() {
        distance = kept.centres[index] ? 0 : distance + 1
        if distance <= before { shown[index] = true }
      }
    }
    return rows(showing: shown)
  }

  /// The rows of what is `shown`. Of other lines up to four in a row are not worth a fold.
  func rows(showing shown: [Bool]) -> [PreviewRows.Row] {
    var rows: [PreviewRows.Row] = []
    for (position, object) in preview.objects.enumerated() {
      if folded.contains(object.title) || !object.lines.contains(where: { shown[$0] }) {
        rows.append(.object(position, object.lines))
        continue
      }
      let start = object.lines.lowerBound
      if preview.form == .diff || lines[start].isJSON {
        rows.append(.heading(position))
      } else if start > 0, lines[start - 1].number == nil, case .line? = rows.last {
        rows.append(.line(start - 1))
      }
      var index = start
      while index < object.lines.upperBound {
        let end = object.lines[index...].first { shown[$0] } ?? object.lines.upperBound
        if end - index > 4 { rows.append(.fold(index..<end)) } else { rows += (index..<end).map { .line($0) } }
        index = end
        while index < object.lines.upperBound, shown[index] {
          rows.append(.line(index))
          index += 1
        }
      }
    }
    return rows
  }
}

extension Preview.Line {
  fileprivate var isJSON: Bool {
    if case .json = source { true } else { false }
  }
}
