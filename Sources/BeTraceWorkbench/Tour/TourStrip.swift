/// How the tour looks: a strip below the workbench, which is as it always is.
struct TourStrip {
  let session: Session
  let tour: Tour

  private var symbols: Symbols { session.state.symbols }
  private var columns: Int { tour.size.columns }
  /// Its first row.
  private var top: Int { tour.size.rows - Tour.rows(of: tour.size) }

  func draw(on screen: inout Frame) {
    let rows = Tour.rows(of: tour.size)
    guard rows > 0 else { return }
    drawTitle(on: &screen)
    let isRoomy = rows > 8
    var row = top + (isRoomy ? 2 : 1)
    let end = tour.size.rows - 1
    for line in lines(limit: end - row) {
      if isRoomy, line.isEmpty {
        row += 1
        continue
      }
      guard !line.isEmpty, row < end else { continue }
      screen.write(line.elided(to: columns - 2, ellipsis: symbols[.ellipsis]), column: 1, row: row, end: columns - 1)
      row += 1
    }
    drawKeys(row: end, on: &screen)
  }

  /// ` Tour  2 of 4   Edit, look, undo ━━━━ scratch data: nothing is kept `.
  private func drawTitle(on screen: inout Frame) {
    let head = [
      Run(" "), Run("Tour", .focusTitle, .bold), Run("  \(tour.index + 1) of \(tour.lessons.count)   ", .panelTitle),
      Run(tour.lesson.title, .focusTitle), Run(" "),
    ]
    let note = columns < 64 ? "" : columns < 100 ? " nothing is kept" : " scratch data: nothing you do is kept"
    let at = screen.write(
      head.elided(to: columns, ellipsis: symbols[.ellipsis]), column: 0, row: top, end: columns)
    let end = columns - note.columns - (note.isEmpty ? 0 : 1)
    let rule = String(repeating: symbols[.ruleFocus], count: max(0, end - at))
    screen.write(rule, column: at, row: top, end: end, role: .focusBorder)
    screen.write([Run(note, .panelTitle)], endingAt: columns - 1, row: top)
  }

  /// What stands between title and keys; empty lines where there may be a blank one.
  private func lines(limit: Int) -> [[Run]] {
    if tour.isAsked, limit > 3 { return lessons }
    if limit <= 3 { return tour.isLessonDone ? [finished] : text(of: step, limit: limit) }
    let text = tour.showsHint ? self.text(of: tour.lesson.steps[tour.step].hint, limit: 2) : wrapped(tour.lesson.text)
    return text + [[]] + steps + [[]] + (tour.isLessonDone ? [finished] : [])
  }

  private var step: String {
    let step = tour.lesson.steps[min(tour.step, tour.lesson.steps.count - 1)]
    return tour.showsHint ? step.hint : step.text
  }

  /// The lessons with the digit that begins each.
  private var lessons: [[Run]] {
    tour.lessons.enumerated().map { index, lesson in
      [
        Run(tour.done.contains(index) ? symbols[.done] : " ", .ok), Run(" \(index + 1)", .hintKey),
        Run("  \(lesson.title)", index == tour.index ? .textStrong : .text),
      ]
    }
  }

  private var steps: [[Run]] {
    let shown = tour.lesson.steps.enumerated().map { index, step -> [Run] in
      let mark: [Run] =
        if index < tour.step {
          [Run("  "), Run(symbols[.done], .ok)]
        } else if index == tour.step {
          [Run(symbols[.cursor], .cursor), Run(" "), Run("\(index + 1)", .hintKey)]
        } else {
          [Run("  \(index + 1)", .textMuted)]
        }
      return mark + [Run("  ")] + runs(of: step.text, index == tour.step ? .textStrong : .textMuted)
    }
    // The last line says what comes next then.
    return tour.isLessonDone && Tour.rows(of: tour.size) <= 8 ? Array(shown.suffix(3)) : shown
  }

  private var finished: [Run] {
    let next = tour.next.map { "goes on with \($0 + 1): \(tour.lessons[$0].title)" } ?? "leaves the tour"
    return [
      Run("  "), Run(symbols[.done], .ok), Run("  Well done. ", .textStrong), Run(session.key(.tour(.ask)), .hintKey),
      Run(" \(next)", .text),
    ]
  }

  private func wrapped(_ text: String) -> [[Run]] {
    text.wrapped(to: columns - 2, limit: 2, ellipsis: symbols[.ellipsis]).map { [Run($0)] }
  }

  private func text(of text: String, limit: Int) -> [[Run]] {
    let translated = session.keymap.translated(text).map(\.text).joined()
    return translated.wrapped(to: columns - 2, limit: limit, ellipsis: symbols[.ellipsis]).map {
      [Run($0, .textStrong)]
    }
  }

  /// A text in which keys are marked.
  private func runs(of text: String, _ role: Role) -> [Run] {
    session.keymap.translated(text).map { Run($0.text, $0.isKey && role != .textMuted ? .hintKey : role) }
  }

  private func drawKeys(row: Int, on screen: inout Frame) {
    screen.fill(Rect(column: 0, row: row, columns: columns, rows: 1), ground: .panel)
    let ask = session.key(.tour(.ask))
    let commands: [(Tour.Command, String)] = [
      (.hint, "hint"), (.next, "skip"), (.again, "again"), (.leave, "leave"), (.goOn, "back"),
    ]
    var at = 1
    for (command, name) in commands where tour.isAsked || command != .goOn {
      guard !(tour.isLessonDone && command == .hint), command != .next || tour.next != nil else { continue }
      let key = (tour.isAsked ? "" : "\(ask) ") + session.keymap.key(for: .tour(command), in: .tour)
      let runs = [Run(key, .hintKey), Run(" \(name)", .hintText)]
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
