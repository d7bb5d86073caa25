/// Manifests that somebody has, on their way to become the modules of services: what the server added is taken off, what
/// others make is left out, and the rest is split by the workload that it belongs to.
public struct ManifestImport: Sendable {
  /// A service that comes of it.
  public struct Service: Sendable {
    /// A DNS label: the name of its folder.
    public let name: String
    /// Its objects, in the order in which they are applied.
    public let resources: [Resource]
  }

  /// An object that becomes a part of no service.
  public struct Omission: Sendable, Hashable {
    public let resource: ResourceIdentity
    /// Why it is left out, and what to do about it where there is something to do.
    public let reason: String
  }

  /// A variable whose text is a secret; nothing that holds one is written.
  public struct WrittenSecret: Sendable, Hashable {
    public let resource: ResourceIdentity
    public let variable: String
  }

  /// Sorted by name; what several services use, or none, is in one of its own.
  public let services: [Service]
  /// In the order in which they come.
  public let omissions: [Omission]
  /// In the order in which they come.
  public let writtenSecrets: [WrittenSecret]

  /// What comes of `documents`; all of it is one service if it is given a `name`.
  public init(_ documents: [Manifest], as name: String? = nil) {
    var kept: [Resource] = []
    var omissions: [Omission] = []
    for document in documents.flatMap({ $0.listItems ?? [$0] }) {
      let resource = Resource(document.value.object ?? [:])
      if let reason = resource.reasonToLeaveOut {
        omissions.append(Omission(resource: resource.identityToShow, reason: reason))
      } else {
        kept.append(resource.withoutServerFields)
      }
    }
    let split = name.map { [$0: kept] } ?? ManifestSplit(kept).services
    services = split.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { name, resources in
      Service(name: name, resources: ApplyOrder.sorted(resources.map { MadeObject($0) }).map(\.resource))
    }
    self.omissions = omissions
    writtenSecrets = kept.flatMap(\.writtenSecrets)
  }
}

extension Resource {
  /// What it is called; `migrate-*` where the cluster makes the rest of the name.
  fileprivate var identityToShow: ResourceIdentity {
    guard name.isEmpty, let start = body["metadata"]?["generateName"]?.text else { return identity }
    return ResourceIdentity(apiVersion: apiVersion, kind: kind, namespace: namespace, name: "\(start)*")
  }

  /// The variables of its pods whose text is a secret.
  fileprivate var writtenSecrets: [ManifestImport.WrittenSecret] {
    ["initContainers", "containers"].flatMap { podSpec?[$0]?.array ?? [] }.flatMap { $0["env"]?.array ?? [] }.compactMap
    { item in
      guard let name = item["name"]?.text, let text = item["value"]?.text,
        SecretPattern.isSecret(name: name, text: text, declared: nil) || SecretPattern.holdsMask(text)
      else { return nil }
      return ManifestImport.WrittenSecret(resource: identity, variable: name)
    }
  }
}

extension Manifest {
  /// What keeps it from being imported; nil if nothing does. What is left out may be as it likes.
  public var importFault: ModuleFailure? {
    (listItems ?? [self]).lazy.filter { Resource($0.value.object ?? [:]).reasonToLeaveOut == nil }
      .compactMap { $0.fault ?? $0.namelessness }.first
  }

  /// That nobody would know it, as it has no name.
  private var namelessness: ModuleFailure? {
    guard Resource(value.object ?? [:]).name.isEmpty, !ServiceSheet.isSheet(self) else { return nil }
    return ModuleFailure("expected a name, the text 'metadata.name'", at: place(nearest: FieldPath("metadata", "name")))
  }
}
