package import BeTraceCore

/// Rows that are marked, so that one act is for all of them.
extension Session {
  /// The marked rows of the form, from the top.
  package var markedFields: [Field] {
    guard !state.marked.isEmpty, let form else { return [] }
    return form.fields.map(\.field).filter { state.marked.contains(cell($0)) }
  }

  func isMarked(_ field: Field) -> Bool { !state.marked.isEmpty && state.marked.contains(cell(field)) }

  /// What an act is for: the marked rows, or the one at the cursor.
  var rowsToActOn: [Field] {
    let marked = state.focus == .matrix ? [] : markedFields
    return marked.isEmpty ? [fieldAtCursor].compactMap { $0 } : marked
  }

  /// Marks the row at the cursor, or takes its mark, and goes to the next; on a heading that is for all rows below it.
  mutating func mark() -> [Effect] {
    if let section = sectionAtCursor {
      guard !section.fields.isEmpty else { return refuse("only the team of \(state.service) can change these") }
      let cells = section.fields.map { cell($0.field) }
      state.marked =
        state.marked.isSuperset(of: cells) ? state.marked.subtracting(cells) : state.marked.union(cells)
      return []
    }
    guard let field = fieldAtCursor, let form else { return refuse("there is no row to mark here") }
    state.marked.formSymmetricDifference([cell(field)])
    let below = form.stops.drop { $0 != .field(field) }.dropFirst()
    if let next = below.lazy.compactMap({ if case .field(let next) = $0 { next } else { nil } }).first {
      state.field = next
    }
    return []
  }

  /// Resets the marked rows, or the one at the cursor.
  mutating func resetRows() -> [Effect] {
    if case .why = state.overlay { state.overlay = nil }
    let fields = rowsToActOn
    let set = fields.filter { owner?[$0]?.origin.layer == .environment(state.environment) }
    return act(on: set.isEmpty ? fields : set, "reset") { $0.reset($1) }
  }

  /// Removes the marked rows, or the one at the cursor.
  mutating func removeRows() -> [Effect] {
    if case .pick(let box) = state.overlay { return removeItem(of: box) }
    if state.focus == .services { return removeService() }
    return act(on: rowsToActOn, "removed") { $0.remove($1) }
  }

  private mutating func act(
    on fields: [Field], _ done: String, _ act: (inout Session, [Field]) -> [Effect]
  ) -> [Effect] {
    let count = state.history.done.count
    let effects = act(&self, fields)
    guard state.history.done.count > count else { return effects }
    unmark()
    guard fields.count > 1 else { return effects }
    state.message = .done("\(fields.count) rows \(done); \(key(.undo)) undoes")
    return effects
  }

  mutating func unmark() { state.marked = [] }

  private func cell(_ field: Field) -> Visit {
    Visit(service: state.service, environment: state.environment, field: field)
  }
}
