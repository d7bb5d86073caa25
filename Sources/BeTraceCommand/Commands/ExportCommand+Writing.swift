import BeTraceCore
import BeTraceWorkspace

extension Export {
  /// Writes what is another text, and removes what is no longer made if it is `pruning`.
  func write(to target: ExportTarget, pruning: Bool) throws(FileError) {
    target.removeLeftovers(beside: changes.map(\.path))
    for step in steps(pruning: pruning) {
      switch step {
      case .write(let path, let bytes):
        guard try target.read(path) != bytes else { continue }
        try target.write(bytes, to: path)
      case .remove(let path): try target.remove(path)
      }
    }
  }
}

extension ExportCommand {
  /// A line for each file that is not the same, with its difference if that was asked for.
  func list(_ export: Export) -> String {
    export.changes.filter { $0.kind != .same }.map { change in
      let (sign, remark) =
        switch change.kind {
        case .new: ("+", "")
        case .changed, .same: ("~", "")
        case .orphaned: ("-", prune ? "" : "  no longer made, kept")
        }
      let isShown = diff && (change.kind != .orphaned || prune)
      return "\(sign) \(change.path.visible)\(remark)\n" + (isShown ? change.difference : "")
    }.joined()
  }

  /// `3 of 41 files written to deploy, 1 removed`
  func summary(of export: Export, _ done: String) -> String {
    let written = export.changes.count(where: \.isWritten)
    let made = export.changes.count { $0.kind != .orphaned }
    let orphans = export.changes.count - made
    let removed = dryRun ? "would be removed" : "removed"
    if written == 0, orphans > 0, prune { return "\(orphans.of("file")) \(removed), \(made) up to date" }
    var parts = [
      written == 0 ? "nothing to write: \(made.of("file")) up to date" : "\(written) of \(made.of("file")) \(done)"
    ]
    if orphans > 0 { parts.append("\(orphans) \(prune ? removed : "no longer made")") }
    return parts.joined(separator: ", ")
      + (orphans > 0 && !prune ? ": --prune removes \(orphans == 1 ? "it" : "them")" : "")
  }
}
