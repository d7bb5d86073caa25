/// Configuration as files or variables; 1 MiB in all, and nothing secret.
public struct ConfigMap: KubernetesObject {
  public static let apiVersion = "v1"
  public static let kind = "ConfigMap"

  public var metadata: ObjectMeta
  /// Whether the data can never change again; pods then read it without watching.
  public var immutable: Bool?
  /// The texts by key: letters, digits, `-`, `_` and `.`.
  public var data: [String: String]
  /// Further data in base64, under keys that `data` does not have.
  public var binaryData: [String: String]

  /// Configuration called as `metadata` says.
  public init(
    metadata: ObjectMeta, immutable: Bool? = nil, data: [String: String] = [:], binaryData: [String: String] = [:]
  ) {
    self.metadata = metadata
    self.immutable = immutable
    self.data = data
    self.binaryData = binaryData
  }

  public func writeContent(to object: inout Object) {
    object.add("immutable", immutable)
    object.add("data", data)
    object.add("binaryData", binaryData)
  }
}
