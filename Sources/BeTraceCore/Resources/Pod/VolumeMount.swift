/// Where a container sees one of the pod's volumes.
public struct VolumeMount: ResourcePart {
  /// The volume's name.
  public var name: String
  /// The directory or file in the container; no `:` in it.
  public var mountPath: String
  /// What of the volume is seen; default all of it. A mounted `subPath` never sees updates of a ConfigMap.
  public var subPath: String?
  /// As `subPath`, with `$(NAME)` for variables; not both.
  public var subPathExpr: String?
  /// Default false.
  public var readOnly: Bool?
  /// Whether mounts inside are read-only too; needs `readOnly`. Default `disabled`.
  public var recursiveReadOnly: RecursiveReadOnly?
  /// Whether later mounts are seen across container and node; default `isolated`.
  public var mountPropagation: MountPropagation?

  /// Mounts the volume `name` at `mountPath`.
  public init(
    name: String, mountPath: String, subPath: String? = nil, subPathExpr: String? = nil, readOnly: Bool? = nil,
    recursiveReadOnly: RecursiveReadOnly? = nil, mountPropagation: MountPropagation? = nil
  ) {
    self.name = name
    self.mountPath = mountPath
    self.subPath = subPath
    self.subPathExpr = subPathExpr
    self.readOnly = readOnly
    self.recursiveReadOnly = recursiveReadOnly
    self.mountPropagation = mountPropagation
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    object.add("mountPath", mountPath)
    object.add("subPath", subPath)
    object.add("subPathExpr", subPathExpr)
    object.add("readOnly", readOnly)
    object.add("recursiveReadOnly", recursiveReadOnly)
    object.add("mountPropagation", mountPropagation)
  }

  /// Whether mounts inside a read-only mount are read-only.
  public enum RecursiveReadOnly: String, Sendable, Hashable, CaseIterable {
    case disabled = "Disabled"
    case ifPossible = "IfPossible"
    case enabled = "Enabled"
  }

  /// Across which borders later mounts are seen; `bidirectional` is only for privileged containers.
  public enum MountPropagation: String, Sendable, Hashable, CaseIterable {
    case isolated = "None"
    case hostToContainer = "HostToContainer"
    case bidirectional = "Bidirectional"
  }
}

/// Where a container sees a claim whose volume mode is `block`.
public struct VolumeDevice: ResourcePart {
  /// The name of a volume that is a claim.
  public var name: String
  /// The device's path in the container.
  public var devicePath: String

  /// Shows the claim `name` as the device `devicePath`.
  public init(name: String, devicePath: String) {
    self.name = name
    self.devicePath = devicePath
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    object.add("devicePath", devicePath)
  }
}
