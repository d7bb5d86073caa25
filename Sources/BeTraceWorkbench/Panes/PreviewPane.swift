import BeTraceCore

/// The manifests of the service as YAML: what the field at the cursor reaches, and what is not as saved.
struct PreviewPane {
  let session: Session
  let frame: PaneFrame

  func draw(on screen: inout Frame) {
    let preview = session.preview
    let top = session.state.previewTop
    frame.drawTitle(
      .preview, place: preview.title(at: preview.firstReached.map { max($0, top) } ?? top), count: "yaml", on: &screen)
    let content = frame.content
    if preview.lines.isEmpty {
      let why = session.servicePlan == nil ? "" : "\(session.state.service) is off in \(session.state.environment)"
      screen.write(why, column: content.column + 3, row: content.row, end: content.endColumn, role: .textMuted)
      return
    }
    for row in 0..<max(0, min(content.rows, preview.lines.count - top)) {
      draw(preview.lines[top + row], row: content.row + row, isTop: row == 0, on: &screen)
    }
  }

  private func draw(_ line: Preview.Line, row: Int, isTop: Bool, on screen: inout Frame) {
    let symbols = session.state.symbols
    let area = frame.content
    guard let number = line.number else {
      _ = screen.write("---", column: area.column + 6, row: row, end: area.endColumn, role: .border)
      return
    }
    let isLit = line.isReached || (isTop && frame.isFocused)
    let ground: Role = isLit ? .selectionInactive : .page
    if isLit {
      screen.fill(Rect(column: area.column, row: row, columns: area.columns, rows: 1), ground: ground)
      screen.write(symbols[.cursor], column: area.column, row: row, role: .cursor, ground: ground)
    }
    if line.isChanged {
      screen.write(symbols[.unsaved], column: area.column + 1, row: row, role: .diffChange, ground: ground)
    }
    screen.write(
      [Run(String(number), line.isChanged ? .diffChange : .textMuted)], endingAt: area.column + 5, row: row,
      ground: ground)
    var column = area.column + 6
    for part in parts(of: line, room: area.columns - 7) {
      let role: Role = line.isChanged && part.kind.isValue ? .diffChange : part.kind.role
      column = screen.write(part.text, column: column, row: row, end: area.endColumn - 1, role: role, ground: ground)
    }
    if column > area.endColumn - 1 {
      screen.write(symbols[.ellipsis], column: area.endColumn - 2, row: row, role: .textMuted, ground: ground)
    }
  }

  /// The pieces of the line; where it is too long, the front of a key goes before its value is cut.
  private func parts(of line: Preview.Line, room: Int) -> [(kind: YAMLText.Part.Kind, text: String)] {
    let parts = line.text.parts.map { (kind: $0.kind, text: String($0.text)) }
    let excess = parts.reduce(0) { $0 + $1.text.columns } - room
    guard excess > 0 else { return parts }
    return parts.map { part in
      guard part.kind == .key, let slash = part.text.lastIndex(of: "/") else { return part }
      return (part.kind, session.state.symbols[.ellipsis] + part.text[slash...])
    }
  }
}

extension YAMLText.Part.Kind {
  fileprivate var role: Role {
    switch self {
    case .punctuation: .yamlKey
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

extension Preview {
  /// The first line shown: as now while a line that the cursor's field reaches is on the screen or there is none, else so
  /// that the first of them stands in the middle. From nil on it is the workload's first line.
  func top(from top: Int?, rows: Int) -> Int {
    guard rows > 0 else { return 0 }
    let last = max(0, lines.count - rows)
    let start = firstOfWorkload ?? 0
    let now = min(top ?? start, last)
    let seen = lines.indices.clamped(to: now + 1..<max(now + 2, now + rows - 1))
    guard let line = firstReached, !lines[seen].contains(where: \.isReached) else { return now }
    return min(max(line >= start ? start : 0, line - rows / 2), last)
  }
}
