/// A claim to storage that outlives pods.
public struct PersistentVolumeClaim: KubernetesObject {
  public static let apiVersion = "v1"
  public static let kind = "PersistentVolumeClaim"

  public var metadata: ObjectMeta
  /// What storage is wanted.
  public var spec: Spec

  /// A claim called as `metadata` says.
  public init(metadata: ObjectMeta, spec: Spec) {
    self.metadata = metadata
    self.spec = spec
  }

  public func writeContent(to object: inout Object) {
    object.add("spec", spec)
  }
}

extension PersistentVolumeClaim {
  /// What storage is wanted; once bound only the requested size can grow.
  public struct Spec: ResourcePart {
    /// How the volume is mounted; at least one.
    public var accessModes: [AccessMode]
    /// Who provides the volume; nil is the cluster's default class, the empty text is none.
    public var storageClassName: String?
    /// Performance figures of the storage class; may change later.
    public var volumeAttributesClassName: String?
    /// Default `filesystem`.
    public var volumeMode: VolumeMode?
    /// The size, as `["storage": "10Gi"]`.
    public var resources: Resources?
    /// Which existing volumes come into question.
    public var selector: LabelSelector?
    /// The existing volume to bind to.
    public var volumeName: String?
    /// The snapshot or claim of the same namespace whose content the volume starts with.
    public var dataSource: TypedLocalObjectReference?
    /// As `dataSource`, for any kind that populates volumes and for other namespaces.
    public var dataSourceRef: TypedObjectReference?

    /// Storage of the size in `resources`, mounted as `accessModes` say.
    public init(
      accessModes: [AccessMode], storageClassName: String? = nil, volumeAttributesClassName: String? = nil,
      volumeMode: VolumeMode? = nil, resources: Resources? = nil, selector: LabelSelector? = nil,
      volumeName: String? = nil, dataSource: TypedLocalObjectReference? = nil,
      dataSourceRef: TypedObjectReference? = nil
    ) {
      self.accessModes = accessModes
      self.storageClassName = storageClassName
      self.volumeAttributesClassName = volumeAttributesClassName
      self.volumeMode = volumeMode
      self.resources = resources
      self.selector = selector
      self.volumeName = volumeName
      self.dataSource = dataSource
      self.dataSourceRef = dataSourceRef
    }

    public func write(to object: inout Object) {
      object.add("accessModes", accessModes)
      object.add("storageClassName", storageClassName)
      object.add("volumeAttributesClassName", volumeAttributesClassName)
      object.add("volumeMode", volumeMode)
      object.add("resources", resources)
      object.add("selector", selector)
      object.add("volumeName", volumeName)
      object.add("dataSource", dataSource)
      object.add("dataSourceRef", dataSourceRef)
    }
  }

  /// A claim that is made for every pod; its name, where it has one, is that of the pod's volume.
  public struct Template: ResourcePart {
    /// The name, labels and annotations of the claims.
    public var metadata: ObjectMeta
    /// What storage is wanted.
    public var spec: Spec

    /// A template of claims; a StatefulSet needs a name in `metadata`, an ephemeral volume none.
    public init(metadata: ObjectMeta = ObjectMeta(), spec: Spec) {
      self.metadata = metadata
      self.spec = spec
    }

    public func write(to object: inout Object) {
      object.add("metadata", metadata)
      object.add("spec", spec)
    }
  }

  /// How much storage is wanted.
  public struct Resources: ResourcePart {
    /// At least so much, as quantities by resource.
    public var requests: [String: String]
    /// At most so much, as quantities by resource; few storage drivers know it.
    public var limits: [String: String]

    /// Amounts of the resource `storage`.
    public init(requests: [String: String] = [:], limits: [String: String] = [:]) {
      self.requests = requests
      self.limits = limits
    }

    public func write(to object: inout Object) {
      object.add("requests", requests)
      object.add("limits", limits)
    }
  }

  /// On how many nodes or pods a volume can be mounted at once, and for what.
  public enum AccessMode: String, Sendable, Hashable, CaseIterable {
    case readWriteOnce = "ReadWriteOnce"
    case readOnlyMany = "ReadOnlyMany"
    case readWriteMany = "ReadWriteMany"
    case readWriteOncePod = "ReadWriteOncePod"
  }

  /// Whether the container sees a directory or a raw device.
  public enum VolumeMode: String, Sendable, Hashable, CaseIterable {
    case filesystem = "Filesystem"
    case block = "Block"
  }
}
