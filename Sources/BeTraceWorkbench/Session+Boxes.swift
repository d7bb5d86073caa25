import BeTraceCore

/// What happens in boxes and filters: typing, completing, printing.
extension Session {
  mutating func type(_ text: String) -> [Effect] {
    changeLine { $0.insert(text) }
    return []
  }

  /// Puts in a text that came in one piece, without the line break at its end.
  mutating func paste(_ text: String, _ droppedBytes: Int) -> [Effect] {
    guard Context.typing.contains(context) else {
      return refuse("nothing is being typed: press \(key(.open, in: .form)) on a field first, then paste")
    }
    if droppedBytes > 0 { return refuse("the pasted text is too long by \(droppedBytes) bytes: nothing was taken") }
    let whole = text.hasSuffix("\n") ? String(text.dropLast()) : text
    // Only the text of a variable may have lines.
    if case .variable = state.overlay { return type(whole) }
    return type(whole.filter { $0 != "\n" && $0 != "\t" })
  }

  mutating func edit(_ change: LineEditor.Change) {
    if change == .left || change == .right, stepChoice(by: change == .right ? 1 : -1) { return }
    changeLine { $0.apply(change) }
  }

  /// The next option, or the one before, if a choice has the keys.
  private mutating func stepChoice(by count: Int) -> Bool {
    switch state.overlay {
    case .variable(var box):
      guard box.stepChoice(by: count) else { return false }
      state.overlay = .variable(box)
    case .entry(var box):
      guard box.stepChoice(by: count) else { return false }
      state.overlay = .entry(box)
    default: return false
    }
    return true
  }

  /// Changes the line that has the keys.
  mutating func changeLine(_ change: (inout LineEditor) -> Void) {
    if let pane = state.filtering {
      var line = LineEditor(state.filters[pane] ?? "")
      if !state.isFilterFresh { line.apply(.end) }
      state.isFilterFresh = false
      change(&line)
      state.filters[pane] = line.text.isEmpty ? nil : line.text
      return
    }
    switch state.overlay {
    case .edit(var box):
      change(&box.line)
      state.overlay = .edit(box)
    case .variable(var box):
      box.edit(change)
      state.overlay = .variable(box)
    case .entry(var box):
      box.edit(change)
      state.overlay = .entry(box)
    case .review(var review) where review.asksFor != nil:
      change(&review.typed)
      state.overlay = .review(review)
    case .reset(var box) where box.asks:
      change(&box.typed)
      state.overlay = .reset(box)
    case .scratch(var box):
      change(&box.typed)
      state.overlay = .scratch(box)
    case .export(var box) where box.isTyping:
      if box.part == .force { change(&box.typed) } else { change(&box.target) }
      state.overlay = .export(box)
    case .help(var box):
      change(&box.search)
      box.index = 0
      state.overlay = .help(box)
    case .command(var command):
      change(&command.line)
      command.index = nil
      command.folders = []
      state.overlay = .command(command)
    default: break
    }
  }

  mutating func nextPart(by count: Int) {
    switch state.overlay {
    case .variable(var box):
      box.step(by: count)
      state.overlay = .variable(box)
    case .entry(var box):
      box.step(by: count)
      state.overlay = .entry(box)
    case .export(var box):
      box.step(by: count)
      state.overlay = .export(box)
    default: break
    }
  }

  /// Takes the candidate under the cursor, or the first, as what was typed; looks for folders first where a path is typed.
  mutating func complete() -> [Effect] {
    if case .export(let box) = state.overlay { return completeTarget(in: box) }
    guard case .command(var command) = state.overlay else { return [] }
    if let path = command.path, command.index == nil { return [.findFolders(path)] }
    let candidates = candidates
    guard let candidate = candidates.indices.contains(command.index ?? 0) ? candidates[command.index ?? 0] : nil else {
      return []
    }
    command.line.replace(
      with: candidate.visit == nil && !candidate.text.contains("/") ? candidate.text + " " : candidate.text)
    command.index = nil
    command.folders = []
    state.overlay = .command(command)
    return []
  }

  /// Types as much of the path as all `folders` have, and offers them if there are several.
  mutating func found(_ folders: [String]) -> [Effect] {
    if case .export(let box) = state.overlay {
      takeTarget(of: folders, in: box)
      return []
    }
    guard case .command(var command) = state.overlay, let path = command.path else { return [] }
    guard !folders.isEmpty else { return refuse("there is no folder that begins so: it would be a new one") }
    let common = folders.commonStart
    if common.count > path.count { command.line.replace(with: CommandLine.saveAs + common) }
    command.folders = folders.count > 1 ? folders : []
    state.overlay = .command(command)
    return []
  }

  mutating func printed(_ text: String, _ succeeded: Bool, title: String = "Output") {
    if case .command = state.overlay {
      // What was typed stays there to be corrected.
      guard succeeded else {
        state.message = .failure(String(text.prefix { $0 != "\n" }))
        return
      }
      state.overlay = nil
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let content = (lines.last == "" ? lines.dropLast() : lines[...]).flatMap { line in
      line.wrappedKeepingIndent(to: min(72, max(20, state.size.columns - 8)))
    }
    if content.count <= 1 {
      let line = content.first ?? "done"
      state.message = succeeded ? .done(line) : .failure(line)
    } else {
      state.overlay = .output(OutputBox(title: title, lines: content))
    }
  }

  mutating func quit() -> [Effect] {
    guard outlook.unsaved.values.contains(where: { !$0.isEmpty }) else { return [.quit] }
    state.overlay = .quit
    return []
  }
}

extension [String] {
  /// What all of them begin with.
  var commonStart: String {
    dropFirst().reduce(first ?? "") { common, text in String(zip(common, text).prefix { $0 == $1 }.map { $0.0 }) }
  }
}
