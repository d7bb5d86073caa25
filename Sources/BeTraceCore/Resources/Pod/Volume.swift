/// Something that the containers of a pod can mount.
public struct Volume: ResourcePart {
  /// A DNS label, unique in the pod.
  public var name: String
  /// What is mounted.
  public var source: Source

  /// Lets containers mount `source` as `name`, as in `Volume(name: "tmp", .emptyDir(sizeLimit: "64Mi"))`.
  public init(name: String, _ source: Source) {
    self.name = name
    self.source = source
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    source.write(to: &object)
  }

  /// What is mounted. Drivers of single vendors are reached through `csi`, which took their place.
  ///
  /// Modes are permissions as a number, best written in octal: `0o440`. Without `optional`, the pod does not start
  /// while the object is missing.
  public indirect enum Source: ResourcePart {
    /// A directory that lives as long as the pod, on disk or in memory; it may grow to `sizeLimit`, a quantity.
    case emptyDir(medium: StorageMedium? = nil, sizeLimit: String? = nil)
    /// A file per key of a ConfigMap, or only those of `items`; `defaultMode` is 0644 unless given.
    case configMap(name: String, items: [KeyToPath] = [], defaultMode: Int? = nil, optional: Bool? = nil)
    /// A file per key of a Secret, or only those of `items`; `defaultMode` is 0644 unless given.
    case secret(secretName: String, items: [KeyToPath] = [], defaultMode: Int? = nil, optional: Bool? = nil)
    /// The claim of this name, in the pod's namespace.
    case persistentVolumeClaim(claimName: String, readOnly: Bool? = nil)
    /// A claim of the pod's own, which goes away with it.
    case ephemeral(volumeClaimTemplate: PersistentVolumeClaim.Template)
    /// Several sources in one directory; `defaultMode` is 0644 unless given.
    case projected(sources: [VolumeProjection], defaultMode: Int? = nil)
    /// Files that tell the pod about itself; `defaultMode` is 0644 unless given.
    case downwardAPI(items: [DownwardFile], defaultMode: Int? = nil)
    /// A path of the node, which the restricted and baseline Pod Security Standards forbid.
    case hostPath(path: String, type: HostPathType? = nil)
    /// A directory of an NFS server.
    case nfs(server: String, path: String, readOnly: Bool? = nil)
    /// What a storage driver makes up for the pod; the Secret is for the driver.
    case csi(
      driver: String, readOnly: Bool? = nil, fsType: String? = nil, volumeAttributes: [String: String] = [:],
      nodePublishSecretName: String? = nil)
    /// The content of an image, read-only.
    case image(reference: String, pullPolicy: ImagePullPolicy? = nil)
  }
}

extension Volume.Source {
  public func write(to object: inout Object) {
    switch self {
    case .emptyDir(let medium, let sizeLimit):
      var emptyDir = Object()
      emptyDir.add("medium", medium)
      emptyDir.add("sizeLimit", sizeLimit)
      object.append("emptyDir", .object(emptyDir))
    case .configMap(let name, let items, let defaultMode, let optional):
      object.add("configMap") {
        $0.add("name", name)
        $0.add("items", items)
        $0.add("defaultMode", defaultMode)
        $0.add("optional", optional)
      }
    case .secret(let secretName, let items, let defaultMode, let optional):
      object.add("secret") {
        $0.add("secretName", secretName)
        $0.add("items", items)
        $0.add("defaultMode", defaultMode)
        $0.add("optional", optional)
      }
    case .persistentVolumeClaim(let claimName, let readOnly):
      object.add("persistentVolumeClaim") {
        $0.add("claimName", claimName)
        $0.add("readOnly", readOnly)
      }
    case .ephemeral(let volumeClaimTemplate):
      object.add("ephemeral") { $0.add("volumeClaimTemplate", volumeClaimTemplate) }
    case .projected(let sources, let defaultMode):
      object.add("projected") {
        $0.add("sources", sources)
        $0.add("defaultMode", defaultMode)
      }
    case .downwardAPI(let items, let defaultMode):
      object.add("downwardAPI") {
        $0.add("items", items)
        $0.add("defaultMode", defaultMode)
      }
    case .hostPath(let path, let type):
      object.add("hostPath") {
        $0.add("path", path)
        $0.add("type", type)
      }
    case .nfs(let server, let path, let readOnly):
      object.add("nfs") {
        $0.add("server", server)
        $0.add("path", path)
        $0.add("readOnly", readOnly)
      }
    case .csi(let driver, let readOnly, let fsType, let volumeAttributes, let nodePublishSecretName):
      object.add("csi") { csi in
        csi.add("driver", driver)
        csi.add("readOnly", readOnly)
        csi.add("fsType", fsType)
        csi.add("volumeAttributes", volumeAttributes)
        csi.add("nodePublishSecretRef") { $0.add("name", nodePublishSecretName) }
      }
    case .image(let reference, let pullPolicy):
      object.add("image") {
        $0.add("reference", reference)
        $0.add("pullPolicy", pullPolicy)
      }
    }
  }
}

/// Where an emptyDir lives; nil is the node's disk. Huge pages are those of the size that the pod asks for.
public enum StorageMedium: String, Sendable, Hashable, CaseIterable {
  /// In memory; what is in it counts towards the container's memory limit.
  case memory = "Memory"
  case hugePages = "HugePages"
  case hugePages2Mi = "HugePages-2Mi"
  case hugePages1Gi = "HugePages-1Gi"
}

/// What must be at a path of the node; nil checks nothing.
public enum HostPathType: String, Sendable, Hashable, CaseIterable {
  case directoryOrCreate = "DirectoryOrCreate"
  case directory = "Directory"
  case fileOrCreate = "FileOrCreate"
  case file = "File"
  case socket = "Socket"
  case characterDevice = "CharDevice"
  case blockDevice = "BlockDevice"
}
