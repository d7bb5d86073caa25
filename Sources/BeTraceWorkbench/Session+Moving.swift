import BeTraceCore

/// Moving: the cursor, the focus, the scroll positions.
extension Session {
  mutating func move(by count: Int) {
    switch state.overlay {
    case .choice(var box):
      box.index = min(max(box.index + count, 0), box.options.count - 1)
      state.overlay = .choice(box)
    case .pick(var box):
      box.move(by: count)
      state.overlay = .pick(box)
    case .help(var box):
      box.index = min(max(box.index + count, 0), max(0, box.rowCount - 1))
      state.overlay = .help(box)
    case .command(var command):
      let last = candidates.count - 1
      let next = (command.index ?? -1) + count
      command.index = last < 0 || next < 0 ? nil : min(next, last)
      state.overlay = .command(command)
    case .output(var box):
      box.top = min(max(box.top + count, 0), max(0, box.lines.count - BoxFrame.room(below: 0, layout)))
      state.overlay = .output(box)
    case .theme(let box): move(box, by: count)
    case .card(let box): move(box, by: count)
    case .map(let box): move(box, by: count)
    case .why(let box): move(box, by: count)
    case .welcome(var box):
      box.move(by: count)
      state.overlay = .welcome(box)
    case .reset(var box):
      box.top = min(max(box.top + count, 0), max(0, box.rows.count - resetRows(in: layout)))
      state.overlay = .reset(box)
    case .review(var review):
      review.top = min(max(review.top + count, 0), max(0, review.lineCount - 1))
      state.overlay = .review(review)
    case .export(let box): state.overlay = .export(box.moved(by: count, rows: differenceRows(in: layout)))
    case .promote(let box): state.overlay = .promote(box.moved(by: count, rows: differenceRows(in: layout)))
    case .compare(let box): state.overlay = .compare(box.moved(by: count, rows: differenceRows(in: layout)))
    case .merge(let box): state.overlay = .merge(box.moved(by: count))
    case .history(let box): state.overlay = .history(box.moved(by: count))
    default: moveInPane(by: count)
    }
  }

  private mutating func moveInPane(by count: Int) {
    switch state.focus {
    case .services:
      if let next = services.element(from: state.service, by: count) { state.service = next }
    case .environments:
      if let next = environments.element(from: state.environment, by: count) { state.environment = next }
    case .form:
      if let next = form?.stops.element(from: stop, by: count) { stand(on: next) }
    case .preview: movePreview(by: count)
    case .inspector: scrollInspector(by: count)
    case .matrix: moveDown(by: count)
    case .problems: state.problemIndex = min(max(state.problemIndex + count, 0), max(0, listedProblems.count - 1))
    }
  }

  /// Half the height of what is moved in.
  var pageRows: Int {
    let rows =
      if let grid = matrixGrid(layout), state.overlay == nil {
        grid.body.rows
      } else {
        state.overlay == nil && state.focus == .preview ? layout.preview.rows : state.size.rows - 4
      }
    return max(1, rows / 2)
  }

  /// The field whose lines are lit: the one that is typed, else the one at the cursor.
  var fieldInView: Field { cell(of: state.overlay)?.field ?? fieldAtCursor ?? state.field }

  mutating func focus(_ pane: Pane) {
    state.filtering = nil
    state.focus = pane
  }

  /// The panes in the order in which they stand on the screen.
  mutating func focusNext(by count: Int) {
    let panes: [Pane] = [.services, .environments, .form, .preview, .inspector, .problems]
    let at = panes.firstIndex(of: state.focus) ?? 0
    state.focus = panes[(at + count + panes.count) % panes.count]
  }

  mutating func stepEnvironment(by count: Int) -> [Effect] {
    let names = state.environments.renderedNames
    guard let at = names.firstIndex(of: state.environment) else {
      state.environment = names.first ?? state.environment
      return []
    }
    guard names.indices.contains(at + count) else {
      guard count < 0 else { return refuse("\(state.environment) is the last environment") }
      let base = state.environments[state.environment]?.environment?.extends?.name
      guard let base, outlook[base]?.isAbstract == true else {
        return refuse("\(state.environment) is the first environment")
      }
      let way = ":\(state.service)/\(base) goes to what it extends"
      return refuse("\(state.environment) is the first that is deployed; \(way)")
    }
    state.environment = names[at + count]
    return []
  }

  mutating func stepService(by count: Int) -> [Effect] {
    let names = plan?.services.map(\.name).sorted() ?? []
    if isAtEnvironment, count > 0, let first = names.first {
      state.service = first
      return []
    }
    guard let at = names.firstIndex(of: state.service), names.indices.contains(at + count) else {
      return refuse(count < 0 ? "\(state.service) is the first service" : "\(state.service) is the last service")
    }
    state.service = names[at + count]
    return []
  }

  /// The cell at the cursor.
  var visit: Visit { Visit(service: state.service, environment: state.environment, field: state.field) }

  /// Jumps to a cell, and remembers where the cursor was.
  mutating func go(to visit: Visit) {
    if visit != self.visit { state.visited.append(self.visit) }
    place(at: visit)
  }

  /// Puts the cursor on a cell.
  mutating func place(at visit: Visit) {
    state.service = visit.service
    state.environment = visit.environment
    state.field = visit.field
    state.filters[.form] = nil
    // The matrix shows any cell.
    if state.focus != .matrix { state.focus = .form }
    refresh()
    if form?.index(of: visit.field) == nil { state.showsOnlySet = false }
  }

  mutating func goBack() -> [Effect] {
    while let last = state.visited.popLast() {
      guard Self.owner(of: last.service, in: outlook[last.environment]) != nil else { continue }
      place(at: last)
      return []
    }
    return refuse("there is no place to go back to")
  }

  /// How messages name the key of `action`.
  func key(_ action: Action, in context: Context? = nil) -> String { keymap.key(for: action, in: context) }

  /// Says why nothing happens.
  mutating func refuse(_ reason: String) -> [Effect] {
    state.message = .note(reason)
    return [.beep]
  }

  /// Says what went wrong.
  mutating func fail(_ problem: String) -> [Effect] {
    state.message = .failure(problem)
    return [.beep]
  }

  /// Brings cursor and scroll positions back to what there is.
  mutating func settle() {
    if !environments.contains(state.environment), state.focus == .environments, let first = environments.first {
      state.environment = first
      refresh()
    }
    let isLeftOut =
      switch state.focus {
      case .services: !services.isEmpty && !services.contains(state.service)
      // The matrix shows where a service is not.
      case .matrix: !state.environments.names.contains { owner(in: outlook[$0]) != nil }
      default: owner == nil
      }
    if isLeftOut, let first = services.first ?? plan?.services.map(\.name).min(), first != state.service {
      state.service = first
      refresh()
    }
    if let row = form?.index(of: state.field) { state.formRow = row }
    unfoldAtCursor()
    state.problemIndex = min(state.problemIndex, max(0, listedProblems.count - 1))
    let layout = layout
    if layout.panes.contains(.form) {
      lines = formLines(in: layout)
      if let lines { state.formTop = lines.top(keeping: stop, from: state.formTop, isLast: stop == form?.stops.last) }
    }
    layOutPreview()
    settleMatrix()
  }
}

extension Array where Element: Equatable {
  /// The element so many places from `element`, or the one at the nearest end; the first if it is not there.
  func element(from element: Element?, by count: Int) -> Element? {
    guard let at = element.flatMap(firstIndex) else { return first }
    return self[Swift.min(Swift.max(at + count, 0), self.count - 1)]
  }
}
