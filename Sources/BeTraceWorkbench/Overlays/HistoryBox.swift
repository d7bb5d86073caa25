import BeTraceCore

/// The box with all edits, the last first, and below them how it began; then what cannot be undone any more.
package struct HistoryBox: Sendable, Equatable {
  /// The row at the cursor, 0-based.
  package private(set) var index: Int
  private let stepCount: Int
  private let pastCount: Int

  init(at index: Int, of stepCount: Int, besides pastCount: Int) {
    (self.index, self.stepCount, self.pastCount) = (index, stepCount, pastCount)
  }

  /// How many steps are done at the row at the cursor; nil if it is about what cannot be undone.
  var point: Int? { index > stepCount ? nil : stepCount - index }

  /// With the cursor so many rows on.
  func moved(by count: Int) -> HistoryBox {
    var box = self
    box.index = min(max(0, index + count), stepCount + pastCount)
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
    let past = state.history.past.reversed().enumerated().map { row, past in
      (count + 1 + row, cells(of: past, isNarrow: isNarrow))
    }
    var list = BoxList(
      head: [isNarrow ? "UTC" : "When, in UTC", "Edit", ""].map { [Run($0, .textMuted)] },
      starts: [0, 2 + time + 1, columns - 7],
      groups: [(nil, rows), ([Run("Undone since, or before others wrote the file", .panelTitle)], past)],
      foot: historyFoot(columns: columns),
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
    let state: (String, Role) =
      switch step.maker {
      case _ where !isDone: ("undone", .textMuted)
      case .other: ("theirs", .originUnsaved)
      case .earlier: ("earlier", .textMuted)
      case .own: history.isSaved(point - 1) ? ("saved", .ok) : ("unsaved", .originUnsaved)
      }
    return [
      [mark, Run(shown(step.time ?? "", isNarrow: isNarrow), .textMuted)],
      [Run(step.line.visible, isDone ? isHere ? .textStrong : .text : .textMuted)], [Run(state.0, state.1)],
    ]
  }

  /// The row of what cannot be undone any more.
  private func cells(of past: SavedHistory.Past, isNarrow: Bool) -> [[Run]] {
    let fate =
      switch past.fate {
      case .undone: "undone"
      case .overwritten: "others"
      }
    return [
      [Run("  "), Run(shown(past.time, isNarrow: isNarrow), .textMuted)], [Run(past.line.visible, .textMuted)],
      [Run(fate, .textMuted)],
    ]
  }

  private func shown(_ time: String, isNarrow: Bool) -> String {
    let time = time.prefix(16).description.replacing("T", with: " ").visible
    return isNarrow ? String(time.suffix(5)) : time
  }

  private func historyFoot(columns: Int) -> [[Run]] {
    let kept =
      "What is marked is where you are. The last \(SavedHistory.mostEdits) saved edits are kept for later workbenches, up to "
      + "\(SavedHistory.mostBytes >> 10) KiB."
    let changed = changedSince.isEmpty ? [] : String(changedSince.dropFirst(2)).wrapped(to: columns)
    return changed.map { [Run($0, .problemWarning)] } + kept.wrapped(to: columns).map { [Run($0, .textMuted)] }
  }
}
