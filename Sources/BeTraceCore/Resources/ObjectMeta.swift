/// What names and marks an object; the fields that only the cluster sets do not exist here.
public struct ObjectMeta: ResourcePart {
  /// A DNS label or subdomain, unique for its kind and namespace; nil only in templates.
  public var name: String?
  /// Nil for objects that belong to the whole cluster, and in templates.
  public var namespace: String?
  /// What selectors match: values of 63 characters at most.
  public var labels: [String: String]
  /// What people and tools note; 256 KiB in all.
  public var annotations: [String: String]
  /// What must have been cleaned up, by whoever owns the entry, before the object goes away.
  public var finalizers: [String]

  /// Names an object; in a pod or volume claim template only labels and annotations are usual.
  public init(
    name: String? = nil, namespace: String? = nil, labels: [String: String] = [:], annotations: [String: String] = [:],
    finalizers: [String] = []
  ) {
    self.name = name
    self.namespace = namespace
    self.labels = labels
    self.annotations = annotations
    self.finalizers = finalizers
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    object.add("namespace", namespace)
    object.add("labels", labels)
    object.add("annotations", annotations)
    object.add("finalizers", finalizers)
  }
}
