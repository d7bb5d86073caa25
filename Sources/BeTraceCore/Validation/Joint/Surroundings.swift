/// The objects around the one that a rule looks at. It remembers what was asked for: as long as nothing else is found by
/// the same keys, the answers stay the same.
final class Surroundings {
  let conditions: Conditions
  private let set: ObjectSet
  private(set) var keys: Set<ObjectKey> = []
  private let remembers: Bool

  /// The objects of `set`; what is asked for need not be remembered where nothing is judged again.
  init(_ set: ObjectSet, remembers: Bool = true) {
    self.set = set
    self.remembers = remembers
    conditions = set.conditions
  }

  /// The objects that are found by `key`, in order.
  subscript(key: ObjectKey) -> [PlacedObject] {
    if remembers { keys.insert(key) }
    return set[key]
  }

  /// The first object that is found by `key` and fits, nil if none does; looks no further.
  func first(_ key: ObjectKey, where fits: (PlacedObject) -> Bool) -> PlacedObject? {
    if remembers { keys.insert(key) }
    return set.first(key, where: fits)
  }

  /// The first object that is found by `key`, nil if there is none.
  func first(_ key: ObjectKey) -> PlacedObject? {
    if remembers { keys.insert(key) }
    return set.first(key)
  }

  /// Whether any object is found by `key`.
  func has(_ key: ObjectKey) -> Bool { first(key) != nil }

  /// The object of a kind and name, nil if there is none.
  func object(_ kind: String, _ name: String, in namespace: String) -> PlacedObject? {
    first(.named(kind, namespace: namespace, name: name))
  }

  /// The name of an object of a kind in a namespace that `name` is most likely a slip for.
  func nearest(to name: String, _ kind: String, in namespace: String) -> String? {
    let key = ObjectKey.kindIn(kind, namespace: namespace)
    if remembers { keys.insert(key) }
    return set.nearest(to: name, of: key)
  }

  /// The names of all objects of a kind in a namespace.
  func names(_ kind: String, in namespace: String) -> [String] {
    self[.kindIn(kind, namespace: namespace)].map { $0.name }
  }

  /// The makers of pods that have all of `labels`, in a namespace; none of no labels.
  func pods(with labels: Object, in namespace: String) -> [PlacedObject] {
    guard let first = labels.members.first else { return [] }
    let candidates = self[.podsWith(namespace: namespace, label: first.key, value: first.value.text ?? "")]
    return candidates.filter { candidate in
      labels.members.allSatisfy { candidate.pods?.labels[$0.key] == $0.value }
    }
  }

  /// The makers of pods that a label selector picks, in a namespace.
  func pods(pickedBy selector: Value, in namespace: String) -> [PlacedObject] {
    let matcher = LabelMatcher(selector)
    let first = selector["matchLabels"]?.object?.members.first
    let candidates =
      first.map { self[.podsWith(namespace: namespace, label: $0.key, value: $0.value.text ?? "")] }
      ?? self[.podsIn(namespace: namespace)]
    return candidates.filter { $0.pods.map { matcher.matches($0.labels) } ?? false }
  }

  /// Whether there may be pods in a namespace that nobody knows now, as the module that makes them fails.
  func hidesObjects(in namespace: String) -> Bool {
    if remembers { keys.insert(.podsIn(namespace: namespace)) }
    return set.hidesObjects(in: namespace)
  }

  /// The objects of a kind in a namespace whose choice of pods begins with a label that `labels` have.
  func picking(_ kind: String, _ labels: Object, in namespace: String) -> [PlacedObject] {
    labels.members.flatMap {
      self[.picking(kind, namespace: namespace, label: $0.key, value: $0.value.text ?? "")]
    }
  }

  /// The Services that have a pod with `labels` behind them.
  func services(before labels: Object, in namespace: String) -> [PlacedObject] {
    picking("Service", labels, in: namespace).filter { service in
      (service.root["spec", "selector"]?.value.object?.members ?? []).allSatisfy { labels[$0.key] == $0.value }
    }
  }

  /// The other namespaces that have an object of a kind and name, in order.
  func namespaces(having kind: String, _ name: String, besides namespace: String) -> [String] {
    Set(self[.everywhere(kind, name: name)].map { $0.namespace }).subtracting([namespace]).sorted()
  }

  /// Notes that what is said depends on a service as such.
  func depend(on service: String) {
    if remembers { keys.insert(.group(service)) }
  }
}

extension Surroundings {
  /// The objects of a group, in order.
  func objects(of group: String) -> [PlacedObject] { self[.group(group)] }

  /// The name of the group that an object is in.
  func groupName(of object: PlacedObject) -> String { set.groups[object.position.group].name }

  /// Whether the group that an object is in says itself that it is to be reached from outside the cluster.
  func isExposed(_ object: PlacedObject) -> Bool { set.groups[object.position.group].isExposed }

  /// The objects of the same group.
  func siblings(of object: PlacedObject) -> [PlacedObject] { objects(of: groupName(of: object)) }
}
