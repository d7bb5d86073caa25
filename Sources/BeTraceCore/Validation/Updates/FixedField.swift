/// A field that keeps its value for as long as the object is there.
struct FixedField: Sendable {
  /// Where it is, such as `spec.selector`.
  let path: FieldPath
  /// Whether it may change all the same.
  let isFree: @Sendable (ObjectUpdate) -> Bool

  /// The field at `path`, with dots between fields.
  init(_ path: String, unless isFree: @escaping @Sendable (ObjectUpdate) -> Bool = { _ in false }) {
    self.path = FieldPath(reading: path)
    self.isFree = isFree
  }

  /// What is wrong where `update` changes it: one problem, at the first place. `remedy` follows what the server does.
  func problems(in update: ObjectUpdate, remedy: String) -> [Problem] {
    isFree(update) ? [] : update.refusal(of: update.differences(at: path), of: path, remedy: remedy)
  }
}

extension ObjectUpdate {
  /// That the server refuses `differences` in the field at `path`; none of none.
  func refusal(of differences: [Difference], of path: FieldPath, blaming blamed: FieldPath? = nil, remedy: String)
    -> [Problem]
  {
    guard let first = differences.first else { return [] }
    // A selector is one thing, whatever is different in it.
    let whole = path.steps.last == .field("selector") || path.steps.last == .field("roleRef")
    let part = whole ? path : first.path
    let (before, after) = whole ? (self.before[path.names], self.after[path.names]) : (first.before, first.after)
    let others = whole || differences.count == 1 ? "" : ", and more in '\(path)'"
    let hasWords = !part.isConfidential && before.shown != after.shown
    let change = hasWords ? "changes from \(before.shown) to \(after.shown)" : "changes"
    let place = whole ? "'\(path)'" : "'\(part.description.visible)'"
    return [
      Problem(
        blamed ?? path, part: part,
        "\(place) of \(object) \(change)\(others): it is fixed once the object is there, so the server refuses the "
          + "update; \(remedy)",
        brief: "\(place) \(change), which the server refuses")
    ]
  }
}

extension FieldPath {
  /// The path that `text` writes: fields with dots between.
  init(reading text: String) { self.init(text.split(separator: ".").map { .field(String($0)) }) }

  /// The names of its fields.
  var names: [String] {
    steps.map { step in
      switch step {
      case .field(let name), .key(let name): name
      case .index(let index): String(index)
      }
    }
  }

  /// Whether what stands here may be a secret.
  var isConfidential: Bool {
    !Set(names).isDisjoint(with: ["env", "args", "command", "annotations", "data", "stringData", "binaryData"])
  }
}

extension Value? {
  /// The value as messages show it; labels as `app=web`.
  var shown: String {
    switch self {
    case nil, .null?: return "nothing"
    case .array(let items)? where !items.isEmpty && items.count <= 4 && items.allSatisfy({ $0.text != nil }):
      return items.compactMap(\.text).joined(separator: ", ").quoted
    case .object(let object)?:
      let labels = object["matchLabels"]?.object ?? object
      let isPlain = !labels.isEmpty && labels.members.count <= 5 && labels.members.allSatisfy { $0.value.text != nil }
      let hasMore = object["matchLabels"] != nil && object.members.count > 1
      guard isPlain, !hasMore else { return Value.object(object).excerpt }
      return labels.members.map { "\($0.key)=\($0.value.text ?? "")" }.joined(separator: ",").quoted
    case let value?: return value.excerpt
    }
  }
}
