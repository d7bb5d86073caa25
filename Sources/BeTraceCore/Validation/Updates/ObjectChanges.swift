/// What applying objects over others comes down to: which are updated, which are new, which are left behind.
struct ObjectChanges: Sendable {
  /// The objects that were there before.
  private(set) var updates: [(place: PlacedObject, update: ObjectUpdate)] = []
  /// The objects that were not.
  private(set) var arrivals: [PlacedObject] = []
  /// The former objects that are not applied any more.
  private(set) var departures: [PlacedObject] = []
  /// The new objects that are as former ones were, in another namespace or under another name.
  private(set) var moves: [Move] = []
  private(set) var renames: [Replacement] = []
  /// All objects that are applied, those that do not change too.
  let objects: @Sendable () -> [PlacedObject]
  /// All that were applied before.
  let formerObjects: @Sendable () -> [PlacedObject]

  /// What it comes down to that `objects` are applied over `former`.
  init(from former: [PlacedObject], to objects: [PlacedObject]) {
    self.init(from: former, to: objects, among: { objects }, after: { former })
  }

  /// The same where only `former` and `objects` may differ of all there are.
  init(
    from former: [PlacedObject], to objects: [PlacedObject], among all: @escaping @Sendable () -> [PlacedObject],
    after formerAll: @escaping @Sendable () -> [PlacedObject]
  ) {
    (self.objects, formerObjects) = (all, formerAll)
    var places = Dictionary(grouping: former.indices) { ObjectName(former[$0].object) }
    let sorted = former.indices.sorted { former[$0].position < former[$1].position }
    let byName = Dictionary(grouping: sorted) { ObjectName(former[$0].object, in: "") }
    var taken: Set<Int> = []
    var strangers: [PlacedObject] = []
    for object in objects where !object.name.isEmpty {
      guard let match = places[ObjectName(object.object)]?.first else {
        strangers.append(object)
        continue
      }
      places[ObjectName(object.object)]?.removeFirst()
      taken.insert(match)
      update(object, over: former[match])
    }
    // Whoever names no namespace leaves it to the command that applies.
    for object in strangers {
      let candidates = (byName[ObjectName(object.object, in: "")] ?? []).filter { !taken.contains($0) }
      guard candidates.count == 1, object.isAnywhere || former[candidates[0]].isAnywhere else {
        arrivals.append(object)
        continue
      }
      taken.insert(candidates[0])
      update(object, over: former[candidates[0]])
    }
    departures = former.indices.filter { !taken.contains($0) && !former[$0].name.isEmpty }.map { former[$0] }
    if !departures.isEmpty {
      // What other services make too stays theirs.
      let names = Set(all().map { ObjectName($0.object) })
      departures.removeAll { names.contains(ObjectName($0.object)) }
    }
    if !arrivals.isEmpty {
      // What other services made too was there.
      let names = Set(formerAll().map { ObjectName($0.object) })
      arrivals.removeAll { names.contains(ObjectName($0.object)) }
    }
    guard !departures.isEmpty, !arrivals.isEmpty else { return }
    (moves, renames) = (findMoves(), findRenames())
  }

  /// Whether everything stays as it was.
  var isEmpty: Bool { updates.isEmpty && arrivals.isEmpty && departures.isEmpty }

  private mutating func update(_ object: PlacedObject, over former: PlacedObject) {
    guard object.object !== former.object, object.isReadable, former.isReadable else { return }
    updates.append((object, ObjectUpdate(object.object, over: former.object)))
  }
}

/// What tells objects apart.
private struct ObjectName: Hashable {
  let kind: String
  let namespace: String
  let name: String

  init(_ object: JudgedObject, in namespace: String? = nil) {
    (kind, name) = (object.kind, object.name)
    self.namespace = namespace ?? object.namespace
  }
}

extension JudgedObject {
  /// Whether it lies in a namespace, and does not say in which.
  fileprivate var isAnywhere: Bool { identity.namespace == nil && !namespace.isEmpty }
}
