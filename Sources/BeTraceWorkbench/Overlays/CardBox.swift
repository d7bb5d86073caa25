import BeTraceCore

/// The card of the service at the cursor.
package struct CardBox: Sendable, Equatable {
  /// The first line shown, 0-based.
  package var top = 0
  /// Whether the module keeps the contract; nil while it is asked.
  var verification: Verification?
}

extension Session {
  /// Opens the card of the service at the cursor.
  mutating func openCard() -> [Effect] {
    guard let name = serviceName, let service = state.environments.catalogue[name] else {
      return refuse("there is no service here: \(key(.focus(.services))) lists them")
    }
    state.overlay = .card(CardBox())
    return service.failure == nil ? [.verify(name, state.environments)] : []
  }

  /// Shows on the card whether the module keeps the contract, if the card is still that of its service.
  mutating func found(_ verification: Verification) {
    guard case .card(var box) = state.overlay, serviceName == verification.service else { return }
    box.verification = verification
    state.overlay = .card(box)
  }

  /// Scrolls the card.
  mutating func move(_ box: CardBox, by count: Int) {
    var box = box
    let lines = CardWriter(self, box, columns: cardColumns(in: layout))?.lines.count ?? 0
    box.top = min(max(box.top + count, 0), max(0, lines - BoxFrame.room(below: 0, layout)))
    state.overlay = .card(box)
  }

  /// What the team of the service on the card wrote about it, if that is a file that can be opened: its path relative to the
  /// workspace.
  var readmeOnCard: String? {
    guard !state.workspace.isReadOnly,
      let readme = serviceName.flatMap({ state.environments.catalogue[$0]?.module.readme })
    else { return nil }
    return readme.contains("://") ? nil : readme
  }

  /// Opens that file in the user's editor.
  func openReadme() -> [Effect] { readmeOnCard.map { [.openFile(path: $0, line: 1)] } ?? [.beep] }

  /// Goes to the values of the service, or to where it can be added.
  mutating func leaveCard() {
    state.overlay = nil
    state.focus = servicePlan == nil ? .services : .form
  }

  func drawCard(_ box: CardBox, _ layout: Layout, on screen: inout Frame) {
    guard let writer = CardWriter(self, box, columns: cardColumns(in: layout)) else { return }
    let room = BoxFrame.room(below: 0, layout)
    let names = plan?.services.map(\.name).sorted() ?? []
    let number = names.firstIndex(of: state.service).map { "  \($0 + 1) of \(names.count)" } ?? ""
    let extent = extent(from: box.top, rows: room, of: writer.lines.count)
    draw(
      [Run("Service", .focusTitle), Run(layout.kind == .single ? extent : number + extent, .panelTitle)],
      Array(writer.lines.dropFirst(box.top).prefix(room)), layout, on: &screen)
  }

  private func cardColumns(in layout: Layout) -> Int {
    BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
  }
}
