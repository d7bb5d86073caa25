package import BeTraceCore

/// The box that offers edits which were not saved when a workbench ended.
package struct RecoveryBox: Sendable {
  package let journal: UnsavedJournal
  /// What the edits make of the files; nothing else can change them while the box is open.
  let recovery: Recovery
}

extension RecoveryBox: Equatable {
  package static func == (left: RecoveryBox, right: RecoveryBox) -> Bool { left.journal == right.journal }
}

/// How the box looks.
extension Session {
  func drawRecovery(_ box: RecoveryBox, _ layout: Layout, on screen: inout Frame) {
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let recovery = box.recovery
    let again = [Run(key(.accept, in: .recovery), .hintKey), Run(" make them again, not saved yet", .textMuted)]
    let canBeMade = !recovery.steps.isEmpty || recovery.failures.isEmpty
    let keys =
      (canBeMade ? [again] : []) + [
        [Run(key(.discard, in: .recovery), .hintKey), Run(" throw them away", .textMuted)],
        [
          Run(key(.cancel, in: .recovery), .hintKey),
          Run(" leave them for later: :\(WorkbenchCommand.recover) offers them again", .textMuted),
        ],
      ]
    let head = ["A workbench ended before these edits were saved", box.time].compactMap(\.self).joined(separator: ", ")
    let changed = "Changed since: \(recovery.changedFiles.joined(separator: ", ").visible)"
    let count = recovery.conflicts.count
    let asks =
      count == 0
      ? ""
      : "; \(key(.accept, in: .recovery)) asks about \(count == 1 ? "a value" : "\(count) values") that both changed"
    let foot =
      recovery.changedFiles.isEmpty ? [] : (changed + asks).wrapped(to: columns).map { [Run($0, .problemWarning)] }
    let room = BoxFrame.inside(layout)
    let long = head.wrapped(to: columns).map { [Run($0)] } + [[]]
    // Where there is little room the last row of the screen names the keys.
    let isTight = long.count + min(3, recovery.rowCount) + foot.count + 1 + keys.count > room
    let top = isTight ? [[Run((box.time ?? "Edits").elided(to: columns, ellipsis: state.symbols[.ellipsis]))]] : long
    let rows = rows(of: recovery, atMost: room - top.count - foot.count - (isTight ? 0 : 1 + keys.count))
    draw(
      [Run("Not saved", .focusTitle)], top + rows + foot + (isTight ? [] : [[]] + keys), layout, on: &screen)
  }

  /// What is made again, then what cannot be and why, in so many rows.
  private func rows(of recovery: Recovery, atMost most: Int) -> [[Run]] {
    let steps = recovery.steps.map { [Run(state.symbols[.unsaved] + " ", .originUnsaved), Run($0.line.visible)] }
    let failures = recovery.failures.map { line, reason in
      [Run(state.symbols[.error] + " ", .problemError), Run(line.visible), Run("  \(reason)", .textMuted)]
    }
    let rows = failures + steps
    guard rows.count > max(1, most) else { return rows }
    let shown = rows.prefix(max(0, most - 1))
    return shown + [[Run("\(state.symbols[.fold]) \(rows.count - shown.count) more", .textMuted)]]
  }
}

extension RecoveryBox {
  /// When the last edit was made: `2026-11-27 09:01 UTC`.
  fileprivate var time: String? {
    journal.time?.asShownTime
  }
}

extension Recovery {
  /// How many lines of the journal it is about, without those that were undone.
  var rowCount: Int { steps.count + failures.count }
}
