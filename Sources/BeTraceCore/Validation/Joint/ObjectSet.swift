/// Objects that are applied together, in groups: those of the services of a plan, or of the documents of some files.
struct ObjectSet: Sendable {
  let conditions: Conditions
  private(set) var groups: [ObjectGroup]
  private var positions: [HashedKey: ObjectPositions] = [:]
  private var names = NameLists()

  init(_ groups: [ObjectGroup], under conditions: Conditions) {
    self.conditions = conditions
    self.groups = groups
    positions.reserveCapacity(groups.reduce(0) { $0 + $1.keys.joined().count })
    for index in groups.indices { add(index) }
  }

  /// Puts another group in the place of the one at `index`, and adds to `touched` what those of its objects are found by,
  /// and of the former ones, that are not the same. Gives the positions in the group of those that are the same.
  mutating func replace(
    at index: Int, with group: ObjectGroup, touching touched: inout Set<ObjectKey>
  ) -> Set<Int> {
    let former = groups[index]
    groups[index] = group
    if former.keys != group.keys { find(group, at: index, insteadOf: former) }
    let pairs = zip(former.objects, group.objects).enumerated()
    let same = Set(pairs.filter { $1.0.root.value == $1.1.root.value }.map(\.0))
    touched.insert(.group(group.name))
    for group in [former, group] {
      for (place, keys) in group.keys.enumerated() where !same.contains(place) { touched.formUnion(keys.map(\.key)) }
    }
    return former.isExposed == group.isExposed ? same : []
  }

  private mutating func find(_ group: ObjectGroup, at index: Int, insteadOf former: ObjectGroup) {
    names = NameLists()
    for key in former.keys.joined() {
      positions[key] = positions[key]?.without(group: index)
    }
    add(index)
  }

  private mutating func add(_ index: Int) {
    for (place, keys) in groups[index].keys.enumerated() {
      let position = ObjectPosition(group: index, object: place)
      for key in keys { positions[key, default: ObjectPositions()].insert(position) }
    }
  }

  /// The objects that are found by `key`, in order.
  subscript(key: ObjectKey) -> [PlacedObject] {
    positions[HashedKey(key)]?.map { PlacedObject(position: $0, object: self[$0]) } ?? []
  }

  /// The first object that is found by `key` and fits, nil if none does; looks no further.
  func first(_ key: ObjectKey, where fits: (PlacedObject) -> Bool) -> PlacedObject? {
    positions[HashedKey(key)]?.lazy.map { PlacedObject(position: $0, object: self[$0]) }.first(where: fits)
  }

  /// The first object that is found by `key`, nil if there is none.
  func first(_ key: ObjectKey) -> PlacedObject? {
    positions[HashedKey(key)]?.first.map { PlacedObject(position: $0, object: self[$0]) }
  }

  /// The name of an object that is found by `key` for which `name` is most likely a slip.
  func nearest(to name: String, of key: ObjectKey) -> String? {
    names.nearest(to: name, of: key) { self[key].map { $0.name }.sorted().map(Spelling.init) }
  }

  private subscript(position: ObjectPosition) -> JudgedObject { groups[position.group].objects[position.object] }
}

extension ObjectSet {
  /// The objects of the group at `index`.
  func placed(inGroup index: Int) -> [PlacedObject] {
    groups[index].objects.enumerated().map { place, object in
      PlacedObject(position: ObjectPosition(group: index, object: place), object: object)
    }
  }
}

/// Objects that are judged in one go; a class, because sets after an edit have the same ones.
final class ObjectGroup: Sendable {
  /// What others know it by: the name of a service.
  let name: String
  let objects: [JudgedObject]
  /// Whether it says itself that it is to be reached from outside the cluster.
  let isExposed: Bool
  /// What each of its objects is found by.
  fileprivate let keys: [[HashedKey]]

  init(name: String, objects: [JudgedObject], isExposed: Bool = false) {
    (self.name, self.objects, self.isExposed) = (name, objects, isExposed)
    keys = objects.map { ($0.keys + [.group(name)]).map(HashedKey.init) }
  }
}

/// A key with its hash: those of objects are hashed where these are read, which all cores do at once.
private struct HashedKey: Sendable, Hashable {
  let key: ObjectKey
  private let hash: Int

  init(_ key: ObjectKey) { (self.key, hash) = (key, key.hashValue) }

  static func == (left: HashedKey, right: HashedKey) -> Bool { left.hash == right.hash && left.key == right.key }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// An object and where it stands.
@dynamicMemberLookup
struct PlacedObject: Sendable {
  let position: ObjectPosition
  let object: JudgedObject

  subscript<T>(dynamicMember path: KeyPath<JudgedObject, T>) -> T { object[keyPath: path] }
}

extension PlacedObject: CustomStringConvertible {
  var description: String { object.description }
}
