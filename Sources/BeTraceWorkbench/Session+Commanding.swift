import BeTraceCore

/// What is done with the line on which an address or a command is typed.
extension Session {
  /// Does what was typed: goes to an address or a candidate, or runs a command.
  mutating func runCommandLine(_ command: CommandLine) -> [Effect] {
    let candidates = candidates
    let text = command.line.text
    if let index = command.index, candidates.indices.contains(index) {
      if let visit = candidates[index].visit { return close { $0.go(to: visit) } }
      let first = candidates[index].text.prefix { $0 != " " }
      let isWhole = WorkbenchCommand(typed: String(first)) != nil && command.path == nil
      return isWhole ? runCommand(candidates[index].text) : complete()
    }
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return close { _ in } }
    if words.count == 1, (try? Assignment(parsing: first, in: state.environments)) != nil {
      return runCommand("set " + text)
    }
    if WorkbenchCommand(typed: first) != nil || HeadlessCommand(rawValue: first) != nil { return runCommand(text) }
    if let exact = candidates.first(where: { $0.text == text }) ?? candidates.first, let visit = exact.visit {
      return close { $0.go(to: visit) }
    }
    let shown = text.visible.elided(to: 40, ellipsis: state.symbols[.ellipsis])
    state.message = .failure(reasonToLack(first) ?? "there is no address or command '\(shown)'")
    return [.beep]
  }

  /// Why there is no such field, where the module of a service says so; nil if that is not known.
  private func reasonToLack(_ address: String) -> String? {
    do throws(AddressError) {
      _ = try Address(parsing: address).resolve(in: state.environments)
    } catch {
      if case .lacking = error { return error.description.visible }
    }
    return nil
  }

  private mutating func close(_ then: (inout Session) -> Void) -> [Effect] {
    state.overlay = nil
    then(&self)
    return []
  }

  private mutating func runCommand(_ text: String) -> [Effect] {
    guard let words = CommandWords.whole(text) else {
      return fail("the last quote is not closed: close it, or write \\' or \\\" for the mark itself")
    }
    guard let first = words.first else { return [] }
    if let command = WorkbenchCommand(typed: first) {
      if command == .diff, words.contains(where: { $0.hasPrefix("-") }) {
        return run(words, typed: text)
      }
      if command.takesEnvironment, words.count > 1, words[1] != "saved" {
        return pair(command, with: words[1])
      }
      if command == .saveAs { return saveAs(words.dropFirst()) }
      if command == .write, words.count > 1 {
        guard words.dropFirst() == ["off"] else { return fail("write: \(CommandLine.writeOff)") }
        state.overlay = nil
        return perform(.goReadOnly)
      }
      if command == .screenshot { return takePicture(words.dropFirst()) }
      if command == .journal, words.count > 1 { return writeJournal(words.dropFirst()) }
      if command == .export, words.count > 1 {
        return fail("write: export; what and where to is chosen in its box")
      }
      state.overlay = nil
      if command == .theme, words.count > 1 { return perform(.useTheme(words[1])) }
      return command.action.map { perform($0) } ?? []
    }
    if first == HeadlessCommand.set.rawValue || first == HeadlessCommand.unset.rawValue {
      return change(words.dropFirst(), sets: first == HeadlessCommand.set.rawValue)
    }
    return run(words, typed: text)
  }

  /// Does what has to do with another environment.
  private mutating func pair(_ command: WorkbenchCommand, with name: String) -> [Effect] {
    guard state.environments.renderedNames.contains(name), name != state.environment else {
      let others = state.environments.renderedNames.filter { $0 != state.environment }
      state.message = .failure(
        "'\(name.visible)' is no other environment that is rendered; write \(command == .diff ? "saved or " : "")\(others.joined(separator: ", "))"
      )
      return [.beep]
    }
    state.overlay = nil
    if command == .promote {
      return state.workspace.isReadOnly ? refuseToEdit() : openPromotion(from: name, of: state.service)
    }
    state.preview.comparedWith = name
    guard command == .diff else { return command.action.map { perform($0) } ?? [] }
    show(.environmentDiff)
    return []
  }

  /// `set` and `unset` on the environments that are open, as edits that can be undone.
  private mutating func change(_ words: ArraySlice<String>, sets: Bool) -> [Effect] {
    guard !words.isEmpty else {
      state.message = .failure(
        sets ? "write: set SERVICE/ENVIRONMENT/FIELD=VALUE" : "write: unset SERVICE/ENVIRONMENT/FIELD")
      return [.beep]
    }
    var edits: [Edit] = []
    var addresses: [Address] = []
    do {
      for word in words {
        if sets {
          let assignment = try Assignment(parsing: word, in: state.environments)
          edits.append(assignment.edit)
          addresses.append(assignment.address)
        } else {
          let address = try Address(parsing: word)
          _ = try address.resolve(in: state.environments)
          edits.append(try address.edit(to: nil))
          addresses.append(address)
        }
      }
    } catch {
      state.message = .failure("\(error)")
      return [.beep]
    }
    if let finding = state.environments.refusal(of: edits) { return fail(finding.message) }
    state.overlay = nil
    let last = addresses[addresses.count - 1]
    let field = last.field ?? state.field
    go(to: Visit(service: last.service ?? Self.itself, environment: last.environment, field: field))
    let former = edits.map(\.environment).unique.compactMap { outlook[$0] }
    let effects = commit(edits, at: field, title: addresses.map(\.description).joined(separator: ", "))
    refresh()
    sayDropped(by: edits, from: former)
    return effects
  }

  /// Says what entries that `edits` wrote anew no longer set.
  private mutating func sayDropped(by edits: [Edit], from former: [Plan]) {
    let dropped = former.flatMap { plan in
      outlook[plan.environment].map { plan.settingsDropped(by: edits, in: $0) } ?? []
    }
    guard let first = dropped.first else { return }
    let more = dropped.count > 1 ? ", nor \(dropped.count - 1) more" : ""
    state.message = .note("\(first.service) no longer sets \(first)\(more); \(key(.undo)) takes it back")
  }
}
