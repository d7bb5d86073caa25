/// Who a pod is when it talks to the cluster.
public struct ServiceAccount: KubernetesObject {
  public static let apiVersion = "v1"
  public static let kind = "ServiceAccount"

  public var metadata: ObjectMeta
  /// Whether pods get its token; default true, and a pod can say otherwise.
  public var automountServiceAccountToken: Bool?
  /// The names of the Secrets with which its pods pull images.
  public var imagePullSecrets: [String]
  /// The names of the Secrets its pods may mount, where that is enforced; deprecated, own accounts do the same.
  public var secrets: [String]

  /// An account called as `metadata` says.
  public init(
    metadata: ObjectMeta, automountServiceAccountToken: Bool? = nil, imagePullSecrets: [String] = [],
    secrets: [String] = []
  ) {
    self.metadata = metadata
    self.automountServiceAccountToken = automountServiceAccountToken
    self.imagePullSecrets = imagePullSecrets
    self.secrets = secrets
  }

  public func writeContent(to object: inout Object) {
    object.add("automountServiceAccountToken", automountServiceAccountToken)
    object.add("imagePullSecrets", imagePullSecrets, each: "name")
    object.add("secrets", secrets, each: "name")
  }
}
