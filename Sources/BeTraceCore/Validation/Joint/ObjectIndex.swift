/// Where the objects stand that are found by each key. It is in parts, so that several can make it, each one.
struct ObjectIndex: Sendable {
  private typealias Part = [HashedKey: ObjectPositions]

  private var parts: [Part]
  private static let partCount = 4

  /// That of groups whose objects have `keys`.
  init(_ keys: [[[HashedKey]]], by workers: some Workers) {
    let count = keys.reduce(0) { $0 + $1.joined().count }
    parts = workers.map(Self.partCount, state: ()) { _, number in
      var part = Part()
      // Half of them or more are shared.
      part.reserveCapacity(count / Self.partCount / 2)
      for (group, keys) in keys.enumerated() {
        for (object, keys) in keys.enumerated() {
          for key in keys where key.part(of: Self.partCount) == number {
            part[key, default: ObjectPositions()].insert(ObjectPosition(group: group, object: object))
          }
        }
      }
      return part
    }
  }

  /// Where those stand that are found by `key`; nil if there are none.
  subscript(key: ObjectKey) -> ObjectPositions? {
    let key = HashedKey(key)
    return parts[key.part(of: Self.partCount)][key]
  }

  /// Adds the objects of the group at `index`, which have `keys`.
  mutating func add(_ keys: [[HashedKey]], ofGroup index: Int) {
    for (object, keys) in keys.enumerated() {
      let position = ObjectPosition(group: index, object: object)
      for key in keys { parts[key.part(of: Self.partCount)][key, default: ObjectPositions()].insert(position) }
    }
  }

  /// Removes the objects of the group at `index`, which have `keys`.
  mutating func remove(_ keys: [[HashedKey]], ofGroup index: Int) {
    for key in keys.joined() {
      let part = key.part(of: Self.partCount)
      parts[part][key] = parts[part][key]?.without(group: index)
    }
  }
}

/// A key with its hash: those of objects are hashed where these are read, which all cores do at once.
struct HashedKey: Sendable, Hashable {
  let key: ObjectKey
  private let hash: Int

  init(_ key: ObjectKey) { (self.key, hash) = (key, key.hashValue) }

  /// In which of `count` parts it is, a power of two.
  fileprivate func part(of count: Int) -> Int { hash & (count - 1) }

  static func == (left: HashedKey, right: HashedKey) -> Bool { left.hash == right.hash && left.key == right.key }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
