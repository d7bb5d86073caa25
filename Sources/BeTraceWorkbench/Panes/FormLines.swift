import BeTraceCore

/// A form as the lines that are drawn: rows, what is wrong below them, and space between sections where all fits.
struct FormLines: Sendable {
  enum Line: Sendable {
    case blank
    case heading(Form.Section, isFolded: Bool)
    case field(FormField)
    case fact(Form.Fact)
    /// A problem of the field above, or its fix.
    case note(String, Severity?)
    /// What is to know of all that is below; the first line has the sign of a severity.
    case remark(String, Severity?)
  }

  /// What the lines depend on besides the form.
  struct Room: Sendable, Equatable {
    let columns: Int
    let rows: Int
    let showsProblems: Bool
    let ellipsis: String
    /// The key that reads the files again.
    let readingKey: String
  }

  let room: Room
  private(set) var lines: [Line] = []
  /// Whether long lists are folded because the form would not fit.
  private(set) var foldsLongLists = false

  /// The lines of `form` in `room`. Where they do not fit, long lists fold, else the space between sections goes.
  init(_ form: Form, in room: Room) {
    self.room = room
    for (isSpaced, folds) in [(true, false), (true, true), (false, false), (false, true)] {
      foldsLongLists = folds
      lines = lines(of: form, isSpaced: isSpaced)
      if lines.count <= room.rows { return }
    }
  }

  private func lines(of form: Form, isSpaced: Bool) -> [Line] {
    var lines = form.failure.map { remarks(on: form, failing: $0) } ?? []
    var isLastEmpty = false
    for section in form.sections {
      let isFolded = isFolded(section)
      if section.showsHeading {
        // Headings with nothing below them need no space between them.
        if isSpaced, !lines.isEmpty, !(isLastEmpty && section.count == 0) { lines.append(.blank) }
        lines.append(.heading(section, isFolded: isFolded))
      }
      isLastEmpty = section.count == 0
      guard !isFolded else { continue }
      for field in section.fields { lines += [.field(field)] + notes(of: field) }
      lines += section.facts.map(Line.fact)
    }
    return lines
  }

  /// That a module has never been read, why, and what to do.
  private func remarks(on form: Form, failing failure: ModuleFailure) -> [Line] {
    let rest =
      form.fields.isEmpty && form.sections.allSatisfy(\.facts.isEmpty)
      ? "No environment sets anything about it." : "What follows is what environments set."
    let known =
      "Nothing is known of what it takes and ships, and nothing is rendered. Mend it; \(room.readingKey) reads it again. "
    let columns = max(10, room.columns - 5)
    return ("The module cannot be read: " + failure.placed).visible.wrapped(to: columns).enumerated().map {
      index, line in
      Line.remark(line, index == 0 ? .error : nil)
    } + (known + rest).wrapped(to: columns).map { Line.remark($0, nil) }
  }

  private func notes(of field: FormField) -> [Line] {
    guard room.showsProblems else { return [] }
    return field.findings.prefix(2).filter { $0.severity != .info }.flatMap { finding in
      let brief = finding.brief.wrapped(to: max(10, room.columns - 7), limit: 1, ellipsis: room.ellipsis)
      return brief.map { Line.note($0, finding.severity) }
        + finding.fixes.prefix(1).map { Line.note(" \($0.description)", nil) }
    }
  }

  /// Whether only the heading of `section` is to be seen.
  func isFolded(_ section: Form.Section) -> Bool {
    section.fold == .folded || (section.fold == .automatic && foldsLongLists)
  }

  /// The index of the line on which the cursor stands at `stop`, nil if it has none.
  func index(of stop: Form.Stop?) -> Int? {
    guard let stop else { return nil }
    return lines.firstIndex { line in
      switch (line, stop) {
      case (.heading(let section, isFolded: _), .heading(let title)): section.title == title
      case (.field(let shown), .field(let field)): shown.field == field
      default: false
      }
    }
  }

  /// The first line shown, so that `stop` is on the screen, with the line above it where there is room; what comes after
  /// the `last` place for the cursor shows with that.
  func top(keeping stop: Form.Stop?, from top: Int, isLast: Bool) -> Int {
    guard room.rows > 0, let cursor = index(of: stop) else { return 0 }
    if isLast { return max(0, min(cursor, lines.count - room.rows)) }
    let isFirst = lines[..<cursor].allSatisfy { if case .remark = $0 { true } else { false } }
    let before = isFirst ? 0 : cursor > 0 ? cursor - 1 : cursor
    let first = top.scrolled(toShow: cursor, of: lines.count, rows: room.rows)
    return before < first && room.rows > 2 ? before : first
  }
}
