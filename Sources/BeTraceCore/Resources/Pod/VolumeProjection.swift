/// One of the sources that a projected volume puts into one directory.
public enum VolumeProjection: ResourcePart {
  /// A file per key of a ConfigMap, or only those of `items`.
  case configMap(name: String, items: [KeyToPath] = [], optional: Bool? = nil)
  /// A file per key of a Secret, or only those of `items`.
  case secret(name: String, items: [KeyToPath] = [], optional: Bool? = nil)
  /// Files that tell the pod about itself.
  case downwardAPI(items: [DownwardFile])
  /// A token of the pod's account, for `audience`, renewed before `expirationSeconds`, 600 or more, default 3600.
  case serviceAccountToken(path: String, audience: String? = nil, expirationSeconds: Int? = nil)
  /// Certificates to trust, of the ClusterTrustBundle `name`, or of all of a signer that `labelSelector` chooses.
  case clusterTrustBundle(
    path: String, name: String? = nil, signerName: String? = nil, labelSelector: LabelSelector? = nil,
    optional: Bool? = nil)
  /// A key and certificate of the pod's own, from `signerName`, in one file or in two.
  case podCertificate(
    signerName: String, keyType: String, maxExpirationSeconds: Int? = nil, credentialBundlePath: String? = nil,
    keyPath: String? = nil, certificateChainPath: String? = nil, userAnnotations: [String: String] = [:])

  public func write(to object: inout Object) {
    switch self {
    case .configMap(let name, let items, let optional):
      object.add("configMap") {
        $0.add("name", name)
        $0.add("items", items)
        $0.add("optional", optional)
      }
    case .secret(let name, let items, let optional):
      object.add("secret") {
        $0.add("name", name)
        $0.add("items", items)
        $0.add("optional", optional)
      }
    case .downwardAPI(let items):
      object.add("downwardAPI") { $0.add("items", items) }
    case .serviceAccountToken(let path, let audience, let expirationSeconds):
      object.add("serviceAccountToken") {
        $0.add("path", path)
        $0.add("audience", audience)
        $0.add("expirationSeconds", expirationSeconds)
      }
    case .clusterTrustBundle(let path, let name, let signerName, let labelSelector, let optional):
      object.add("clusterTrustBundle") {
        $0.add("name", name)
        $0.add("signerName", signerName)
        $0.add("labelSelector", labelSelector)
        $0.add("path", path)
        $0.add("optional", optional)
      }
    case .podCertificate(
      let signerName, let keyType, let maxExpirationSeconds, let credentialBundlePath, let keyPath,
      let certificateChainPath, let userAnnotations):
      object.add("podCertificate") {
        $0.add("signerName", signerName)
        $0.add("keyType", keyType)
        $0.add("maxExpirationSeconds", maxExpirationSeconds)
        $0.add("credentialBundlePath", credentialBundlePath)
        $0.add("keyPath", keyPath)
        $0.add("certificateChainPath", certificateChainPath)
        $0.add("userAnnotations", userAnnotations)
      }
    }
  }
}

/// One key of a ConfigMap or Secret as a file.
public struct KeyToPath: ResourcePart {
  /// The key.
  public var key: String
  /// The file's path in the volume; relative, without `..`.
  public var path: String
  /// The file's permissions, such as `0o440`; default those of the volume.
  public var mode: Int?

  /// The file `path` with the text of `key`.
  public init(key: String, path: String, mode: Int? = nil) {
    self.key = key
    self.path = path
    self.mode = mode
  }

  public func write(to object: inout Object) {
    object.add("key", key)
    object.add("path", path)
    object.add("mode", mode)
  }
}

/// A file that tells the pod about itself.
public struct DownwardFile: ResourcePart {
  /// The file's path in the volume; relative, without `..`.
  public var path: String
  /// What the file says.
  public var source: DownwardSource
  /// The file's permissions, such as `0o440`; default those of the volume.
  public var mode: Int?

  /// The file `path` with what `source` gives.
  public init(path: String, _ source: DownwardSource, mode: Int? = nil) {
    self.path = path
    self.source = source
    self.mode = mode
  }

  public func write(to object: inout Object) {
    object.add("path", path)
    source.write(to: &object)
    object.add("mode", mode)
  }
}
