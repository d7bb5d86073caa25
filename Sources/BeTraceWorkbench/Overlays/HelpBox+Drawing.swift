import BeTraceCore

/// How the keys look: what the marks mean, then the keys by what they are for.
extension Session {
  func drawHelp(_ box: HelpBox, _ layout: Layout, on screen: inout Frame) {
    let head = layout.kind == .single ? 1 : 2
    let room = BoxFrame.room(below: head, layout)
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    // The smallest screens have room for what the marks mean only where that is searched.
    var lines = layout.kind == .single && box.search.text.isEmpty ? [] : legend(of: box, columns: columns)
    var selected: Int?
    var index = 0
    for chapter in box.chapters {
      if !lines.isEmpty { lines.append([]) }
      lines.append([Run(chapter.title, .textMuted, .bold)])
      for binding in chapter.bindings {
        if index == box.index { selected = lines.count }
        lines += self.lines(for: binding, works: binding.contexts.contains(box.context), columns: columns)
        index += 1
      }
    }
    let others = [
      ("Commands", box.commands.map { self.lines(naming: ":\($0.rawValue)", $0.note, columns: columns) }),
      ("Words", box.words.map { self.lines(naming: $0.word, $0.text, columns: columns) }),
    ]
    for (title, rows) in others where !rows.isEmpty {
      lines += (lines.isEmpty ? [] : [[]]) + [[Run(title, .textMuted, .bold)]]
      for row in rows {
        if index == box.index { selected = lines.count }
        lines += row
        index += 1
      }
    }
    let top = 0.scrolled(toShow: selected ?? 0, of: lines.count, rows: room)
    let place = lines.count > room ? "  \(min(box.index + 1, index)) of \(index)" : ""
    let search = layout.kind == .single ? "" : "  type to search"
    let title = [Run("Keys and words", .focusTitle), Run(place + search, .panelTitle)]
    let shown = Array(lines.dropFirst(top).prefix(room))
    draw(title, Array(repeating: [], count: head) + shown, layout, on: &screen) { content, screen in
      screen.drawWell(
        box.search, column: content.column, row: content.row, end: content.endColumn, ellipsis: state.symbols[.ellipsis]
      )
      if let selected { mark(content.row + head + selected - top, of: content, on: &screen) }
    }
  }

  /// A word or a command beside what it means, in as many lines as that needs.
  private func lines(naming name: String, _ meaning: String, columns: Int) -> [[Run]] {
    let names = columns < 60 ? 12 : 18
    let name = name.wrapped(to: names - 1)
    let text = meaning.wrapped(to: columns - names)
    return (0..<max(name.count, text.count)).map { line in
      [
        Run((line < name.count ? name[line] : "").padded(to: names), .textStrong),
        Run(line < text.count ? text[line] : "", .text),
      ]
    }
  }

  /// The keys of `binding` beside what it does, in as many lines as they need.
  private func lines(for binding: Binding, works: Bool, columns: Int) -> [[Run]] {
    let keyColumns = columns < 60 ? 12 : 18
    let keys = binding.names.wrapped(to: keyColumns - 1)
    let help = binding.help.wrapped(to: columns - keyColumns)
    return (0..<max(keys.count, help.count)).map { line in
      let names = line < keys.count ? keys[line] : ""
      return [
        Run(names.padded(to: keyColumns), works ? .hintKey : .textMuted),
        Run(line < help.count ? help[line] : "", works ? .text : .textMuted),
      ]
    }
  }

  /// What the marks mean, side by side.
  private func legend(of box: HelpBox, columns: Int) -> [[Run]] {
    let pieces = box.legend.map { sign in
      [Run(state.symbols[sign.symbol] + " ", sign.role), Run(sign.meaning, .textMuted)]
    }
    return flow(pieces, gap: "   ", columns: columns)
  }
}
