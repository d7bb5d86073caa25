import Synchronization

/// The names of objects by what these are found by, and which of them others are slips for, as soon as a suggestion needs
/// them: of what many objects get wrong in the same way, one looks for the nearest once.
final class NameLists: Sendable {
  private struct List {
    let names: [Spelling]
    var nearest: [String: String?] = [:]
  }

  private let lists = Mutex<[ObjectKey: List]>([:])

  /// The one of the names of `key` that `name` is most likely a slip for; `names` gives them where nobody asked before.
  func nearest(to name: String, of key: ObjectKey, names: () -> [Spelling]) -> String? {
    let (known, list): (String??, [Spelling]) = lists.withLock { lists in
      if let known = lists[key]?.nearest[name] { return (known, []) }
      let list = lists[key]?.names ?? names()
      if lists[key] == nil { lists[key] = List(names: list) }
      return (nil, list)
    }
    if let known { return known }
    // Others look for theirs meanwhile.
    let nearest = name.nearest(among: list)
    lists.withLock { _ = $0[key]?.nearest.updateValue(nearest, forKey: name) }
    return nearest
  }
}
