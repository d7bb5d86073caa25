package import BeTraceCore

/// Looking without editing: as it was asked for, or as another workbench has the workspace open.
extension Session {
  /// Asks what to do beside the workbench `holder`; until that is decided nothing can be edited.
  package mutating func meet(_ holder: LockHolder) {
    state.holder = holder
    state.workspace.isReadOnly = true
    state.overlay = .held
  }

  /// Says why nothing is edited, and how that ends.
  mutating func refuseToEdit() -> [Effect] {
    refuse(
      "this workbench is read-only\(state.holder.map { " beside \($0)" } ?? ""): :\(WorkbenchCommand.write) lets you edit"
    )
  }

  mutating func allowEdits() -> [Effect] {
    guard state.workspace.isReadOnly else {
      return refuse("you may edit already: \(key(.review)) saves, :\(CommandLine.writeOff) only looks")
    }
    return [.takeLock(over: state.holder)]
  }

  mutating func goReadOnly() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuse("this workbench is read-only already") }
    guard unsavedEnvironments.isEmpty else {
      return refuse("there are unsaved edits: \(key(.review)) saves them, \(key(.undo)) undoes")
    }
    state.workspace.isReadOnly = true
    state.message = .done("read-only: :\(WorkbenchCommand.write) lets you edit again")
    return [.releaseLock]
  }

  /// What may be edited now, beside `holder` if there is one; what an earlier workbench left behind is offered.
  mutating func mayEdit(besides holder: LockHolder?) -> [Effect] {
    let former = state.holder
    state.holder = holder
    let waits: [Effect] = holder == nil || holder == former ? [] : [.awaitLock]
    guard state.workspace.isReadOnly else { return waits }
    state.workspace.isReadOnly = false
    state.overlay = nil
    state.message = .done(
      "you may edit" + (holder.map { " beside \($0): what both save is merged" } ?? "; others are told that you do"))
    return waits + [.findUnsaved]
  }

  /// The other workbench has ended: who waits to edit may do so now, who looks is told.
  mutating func holderLeft() -> [Effect] {
    guard let holder = state.holder else { return [] }
    state.holder = nil
    if !state.workspace.isReadOnly { state.message = .note("\(holder) has ended: you edit alone now") }
    if state.overlay == .held || !state.workspace.isReadOnly { return [.takeLock(over: holder)] }
    state.message = .note("\(holder) has ended: :\(WorkbenchCommand.write) lets you edit")
    return []
  }
}
