extension Plan {
  /// What differs from what `other`, a plan of another environment, makes, of only these `services` if some are named.
  ///
  /// Not told is what follows from being another environment: the label that names it, the namespaces, and the checksum of a
  /// configuration in which nothing else differs.
  public func differences(from other: Plan, of services: [String] = []) -> ManifestDifferences {
    let isMeant = { services.isEmpty || services.contains($0) }
    let namespaces = NamespacePair.all(from: other, to: self)
    let writer = DifferenceWriter(self, impacts: [])
    var items: [ManifestDifferences.Item] = []
    var seen: Set<ResourceIdentity> = []
    var matched: Set<ResourceIdentity> = []
    var sameCount = 0
    for service in self.services where isMeant(service.name) {
      let former = other[service.name]
      var ofService: [ManifestDifferences.Item] = []
      for (index, object) in service.judged.enumerated() where seen.insert(object.identity).inserted {
        guard let match = former?.judged.counterpart(of: object.identity, at: index, \.identity) else {
          ofService.append(writer.item(object.identity, of: service.name, .added))
          continue
        }
        matched.insert(match.identity)
        let changes = writer.changes(ObjectUpdate(object, over: match), besides: namespaces)
          .compactMap { $0.leaving(service.scaler(of: object.identity), former?.scaler(of: match.identity)) }
        ofService.append(writer.item(object.identity, of: service.name, .changed, changes))
      }
      let told = ofService.withoutChecksumsOfTheSame.filter { $0.kind != .changed || !$0.changes.isEmpty }
      sameCount += ofService.count - told.count
      items += told
    }
    for service in other.services where isMeant(service.name) {
      for object in service.judged where matched.insert(object.identity).inserted {
        items.append(writer.item(object.identity, of: service.name, .removed))
      }
    }
    return ManifestDifferences(
      items: items, sameCount: sameCount, strangerCount: 0, impacts: [],
      namespaces: other.environment == environment ? nil : namespaces)
  }
}

extension ServicePlan {
  /// The autoscaler that decides how many pods the workload called `identity` has; nil if the workload says it itself.
  fileprivate func scaler(of identity: ResourceIdentity) -> Resource? {
    guard let workload = resources.first(where: { $0.identity == identity }), workload[.replicas] == nil else {
      return nil
    }
    return resources.first { $0.kind == HorizontalPodAutoscaler.kind && $0.scales(workload) }
  }
}

extension ManifestDifferences.Change {
  /// The change without the number of pods on the sides where an autoscaler decides it; nil if nothing is left.
  fileprivate func leaving(_ scaler: Resource?, _ formerScaler: Resource?) -> Self? {
    guard path == .replicas, scaler != nil || formerScaler != nil else { return self }
    let (before, after) = (formerScaler == nil ? self.before : nil, scaler == nil ? self.after : nil)
    guard before != after else { return nil }
    return Self(
      path: path, before: before, after: after, cause: scaler == nil ? cause : nil,
      note: scaler.map { "\($0.kind)/\($0.name)" } ?? note, consequence: consequence, risk: risk)
  }
}

extension [ManifestDifferences.Item] {
  /// The items of a service; where none of its configuration differs, its checksum does not count either.
  fileprivate var withoutChecksumsOfTheSame: [ManifestDifferences.Item] {
    let isConfigured = contains { item in
      ["ConfigMap", "Secret"].contains(item.resource.kind) && !(item.kind == .changed && item.changes.isEmpty)
    }
    return isConfigured ? self : map { $0.with($0.changes.filter { !$0.path.isChecksum }) }
  }
}

extension ManifestDifferences.Item {
  fileprivate func with(_ changes: [ManifestDifferences.Change]) -> Self {
    Self(resource: resource, service: service, kind: kind, changes: changes, impacts: impacts)
  }
}

extension ValuePath {
  fileprivate static let replicas = ValuePath([.key("spec"), .key("replicas")])

  /// Whether it is an annotation with the checksum of a configuration, as our services and Helm's charts
  /// (`checksum/config`) call it.
  public var isChecksum: Bool {
    guard case .key(let name)? = steps.last, steps.dropLast().last == .key("annotations") else { return false }
    return name.contains("checksum")
  }
}
