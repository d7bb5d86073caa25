import BeTraceCore

/// How the save review looks: the file's difference beside the manifests', the checks, and the question.
extension Session {
  func drawReview(_ review: SaveReview, _ layout: Layout, on screen: inout Frame) {
    let foot = foot(of: review)
    let room = max(0, layout.size.rows - foot.count - 10)
    let height = min(review.lineCount, room)
    let box = BoxFrame(wideFor: height + foot.count + 4, layout, symbols: state.symbols)
    let name = [Run("Save", .focusTitle), Run("  ")]
    box.draw(name, on: &screen)
    let isProtected = review.asksFor != nil
    screen.write(
      isProtected ? " \(review.environment) protected " : " \(review.environment) ", column: box.area.column + 9,
      row: box.area.row, role: isProtected ? .envProtected : .textStrong, ground: isProtected ? .envProtected : .panel)
    let content = box.content
    let half = (content.columns - 3) / 2
    let left = Rect(column: content.column, row: content.row + 1, columns: half, rows: height + 2)
    let right = Rect(column: left.endColumn + 3, row: left.row, columns: content.columns - half - 3, rows: height + 2)
    drawFile(review, in: left, on: &screen)
    drawManifests(review, in: right, on: &screen)
    for (offset, line) in foot.enumerated() {
      let row = left.endRow + 1 + offset
      guard row < box.area.endRow - 1 else { break }
      screen.write(line, column: content.column, row: row, end: content.endColumn, ground: .panel)
    }
    if isProtected {
      let row = min(left.endRow + foot.count, box.area.endRow - 2)
      screen.drawWell(
        review.typed, column: content.column + "Type \(review.environment) to save    ".columns, row: row,
        end: content.endColumn)
    }
  }

  private func drawFile(_ review: SaveReview, in area: Rect, on screen: inout Frame) {
    let count = review.edits.count
    let file = review.path.split(separator: "/").last.map(String.init) ?? review.path
    screen.write(
      [Run("Overrides ", .textMuted, .bold), Run(file)], column: area.column, row: area.row, end: area.endColumn,
      ground: .panel)
    screen.write(
      [Run(count == 1 ? "1 key" : "\(count) keys", .textMuted)], endingAt: area.endColumn, row: area.row, ground: .panel
    )
    for (offset, line) in review.file.dropFirst(review.top).prefix(area.rows - 2).enumerated() {
      draw(line, in: area, row: area.row + 2 + offset, dropping: 0, on: &screen)
    }
  }

  private func drawManifests(_ review: SaveReview, in area: Rect, on screen: inout Frame) {
    let count = "\(review.manifests.count) of \(review.objectCount)"
    screen.write(
      [Run("Manifests", .textMuted, .bold)], column: area.column, row: area.row, end: area.endColumn, ground: .panel)
    screen.write([Run(count, .textMuted)], endingAt: area.endColumn, row: area.row, ground: .panel)
    let lines = review.manifests.flatMap { object in
      [(title: object.title, line: nil as SaveReview.DiffLine?)] + object.lines.map { (title: "", line: $0) }
    }
    if lines.isEmpty {
      screen.write("no object changes", column: area.column, row: area.row + 2, role: .textMuted, ground: .panel)
    }
    for (offset, entry) in lines.dropFirst(review.top).prefix(area.rows - 2).enumerated() {
      let row = area.row + 2 + offset
      if let line = entry.line {
        draw(line, in: area, row: row, dropping: 4, on: &screen)
      } else {
        screen.write(
          entry.title.elided(to: area.columns, ellipsis: state.symbols[.ellipsis]), column: area.column, row: row,
          end: area.endColumn, role: .text, ground: .panel)
      }
    }
  }

  /// `49 - "replicas": 3,` on the ground of its kind; what is deep in the tree is moved to the left.
  private func draw(_ line: SaveReview.DiffLine, in area: Rect, row: Int, dropping: Int, on screen: inout Frame) {
    let (sign, role): (String, Role) =
      switch line.kind {
      case .same: (" ", .textMuted)
      case .removed: ("-", .diffRemove)
      case .added: ("+", .diffAdd)
      }
    screen.write([Run(String(line.number), .textMuted)], endingAt: area.column + 3, row: row, ground: .panel)
    let ground: Role = line.kind == .same ? .panel : role
    let column = area.column + 4
    screen.fill(Rect(column: column, row: row, columns: area.endColumn - column, rows: 1), ground: ground)
    let indent = line.text.prefix { $0 == " " }.count
    let text = line.text.dropFirst(dropping > 0 ? indent : max(0, indent - 4))
    let room = area.endColumn - column - 2
    screen.write(
      sign + " " + String(text).elided(to: room, ellipsis: state.symbols[.ellipsis]), column: column, row: row,
      end: area.endColumn, role: role, ground: ground)
  }

  /// What is below the differences: the checks, the same as a command, and the question.
  private func foot(of review: SaveReview) -> [[Run]] {
    let findings = outlook[review.environment]?.findings ?? []
    let before = outlook.saved(review.environment)?.findings ?? []
    let errors = findings.filter { $0.severity == .error }.count
    let warnings = findings.filter { $0.severity == .warning }.count
    let new = findings.filter { finding in
      finding.severity != .info
        && !before.contains {
          $0.rule == finding.rule && $0.message == finding.message && $0.service == finding.service
        }
    }.count
    var checks: [Run] =
      errors == 0
      ? [Run("no errors", .ok)]
      : [Run("\(state.symbols[.error]) \(errors) error\(errors == 1 ? "" : "s")", .problemError)]
    if warnings > 0 {
      checks += [
        Run("   "), Run("\(state.symbols[.warning]) \(warnings) warning\(warnings == 1 ? "" : "s")", .problemWarning),
      ]
    }
    if new > 0 { checks.append(Run("   \(new) new", .textStrong)) }
    let shell = CommandWords.command(for: review.edits, hidingSecretsOf: state.environments.catalogue)
    var lines: [[Run]] = [
      [Run("Checks     ", .textMuted)] + checks,
      [Run("Shell      ", .textMuted), Run(shell.elided(to: 58, ellipsis: state.symbols[.ellipsis]), .textMuted)],
    ]
    lines.append([])
    if let name = review.asksFor {
      lines.append([Run("Type ", .textMuted), Run(name, .textStrong, .bold), Run(" to save", .textMuted)])
    } else {
      lines.append([Run("enter", .hintKey), Run(" saves", .textMuted)])
    }
    return lines
  }
}
