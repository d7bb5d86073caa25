import BeTraceCore

/// The manifests of the service: what the field at the cursor reaches, what is not as saved, what differs.
struct PreviewPane {
  let session: Session
  let frame: PaneFrame

  private var preview: Preview { session.preview }
  private var symbols: Symbols { session.state.symbols }

  func draw(on screen: inout Frame) {
    let state = session.state.preview
    let rows = session.previewRows.rows
    frame.drawTitle(
      .preview, place: preview.title(at: titledLine),
      count: [session.searchCount, session.previewTitle].filter { !$0.isEmpty }.joined(separator: "  "), on: &screen)
    let content = frame.content
    guard !rows.isEmpty else {
      for (offset, line) in session.whyThereAreNoLines.wrapped(to: content.columns - 4).enumerated() {
        screen.write(line, column: content.column + 3, row: content.row + offset, role: .textMuted)
      }
      return
    }
    let cursor = frame.isFocused ? session.previewRows.row(of: state.line) : nil
    for offset in 0..<max(0, min(content.rows, rows.count - state.top)) {
      let at = state.top + offset
      let line = PreviewRow(
        session: session,
        area: Rect(column: content.column, row: content.row + offset, columns: content.columns, rows: 1),
        isCursor: at == cursor, hasCursor: cursor != nil)
      line.draw(rows[at], on: &screen)
    }
  }

  /// The line whose object the title names: with the keys the one at the cursor, else the first that is reached, or the
  /// first on the screen.
  private var titledLine: Int {
    let state = session.state.preview
    if frame.isFocused { return state.line }
    let rows = session.previewRows
    let top = rows.line(of: state.top) ?? rows.line(of: state.top + 1)
    guard preview.form != .diff, let line = preview.focus else { return top ?? 0 }
    return max(line, top ?? 0)
  }
}

/// One row of the preview.
private struct PreviewRow {
  let session: Session
  let area: Rect
  let isCursor: Bool
  /// Whether one of the rows has the cursor, and its bar.
  let hasCursor: Bool

  private var preview: Preview { session.preview }
  private var symbols: Symbols { session.state.symbols }

  func draw(_ row: PreviewRows.Row, on screen: inout Frame) {
    switch row {
    case .line(let index): draw(preview.lines[index], on: &screen)
    case .heading(let position): drawHeading(preview.objects[position], on: &screen)
    case .fold(let lines):
      let indentation = lines.map { preview.lines[$0].indentation }.min() ?? 0
      drawFold([Run("\(lines.count) lines", .textMuted)], indentation: indentation, isLit: false, on: &screen)
    case .object(let position, _): drawFolded(preview.objects[position], on: &screen)
    }
  }

  private func drawHeading(_ object: Preview.Object, on screen: inout Frame) {
    let word = preview.form == .diff ? object.change.word.map { "  " + $0 } ?? "" : ""
    let runs = [Run(object.title, .textStrong), Run(word, .textMuted)]
    screen.write(
      runs.elided(to: area.columns - 7, ellipsis: symbols[.ellipsis]), column: area.column + 6, row: area.row)
  }

  private func drawFolded(_ object: Preview.Object, on screen: inout Frame) {
    let lines = preview.lines[object.lines]
    let changed = lines.count(where: \.isChanged)
    let word = preview.form == .diff ? object.change.word : nil
    var runs = [Run(object.title), Run("  " + (word ?? "\(lines.count) lines"), .textMuted)]
    if changed > 0, word == nil { runs.append(Run("  \(symbols[.unsaved])\(changed)", .diffChange)) }
    drawFold(runs, indentation: 0, isLit: lines.contains(where: \.isReached), on: &screen)
  }

  private func drawFold(_ runs: [Run], indentation: Int, isLit: Bool, on screen: inout Frame) {
    let ground = lay(isLit: isLit, on: &screen)
    screen.write(symbols[.fold], column: area.column + 4, row: area.row, role: .diffGap, ground: ground)
    let column = min(area.column + 6 + indentation, max(area.column + 6, area.endColumn - runs.columns - 1))
    let end = screen.write(runs, column: column, row: area.row, end: area.endColumn - 1, ground: ground)
    drawEllipsis(after: end, ground, on: &screen)
  }

  private func drawEllipsis(after column: Int, _ ground: Role, on screen: inout Frame) {
    guard column > area.endColumn - 1 else { return }
    screen.write(symbols[.ellipsis], column: area.endColumn - 2, row: area.row, role: .textMuted, ground: ground)
  }

  private func draw(_ line: Preview.Line, on screen: inout Frame) {
    guard let number = line.number else {
      screen.write(
        "---", column: area.column + 6, row: area.row, end: area.endColumn, role: .border,
        ground: lay(isLit: false, on: &screen))
      return
    }
    let side = line.change.side
    let ground = lay(isLit: line.isReached, side, on: &screen)
    if let sign = line.change.sign(symbols) {
      screen.write(sign.text, column: area.column + 1, row: area.row, role: sign.role, ground: ground)
    }
    screen.write(
      [Run(String(number), side ?? .textMuted)], endingAt: area.column + 5, row: area.row,
      ground: ground)
    var column = area.column + 6
    let parts = parts(of: line)
    for part in parts {
      let role = side ?? (line.change == .changed && part.kind.isValue ? .diffChange : part.kind.role)
      column = screen.write(
        part.text, column: column, row: area.row, end: area.endColumn - 1, role: role, ground: ground)
    }
    drawEllipsis(after: column, ground, on: &screen)
    if let search = session.search, search.finds(line.text) {
      mark(search, in: parts.map(\.text).joined(), on: &screen)
    }
  }

  /// Lays the ground of the row, and its bar where the cursor is, or where the field reaches while the cursor is not
  /// here. Gives the ground to write on.
  private func lay(isLit: Bool, _ side: Role? = nil, on screen: inout Frame) -> Role {
    let ground: Role = isCursor ? .selection : side ?? (isLit ? .selectionInactive : .page)
    if ground != .page { screen.fill(area, ground: ground) }
    if isCursor || (isLit && !hasCursor) {
      screen.write(symbols[.cursor], column: area.column, row: area.row, role: .cursor, ground: ground)
    }
    return ground
  }

  /// Marks what is searched in the text as it stands on the screen, or the end of a line where it is out of sight.
  private func mark(_ search: PreviewSearch, in text: String, on screen: inout Frame) {
    let role: Role = isCursor ? .matchCurrent : .match
    let end = area.endColumn - 1
    let places = search.places(in: text).map { place in
      Rect(column: area.column + 6 + place.column, row: area.row, columns: place.columns, rows: 1)
    }.filter { $0.endColumn <= end }
    for place in places.isEmpty ? [Rect(column: end - 1, row: area.row, columns: 1, rows: 1)] : places {
      screen.restyle(place) { cell in
        cell.role = role
        if isCursor { cell.ground = role }
      }
    }
  }

  /// The pieces of the line; where it is too long, the front of a key or a path goes before the end is cut.
  private func parts(of line: Preview.Line) -> [PreviewPart] {
    let parts = line.source.parts
    var excess = parts.reduce(0) { $0 + $1.text.columns } - (area.columns - 7)
    let ellipsis = symbols[.ellipsis]
    return parts.map { part in
      guard excess > 0, part.kind == .key || (part.kind == .string && !part.text.contains("://")),
        let slash = part.text.lastIndex(of: "/"), slash != part.text.startIndex
      else { return part }
      let columns = part.text.columns
      let shown =
        part.text.droppingFront(toFit: columns - excess, ellipsis: ellipsis) ?? ellipsis + part.text[slash...]
      excess -= columns - shown.columns
      return PreviewPart(part.kind, shown)
    }
  }
}

extension Preview.Line.Change {
  /// The role of a whole line on one side of a diff.
  fileprivate var side: Role? {
    switch self {
    case .same, .changed: nil
    case .removed: .diffRemove
    case .added: .diffAdd
    }
  }

  /// The sign in the gutter.
  fileprivate func sign(_ symbols: Symbols) -> (text: String, role: Role)? {
    switch self {
    case .same: nil
    case .changed: (symbols[.unsaved], .diffChange)
    case .removed: ("-", .diffRemove)
    case .added: ("+", .diffAdd)
    }
  }

  /// What became of an object, beside its name; nil if that shows.
  fileprivate var word: String? {
    switch self {
    case .same: "the same"
    case .changed: nil
    case .removed: "gone"
    case .added: "new"
    }
  }
}

extension YAMLText.Part.Kind {
  var role: Role {
    switch self {
    case .punctuation: .textMuted
    case .key: .yamlKey
    case .string: .yamlString
    case .number, .bool, .null: .yamlNumber
    }
  }

  fileprivate var isValue: Bool {
    switch self {
    case .punctuation, .key: false
    case .string, .number, .bool, .null: true
    }
  }
}

extension Preview.Line {
  /// The text without its indent, in inks; where it takes more than `columns`, the front of a key is left out.
  func runs(within columns: Int, ellipsis: String) -> [Run] {
    var parts = source.parts
    if let first = parts.first { parts[0] = PreviewPart(first.kind, String(first.text.drop { $0 == " " })) }
    let isLong = parts.reduce(0) { $0 + $1.text.columns } > columns
    return parts.map { part in
      let role: Role = isChanged && part.kind.isValue ? .diffChange : part.kind.role
      guard isLong, part.kind == .key, let slash = part.text.lastIndex(of: "/") else { return Run(part.text, role) }
      return Run(ellipsis + part.text[slash...], role)
    }
  }
}
