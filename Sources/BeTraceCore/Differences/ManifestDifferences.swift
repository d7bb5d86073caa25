/// What differs between the objects of a plan and those that were there before, once the server's defaults are filled in
/// on both sides.
public struct ManifestDifferences: Sendable {
  /// What becomes of an object.
  public enum Kind: String, Sendable, Hashable {
    case added, changed
    /// It is not applied any more.
    case removed
  }

  /// What it means on the cluster that one field is another.
  public enum Consequence: String, Sendable, Hashable {
    /// The server does not take it.
    case refused
    /// Pods are replaced.
    case restart
    /// There are more or fewer pods.
    case scale
    /// No pod has to do with it.
    case inPlace = "in place"
  }

  /// A field that is another.
  public struct Change: Sendable {
    public let path: ValuePath
    /// Nil if there was nothing; literal secrets are hidden.
    public let before: Value?
    /// Nil if there is nothing any more; literal secrets are hidden.
    public let after: Value?
    /// The field that decides it; nil if the module, a setting or the server does.
    public let cause: Provenance.Cause?
    /// Who decided it, as `Provenance` writes it.
    public let note: String
    /// Nil where nothing is applied over anything, as between two environments.
    public let consequence: Consequence?
    public let risk: Risk
  }

  /// An object that is not the same.
  public struct Item: Sendable {
    public let resource: ResourceIdentity
    /// Whose it is; nil if nobody's here.
    public let service: String?
    public let kind: Kind
    /// Where an object that changes differs, in the order of its fields.
    public let changes: [Change]
    /// What happens on the cluster because of it.
    public let impacts: [Impact]
  }

  /// In apply order, then those that are not applied any more.
  public let items: [Item]
  /// How many objects are the same.
  public let sameCount: Int
  /// How many of the former objects are none of this program's, and so none of its business.
  public let strangerCount: Int
  /// What happens on the cluster in all.
  public let impacts: [Impact]
  /// Between two environments the namespaces of services that are others, where that says nothing; nil in the same one.
  public var namespaces: [NamespacePair]?

  /// Whether nothing differs.
  public var isEmpty: Bool { items.isEmpty }

  /// How many objects are so.
  public func count(_ kind: Kind) -> Int { items.count { $0.kind == kind } }
}

extension Plan {
  /// What differs from what `former`, a plan of the same environment, made.
  public func differences(over former: Plan) -> ManifestDifferences {
    let writer = DifferenceWriter(self, impacts: impacts(over: former))
    return writer.differences(changes(over: former)) { former.services[$0].name }
  }

  /// What differs from `former`, which was applied before or is on a cluster. Of objects that are not applied any more
  /// only those count that this program made, unless all are its own, as `isOwn` says.
  public func differences(over former: FormerObjects, isOwn: Bool) -> ManifestDifferences {
    let changes = uniqueChanges(over: former)
    let writer = DifferenceWriter(self, impacts: impacts(of: changes, formerService: nameOfService))
    return writer.differences(changes, isOwn: { isOwn || $0.isMadeHere }, service: nameOfService)
  }

  /// The service at a position; nil if there is none.
  private func nameOfService(_ index: Int) -> String? {
    services.indices.contains(index) ? services[index].name : nil
  }

  /// The same as for a plan, each object once: several services make their namespace, which has what all of them want.
  private func uniqueChanges(over former: FormerObjects) -> ObjectChanges {
    var seen: Set<ResourceIdentity> = []
    let shared = Dictionary(resources.map(\.resource).filter(\.isShared).map { ($0.identity, $0) }) { first, _ in first
    }
    var judge = ObjectJudge(conditions.version, schemas: catalogue.schemas.schemas(for: conditions.version))
    let objects = services.indices.flatMap(placed).filter { seen.insert($0.identity).inserted }.map { placed in
      let position = placed.position
      guard let whole = shared[placed.identity], whole != services[position.group].resources[position.object] else {
        return placed
      }
      return PlacedObject(position: position, object: judge.judge(whole))
    }
    return ObjectChanges(from: former.placed { _, object in service(labelled: object) ?? services.count }, to: objects)
  }
}

extension JudgedObject {
  /// Whether it says that this program made it.
  fileprivate var isMadeHere: Bool {
    isOwnObject && root["metadata", "labels"]?.text("app.kubernetes.io/managed-by") == "betrace"
  }
}

extension PlacedObject {
  fileprivate var isMadeHere: Bool { object.isMadeHere }
}
