import BeTraceCore

/// Whole workspaces: one made of what is on the screen, and the scratch copy as the example again.
extension Session {
  /// Makes a workspace of all environments as they are here, in the folder that `words` name, to work there from then on.
  mutating func saveAs(_ words: some Collection<String>) -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard words.count == 1, let folder = words.first, !folder.isEmpty else {
      return fail("write: \(WorkbenchCommand.saveAs.rawValue) FOLDER")
    }
    if let file = state.environments.files.first(where: { $0.problem != nil }) {
      return refuse("\(file.path.visible) cannot be read, so it cannot be saved elsewhere: mend or remove it first")
    }
    state.overlay = nil
    return [
      .saveAs(
        folder: folder, state.environments.files.map { Action.FileContent(path: $0.path, bytes: $0.bytes) })
    ]
  }

  /// Works in `workspace`, which holds all that is here.
  mutating func savedAs(_ workspace: WorkspaceLabel) -> [Effect] {
    state.saved = state.environments
    state.disk = nil
    state.workspace = workspace
    state.holder = nil
    let count = state.environments.files.count
    state.message = .done(
      "\(count == 1 ? "1 environment is" : "\(count) environments are") saved in \(workspace.folder.visible), where you "
        + "work from now on")
    return readAnew()
  }

  /// Asks before the scratch copy is made anew, and says what would be lost.
  mutating func askToResetScratch() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard let example else {
      return refuse("this is a workspace of yours, \(state.workspace.folder.visible): only the scratch copy is reset")
    }
    let losses = ScratchBox.losses(of: state.environments, since: example)
    guard !losses.isEmpty || state.saved != example else {
      return refuse("the scratch copy is as the example: there is nothing to reset")
    }
    state.overlay = .scratch(ScratchBox(losses: losses.isEmpty ? ["what was saved, and undone since"] : losses))
    return []
  }

  /// Makes the scratch copy anew, if the word was typed.
  mutating func resetScratch(_ box: ScratchBox) -> [Effect] {
    guard box.isConfirmed else { return refuse("type \(ScratchBox.word) to do it") }
    state.overlay = nil
    return [.resetScratch]
  }

  /// Takes the scratch copy as it is made anew: nothing is left of edits, nor of the steps to undo them.
  mutating func didResetScratch(_ contents: [Action.FileContent]) -> [Effect] {
    let catalogue = state.environments.catalogue
    state.environments = Environments(
      contents.map { $0.environment(catalogue) }, catalogue: catalogue)
    state.saved = state.environments
    state.disk = nil
    state.history = History()
    state.lastEdit = nil
    if state.environments[state.environment] == nil, let first = state.environments.renderedNames.first {
      state.environment = first
    }
    state.message = .done("the scratch copy is as the example again")
    return readAnew()
  }
}
