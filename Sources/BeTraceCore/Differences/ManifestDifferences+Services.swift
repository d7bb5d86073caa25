extension ManifestDifferences {
  /// What of it is about the services called `names` in `plan`, whose objects were compared; all if none is named.
  public func only(_ names: [String], of plan: Plan) -> ManifestDifferences {
    guard !names.isEmpty else { return self }
    let own = Set(plan.resources(of: names).map(\.resource.identity))
    let items = items.filter { item in
      item.kind == .removed ? item.service.map(names.contains) ?? false : own.contains(item.resource)
    }
    let resources = own.union(items.map(\.resource))
    return ManifestDifferences(
      items: items, sameCount: own.count - items.count { $0.kind != .removed }, strangerCount: 0,
      impacts: impacts.filter { resources.contains($0.resource) }, namespaces: namespaces)
  }
}
