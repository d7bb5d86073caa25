/// A document of manifests: what is to be said about it by itself, and its objects, to be judged with others.
public struct JudgedManifest: Sendable {
  /// One object of the document.
  struct Item: Sendable {
    let object: JudgedObject
    /// Where it is written.
    let node: JSONNode
    /// The way to it from the document, empty if it is the whole.
    let path: FieldPath
  }

  /// What is to be said about the document by itself.
  public let verdict: ManifestVerdict
  let items: [Item]

  /// A document that cannot be read, or whose objects nobody needs any more.
  public init(_ verdict: ManifestVerdict) {
    self.verdict = verdict
    items = []
  }

  init(_ items: [Item]) {
    self.items = items
    verdict = ManifestVerdict(findings: items.flatMap { item in item.object.faults.map(item.finding) })
  }
}

extension JudgedManifest.Item {
  /// The finding of a fault in this object.
  func finding(_ fault: ObjectFault) -> ManifestFinding {
    ManifestFinding(
      severity: fault.severity, rule: fault.rule, resource: node.identity,
      field: FieldPath(path.steps + fault.field.steps).description,
      place: fault.place ?? node.nearest(to: fault.part).place, message: fault.message)
  }
}

/// Documents that are applied together.
public struct ManifestSet: Sendable {
  private let manifests: [JudgedManifest]
  private let set: ObjectSet

  /// The documents `manifests`, judged as Kubernetes `version` does.
  public init(_ manifests: [JudgedManifest], _ version: KubernetesVersion) {
    self.manifests = manifests
    set = ObjectSet(
      manifests.map { manifest in
        ObjectGroup(name: manifest.items.first?.node.place.description ?? "", objects: manifest.items.map(\.object))
      }, under: Conditions(version))
  }

  /// How many documents there are.
  public var count: Int { manifests.count }

  /// What is to be said about the document at `index`, in the light of the others.
  public func verdict(at index: Int) -> ManifestVerdict {
    var verdict = manifests[index].verdict
    let surroundings = Surroundings(set)
    for object in set.placed(inGroup: index) {
      let item = manifests[index].items[object.position.object]
      for rule in JointRule.all { verdict.findings += rule.faults(in: object, surroundings).map(item.finding) }
    }
    return verdict
  }
}
