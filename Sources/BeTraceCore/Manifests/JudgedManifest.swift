/// A document of manifests: what is to be said about it by itself, and its objects, to be judged with others.
public struct JudgedManifest: Sendable {
  /// One object of the document.
  struct Item: Sendable {
    let object: JudgedObject
    /// What it calls itself, as far as it does.
    let identity: ResourceIdentity?
    /// The way to it from the document, empty if it is the whole.
    let path: FieldPath
    /// What is wrong with it by itself.
    let findings: [ManifestFinding]
    private let manifest: Manifest

    init(_ object: JudgedObject, _ manifest: Manifest, at path: FieldPath) {
      let identity = manifest.identity
      (self.object, self.manifest, self.identity, self.path) = (object, manifest, identity, path)
      findings = object.faults.map { fault in
        let place = fault.place ?? manifest.place(nearest: fault.part)
        return ManifestFinding(fault, about: identity, at: path, place: place)
      }
    }

    /// The finding of a fault in this object.
    func finding(_ fault: ObjectFault) -> ManifestFinding {
      let place = fault.place ?? manifest.place(nearest: fault.part, among: true)
      return ManifestFinding(fault, about: identity, at: path, place: place)
    }

    /// Where it begins.
    var place: Place { manifest.place }
  }

  /// What is to be said about the document by itself.
  public let verdict: ManifestVerdict
  let items: [Item]
  /// Its objects as others look at them.
  fileprivate let group: ObjectGroup

  /// A document that cannot be read, or whose objects nobody needs any more.
  public init(_ verdict: ManifestVerdict) {
    self.verdict = verdict
    items = []
    group = ObjectGroup(name: "", objects: [])
  }

  init(_ items: [Item]) {
    self.items = items
    verdict = ManifestVerdict(findings: items.flatMap(\.findings))
    group = ObjectGroup(name: items.first?.place.description ?? "", objects: items.map(\.object))
  }
}

extension ManifestFinding {
  /// The finding of a fault in an object that lies at `path` of its document.
  fileprivate init(_ fault: ObjectFault, about identity: ResourceIdentity?, at path: FieldPath, place: Place) {
    let field = FieldPath(path.steps + fault.field.steps).description
    let blamed = fault.blamed.map { FieldPath(path.steps + [.field($0)]).description }
    self.init(
      severity: fault.severity, rule: fault.rule, resource: identity, field: field,
      blamed: blamed == field ? nil : blamed, place: place, message: fault.message)
  }
}

/// Documents that are applied together.
public struct ManifestSet: Sendable {
  private let manifests: [JudgedManifest]
  private let set: ObjectSet
  private var updates: [Int: [ManifestFinding]] = [:]
  /// The documents that say first what is to be said of a schema, by its place.
  private let schemaRemarks: [Place: Int]
  /// What is to be said about objects that were applied before and are no more.
  public private(set) var leftovers: [ManifestFinding] = []

  /// The documents `manifests`, judged as Kubernetes `version` does, and applied over `former` if there is any.
  public init(
    _ manifests: [JudgedManifest], _ version: KubernetesVersion, over former: FormerObjects? = nil,
    by workers: some Workers = OneWorker()
  ) {
    self.manifests = manifests
    schemaRemarks = Dictionary(
      manifests.enumerated().flatMap { index, manifest in
        manifest.verdict.findings.filter(\.isAboutSchema).map { ($0.place, index) }
      }, uniquingKeysWith: min)
    set = ObjectSet(manifests.map(\.group), under: Conditions(version), by: workers)
    guard let former else { return }
    let changes = ObjectChanges(
      from: former.placed { index, _ in index }, to: manifests.indices.flatMap(set.placed(inGroup:)))
    for update in UpdateRule.faults(in: changes, ofFiles: true) {
      switch update.subject {
      case .object(let place):
        let item = manifests[place.position.group].items[place.position.object]
        updates[place.position.group, default: []].append(item.finding(update.fault))
      case .gone(let objects): leftovers.append(former.items[objects[0].position.object].finding(update.fault))
      }
    }
  }

  /// How many documents there are.
  public var count: Int { manifests.count }

  /// What is to be said about the documents of `range`, in the light of all others.
  public func verdicts(in range: Range<Int>) -> [ManifestVerdict] {
    var verdicts = range.map(ownVerdict)
    let objects = range.flatMap(set.placed(inGroup:))
    let faults = JointRule.faults(in: objects, Surroundings(set, remembers: false))
    for (object, faults) in zip(objects, faults) where !faults.isEmpty {
      let item = manifests[object.position.group].items[object.position.object]
      verdicts[object.position.group - range.lowerBound].findings += faults.map(item.finding)
    }
    return verdicts
  }

  /// What is to be said about the document at `index`, whatever others there are.
  private func ownVerdict(at index: Int) -> ManifestVerdict {
    var verdict = manifests[index].verdict
    if !schemaRemarks.isEmpty {
      var said: Set<Place> = []
      verdict.findings.removeAll { finding in
        finding.isAboutSchema
          && (schemaRemarks[finding.place] != index || !said.insert(finding.place).inserted)
      }
    }
    verdict.findings += updates[index] ?? []
    return verdict
  }
}
