import BeTraceCore
import BeTraceWorkbench

/// The folders that a bench exports to.
struct ExportFolders {
  /// What is in them, by path: `deploy/dev.yaml`.
  var files: [String: [UInt8]] = [:]
  /// Why none of them can be read.
  var problem: String?

  /// What is in the folder of `query`.
  func content(_ query: TargetQuery) -> TargetContent {
    let there = files.filter { $0.key.hasPrefix(query.folder + "/") }
      .map { (String($0.key.dropFirst(query.folder.count + 1)), $0.value) }
    return TargetContent(
      query, location: query.folder.hasPrefix("/") ? query.folder : "/home/lea/demo/\(query.folder)",
      shellFolder: query.folder, shellWorkspace: nil, files: Dictionary(uniqueKeysWithValues: there), problem: problem)
  }

  /// Writes and removes what `order` says, if the folder is still as it was.
  mutating func perform(_ order: ExportOrder) -> Action {
    let now = content(order.target.query)
    guard now == order.target else { return .didReadTarget(now, isNew: true) }
    for step in order.export.steps(pruning: order.prunes) {
      switch step {
      case .write(let path, let bytes): files["\(now.query.folder)/\(path)"] = bytes
      case .remove(let path): files["\(now.query.folder)/\(path)"] = nil
      }
    }
    return .exported(order)
  }
}
