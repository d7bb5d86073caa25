import BeTraceCore

/// What the rows of the help lead to.
extension Session {
  /// Does what the row at the cursor of the help says.
  mutating func accept(_ box: HelpBox) -> [Effect] {
    if box.bindings.indices.contains(box.index) { return run(box.bindings[box.index]) }
    if let command = box.command(at: box.index) { return run(command) }
    if let word = box.word(at: box.index) { show(word) }
    return []
  }

  private mutating func run(_ binding: Binding) -> [Effect] {
    state.overlay = nil
    guard binding.contexts.contains(context) else {
      return refuse("\(binding.names) works in another place: \(binding.help.lowercased())")
    }
    return perform(binding.action)
  }

  /// Runs a command; one that needs more words is begun.
  private mutating func run(_ command: WorkbenchCommand) -> [Effect] {
    state.overlay = nil
    if let action = command.action { return perform(action) }
    var line = CommandLine()
    line.line.replace(with: command.rawValue + " ")
    state.overlay = .command(line)
    return []
  }

  /// Shows what a word means, alone.
  private mutating func show(_ word: Glossary.Entry) {
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    state.overlay = .output(OutputBox(title: word.word, lines: word.text.wrapped(to: columns)))
  }
}
