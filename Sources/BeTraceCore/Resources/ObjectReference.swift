/// Another object of the same namespace, of any kind.
public struct TypedLocalObjectReference: ResourcePart {
  /// The API group without version; nil is the core group.
  public var apiGroup: String?
  /// The kind as Kubernetes spells it.
  public var kind: String
  /// The name of the object.
  public var name: String

  /// The object called `name`.
  public init(apiGroup: String? = nil, kind: String, name: String) {
    self.apiGroup = apiGroup
    self.kind = kind
    self.name = name
  }

  public func write(to object: inout Object) {
    object.add("apiGroup", apiGroup)
    object.add("kind", kind)
    object.add("name", name)
  }
}

/// Another object of any kind, in any namespace.
public struct TypedObjectReference: ResourcePart {
  /// The API group without version; nil is the core group.
  public var apiGroup: String?
  /// The kind as Kubernetes spells it.
  public var kind: String
  /// The name of the object.
  public var name: String
  /// Nil is the namespace of the object that refers; another one needs a ReferenceGrant there.
  public var namespace: String?

  /// The object called `name`.
  public init(apiGroup: String? = nil, kind: String, name: String, namespace: String? = nil) {
    self.apiGroup = apiGroup
    self.kind = kind
    self.name = name
    self.namespace = namespace
  }

  public func write(to object: inout Object) {
    object.add("apiGroup", apiGroup)
    object.add("kind", kind)
    object.add("name", name)
    object.add("namespace", namespace)
  }
}
