package import BeTraceCore

/// The box that asks about values which somebody else changed too: which of the two is kept.
package struct MergeBox: Sendable, Equatable {
  /// What is done once all is decided.
  enum Cause: Sendable, Equatable {
    /// These files are taken, as they were read.
    case files([Action.FileContent], WorkspaceSettings, Catalogue)
    /// The edits are made again that this box offers.
    case edits(RecoveryBox)
    /// The same once they were thrown away.
    case thrownAway(RecoveryBox)
  }

  package let conflicts: [EditConflict]
  let cause: Cause
  /// The row at the cursor, 0-based.
  package private(set) var index = 0
  private var givenUp: Set<Int> = []

  init(_ conflicts: [EditConflict], between cause: Cause) { (self.conflicts, self.cause) = (conflicts, cause) }

  /// The edits of ours that yield.
  package var yielding: Set<Edit> { Set(givenUp.map { conflicts[$0].ours }) }

  /// Whether ours is kept in this row.
  package func keepsOurs(_ row: Int) -> Bool { !givenUp.contains(row) }

  /// Keeps the other value in the row at the cursor.
  mutating func toggle() { givenUp.formSymmetricDifference([index]) }

  /// With the cursor so many rows on.
  func moved(by count: Int) -> MergeBox {
    var box = self
    box.index = min(max(0, index + count), conflicts.count - 1)
    return box
  }
}

/// How the box looks: each value as it was, as we made it, and as they did.
extension Session {
  func drawMerge(_ box: MergeBox, _ layout: Layout, on screen: inout Frame) {
    let labels = box.conflicts.map { name(of: $0.ours) }
    let wanted = 100
    let columns = BoxFrame(wideFor: 0, wanted: wanted, layout, symbols: state.symbols).content.columns
    let isNarrow = columns < 50
    let label = min(columns * 4 / 10, (labels.map(\.columns).max() ?? 0) + 1)
    let heads = isNarrow ? ["yours", "theirs"] : ["yours", "theirs", "it was"]
    let value = (columns - label - heads.count) / heads.count
    let rows = box.conflicts.indices.map { index in
      (
        index,
        [[Run(labels[index].elided(to: label, ellipsis: state.symbols[.ellipsis]))]]
          + cells(of: index, in: box, columns: value).prefix(heads.count)
      )
    }
    let count = box.conflicts.count == 1 ? "1 value" : "\(box.conflicts.count) values"
    var list = BoxList(
      head: (["Value"] + heads).map { [Run($0, .textMuted)] },
      starts: [0] + heads.indices.map { label + 1 + $0 * (value + 1) }, groups: [(nil, rows)],
      foot: foot(of: box, columns: columns), room: BoxFrame.inside(layout))
    list.wanted = wanted
    draw(
      [Run("Both changed", .focusTitle), Run("  \(count)", .panelTitle)], list, selected: box.index, layout, on: &screen
    )
  }

  private func name(of edit: Edit) -> String {
    "\(edit.environment) \(edit.service.map { "\($0) " } ?? "")\(edit.field?.description ?? edit.path.description)"
      .visible
  }

  private func cells(of index: Int, in box: MergeBox, columns: Int) -> [[Run]] {
    let values = box.conflicts[index].values(declaredIn: state.environments.catalogue)
    let isOurs = box.keepsOurs(index)
    return [(values.ours, isOurs), (values.theirs, !isOurs), (values.base, false)].map { value, isKept in
      let text = (value.map { $0.text ?? $0.json(indent: nil) }?.visible ?? "not set").elided(
        to: columns - 2, ellipsis: state.symbols[.ellipsis])
      return [
        Run(isKept ? state.symbols[.done] + " " : "  ", .originUnsaved),
        Run(text, isKept ? .originUnsaved : .textMuted),
      ]
    }
  }

  private func foot(of box: MergeBox, columns: Int) -> [[Run]] {
    let since = if case .files = box.cause { "you read the files" } else { "you edited them" }
    let said =
      "These were changed elsewhere since \(since). What is ticked is kept; all other edits of yours and of theirs "
      + "go together. Nothing is written before you save."
    return said.wrapped(to: columns).map { [Run($0, .textMuted)] }
  }
}
