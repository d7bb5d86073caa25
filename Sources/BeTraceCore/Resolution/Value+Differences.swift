extension Value {
  /// The paths of this value's scalars, and empty collections, that are not the same in `other`.
  public func differences(from other: Value?) -> [ValuePath] {
    var paths: [ValuePath] = []
    collectDifferences(from: other, at: ValuePath(), withCollections: false, into: &paths)
    return paths
  }

  /// The same with the collections that are not there in `other`, each before what is in it: every line of the value
  /// as YAML that is not the same.
  func lineDifferences(from other: Value?) -> [ValuePath] {
    var paths: [ValuePath] = []
    collectDifferences(from: other, at: ValuePath(), withCollections: true, into: &paths)
    return paths
  }

  private func collectDifferences(
    from other: Value?, at path: ValuePath, withCollections: Bool, into paths: inout [ValuePath]
  ) {
    guard self != other else { return }
    switch (self, other) {
    case (.object(let mine), _) where !mine.isEmpty:
      if withCollections, other?.object?.isEmpty ?? true { paths.append(path) }
      for member in mine.members {
        member.value.collectDifferences(
          from: other?[member.key], at: path.appending(.key(member.key)), withCollections: withCollections,
          into: &paths)
      }
    case (.array(let mine), _) where !mine.isEmpty:
      let theirs = other?.array ?? []
      if withCollections, theirs.isEmpty { paths.append(path) }
      for (index, item) in mine.enumerated() {
        item.collectDifferences(
          from: item.counterpart(in: theirs, at: index), at: path.appending(.index(index)),
          withCollections: withCollections, into: &paths)
      }
    default:
      paths.append(path)
    }
  }

  /// The item that stands for this one in another list: the one of the same name, else the one at the same place.
  private func counterpart(in items: [Value], at index: Int) -> Value? {
    let beside = items.indices.contains(index) ? items[index] : nil
    guard let name = self["name"]?.text else { return beside }
    return beside?["name"]?.text == name ? beside : items.first { $0["name"]?.text == name }
  }
}

extension Resource {
  /// The object that stands for this one among others.
  func counterpart(in resources: [Resource], at index: Int) -> Resource? {
    resources.counterpart(of: identity, at: index, \.identity)
  }
}

extension Array {
  /// What stands for the object at `index` of a list that is called `identity`: what is called the same, else what has its
  /// kind and name, at the same place rather than elsewhere, as namespaces may differ, else, as names may depend on what
  /// differs, one of its kind at the same place.
  func counterpart(of identity: ResourceIdentity, at index: Int, _ name: (Element) -> ResourceIdentity) -> Element? {
    let beside = indices.contains(index) ? name(self[index]) : nil
    if beside == identity { return self[index] }
    let alike = indices.filter { name(self[$0]).kind == identity.kind && name(self[$0]).name == identity.name }
    let same = alike.first { name(self[$0]).namespace == identity.namespace }
    let found = same ?? (alike.contains(index) ? index : alike.first ?? (beside?.kind == identity.kind ? index : nil))
    return found.map { self[$0] }
  }
}
