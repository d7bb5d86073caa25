/// A namespace of the cluster; its labels set the Pod Security level of what is deployed into it.
public struct Namespace: KubernetesObject {
  public static let apiVersion = "v1"
  public static let kind = "Namespace"

  public var metadata: ObjectMeta

  /// A namespace called as `metadata` says; it belongs to the whole cluster and is in no namespace itself.
  public init(metadata: ObjectMeta) {
    self.metadata = metadata
  }

  public func writeContent(to object: inout Object) {}
}
