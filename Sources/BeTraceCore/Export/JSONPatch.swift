/// What makes one value of another, as operations of a JSON patch (RFC 6902).
struct JSONPatch {
  /// Each an object with `op`, `path` and, unless it removes, `value`.
  private(set) var operations: [Value] = []

  init(from old: Value, to new: Value) { compare(old, new, at: "") }

  /// Lists of another length are replaced whole: positions in them would shift.
  private mutating func compare(_ old: Value, _ new: Value, at path: String) {
    switch (old, new) {
    case (.object(let old), .object(let new)):
      for key in old.keys where new[key] == nil { add("remove", at: "\(path)/\(key.asPointerToken)") }
      for member in new.members {
        let path = "\(path)/\(member.key.asPointerToken)"
        guard let before = old[member.key] else {
          add("add", at: path, member.value)
          continue
        }
        compare(before, member.value, at: path)
      }
    case (.array(let old), .array(let new)) where old.count == new.count:
      for (index, (before, after)) in zip(old, new).enumerated() { compare(before, after, at: "\(path)/\(index)") }
    default:
      if old != new { add("replace", at: path, new) }
    }
  }

  private mutating func add(_ operation: String, at path: String, _ value: Value? = nil) {
    var members: Object = ["op": .string(operation), "path": .string(path)]
    if let value { members["value"] = value }
    operations.append(.object(members))
  }
}

extension String {
  /// The text as one part of a JSON pointer (RFC 6901): `~` and `/` are written as `~0` and `~1`.
  fileprivate var asPointerToken: String {
    unicodeScalars.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
  }
}
