import BeTraceCore

/// The box that says who has the workspace open, and asks whether to edit beside them.
extension Session {
  func drawHeld(_ layout: Layout, on screen: inout Frame) {
    guard let holder = state.holder else { return }
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    let since = holder.since.prefix(16).description.replacing("T", with: " ").visible
    let said = [
      "Another workbench works here:".wrapped(to: columns).map { [Run($0)] },
      "\(holder), since \(since) UTC".wrapped(to: columns).map { [Run($0, .textStrong)] },
      (holder.isKnownToRun ? [] : ["Whether it still runs cannot be seen from here."])
        .flatMap { $0.wrapped(to: columns) }.map { [Run($0, .problemWarning)] },
      [[]],
      "What both save is merged, and where both change a value you are asked.".wrapped(to: columns).map { [Run($0)] },
    ]
    let keys = [
      [Run(key(.cancel, in: .held), .hintKey), Run(" look, and edit nothing", .textMuted)],
      [Run(key(.allowEdits, in: .held), .hintKey), Run(" edit too", .textMuted)],
      [Run(key(.quit, in: .held), .hintKey), Run(" leave", .textMuted)],
    ]
    draw([Run("Open elsewhere", .focusTitle)], question(said.flatMap(\.self), keys: keys, layout), layout, on: &screen)
  }
}
