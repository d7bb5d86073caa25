/// Objects that were applied before: from files, or as a cluster has them.
public struct FormerObjects: Sendable {
  let items: [JudgedManifest.Item]
  /// The first thing in the documents that is no object; nil if all are.
  public let problem: ManifestFinding?

  /// The objects of `manifests`. What is wrong with them does not matter any more, as far as they can be read.
  public init(_ manifests: [JudgedManifest]) {
    items = manifests.flatMap(\.items).filter { $0.identity != nil }
    let unreadable = manifests.lazy.filter(\.verdict.isUnreadable).compactMap(\.verdict.findings.first).first
    problem = unreadable ?? manifests.lazy.flatMap(\.items).first { $0.identity == nil }?.findings.first
  }

  /// The objects, each in the group that `group` gives it.
  func placed(inGroup group: (Int, JudgedObject) -> Int) -> [PlacedObject] {
    items.enumerated().map { index, item in
      PlacedObject(
        position: ObjectPosition(group: group(index, item.object), object: index), object: item.object)
    }
  }
}
