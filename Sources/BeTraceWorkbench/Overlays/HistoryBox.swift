import BeTraceCore

/// The box with all edits, the last first, and below them how it began.
package struct HistoryBox: Sendable, Equatable {
  /// The row at the cursor, 0-based.
  package private(set) var index: Int
  private let stepCount: Int

  init(at index: Int, of stepCount: Int) { (self.index, self.stepCount) = (index, stepCount) }

  /// How many steps are done at the row at the cursor.
  var point: Int { stepCount - index }

  /// With the cursor so many rows on.
  func moved(by count: Int) -> HistoryBox {
    var box = self
    box.index = min(max(0, index + count), stepCount)
    return box
  }
}

/// How the box looks.
extension Session {
  func drawHistory(_ box: HistoryBox, _ layout: Layout, on screen: inout Frame) {
    let wanted = 110
    let columns = BoxFrame(wideFor: 0, wanted: wanted, layout, symbols: state.symbols).content.columns
    let isNarrow = columns < 50
    let time = isNarrow ? 5 : 16
    let count = state.history.stepCount
    let rows = (0...count).map { row in (row, cells(of: count - row, isNarrow: isNarrow)) }
    var list = BoxList(
      head: [isNarrow ? "UTC" : "When, in UTC", "Edit", ""].map { [Run($0, .textMuted)] },
      starts: [0, 2 + time + 1, columns - 7], groups: [(nil, rows)], foot: historyFoot(columns: columns),
      room: BoxFrame.inside(layout))
    list.wanted = wanted
    let title = [Run("History", .focusTitle), Run(count == 1 ? "  1 edit" : "  \(count) edits", .panelTitle)]
    draw(title, list, selected: box.index, layout, on: &screen)
  }

  /// The row after which so many steps are done.
  private func cells(of point: Int, isNarrow: Bool) -> [[Run]] {
    let history = state.history
    let isHere = point == history.done.count
    let mark = Run(isHere ? state.symbols[.done] + " " : "  ", .originUnsaved)
    guard point > 0 else { return [[mark], [Run("how it began", .textMuted)], []] }
    let isDone = point <= history.done.count
    let step = isDone ? history.done[point - 1] : history.undone[history.stepCount - point]
    let time = (step.time ?? "").prefix(16).description.replacing("T", with: " ").visible
    let state: (String, Role) =
      !isDone
      ? ("undone", .textMuted)
      : step.isEarlier
        ? ("earlier", .textMuted) : history.isSaved(point - 1) ? ("saved", .ok) : ("unsaved", .originUnsaved)
    return [
      [mark, Run(isNarrow ? String(time.suffix(5)) : time, .textMuted)],
      [Run(step.line.visible, isDone ? isHere ? .textStrong : .text : .textMuted)], [Run(state.0, state.1)],
    ]
  }

  private func historyFoot(columns: Int) -> [[Run]] {
    let kept =
      "What is marked is where you are. The last \(SavedHistory.mostEdits) saved edits are kept for later workbenches, up to "
      + "\(SavedHistory.mostBytes >> 10) KiB."
    let changed = changedSince.isEmpty ? [] : String(changedSince.dropFirst(2)).wrapped(to: columns)
    return changed.map { [Run($0, .problemWarning)] } + kept.wrapped(to: columns).map { [Run($0, .textMuted)] }
  }
}
