import BeTraceCore

/// The edits as commands, to be read, kept and made again elsewhere.
extension Session {
  /// Shows all edits since the files were read.
  mutating func openJournal() -> [Effect] {
    let lines = state.history.journal.lines
    guard !lines.isEmpty else { return refuse("nothing was edited since the files were read") }
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    state.overlay = .output(OutputBox(title: "Journal", lines: lines.flatMap { $0.visible.hanging(within: columns) }))
    return []
  }

  /// Writes them to a file, which `betrace-tui replay` reads.
  mutating func writeJournal(_ words: some Collection<String>) -> [Effect] {
    guard words.count == 1, let path = words.first else { return fail("write: journal FILE") }
    guard !state.history.journal.lines.isEmpty else { return refuse("nothing was edited since the files were read") }
    state.overlay = nil
    return [.writeText(path: path, text: state.history.journal.text, over: Journal.head)]
  }
}

extension String {
  /// The text in lines of at most `columns`, all but the first set in.
  func hanging(within columns: Int) -> [String] {
    guard self.columns > columns else { return [self] }
    return wrapped(to: columns - 2).enumerated().map { index, line in index == 0 ? line : "  " + line }
  }
}
