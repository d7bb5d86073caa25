import BeTraceCore
import BeTraceWorkspace

extension ExportCommand {
  /// Writes what is another text, and removes what is no longer made if that was asked for. The index always lists
  /// whatever is there of ours, also when the machine stops in between.
  func write(_ export: Export, to target: ExportTarget) throws(FileError) {
    try write(export.indexWithOrphans, to: target)
    for change in export.changes where change.isWritten {
      try target.write(Array((change.new ?? "").utf8), to: change.path)
    }
    guard prune else { return }
    for change in export.changes where change.kind == .orphaned { try target.remove(change.path) }
    try write(export.index, to: target)
  }

  private func write(_ index: ExportIndex, to target: ExportTarget) throws(FileError) {
    let bytes = Array(index.text.utf8)
    guard try target.read(ExportIndex.path) != bytes else { return }
    try target.write(bytes, to: ExportIndex.path)
  }

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
    var parts = [
      written == 0 ? "nothing to write: \(made.of("file")) up to date" : "\(written) of \(made.of("file")) \(done)"
    ]
    if orphans > 0 {
      parts.append(prune ? "\(orphans) \(dryRun ? "would be removed" : "removed")" : "\(orphans) no longer made")
    }
    return parts.joined(separator: ", ")
      + (orphans > 0 && !prune ? ": --prune removes \(orphans == 1 ? "it" : "them")" : "")
  }
}
