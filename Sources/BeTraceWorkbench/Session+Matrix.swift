import BeTraceCore

/// The matrix: the values of a service, or of one field, in all environments. It has the cursor of all other views.
extension Session {
  /// Opens it where the cursor is.
  mutating func openMatrix() -> [Effect] {
    if state.focus == .matrix { return [] }
    let field = fieldAtCursor ?? sectionAtCursor?.fields.first?.field ?? state.field
    state.overlay = nil
    state.filtering = nil
    state.focus = .matrix
    state.field = field
    state.matrix.isTurned = false
    state.matrix.kept = [field]
    return []
  }

  mutating func toggleAllFields() -> [Effect] {
    guard !state.matrix.isTurned else {
      return refuse("this is one field of all services: \(key(.turnMatrix)) shows all fields of one")
    }
    state.matrix.showsAll.toggle()
    state.matrix.kept = [state.field]
    return []
  }

  mutating func turnMatrix() -> [Effect] {
    guard !isAtEnvironment else {
      return refuse("these are the environments' own settings, which services do not have")
    }
    state.matrix.isTurned.toggle()
    state.matrix.top = 0
    state.filters[.matrix] = nil
    state.matrix.kept = [state.field]
    return []
  }

  /// To another row.
  mutating func moveDown(by count: Int) {
    guard let next = matrix?.rows.stop(count, below: matrixStop) else { return }
    switch next {
    case .field(let field): state.field = field
    case .service(let name): state.service = name
    }
  }

  /// To the cell of the environment beside it.
  mutating func moveAcross(by count: Int) -> [Effect] {
    guard let next = environment(beside: count) else {
      return refuse("\(state.environment) is the \(count < 0 ? "first" : "last") environment")
    }
    state.environment = next
    return []
  }

  /// The environment so many columns right of the one at the cursor, left of it if negative; nil if there is none.
  func environment(beside count: Int) -> String? {
    let names = state.environments.names
    let at = (names.firstIndex(of: state.environment) ?? 0) + count
    return names.indices.contains(at) ? names[at] : nil
  }

  /// Sets the value at the cursor in the environment beside it, which says nothing where it inherits that value anyway.
  mutating func copyAcross(by count: Int) -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard let field = fieldAtCursor, let cell = owner?.cell(at: field) else { return refuse(whyNoCell ?? "") }
    guard let name = environment(beside: count) else {
      return refuse("there is no environment \(count < 0 ? "before" : "after") \(state.environment)")
    }
    guard let other = owner(in: outlook[name]), let target = other.cell(at: field) else {
      return refuse("\(Self.title(of: state.service)) is not in \(name)")
    }
    guard !cell.isSecret, !target.isSecret else {
      return refuse("a secret that is written down is never copied: refer to it instead")
    }
    guard cell.value != target.value else { return refuse("\(label(of: field)) is the same in \(name)") }
    let here = state.environment
    let parts = (owner?.cells ?? []).count { $0.field != field && $0.field.isWithin(field) && $0.value != nil }
    let isInherited = cell.value != nil && other.inheritedCell(at: field)?.value == cell.value
    state.environment = name
    let count = state.history.done.count
    let effects =
      if let value = cell.value {
        commit(
          [edit(field, isInherited ? nil : value)], at: field,
          title: "\(field) of \(name) as in \(here)")
      } else {
        remove([field])
      }
    let isDone = state.history.done.count > count
    state.environment = here
    state.field = field
    if isDone {
      refresh()
      let isProtected = outlook.saved(name)?.platform.isProtected == true
      let effect = outlook.impacts(name).headline
      let what = label(of: field) + (parts == 0 ? "" : " with its \(parts == 1 ? "field" : "\(parts) fields")")
      let remarks = (isProtected ? ["protected"] : []) + (isInherited ? ["inherits it"] : [])
      let how = remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
      let old = isOutOfDate ? ", of which the last that could be read is known," : ""
      let done = "\(what) is as here\(old) in \(name)\(how) now, not saved: \(effect); \(key(.undo)) undoes"
      let error = outlook[name]?.findings.first {
        $0.severity == .error && $0.service == serviceName && $0.field?.isWithin(field) == true
      }
      state.message = error.map { .failure("\(done). There it is wrong: \($0.brief)") } ?? .done(done)
    }
    return effects
  }

  /// Why there is no cell at the cursor; nil if nobody knows.
  var whyNoCell: String? {
    guard state.focus == .matrix else {
      guard form == nil, let place = plan?.findings.first?.origin?.place else { return nil }
      return "mend \(place) first: \(key(.openFile)) opens it, \(key(.reload)) reads it again"
    }
    if case .failure(let reason)? = matrixColumnAtCursor?.content { return reason }
    return "\(Self.title(of: state.service)) is not in \(state.environment)"
  }

  /// The row at the cursor.
  var matrixStop: Matrix.Stop { state.matrix.isTurned ? .service(state.service) : .field(state.field) }

  /// The cell at the cursor as it is shown.
  var matrixCellAtCursor: FormField? {
    guard let matrix, let index = matrixIndex else { return nil }
    return matrix.cell(matrixStop, index) ?? matrix.columns[index].cell(state.field, of: state.service)
  }

  /// The environment at the cursor among all.
  private var matrixIndex: Int? { matrix?.columns.firstIndex { $0.environment == state.environment } }

  var matrixColumnAtCursor: MatrixColumn? { matrixIndex.flatMap { matrix?.columns[$0] } }

  /// Whether what the matrix shows in `column` is what was read, or made, before.
  func isOutOfDate(_ column: MatrixColumn) -> Bool {
    column.isOutOfDate(state.service) || state.whyOutOfDate(column.environment) != nil
  }

  /// The environment at the cursor among those to be seen.
  var matrixColumn: Int { (matrixIndex ?? 0) - state.matrix.left }

  /// The line of the row at the cursor.
  var matrixLine: Int {
    matrix?.rows.line(of: matrixStop, isSpaced: isMatrixSpaced) ?? 0
  }

  /// All lines, with blank ones between the sections where all fits.
  var matrixLines: [Matrix.Line] {
    guard let rows = matrix?.rows else { return [] }
    return isMatrixSpaced ? rows.spaced : rows.lines
  }

  private var isMatrixSpaced: Bool {
    matrix.map { $0.rows.spaced.count <= (matrixGrid(layout)?.body.rows ?? 0) } ?? false
  }

  /// The first line on the screen. On the smallest ones that of an open box stands first, so that all the room is below it.
  func matrixTop(_ grid: MatrixGrid) -> Int {
    grid.foot.isEmpty && state.overlay?.belongsToRow == true ? matrixLine : state.matrix.top
  }

  /// Where its parts stand; nil where it is not to be seen.
  func matrixGrid(_ layout: Layout) -> MatrixGrid? {
    guard layout.panes.contains(.matrix) else { return nil }
    return MatrixGrid(
      layout, environments: matrix?.columns.count ?? state.environments.names.count,
      labels: matrix?.rows.labelColumns ?? 0)
  }

  /// Makes it again where something else is to be seen.
  mutating func refreshMatrix() {
    guard state.focus == .matrix else {
      matrix = nil
      return
    }
    state.matrix.kept.insert(state.field)
    let isTurned = state.matrix.isTurned && !isAtEnvironment
    let subject = Matrix.Subject(
      service: isTurned ? "" : state.service, field: isTurned ? state.field : nil, version: outlook.version,
      showsAll: state.matrix.showsAll, filter: state.filters[.matrix] ?? "",
      environments: outlook.environments.names)
    // A row that the cursor comes to is there already.
    guard subject != matrix?.subject || matrix?.rows.index(of: matrixStop) == nil else { return }
    let unsaved = outlook.unsaved.values.joined().filter { $0.service == serviceName }
    matrix = Matrix(
      subject, of: state.service, in: outlook, keeping: state.matrix.kept, unsaved: Array(unsaved), reusing: matrix)
  }

  /// Brings the cursor back to a row, scrolls to it, and works out the cells that are to be seen then.
  mutating func settleMatrix() {
    guard let stops = matrix?.stops, !stops.isEmpty else { return }
    if matrix?.rows.index(of: matrixStop) == nil { moveToNearestRow(of: stops) }
    guard let grid = matrixGrid(layout), let matrix else { return }
    state.matrix.left = grid.left(from: state.matrix.left, toShow: matrixIndex ?? 0, of: matrix.columns.count)
    let lines = matrixLines
    let cursor = matrixLine
    state.matrix.top = state.matrix.top.scrolled(toShow: cursor, of: lines.count, rows: grid.body.rows)
    // The heading above the first row comes with it.
    if cursor == matrix.firstRow { state.matrix.top = 0 }
    let shown = lines[min(matrixTop(grid), lines.count)...].prefix(grid.body.rows)
    for case .row(let stop, label: _) in shown {
      for column in matrix.columns.indices.dropFirst(state.matrix.left).prefix(grid.count) {
        self.matrix?.resolve(stop, column)
      }
    }
  }

  private mutating func moveToNearestRow(of stops: [Matrix.Stop]) {
    let field = state.field
    let near = stops.first { stop in
      if case .field(let other) = stop { field.isWithin(other) || other.isWithin(field) } else { false }
    }
    switch near ?? stops[0] {
    case .field(let field): state.field = field
    case .service(let name): state.service = name
    }
    refresh()
  }
}

extension Matrix {
  /// The line of the first row.
  fileprivate var firstRow: Int? { lines.firstIndex { if case .row = $0 { true } else { false } } }
}
