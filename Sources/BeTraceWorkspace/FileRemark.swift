import BeTraceCore

/// What a person should know of a file that was written all the same.
package enum FileRemark: Sendable, Hashable {
  /// It no longer belongs to `user`, and not to `group` either unless that is nil: numbers, as the system gives them.
  case owner(path: String, user: Int, group: Int?, SystemError)
  /// It has lost the extended attribute called `name`.
  case attribute(path: String, name: String, SystemError)
  /// It is in `folder`, of which nobody knows whether a power failure brings the old one back.
  case notOnDisk(folder: String, SystemError)
}

extension FileRemark: CustomStringConvertible {
  /// What was lost and why: `environments/dev.json has lost its attribute user.note: no space left on device`.
  package var description: String {
    switch self {
    case .owner(let path, let user, let group, let reason):
      "\(path.visible) is yours now, not that of user \(user)\(group.map { " and group \($0)" } ?? ""): \(reason)"
    case .attribute(let path, FileAttributes.accessControlList, let reason):
      "\(path.visible) has lost its access control list: \(reason)"
    case .attribute(let path, let name, let reason): "\(path.visible) has lost its attribute \(name.visible): \(reason)"
    case .notOnDisk(let folder, let reason):
      "a power failure may bring back what was in \(folder.visible) before: it cannot be synchronized: \(reason)"
    }
  }
}
