import BeTraceCore

/// Which rows the panes show: all, or those that hold some words.
extension Session {
  mutating func leave() {
    if state.focus == .form, !markedFields.isEmpty {
      unmark()
    } else if state.filters[state.focus] != nil {
      showAll()
    } else {
      state.focus = .form
    }
  }

  /// Shows all rows of the pane again; the cursor stays on what was found.
  private mutating func showAll() {
    let (field, problem) = (fieldAtCursor, problemAtCursor)
    state.filters[state.focus] = nil
    if state.focus == .form, let field { state.field = field }
    guard state.focus == .problems, let problem else { return }
    refresh()
    if let index = listedProblems.firstIndex(of: problem) { state.problemIndex = index }
  }

  mutating func openFilter() {
    // What the inspector shows is not looked through, but the form that it is about.
    if state.focus == .inspector { state.focus = .form }
    state.filtering = state.focus
    state.filteredFrom = visit
    state.isFilterFresh = true
    state.preview.searchStart = state.preview.line
  }
}
