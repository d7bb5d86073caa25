package import BeTraceCore

/// The file in which workbenches keep what was saved in a workspace and how it is undone, in `history` in the state folder.
/// Only its owner can read it.
package struct HistoryFile: Sendable {
  /// Nil without a home.
  private let path: String?
  /// The real path of the workspace.
  private let workspace: String
  /// Who saves.
  private let holder: LockHolder

  /// That of `workspace`. Nothing is made before there is anything to keep.
  package init(_ surroundings: Surroundings, for workspace: Workspace) {
    self.init(surroundings, for: workspace, as: .own)
  }

  /// The same for the workbench `holder`.
  init(_ surroundings: Surroundings, for workspace: Workspace, as holder: LockHolder) {
    self.holder = holder
    path = surroundings.stateFolder?.appendingPath("history").appendingPath("\(workspace.stateName).journal")
    self.workspace = workspace.realPath
  }

  /// What was saved so far; nil if nothing is known of that.
  package func read() -> SavedHistory? {
    guard let path, let bytes = try? AtomicFile.read(path, name: path), bytes.count <= 4 * SavedHistory.mostBytes,
      var history = SavedHistory(parsing: bytes), history.workspace == workspace
    else { return nil }
    history.tell { $0 == holder ? .own : $0.runsHere ? .other($0) : .earlier($0) }
    return history
  }

  /// Has `step` lead to `file`, which held `former` until then, after the steps that led to that; `environments` are those
  /// that it is one of.
  package func add(
    _ step: SavedHistory.Step, leadingTo file: EnvironmentFile, before former: [UInt8], in environments: Environments
  ) throws(FileError) {
    let steps = (read()?.steps(leadingTo: file.path, holding: former) ?? []) + [step]
    try keep(
      SavedHistory.entries(of: steps, leadingTo: file, in: environments), leadingTo: file.path, holding: file.bytes,
      before: former)
  }

  /// Has `entries` lead to the file at `name` of the workspace that holds `bytes`, and held `before` until then; what led to
  /// other files stays.
  package func keep(
    _ entries: [SavedHistory.Entry], leadingTo name: String, holding bytes: [UInt8], before: [UInt8]
  ) throws(FileError) {
    guard let path else { return }
    let former = read()
    var history = former ?? SavedHistory(of: workspace)
    history.keep(entries, leadingTo: name, holding: bytes, before: before)
    history.sign(as: holder)
    guard former != nil || !history.entries.isEmpty else { return }
    try AtomicFile.put(Array(history.text.utf8), at: path, mode: 0o600)
  }
}
