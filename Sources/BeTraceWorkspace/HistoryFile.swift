package import BeTraceCore
import Glibc

/// The file in which workbenches keep what was saved in a workspace and how it is undone, in `history` in the state folder.
/// Only its owner can read it.
package struct HistoryFile: Sendable {
  /// Nil without a home.
  private let path: String?
  /// The file by whose lock one program writes at a time.
  private let lockPath: String?
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
    lockPath = surroundings.stateFolder?.appendingPath("locks").appendingPath("\(workspace.stateName).history")
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

  /// Does `work` while no other program writes a file and its history. Who has to wait for more than two seconds waits for
  /// something that hangs, and goes on.
  package func alone<Made, Failure: Error>(_ work: () throws(Failure) -> Made) throws(Failure) -> Made {
    let lock = lock()
    defer { try? lock?.close() }
    return try work()
  }

  /// The lock on this history, until it is closed; nil if there is none to be had. Its file stays, as another program may
  /// have opened it.
  private func lock() -> FileDescriptor? {
    guard let lockPath, (try? Folder.create(lockPath.parentFolder)) != nil,
      let lock = try? FileDescriptor.open(lockPath, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600)
    else { return nil }
    for _ in 0..<400 {
      if flock(lock.number, LOCK_EX | LOCK_NB) == 0 { return lock }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(5_000)
    }
    try? lock.close()
    return nil
  }

  /// Has `step` lead to `file`, which held `former` until then, after the steps that led to that; `environments` are those
  /// that it is one of. Whoever calls this is `alone`, since before it wrote the file.
  package func add(
    _ step: SavedHistory.Step, leadingTo file: EnvironmentFile, before former: [UInt8], in environments: Environments
  ) throws(FileError) {
    let steps = (read()?.steps(leadingTo: file.path, holding: former) ?? []) + [step]
    try put(
      SavedHistory.entries(of: steps, leadingTo: file, in: environments), leadingTo: file.path, holding: file.bytes,
      before: former)
  }

  /// Has `entries` lead to the file at `name` of the workspace that holds `bytes`, and held `before` until then; what led to
  /// other files stays.
  package func keep(
    _ entries: [SavedHistory.Entry], leadingTo name: String, holding bytes: [UInt8], before: [UInt8]
  ) throws(FileError) {
    // Where nothing was kept and nothing is to be, nothing is made.
    guard !entries.isEmpty || read() != nil else { return }
    try alone { () throws(FileError) in try put(entries, leadingTo: name, holding: bytes, before: before) }
  }

  private func put(
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
