/// Objects that are applied together, in groups: those of the services of a plan, or of the documents of some files.
struct ObjectSet: Sendable {
  let conditions: Conditions
  private(set) var groups: [ObjectGroup]
  private var positions: ObjectIndex
  private var names = NameLists()
  /// The namespaces where groups would have objects that nobody knows now.
  private var unknownIn: Set<String>

  init(_ groups: [ObjectGroup], under conditions: Conditions, by workers: some Workers) {
    self.conditions = conditions
    self.groups = groups
    positions = ObjectIndex(groups.map(\.keys), by: workers)
    unknownIn = Set(groups.compactMap(\.unknownIn))
  }

  /// Puts another group in the place of the one at `index`, and adds to `touched` what those of its objects are found by,
  /// and of the former ones, that are not the same. Gives the positions in the group of those that are the same.
  mutating func replace(
    at index: Int, with group: ObjectGroup, touching touched: inout Set<ObjectKey>
  ) -> Set<Int> {
    let former = groups[index]
    groups[index] = group
    if former.keys != group.keys { find(group, at: index, insteadOf: former) }
    if former.unknownIn != group.unknownIn { unknownIn = Set(groups.compactMap(\.unknownIn)) }
    let pairs = zip(former.objects, group.objects).enumerated()
    let same = Set(pairs.filter { $1.0.root.value == $1.1.root.value }.map(\.0))
    touched.insert(.group(group.name))
    for group in [former, group] {
      if former.unknownIn != group.unknownIn, let namespace = group.unknownIn {
        touched.insert(.podsIn(namespace: namespace))
      }
      for (place, keys) in group.keys.enumerated() where !same.contains(place) { touched.formUnion(keys.map(\.key)) }
    }
    return former.isExposed == group.isExposed ? same : []
  }

  private mutating func find(_ group: ObjectGroup, at index: Int, insteadOf former: ObjectGroup) {
    names = NameLists()
    positions.remove(former.keys, ofGroup: index)
    positions.add(group.keys, ofGroup: index)
  }

  /// The objects that are found by `key`, in order.
  subscript(key: ObjectKey) -> [PlacedObject] {
    positions[key]?.map { PlacedObject(position: $0, object: self[$0]) } ?? []
  }

  /// The first object that is found by `key` and fits, nil if none does; looks no further.
  func first(_ key: ObjectKey, where fits: (PlacedObject) -> Bool) -> PlacedObject? {
    positions[key]?.lazy.map { PlacedObject(position: $0, object: self[$0]) }.first(where: fits)
  }

  /// The first object that is found by `key`, nil if there is none.
  func first(_ key: ObjectKey) -> PlacedObject? {
    positions[key]?.first.map { PlacedObject(position: $0, object: self[$0]) }
  }

  /// The name of an object that is found by `key` for which `name` is most likely a slip.
  func nearest(to name: String, of key: ObjectKey) -> String? {
    names.nearest(to: name, of: key) { self[key].map { $0.name }.sorted().map(Spelling.init) }
  }

  /// Whether there may be objects in `namespace` that nobody knows now.
  func hidesObjects(in namespace: String) -> Bool { unknownIn.contains(namespace) }

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
  /// The namespace in which it would have objects that nobody knows now; nil if all are known.
  let unknownIn: String?
  /// What each of its objects is found by.
  let keys: [[HashedKey]]

  init(name: String, objects: [JudgedObject], isExposed: Bool = false, unknownIn: String? = nil) {
    (self.name, self.objects, self.isExposed, self.unknownIn) = (name, objects, isExposed, unknownIn)
    keys = objects.map { $0.keys(in: name).map(HashedKey.init) }
  }
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
