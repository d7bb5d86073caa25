/// How the command line looks: what is typed, and what it could become.
extension Session {
  func drawCommand(_ command: CommandLine, _ layout: Layout, on screen: inout Frame) {
    let head = layout.kind == .single ? 1 : 2
    let room = BoxFrame.room(below: head, layout)
    let all = candidates
    let top = 0.scrolled(toShow: command.index ?? 0, of: all.count, rows: room)
    let candidates = all.dropFirst(top).prefix(room)
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    // What it becomes takes what it needs, six tenths at most, and what it is the rest; commands are shorter than addresses.
    let textColumns = { (isCommand: Bool) in
      min(columns * 6 / 10, candidates.filter { $0.isCommand == isCommand }.map(\.text.columns).max() ?? 0)
    }
    let (commandColumns, addressColumns) = (textColumns(true), textColumns(false))
    let selected = command.index ?? (taken(of: all, by: command.line.text) ? 0 : nil)
    let lines = candidates.map { candidate in
      let textColumns = candidate.isCommand ? commandColumns : addressColumns
      let note = candidate.note.elided(to: columns - textColumns - 2, ellipsis: state.symbols[.ellipsis])
      let text = candidate.text.elidedFront(to: textColumns, ellipsis: state.symbols[.ellipsis])
      return highlighted(text, command.line.text) + [
        Run(String(repeating: " ", count: max(2, textColumns + 2 - text.columns))), Run(note, .textMuted),
      ]
    }
    let nothing = all.isEmpty ? nothingFound(for: command).map { [[Run($0, .textMuted)]] } ?? [] : []
    let title = [Run("Go to, or do", .focusTitle), Run(extent(from: top, rows: room, of: all.count), .panelTitle)]
    draw(title, Array(repeating: [], count: head) + lines + nothing, layout, on: &screen) {
      content, screen in
      let at = screen.write(
        state.symbols[.crumb] + " ", column: content.column, row: content.row, role: .hintKey, ground: .panel)
      screen.drawWell(
        command.line, column: at, row: content.row, end: content.endColumn, ellipsis: state.symbols[.ellipsis])
      if let selected { mark(content.row + head + selected - top, of: content, on: &screen) }
    }
  }

  /// That nothing is called as it was typed; nil where nothing is looked up, as with paths, values, options and words that
  /// run alone.
  private func nothingFound(for command: CommandLine) -> String? {
    let words = command.line.text.split(separator: " ").map(String.init)
    guard let first = words.first, command.path == nil,
      !words.contains(where: { $0.contains("=") || $0.hasPrefix("-") && !$0.hasPrefix("-/") })
    else { return nil }
    if let known = WorkbenchCommand(typed: first) {
      return words.count > 1 && (known.takesEnvironment || known == .theme)
        ? "nothing that can follow '\(first)' is called so" : nil
    }
    guard let known = HeadlessCommand(rawValue: first) else { return "no address and no command is called so" }
    let isAlone = known == .environments || known == .info
    return words.count > 1 && !isAlone ? "nothing that can follow '\(first)' is called so" : nil
  }

  /// Whether enter takes the first of `candidates` for `text`.
  private func taken(of candidates: [CommandLine.Candidate], by text: String) -> Bool {
    candidates.first.map { $0.visit != nil } == true && !text.isEmpty
      && !candidates.dropFirst().contains { $0.text == text }
  }

  /// The text with the letters that were typed marked.
  private func highlighted(_ text: String, _ typed: String) -> [Run] {
    let lower = text.lowercased()
    guard lower.count == text.count else { return [Run(text)] }
    var isMatch = Array(repeating: false, count: text.count)
    for word in typed.lowercased().split(whereSeparator: { $0 == " " || $0 == "/" }) {
      for range in lower.ranges(of: word) {
        let start = lower.distance(from: lower.startIndex, to: range.lowerBound)
        for index in start..<start + word.count { isMatch[index] = true }
      }
    }
    var runs: [Run] = []
    for (character, isMatch) in zip(text, isMatch) {
      let role: Role = isMatch ? .match : .text
      if let last = runs.last, last.role == role {
        runs[runs.count - 1] = Run(last.text + String(character), role, last.attributes)
      } else {
        runs.append(Run(String(character), role, isMatch ? .underline : []))
      }
    }
    return runs
  }
}

extension CommandLine.Candidate {
  /// Whether it is a word to run, and no way to a cell.
  fileprivate var isCommand: Bool { visit == nil && !text.contains("/") }
}
