/// One Kubernetes object of any kind: its identity and its ordered body.
public struct Resource: Sendable, Hashable {
  /// The whole object, `apiVersion` and `kind` first.
  public var body: Object

  /// An object of any kind from its plain body.
  public init(_ body: Object) { self.body = body }

  public var apiVersion: String { body["apiVersion"]?.text ?? "" }
  public var kind: String { body["kind"]?.text ?? "" }
  public var name: String { body["metadata"]?["name"]?.text ?? "" }
  /// The namespace, nil for objects that belong to the whole cluster.
  public var namespace: String? { body["metadata"]?["namespace"]?.text }

  public var identity: ResourceIdentity {
    ResourceIdentity(apiVersion: apiVersion, kind: kind, namespace: namespace, name: name)
  }

  /// The value at `path`, nil if there is none.
  public subscript(path: ValuePath) -> Value? { Value.object(body)[path] }
}

/// What tells one Kubernetes object from every other: group and version, kind, namespace, name.
public struct ResourceIdentity: Sendable, Hashable {
  public let apiVersion: String
  public let kind: String
  public let namespace: String?
  public let name: String

  public init(apiVersion: String, kind: String, namespace: String?, name: String) {
    self.apiVersion = apiVersion
    self.kind = kind
    self.namespace = namespace
    self.name = name
  }

  /// The API group: `apps` of `apps/v1`, empty for the core group.
  public var group: String {
    apiVersion.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(apiVersion[..<$0]) } ?? ""
  }
}

extension ResourceIdentity: CustomStringConvertible {
  /// The short name people know: `Deployment/bff`.
  public var description: String { "\(kind)/\(name)" }
}
