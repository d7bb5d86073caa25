package import BeTraceCore

/// What somebody else writes to the files while they are edited here.
extension Session {
  /// The environments as they should be on disk; nil in a tour, which has none there.
  package var onDisk: Environments? { tour == nil ? state.disk ?? state.saved : nil }

  /// Takes what was read, or makes edits again, with what is ticked in the box where both changed a value.
  mutating func merge(_ box: MergeBox) -> [Effect] {
    switch box.cause {
    case .files(let contents, let settings, let catalogue):
      return didRead(contents, settings, catalogue, yielding: box.yielding)
    case .edits(let offer):
      return recover(Recovery(of: offer.journal, in: state.environments, yielding: box.yielding), of: offer.journal)
    case .thrownAway(let offer):
      return bringBack(Recovery(of: offer.journal, in: state.environments, yielding: box.yielding), of: offer.journal)
    }
  }

  /// Shows which values others changed, what was noticed last first.
  mutating func openChanges() -> [Effect] {
    guard state.changedOutside.isEmpty else {
      let names = state.changedOutside.joined(separator: ", ").visible
      return refuse("what is new in \(names) is not read yet: \(key(.reload)) takes it in beside your edits")
    }
    guard !outsideChanges.isEmpty else { return refuse("no other program has changed a value") }
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    var (lines, headings): ([String], Set<Int>) = ([], [])
    let changes = outsideChanges.flatMap { change in
      change.lines { name, files in files == state.saved ? outlook.saved(name) : outlook.plan(name, in: files) }
    }
    for (text, isHeading) in changes {
      if isHeading { headings.insert(lines.count) }
      lines += text.hanging(within: columns)
    }
    state.overlay = .output(OutputBox(title: "New in the files", lines: lines, headings: headings))
    return []
  }

  /// The files at `paths` are not as they were read, as another program wrote, made or removed them: they are read again,
  /// unless something is not saved. None: all are as they were read.
  mutating func filesChanged(_ paths: [String]) -> [Effect] {
    state.changedOutside = paths
    // Whoever wanted to read them waits for what is broken to be mended.
    let isWaiting = state.disk != nil || state.settingsProblem != nil
    if paths.isEmpty { return [] }
    if isWaiting, state.overlay == nil { return readFiles() }
    guard state.environments != state.saved else { return readFiles() }
    let names = paths.joined(separator: ", ").visible
    state.message = .note("another program changed \(names): \(key(.reload)) takes it in beside your edits")
    return []
  }
}
