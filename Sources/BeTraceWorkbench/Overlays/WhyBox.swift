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
  /// Who says something, the nearest first.
  let layers: [Why.Link]
  /// How many of the lines each of them has; theirs are the first.
  let linesOfLayer: Int
  /// The columns that the box takes where there are so many.
  let wanted: Int
  /// The saved line that decides; nil if what decides is not saved, or is the module.
  let query: LineQuery?
  /// The layer at the cursor, 0-based: in the beginning the one that decides.
  package var index: Int
  /// The first line shown, 0-based.
  package var top = 0

  /// The layer at the cursor; nil if there is none.
  var layer: Why.Link? { layers.indices.contains(index) ? layers[index] : nil }

  /// Goes from layer to layer; below the last one the text is scrolled, of which `room` lines are shown.
  mutating func move(by count: Int, room: Int) {
    for _ in 0..<abs(count) {
      if count > 0 {
        if index + 1 < layers.count { index += 1 } else { top = min(top + 1, max(top, lines.count - room)) }
        top = max(top, (index + 1) * linesOfLayer - room)
      } else if top > index * linesOfLayer {
        top -= 1
      } else {
        index = max(0, index - 1)
        top = min(top, index * linesOfLayer)
      }
    }
  }
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

  /// Lays the open box out anew, on a screen of another size.
  mutating func layOutWhy() {
    if case .why(let box) = state.overlay { tellAnew(box, box.commit) }
  }

  private mutating func tellAnew(_ box: WhyBox, _ commit: LineCommit?) {
    guard var told = whyBox(of: box.field, commit: commit) else { return }
    (told.index, told.top) = (box.index, box.top)
    state.overlay = .why(told)
  }

  private func whyBox(of field: Field, commit: LineCommit?) -> WhyBox? {
    guard let cell = owner?.cell(at: field) else { return nil }
    let why = why(of: cell)
    let columns = { (wanted: Int) in
      BoxFrame(wideFor: 0, wanted: wanted, layout, symbols: state.symbols).content.columns
    }
    let parts = WhyWriter(session: self, columns: columns(layout.size.columns)).parts(about: cell, why, commit)
    let wanted = max(WhyWriter.columns(of: why), parts.map(\.columns).max() ?? 0) + 6
    let writer = WhyWriter(session: self, columns: columns(wanted))
    var reaches = reaches
    return WhyBox(
      title: [Self.title(of: state.service), state.environment, cell.label], field: field,
      lines: writer.links(of: why) + parts,
      commit: commit, isWhole: reaches.places(of: field) != nil, layers: why.links, linesOfLayer: writer.linesOfLayer,
      wanted: wanted,
      query: why.place.flatMap { LineQuery($0, in: state.saved) },
      index: why.links.firstIndex(where: \.wins) ?? 0)
  }

  /// Who says what about the field of `cell`.
  func why(of cell: Cell) -> Why {
    Why(
      cell, of: serviceName, in: state.environment, outlook.environments, saved: state.saved,
      sources: cell.computedFrom.compactMap { owner?[Field($0)] })
  }

  /// The environment whose word the layer at the cursor of `box` is; nil for the module.
  func environment(of box: WhyBox) -> String? {
    switch box.layer?.layer {
    case .environment(let name)?: name
    case .module?: nil
    case nil: state.environment
    }
  }

  /// Goes to the field in the environment of the layer at the cursor.
  mutating func goToLayer(of box: WhyBox) -> [Effect] {
    guard let name = environment(of: box) else { return refuseModule() }
    state.overlay = nil
    go(
      to: Visit(
        service: box.layer?.isForAll == true ? Self.itself : state.service, environment: name, field: box.field))
    return []
  }

  /// Opens the line of the layer at the cursor in the user's editor, or where it would be if that is not saved.
  mutating func openLayer(of box: WhyBox) -> [Effect] {
    guard let name = environment(of: box) else { return refuseModule() }
    let said = state.saved.layers(of: box.field, service: serviceName, environment: state.environment)
      .filter { $0.layer == .environment(name) }
    let place = (box.layer?.isForAll == true ? said.first : said.last)?.origin?.place
    return place == nil && name == state.environment ? openFile() : openFile(of: name, at: place?.line ?? 1)
  }

  private mutating func refuseModule() -> [Effect] {
    let module = serviceName.map { "the \($0) module" } ?? "the default"
    return refuse("\(module) says this, and no file: \(key(.move(by: -1), in: .why)) leads to the environments")
  }

  mutating func move(_ box: WhyBox, by count: Int) {
    var box = box
    box.move(by: count, room: BoxFrame.room(below: 0, layout))
    state.overlay = .why(box)
  }

  func drawWhy(_ box: WhyBox, _ layout: Layout, on screen: inout Frame) {
    let room = BoxFrame.room(below: 0, layout)
    let place = box.title.joined(separator: " \(state.symbols[.crumb]) ")
    let extent = extent(from: box.top, rows: room, of: box.lines.count)
    draw(
      [Run("Why", .focusTitle), Run("  \(place)\(extent)", .panelTitle)],
      Array(box.lines.dropFirst(box.top).prefix(room)), wanted: box.wanted, layout, on: &screen
    ) { content, screen in
      let row = box.index * box.linesOfLayer - box.top
      if box.layer != nil, row >= 0 { mark(content.row + row, of: content, on: &screen) }
    }
  }
}
