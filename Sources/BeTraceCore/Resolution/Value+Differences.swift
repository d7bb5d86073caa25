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
  /// The object that stands for this one among others: the one of the same kind and name, else, as names may depend on
  /// what differs, one of the same kind at the same place.
  func counterpart(in resources: [Resource], at index: Int) -> Resource? {
    if let same = resources.first(where: { $0.kind == kind && $0.name == name }) { return same }
    guard resources.indices.contains(index), resources[index].kind == kind else { return nil }
    return resources[index]
  }
}
