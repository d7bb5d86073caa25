import BeTraceCore

/// The map of an environment: all its services by what they need, and how each is.
package struct MapBox: Sendable, Equatable {
  /// The service at the cursor.
  package var service: String
}

extension Session {
  /// Opens the map of the environment at the cursor.
  mutating func openMap() -> [Effect] {
    let names = mapRows.compactMap(\.service)
    guard let first = names.first else { return refuse("\(state.environment) has no services") }
    state.overlay = .map(MapBox(service: names.contains(state.service) ? state.service : first))
    return []
  }

  /// Moves from service to service.
  mutating func move(_ box: MapBox, by count: Int) {
    let names = mapRows.compactMap(\.service).unique
    guard let next = names.element(from: box.service, by: count) ?? names.first else { return }
    state.overlay = .map(MapBox(service: next))
  }

  /// Goes to the service at the cursor of the map.
  mutating func leaveMap(_ box: MapBox) {
    state.overlay = nil
    go(to: Visit(service: box.service, environment: state.environment, field: state.field))
    state.focus = .form
  }

  /// The next environment, in the map.
  mutating func stepMap(_ box: MapBox, by count: Int) -> [Effect] {
    let effects = stepEnvironment(by: count)
    guard effects.isEmpty else { return effects }
    refresh()
    let names = mapRows.compactMap(\.service)
    state.overlay = names.first.map { .map(MapBox(service: names.contains(box.service) ? box.service : $0)) }
    return []
  }

  func drawMap(_ box: MapBox, _ layout: Layout, on screen: inout Frame) {
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let rows = mapRows
    let foot: [[Run]] =
      layout.kind == .single ? [] : [[], [Run(inSymbols(DependencyGraph.legend), .textMuted)]]
    let room = max(1, BoxFrame.room(below: 0, layout) - foot.count)
    let selected = rows.firstIndex { $0.service == box.service } ?? 0
    let top = 0.scrolled(toShow: selected, of: rows.count, rows: room)
    let shown = rows.dropFirst(top).prefix(room).map { row -> [Run] in
      switch row {
      case .graph(let row, let service):
        return line(for: row, columns: columns, right: service.map { marks(of: $0) } ?? [])
      case .absent(let name, let presence):
        let state = [Run("\(presence)", .textMuted)]
        return [Run(name.visible, .textMuted)]
          + [Run(String(repeating: " ", count: max(1, columns - name.visible.columns - state.columns)))] + state
      }
    }
    let title = [Run("Map", .focusTitle), Run("  \(state.environment)", .panelTitle)]
    draw(title, Array(shown) + foot, layout, on: &screen) { content, screen in
      mark(content.row + selected - top, of: content, on: &screen)
    }
  }

  private enum MapRow {
    /// A row of the graph; its service where that is one that the environment lists.
    case graph(DependencyRow, service: String?)
    /// A service that is listed and not deployed.
    case absent(String, Presence)

    var service: String? {
      switch self {
      case .graph(_, let service): service
      case .absent(let name, _): name
      }
    }
  }

  /// The services that are deployed as trees, then those that are turned off.
  private var mapRows: [MapRow] {
    guard let plan else { return [] }
    let graph = DependencyGraph(plan)
    let rows = graph.rows.map { row -> MapRow in
      guard case .service = row.content, plan[row.name] != nil else { return .graph(row, service: nil) }
      return .graph(row, service: row.name)
    }
    let shown = Set(graph.nodes.map(\.name))
    return rows
      + plan.services.filter { !shown.contains($0.name) }.map { .absent($0.name, plan.presence(of: $0.name)) }
  }

  /// What is wrong with a service and not saved of it: `✗1 ▲2 +1  `.
  private func marks(of service: String) -> [Run] {
    let findings = plan?.findings(of: service) ?? []
    let unsaved = outlook.unsaved[state.environment]?.count { $0.service == service } ?? 0
    var runs: [Run] = []
    for severity in [Severity.error, .warning] {
      let count = findings.count { $0.severity == severity }
      if count > 0 { runs.append(Run("\(state.symbols[severity.symbol])\(count) ", severity.role)) }
    }
    if unsaved > 0 { runs.append(Run("\(state.symbols[.unsaved])\(unsaved) ", .originUnsaved)) }
    return runs.isEmpty ? [] : runs + [Run(" ")]
  }
}
