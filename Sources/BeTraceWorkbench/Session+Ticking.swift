import BeTraceCore

/// Ticks in the rows of boxes.
extension Session {
  /// Ticks the row at the cursor of the box that is open, or takes the tick away; without one what is at the cursor is
  /// turned on or off.
  mutating func toggle() -> [Effect] {
    switch state.overlay {
    case .promote(let box): return pick(in: box, isForAll: false)
    case .export(var box):
      box.pick()
      state.overlay = .export(box)
    case .merge(var box):
      box.toggle()
      state.overlay = .merge(box)
    default: return toggleAtCursor()
    }
    return []
  }

  /// Ticks all rows of the box, or only those that are by rule.
  mutating func pickAll() -> [Effect] {
    guard case .promote(let box)? = state.overlay else { return [] }
    return pick(in: box, isForAll: true)
  }
}
