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
    lists.withLock { lists in
      if let known = lists[key]?.nearest[name] { return known }
      let list = lists[key, default: List(names: names())].names
      let nearest = name.nearest(among: list)
      lists[key, default: List(names: list)].nearest.updateValue(nearest, forKey: name)
      return nearest
    }
  }
}
