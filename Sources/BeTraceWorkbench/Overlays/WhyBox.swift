import BeTraceCore

/// Why the field at the cursor has its value, what it renders to, and what a reset would do.
package struct WhyBox: Sendable, Equatable {
  /// The names in the title, from the service down.
  let title: [String]
  let field: Field
  let lines: [[Run]]
  /// Who touched the line of what decides; nil while nobody has said.
  let commit: LineCommit?
  /// Whether it says where the field shows.
  let isWhole: Bool
  /// The line of what decides, 0-based.
  let decider: Int?
  /// The saved line that decides; nil if what decides is not saved, or is the module.
  let query: LineQuery?
  /// The first line shown, 0-based.
  package var top = 0
}

extension Session {
  mutating func openWhy() -> [Effect] {
    if state.focus == .preview, state.overlay == nil {
      guard preview.lines.indices.contains(state.preview.line) else { return refuse("there is nothing here") }
      let effects = goToField(of: preview.lines[state.preview.line], before: .openWhy)
      guard state.focus != .preview else { return effects }
      refresh()
    }
    guard let field = cell(of: state.overlay)?.field ?? fieldAtCursor, let box = whyBox(of: field, commit: nil) else {
      return refuse(whyNoCell ?? "there is no value here: go to a row")
    }
    state.overlay = .why(box)
    return box.query.map { [.findCommit($0)] } ?? []
  }

  /// Says in the open box who touched its line last, if that is still the line that was asked about.
  mutating func found(_ commit: LineCommit?, of query: LineQuery) {
    guard let commit, case .why(let box) = state.overlay, box.query == query else { return }
    tellAnew(box, commit)
  }

  /// Says in the open box where its field shows, once that is known.
  mutating func tellReaches(in box: WhyBox) {
    if !box.isWhole, reaches.places(of: box.field) != nil { tellAnew(box, box.commit) }
  }

  private mutating func tellAnew(_ box: WhyBox, _ commit: LineCommit?) {
    guard var told = whyBox(of: box.field, commit: commit) else { return }
    told.top = box.top
    state.overlay = .why(told)
  }

  private func whyBox(of field: Field, commit: LineCommit?) -> WhyBox? {
    guard let cell = owner?.cell(at: field) else { return nil }
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let why = why(of: cell)
    let (lines, decider) = WhyWriter(session: self, columns: columns).lines(about: cell, why, commit)
    var reaches = reaches
    return WhyBox(
      title: [Self.title(of: state.service), state.environment, cell.label], field: field, lines: lines,
      commit: commit, isWhole: reaches.places(of: field) != nil, decider: decider,
      query: why.place.flatMap { LineQuery($0, in: state.saved) })
  }

  /// Who says what about the field of `cell`.
  func why(of cell: Cell) -> Why {
    Why(
      cell, of: serviceName, in: state.environment, outlook.environments, saved: state.saved,
      sources: cell.computedFrom.compactMap { owner?[Field($0)] })
  }

  /// Opens the line that decides in the user's editor, or where it would be if that is not saved.
  mutating func openDecider(of box: WhyBox) -> [Effect] {
    guard let place = box.query?.place else {
      if case .environment(let name)? = owner?.cell(at: box.field)?.origin.layer {
        let layers = state.saved.layers(of: box.field, service: serviceName, environment: state.environment)
        let before = layers.last { $0.layer == .environment(name) }?.origin?.place
        return name == state.environment ? openFile() : openFile(of: name, at: before?.line ?? 1)
      }
      let module = serviceName.map { "the \($0) module" } ?? "the default"
      return refuse("\(module) decides this, and no file: \(key(.openFile)) opens the one of \(state.environment)")
    }
    guard let file = state.saved.files.first(where: { $0.path == place.file }) else { return [] }
    return openFile(of: file.name, at: place.line)
  }

  mutating func scroll(_ box: WhyBox, by count: Int) {
    var box = box
    box.top = min(max(box.top + count, 0), max(0, box.lines.count - BoxFrame.room(below: 0, layout)))
    state.overlay = .why(box)
  }

  func drawWhy(_ box: WhyBox, _ layout: Layout, on screen: inout Frame) {
    let room = BoxFrame.room(below: 0, layout)
    let place = box.title.joined(separator: " \(state.symbols[.crumb]) ")
    let extent = extent(from: box.top, rows: room, of: box.lines.count)
    draw(
      [Run("Why", .focusTitle), Run("  \(place)\(extent)", .panelTitle)],
      Array(box.lines.dropFirst(box.top).prefix(room)), layout, on: &screen
    ) { content, screen in
      if let row = box.decider.map({ $0 - box.top }), row >= 0 { mark(content.row + row, of: content, on: &screen) }
    }
  }
}
