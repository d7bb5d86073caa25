import BeTraceCore

/// How the save review looks: the file's difference beside the manifests', the checks, and the question.
extension Session {
  func drawReview(_ review: SaveReview, _ layout: Layout, on screen: inout Frame) {
    let needed = (file: max(review.file.columns, 34), manifests: review.manifests.flatMap(\.rows).columns)
    let wanted = max(needed.file + needed.manifests + 3, footColumns(of: review)) + 6
    let columns = BoxFrame(wideFor: 0, wanted: wanted, layout, symbols: state.symbols).content.columns
    let whole = foot(of: review, columns: columns)
    // What is inside the borders, with a blank row above each of head, differences and foot, or without.
    let inside = BoxFrame.inside(layout)
    let isTight = inside - whole.count - 4 < 3
    let least = min(review.lineCount, 2)
    let foot = isTight ? foot(of: review, columns: columns, room: inside - 1 - least) : whole
    let blank = isTight ? 0 : 1
    let room = inside - foot.count - 1 - 3 * blank
    let height = min(review.lineCount, room)
    let manifests = review.manifests.flatMap(\.rows)
    let box = BoxFrame(
      wideFor: height + foot.count + 1 + (height < room ? 4 : 3) * blank,
      wanted: wanted, layout, symbols: state.symbols)
    drawTitle(of: review, box, on: &screen)
    let content = box.content
    let head = content.row + blank
    let hasBoth = content.columns >= 50
    let left =
      hasBoth
      ? min(needed.file, max((content.columns - 3) / 2, content.columns - 3 - needed.manifests)) : content.columns
    let rows = Rect(column: content.column, row: head + 1 + blank, columns: left, rows: height)
    drawFile(review, isTight ? review.file.telling : review.file, head: head, in: rows, on: &screen)
    if hasBoth {
      let right = Rect(
        column: rows.endColumn + 3, row: rows.row, columns: content.columns - left - 3, rows: height)
      drawManifests(review, manifests, head: head, in: right, on: &screen)
    }
    let below = review.lineCount - review.top - height
    if below > 0, !isTight {
      screen.write(
        [Run("\(below) more below", .textMuted)], endingAt: content.endColumn, row: rows.endRow, ground: .panel)
    }
    for (offset, line) in foot.enumerated() {
      let row = rows.endRow + blank + offset
      let asks = offset == foot.count - 1 && review.asksFor != nil && !review.isBlocked
      // The well of a typed name takes a third at least.
      let shown = line.elided(
        to: asks ? content.columns * 2 / 3 : content.columns, ellipsis: state.symbols[.ellipsis])
      let end = screen.write(shown, column: content.column, row: row, ground: .panel)
      if let name = review.asksFor, asks {
        screen.drawWell(
          review.typed, column: end + 2, row: row, end: min(content.endColumn, end + 10 + name.columns),
          ellipsis: state.symbols[.ellipsis])
      }
    }
  }

  private func drawTitle(of review: SaveReview, _ box: BoxFrame, on screen: inout Frame) {
    box.draw([Run("Save", .focusTitle), Run("  ")], on: &screen)
    let isProtected = review.protected.contains(review.environment)
    let below = isProtected ? nil : review.protected.first
    let ellipsis = state.symbols[.ellipsis]
    let row = box.area.row
    let service = review.service.map { " \($0) ".elided(to: 20, ellipsis: ellipsis) } ?? ""
    let place = review.total > 1 ? " file \(review.number) of \(review.total) " : ""
    let first = screen.write(
      service.isEmpty ? [] : [Run(service, .panelTitle), Run("\(state.symbols[.crumb]) ", .textMuted)],
      column: box.area.column + 8, row: row, ground: .panel)
    let room = box.area.endColumn - first - 5 - place.columns - (isProtected ? 10 : 0)
    let name = review.environment.elided(to: below == nil ? room : room / 2 - 9, ellipsis: ellipsis)
    var at = screen.write(
      isProtected ? " \(name) protected " : " \(name) ", column: first, row: row,
      role: isProtected ? .envProtected : .textStrong, ground: isProtected ? .envProtected : .panel)
    if let below {
      at = screen.write("changes ", column: at, row: row, role: .panelTitle, ground: .panel)
      let badge =
        " \(below.elided(to: max(1, box.area.endColumn - at - 14 - place.columns), ellipsis: ellipsis)) protected "
      at = screen.write(badge, column: at, row: row, role: .envProtected, ground: .envProtected)
    }
    at = screen.write(place, column: at, row: row, role: .panelTitle, ground: .panel)
    // One blank between a badge and the rule.
    if place.isEmpty, review.protected.first != nil { screen.write(" ", column: at, row: row, ground: .panel) }
  }

  private func drawFile(
    _ review: SaveReview, _ shown: [SaveReview.DiffLine], head: Int, in area: Rect, on screen: inout Frame
  ) {
    let file = review.path.split(separator: "/").last.map(String.init) ?? review.path
    let count = review.edits.count == 1 ? "1 key" : "\(review.edits.count) keys"
    let title = "Overrides "
    let name = file.elided(to: area.columns - title.columns - count.columns - 1, ellipsis: state.symbols[.ellipsis])
    screen.write([Run(title, .textMuted, .bold), Run(name)], column: area.column, row: head, ground: .panel)
    screen.write([Run(count, .textMuted)], endingAt: area.endColumn, row: head, ground: .panel)
    let lines = Array(zip(shown, shown.counterparts))
    for (offset, (line, other)) in lines.dropFirst(max(0, min(review.top, lines.count - 1))).prefix(area.rows)
      .enumerated()
    {
      draw(
        line, numbers: review.file.numberColumns, insteadOf: other, in: area, row: area.row + offset, on: &screen)
    }
  }

  private func drawManifests(
    _ review: SaveReview, _ lines: [ManifestRow], head: Int, in area: Rect, on screen: inout Frame
  ) {
    let count = "\(review.manifests.count) of \(review.objectCount)"
    screen.write(
      [Run("Manifests", .textMuted, .bold)], column: area.column, row: head, end: area.endColumn, ground: .panel)
    screen.write([Run(count, .textMuted)], endingAt: area.endColumn, row: head, ground: .panel)
    if lines.isEmpty {
      let text = review.effects.unknown.isEmpty ? "no object changes" : "out of date: see below"
      screen.write(text, column: area.column, row: area.row, role: .textMuted, ground: .panel)
    }
    for (offset, entry) in lines.dropFirst(review.top).prefix(area.rows).enumerated() {
      let row = area.row + offset
      switch entry {
      case .line(let line, let other):
        draw(line, numbers: lines.numberColumns, insteadOf: other, in: area, row: row, on: &screen)
      case .object(let object): draw(object, in: area, row: row, on: &screen)
      }
    }
  }

  /// The name of an object that changes; of one that is new or goes on the ground of that.
  private func draw(_ object: SaveReview.ChangedObject, in area: Rect, row: Int, on screen: inout Frame) {
    let (sign, role): (String, Role) =
      switch object.fate {
      case .changed: ("", .text)
      case .new: ("+ ", .diffAdd)
      case .removed: ("- ", .diffRemove)
      }
    let ground: Role = object.fate == .changed ? .panel : role
    screen.fill(Rect(column: area.column, row: row, columns: area.columns, rows: 1), ground: ground)
    let text = (sign + object.title).elided(to: area.columns, ellipsis: state.symbols[.ellipsis])
    screen.write(text, column: area.column, row: row, end: area.endColumn, role: role, ground: ground)
  }

  /// `49 - "replicas": 3,` on the ground of its kind, the number in `numbers` columns. What differs from the line that it
  /// stands `insteadOf` is kept in view.
  func draw(
    _ line: SaveReview.DiffLine, numbers: Int, insteadOf other: String? = nil, in area: Rect, row: Int,
    on screen: inout Frame
  ) {
    let (sign, role): (String, Role) =
      switch line.kind {
      case .same: (" ", .textMuted)
      case .removed: ("-", .diffRemove)
      case .added: ("+", .diffAdd)
      }
    screen.write([Run(String(line.number), .textMuted)], endingAt: area.column + numbers, row: row, ground: .panel)
    let ground: Role = line.kind == .same ? .panel : role
    let column = area.column + numbers + 1
    screen.fill(Rect(column: column, row: row, columns: area.endColumn - column, rows: 1), ground: ground)
    let text = line.text.elided(
      to: area.endColumn - column - 2, keepingDifferenceTo: other, ellipsis: state.symbols[.ellipsis])
    screen.write(
      [Run(sign, role, line.kind == .added ? .bold : []), Run(" " + text, role)], column: column, row: row,
      end: area.endColumn, ground: ground)
  }
}

/// A row of the manifests' side.
private enum ManifestRow {
  case object(SaveReview.ChangedObject)
  /// A line, and what it was or became.
  case line(SaveReview.DiffLine, String?)
}

extension SaveReview.ChangedObject {
  /// Its name, then its lines; of one that goes only its name.
  fileprivate var rows: [ManifestRow] {
    let changed = fate == .removed ? [] : zip(lines, lines.counterparts).map { ManifestRow.line($0, $1) }
    return [.object(self)] + changed
  }
}

extension [ManifestRow] {
  private var lines: [SaveReview.DiffLine] { compactMap { if case .line(let line, _) = $0 { line } else { nil } } }

  /// The columns that the numbers of all lines take.
  fileprivate var numberColumns: Int { lines.numberColumns }

  /// The columns that the longest row takes.
  fileprivate var columns: Int {
    let titles = compactMap { if case .object(let object) = $0 { object.title.columns + 2 } else { nil } }
    return Swift.max(lines.columns, titles.max() ?? 0, 24)
  }
}
