import Synchronization

/// The names of objects by what these are found by, made when a suggestion first needs them.
final class NameLists: Sendable {
  private let known = Mutex<[ObjectKey: [Spelling]]>([:])

  /// The names for `key`, which `make` gives where nobody asked before.
  func list(of key: ObjectKey, make: () -> [Spelling]) -> [Spelling] {
    known.withLock { known in
      if let list = known[key] { return list }
      let list = make()
      known[key] = list
      return list
    }
  }
}
