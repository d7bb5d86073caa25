/// What the pods of a workload are.
public struct PodTemplate: ResourcePart {
  /// The pods' labels and annotations; a change of either replaces the pods.
  public var metadata: ObjectMeta
  /// The containers and what they need.
  public var spec: PodSpec

  /// Pods with the labels and annotations of `metadata`; their names come from the workload.
  public init(metadata: ObjectMeta = ObjectMeta(), spec: PodSpec) {
    self.metadata = metadata
    self.spec = spec
  }

  public func write(to object: inout Object) {
    object.add("metadata", metadata)
    object.add("spec", spec)
  }
}
