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
    if !box.words.isEmpty {
      if !lines.isEmpty { lines.append([]) }
      lines.append([Run("Words", .textMuted, .bold)])
    }
    for word in box.words {
      if index == box.index { selected = lines.count }
      lines += self.lines(for: word, columns: columns)
      index += 1
    }
    let top = 0.scrolled(toShow: selected ?? 0, of: lines.count, rows: room)
    let title = [Run("Keys and words", .focusTitle), Run("  \(index), type to search", .panelTitle)]
    let shown = Array(lines.dropFirst(top).prefix(room))
    draw(title, Array(repeating: [], count: head) + shown, layout, on: &screen) { content, screen in
      screen.drawWell(
        box.search, column: content.column, row: content.row, end: content.endColumn, ellipsis: state.symbols[.ellipsis]
      )
      if let selected { mark(content.row + head + selected - top, of: content, on: &screen) }
    }
  }

  /// A word beside what it means, in as many lines as that needs.
  private func lines(for word: Glossary.Entry, columns: Int) -> [[Run]] {
    let names = columns < 60 ? 12 : 18
    let name = word.word.wrapped(to: names - 1)
    let text = word.text.wrapped(to: columns - names)
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
