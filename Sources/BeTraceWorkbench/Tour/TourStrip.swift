/// How the tour looks: a strip below the workbench, which is as it always is.
struct TourStrip {
  let session: Session
  let tour: Tour

  private var symbols: Symbols { session.state.symbols }
  private var columns: Int { tour.size.columns }
  private var rows: Int { Tour.rows(of: tour.size) }
  /// Its first row.
  private var top: Int { tour.size.rows - rows }
  /// The row of its keys.
  private var end: Int { tour.size.rows - 1 }

  /// A line of it, and whether that is what is to be done now.
  private struct Line {
    var runs: [Run]
    var isAtCursor = false
  }

  func draw(on screen: inout Frame) {
    guard rows > 0 else { return drawInOneRow(on: &screen) }
    screen.fill(Rect(column: 0, row: top, columns: columns, rows: rows), ground: .panel)
    drawTitle(on: &screen)
    let blank = rows > 8 ? 1 : 0
    let first = top + 1 + blank
    for (offset, line) in lines(blank: blank).prefix(end - first).enumerated() {
      let row = first + offset
      let ground: Role = line.isAtCursor ? .selection : .panel
      if line.isAtCursor {
        screen.fill(Rect(column: 0, row: row, columns: columns, rows: 1), ground: ground)
        screen.write(symbols[.cursor], column: 0, row: row, role: .cursor, ground: ground)
      }
      screen.write(
        line.runs.elided(to: columns - 2, ellipsis: symbols[.ellipsis]), column: 1, row: row, end: columns - 1,
        ground: ground)
    }
    drawKeys(row: end, on: &screen)
  }

  /// Where there is no room for a strip: the step in the place of the message row, the keys in that of the last.
  private func drawInOneRow(on screen: inout Frame) {
    let row = tour.size.rows - 2
    if session.state.message == nil, row > 0 {
      screen.fill(Rect(column: 0, row: row, columns: columns, rows: 1), ground: .panel)
      let head = [Run("Tour \(tour.index + 1)/\(tour.lessons.count) ", .focusTitle)]
      let runs = head + (tour.isLessonDone ? finished : runs(of: step, .textStrong))
      screen.write(
        runs.elided(to: columns - 2, ellipsis: symbols[.ellipsis]), column: 1, row: row, end: columns - 1,
        ground: .panel)
    }
    if tour.isAsked { drawKeys(row: end, on: &screen) }
  }

  /// ` Tour  2 of 4   Edit, look, undo ━━━━ scratch data: nothing is kept `.
  private func drawTitle(on screen: inout Frame) {
    let head = [
      Run(" "), Run("Tour", .focusTitle, .bold), Run("  \(tour.index + 1) of \(tour.lessons.count)   ", .panelTitle),
      Run(tour.lesson.title, .focusTitle), Run(" "),
    ]
    let note = columns < 64 ? "" : columns < 100 ? " nothing is kept" : " scratch data: nothing you do is kept"
    let at = screen.write(
      head.elided(to: columns, ellipsis: symbols[.ellipsis]), column: 0, row: top, end: columns, ground: .panel)
    let end = columns - note.columns - (note.isEmpty ? 0 : 1)
    let rule = String(repeating: symbols[.ruleFocus], count: max(0, end - at))
    screen.write(rule, column: at, row: top, end: end, role: .focusBorder, ground: .panel)
    screen.write([Run(note, .panelTitle)], endingAt: columns - 1, row: top, ground: .panel)
  }

  /// What stands between title and keys, with so many blank lines between text and steps.
  private func lines(blank: Int) -> [Line] {
    if rows <= 4 { return tour.isAsked ? [Line(runs: digits)] : tight }
    if tour.isAsked { return lessons }
    let text =
      tour.isLessonDone
      ? [finished] : wrapped(tour.showsHint ? tour.lesson.steps[tour.step].hint : tour.lesson.text, .text)
    // Steps stay where they are, whatever is said above them.
    let padding = Array(repeating: [Run](), count: max(0, 2 - text.count) + blank)
    return (text + padding).map { Line(runs: $0) } + steps
  }

  /// What is to be done now, where there is no room for more.
  private var tight: [Line] {
    (tour.isLessonDone ? [finished] : wrapped(step, .textStrong)).map { Line(runs: $0) }
  }

  private var step: String {
    let step = tour.lesson.steps[min(tour.step, tour.lesson.steps.count - 1)]
    return tour.showsHint ? step.hint : step.text
  }

  /// The lessons with the digit that begins each.
  private var lessons: [Line] {
    tour.lessons.enumerated().map { index, lesson in
      Line(
        runs: [mark(isDone: tour.done.contains(index)), Run("\(index + 1)", .hintKey), Run("  \(lesson.title)")],
        isAtCursor: index == tour.index)
    }
  }

  /// The digits alone.
  private var digits: [Run] {
    tour.lessons.indices.flatMap { [Run("\($0 + 1) ", .hintKey)] } + [Run("lesson", .textMuted)]
  }

  private var steps: [Line] {
    tour.lesson.steps.enumerated().map { index, step in
      let isNow = index == tour.step
      let number = Run("\(index + 1)  ", isNow ? .hintKey : .textMuted)
      return Line(
        runs: [mark(isDone: index < tour.step), number] + runs(of: step.text, isNow ? .textStrong : .textMuted),
        isAtCursor: isNow)
    }
  }

  /// A tick, or the room for one; in brackets where the sign for it is a letter.
  private func mark(isDone: Bool) -> Run {
    let sign = symbols[.done]
    let shown = sign.first?.isLetter == true ? "[\(sign)] " : " \(sign)  "
    return Run(isDone ? shown : "    ", .ok)
  }

  private var finished: [Run] {
    let ask = session.key(.tour(.ask))
    let command: Tour.Command = tour.next == nil ? .leave : .next
    let what = tour.next.map { "goes on with \($0 + 1): \(tour.lessons[$0].title)" } ?? "leaves the tour"
    return [
      Run("Well done. ", .ok), Run("\(ask) \(session.keymap.key(for: .tour(command), in: .tour))", .hintKey),
      Run(" \(what)"),
    ]
  }

  /// A text in two lines at most, in which keys are called as they are here.
  private func wrapped(_ text: String, _ role: Role) -> [[Run]] {
    session.keymap.translated(text).map(\.text).joined()
      .wrapped(to: columns - 2, limit: 2, ellipsis: symbols[.ellipsis]).map { [Run($0, role)] }
  }

  /// A text in which keys are marked.
  private func runs(of text: String, _ role: Role) -> [Run] {
    session.keymap.translated(text).map { Run($0.text, $0.isKey && role != .textMuted ? .hintKey : role) }
  }

  private func drawKeys(row: Int, on screen: inout Frame) {
    screen.fill(Rect(column: 0, row: row, columns: columns, rows: 1), ground: .panel)
    let ask = session.key(.tour(.ask))
    var hints: [(key: String, name: String)] = []
    if tour.isAsked, rows != 0 { hints.append(("1 \(symbols[.ellipsis]) \(tour.lessons.count)", "lesson")) }
    let commands: [(Tour.Command, String)] = [
      (.hint, "hint"), (.next, tour.isLessonDone ? "next lesson" : "skip"), (.again, "again"), (.leave, "leave"),
      (.goOn, "back"),
    ]
    for (command, name) in commands where tour.isAsked || command != .goOn {
      guard !(tour.isLessonDone && command == .hint), command != .next || tour.next != nil else { continue }
      hints.append(((tour.isAsked ? "" : "\(ask) ") + session.keymap.key(for: .tour(command), in: .tour), name))
    }
    var at = 1
    for hint in hints {
      let runs = [Run(hint.key, .hintKey), Run(" \(hint.name)", .hintText)]
      guard at + runs.columns < columns else { continue }
      at = screen.write(runs, column: at, row: row, ground: .panel) + (columns < 60 ? 1 : 3)
    }
  }
}

extension Keymap {
  /// A text in pieces: the keys that stand in backquotes, as they are called here, and what is between them.
  func translated(_ text: String) -> [(text: String, isKey: Bool)] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap { index, piece in
      guard !piece.isEmpty else { return nil }
      return index % 2 == 0 ? (String(piece), false) : (name(ofStandard: String(piece)), true)
    }
  }

  /// How the key is called here that is called `name` while nobody wants others.
  private func name(ofStandard name: String) -> String {
    guard let key = Key(named: name),
      let standard = Keymap.standard.bindings.first(where: { $0.keys.contains(key) && $0.contexts.contains(.form) }),
      let binding = bindings.first(where: { $0.id == standard.id }), !binding.keys.contains(key)
    else { return name }
    return binding.keys.first?.name ?? name
  }
}
