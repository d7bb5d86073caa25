import BeTraceCore

/// What the matrix tells of the cell at the cursor: who says what, from the module to what is not saved, and where.
struct MatrixFoot {
  let session: Session

  private var state: State { session.state }
  private var symbols: Symbols { state.symbols }
  private var ellipsis: String { symbols[.ellipsis] }

  func draw(in area: Rect, on screen: inout Frame) {
    screen.write(
      String(repeating: symbols[.rule], count: area.columns), column: area.column, row: area.row, role: .border)
    let room = area.columns - 4
    guard let cell = session.matrixCellAtCursor else {
      screen.write(
        (session.whyNoCell ?? "").elided(to: room, ellipsis: ellipsis), column: area.column + 3, row: area.row + 1,
        role: .textMuted)
      return
    }
    var row = area.row + 1
    if area.rows > 3 {
      screen.write(title(of: cell).elided(to: room, ellipsis: ellipsis), column: area.column + 3, row: row)
      row += 1
    }
    let why = why(of: cell)
    screen.write(chain(of: why, within: room), column: area.column + 3, row: row)
    screen.write(
      (place(of: why, cell) + keys(of: why, cell)).elided(to: room, ellipsis: ellipsis), column: area.column + 3,
      row: row + 1)
  }

  /// Where the value stands and who says what, in one line, for screens with no room for more.
  func line(within columns: Int) -> [Run] {
    guard let cell = session.matrixCellAtCursor else { return [Run(session.whyNoCell ?? "", .textMuted)] }
    let why = why(of: cell)
    let place = place(of: why, cell)
    return place + [Run("  ")] + chain(of: why, within: columns - place.columns - 2)
  }

  private func why(of cell: FormField) -> Why {
    Why(
      cell.cell, of: session.serviceName, in: state.environment, session.outlook.environments, saved: state.saved)
  }

  /// `Memory request in production`.
  private func title(of cell: FormField) -> [Run] {
    let service = state.matrix.isTurned ? " of \(state.service)" : ""
    return [Run(cell.label, .textStrong, .bold), Run("\(service) in \(state.environment)", .textMuted)]
  }

  /// `module 256Mi › base — › production 512Mi`; where that does not fit, the values of others than the one that
  /// decides are cut, then those that say nothing go, then all values but that one.
  private func chain(of why: Why, within columns: Int) -> [Run] {
    // That nothing is unsaved needs no word.
    let links = why.links.reversed().filter {
      $0.layer != nil || $0.wins || $0.mark != nil || $0.note == Why.Link.takenBack
    }
    let gap = Run("  \(symbols[.crumb])  ", .textMuted)
    func runs(_ links: [Why.Link], valueColumns: Int, deciding: Int) -> [Run] {
      let pieces = links.map { link in
        let columns = link.wins ? deciding : valueColumns
        let text = link.name + (columns == 0 ? "" : " " + said(by: link).elided(to: columns, ellipsis: ellipsis))
        return [link.wins ? Run(text, .textStrong, .bold) : Run(text, .textMuted)]
      }
      return Array(pieces.joined(separator: [gap]))
    }
    let telling = links.filter { $0.wins || $0.mark != nil }
    let choices = [
      runs(links, valueColumns: 200, deciding: 200), runs(links, valueColumns: 20, deciding: 200),
      runs(telling, valueColumns: 20, deciding: 200), runs(telling, valueColumns: 10, deciding: 200),
      runs(telling, valueColumns: 6, deciding: 200), runs(telling, valueColumns: 0, deciding: 200),
    ]
    return choices.first { $0.columns <= columns }
      ?? runs(telling, valueColumns: 10, deciding: 20).elided(to: columns, ellipsis: ellipsis)
  }

  /// What a layer says, in a word or two.
  private func said(by link: Why.Link) -> String {
    if let value = link.value { return value }
    let isSilent = link.mark == nil && link.note != Why.Link.takenBack
    return isSilent ? symbols[.none] : String(link.note.prefix { $0 != "," })
  }

  /// The file and line that decide.
  private func place(of why: Why, _ cell: FormField) -> [Run] {
    let winner = why.links.first(where: \.wins)
    let computed = cell.cell.computedFrom.isEmpty || cell.cell.origin.layer != .module
    let from = computed ? "" : ", made from \(cell.cell.computedFrom.joined(separator: ", "))"
    let old = session.matrixColumnAtCursor.map { session.isOutOfDate($0) } == true
    return (old ? [Run("out of date; ", .problemWarning)] : [])
      + [Run((cell.isRemoved ? "removed, " : "") + (winner?.note ?? "") + from, .text)]
  }

  /// What can be done with the value.
  private func keys(of why: Why, _ cell: FormField) -> [Run] {
    guard state.overlay == nil, !state.workspace.isReadOnly else { return [] }
    var acts: [(key: String, text: String)] = []
    for count in [-1, 1] {
      guard let name = session.environment(beside: count),
        session.owner(in: session.outlook[name])?.cell(at: cell.field)?.value != cell.cell.value,
        session.owner(in: session.outlook[name]) != nil
      else { continue }
      acts.append((session.key(.copyAcross(by: count)), "copy to \(name)"))
    }
    if why.isSetHere, let inherited = session.owner?.inheritedCell(at: cell.field) {
      let value = inherited.words ?? "nothing"
      acts.append((session.key(.reset), "reset to \(value.elided(to: 30, ellipsis: ellipsis))"))
    }
    return acts.enumerated().flatMap { index, act in
      [Run(index == 0 ? "     " : "   "), Run(act.key, .hintKey), Run(" \(act.text)", .hintText)]
    }
  }
}
