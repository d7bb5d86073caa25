/// A place where two objects are not the same to the server.
struct Difference: Sendable, Hashable {
  let path: FieldPath
  /// Nil if there was nothing.
  let before: Value?
  /// Nil if there is nothing any more.
  let after: Value?
}

extension Difference {
  /// Where `before` and `after`, which lie at `path`, differ: as far down as both have the same form. What the server
  /// takes for the same is no difference: amounts of one worth, an empty list and none.
  static func all(_ before: Value?, _ after: Value?, at path: FieldPath = FieldPath()) -> [Difference] {
    if before == after { return [] }
    let (isNothing, isNothingNow) = (before.isNothing(at: path), after.isNothing(at: path))
    if isNothing, isNothingNow { return [] }
    switch (before, after) {
    case (.object(let old)?, .object(let new)?): return members(old, new, at: path)
    case (.object(let old)?, _) where isNothingNow && after?.array == nil:
      return whole(old, [:], before, after, at: path)
    case (_, .object(let new)?) where isNothing && before?.array == nil: return whole([:], new, before, after, at: path)
    case (.array(let old)?, .array(let new)?) where old.count == new.count:
      let former = items(old, inOrderOf: new) ?? old
      return new.indices.flatMap { all(former[$0], new[$0], at: path[$0]) }
    default: break
    }
    if path.isQuantity, let old = before, let new = after, let mine = try? Quantity(old),
      let theirs = try? Quantity(new),
      mine == theirs
    {
      return []
    }
    return [Difference(path: path, before: before, after: after)]
  }

  /// An object that came or went, unless all that is in it is nothing.
  private static func whole(
    _ old: Object, _ new: Object, _ before: Value?, _ after: Value?, at path: FieldPath
  ) -> [Difference] {
    members(old, new, at: path).isEmpty ? [] : [Difference(path: path, before: before, after: after)]
  }

  /// The items of `old` beside those of `new` with the same key, nil if they do not go together by keys.
  private static func items(_ old: [Value], inOrderOf new: [Value]) -> [Value]? {
    guard let key = Value.itemKey(of: old, new) else { return nil }
    let sorted = new.compactMap { item in old.first { $0[key] == item[key] } }
    return sorted.count == new.count ? sorted : nil
  }

  private static func members(_ old: Object, _ new: Object, at path: FieldPath) -> [Difference] {
    let keys = new.keys + old.keys.filter { new[$0] == nil }
    return keys.flatMap { all(old[$0], new[$0], at: path.isMap ? path[key: $0] : path[$0]) }
  }
}

extension Value? {
  /// Whether the server takes it for nothing at `path`.
  fileprivate func isNothing(at path: FieldPath) -> Bool {
    let name = path.lastName
    switch self {
    case nil, .null?: return true
    case .array(let items)?: return items.isEmpty
    case .object(let object)?: return object.isEmpty
    case .string(let text)?: return text.isEmpty && !FieldPath.texts.contains(name) || text == "0" && name == "divisor"
    case .bool(false)?, .integer(0)?: return FieldPath.plain.contains(name)
    default: return false
    }
  }
}

extension FieldPath {
  fileprivate var lastName: String {
    switch steps.last {
    case .field(let name)?, .key(let name)?: name
    case .index?, nil: ""
    }
  }

  /// Whether amounts stand here.
  fileprivate var isQuantity: Bool {
    let map = dropLast().lastName
    return ["requests", "limits", "hard", "capacity"].contains(map) || ["sizeLimit", "divisor"].contains(lastName)
  }

  /// Whether the keys below are free.
  fileprivate var isMap: Bool {
    ["labels", "annotations", "matchLabels", "nodeSelector", "requests", "limits", "hard", "data", "binaryData"]
      .contains(lastName)
  }

  /// Fields whose empty text is not the same as none.
  fileprivate static let texts: Set = ["storageClassName", "volumeAttributesClassName", "loadBalancerClass"]
  /// Fields whose false or 0 is the same as none.
  fileprivate static let plain: Set = [
    "hostNetwork", "hostPID", "hostIPC", "stdin", "stdinOnce", "tty", "readOnly", "initialDelaySeconds", "hostPort",
    "publishNotReadyAddresses", "healthCheckNodePort", "nodePort", "minReadySeconds",
  ]

  /// Whether this path is `other`, or lies below it.
  func isWithin(_ other: FieldPath) -> Bool {
    ValuePath(self).isWithin(ValuePath(other))
  }
}
