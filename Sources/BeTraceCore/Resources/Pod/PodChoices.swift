/// When the kubelet starts ended containers again.
public enum RestartPolicy: String, Sendable, Hashable, CaseIterable {
  case always = "Always"
  case onFailure = "OnFailure"
  case never = "Never"
}

/// When a node asks the registry for an image.
public enum ImagePullPolicy: String, Sendable, Hashable, CaseIterable {
  case always = "Always"
  case ifNotPresent = "IfNotPresent"
  case never = "Never"
}

/// Whether a pod may push others of lower priority out.
public enum PreemptionPolicy: String, Sendable, Hashable, CaseIterable {
  case preemptLowerPriority = "PreemptLowerPriority"
  case never = "Never"
}

/// The system that a pod's images are made for.
public enum OperatingSystem: String, Sendable, Hashable, CaseIterable {
  case linux, windows
}

/// A device, or several, that the containers of a pod can claim by `name`.
public struct PodResourceClaim: ResourcePart {
  /// Unique in the pod.
  public var name: String
  /// Where the device comes from.
  public var source: Source

  /// Makes what `source` stands for available under `name`.
  public init(name: String, source: Source) {
    self.name = name
    self.source = source
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    source.write(to: &object)
  }

  /// Where a pod's devices come from.
  public enum Source: ResourcePart {
    /// The ResourceClaim of this name, shared by all pods that name it.
    case claim(String)
    /// A claim of the pod's own, made from the ResourceClaimTemplate of this name.
    case template(String)

    public func write(to object: inout Object) {
      switch self {
      case .claim(let name): object.add("resourceClaimName", name)
      case .template(let name): object.add("resourceClaimTemplateName", name)
      }
    }
  }
}
