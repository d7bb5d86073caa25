/// What a container is promised and what it may use; quantities by resource, such as `["memory": "512Mi"]`.
public struct ResourceRequirements: ResourcePart {
  /// What the scheduler sets aside; default the limits.
  public var requests: [String: String]
  /// What the container is held to.
  public var limits: [String: String]
  /// Which of the pod's claimed devices the container gets.
  public var claims: [ResourceClaim]

  /// Requests and limits by resource.
  public init(requests: [String: String] = [:], limits: [String: String] = [:], claims: [ResourceClaim] = []) {
    self.requests = requests
    self.limits = limits
    self.claims = claims
  }

  public func write(to object: inout Object) {
    object.add("requests", requests)
    object.add("limits", limits)
    object.add("claims", claims)
  }
}

/// What a change of one resource means to a running container.
public struct ContainerResizePolicy: ResourcePart {
  /// `cpu` or `memory`.
  public var resourceName: String
  /// Whether it has to start again.
  public var restartPolicy: ResizeRestartPolicy

  /// What a change of `resourceName` means.
  public init(resourceName: String, restartPolicy: ResizeRestartPolicy) {
    self.resourceName = resourceName
    self.restartPolicy = restartPolicy
  }

  public func write(to object: inout Object) {
    object.add("resourceName", resourceName)
    object.add("restartPolicy", restartPolicy)
  }
}

/// Whether a container has to start again to use changed resources.
public enum ResizeRestartPolicy: String, Sendable, Hashable, CaseIterable {
  case notRequired = "NotRequired"
  case restartContainer = "RestartContainer"
}

/// A device of the pod that a container gets.
public struct ResourceClaim: ResourcePart {
  /// The name in the pod's `resourceClaims`.
  public var name: String
  /// One request of the claim; nil is all of it.
  public var request: String?

  /// What the pod claims as `name`.
  public init(name: String, request: String? = nil) {
    self.name = name
    self.request = request
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    object.add("request", request)
  }
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
