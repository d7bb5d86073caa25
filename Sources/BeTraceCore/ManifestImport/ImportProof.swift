/// What a module makes with nothing set, held against the objects that it was made of.
public struct ImportProof: Sendable {
  /// An object, and how it fared.
  public struct Item: Sendable {
    public let resource: ResourceIdentity
    /// Where what is made differs: the paths of the former object, then those that are new; the empty path is the object itself.
    public let differences: [ValuePath]
    public var isEqual: Bool { differences.isEmpty }
  }

  /// In the order of the objects.
  public let items: [Item]
  /// Why the module makes nothing; nil if it does.
  public let failure: ModuleFailure?

  /// Has `module` make its objects, which should be `resources`, whatever the order of their keys.
  public init(that module: any ServiceModule, makes resources: [Resource]) {
    let service = Catalogue([module]).services[0]
    var made: [Resource] = []
    var failure: ModuleFailure?
    do {
      made = try module.makeDeployment(service.shippedParameters).resources.filter { !$0.body.isEmpty }
    } catch {
      failure = error
    }
    self.failure = failure
    var left = made
    let items = resources.map { resource in
      let twin = left.firstIndex { $0.identity == resource.identity }.map { left.remove(at: $0) }
      return Item(resource: resource.identity, differences: twin.map(resource.differences) ?? [ValuePath()])
    }
    self.items = items + left.map { Item(resource: $0.identity, differences: [ValuePath()]) }
  }

  /// Whether every object is the same.
  public var isEqual: Bool { failure == nil && items.allSatisfy(\.isEqual) }
}

extension Resource {
  fileprivate func differences(from other: Resource) -> [ValuePath] {
    let (mine, theirs) = (Value.object(body), Value.object(other.body))
    guard !mine.isEquivalent(to: theirs) else { return [] }
    let paths = mine.differences(from: theirs)
    let found = paths + theirs.differences(from: mine).filter { !paths.contains($0) }
    return found.isEmpty ? [ValuePath()] : found
  }
}
