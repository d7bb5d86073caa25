/// Where the text that explains a container's end comes from.
public enum TerminationMessagePolicy: String, Sendable, Hashable, CaseIterable {
  case file = "File"
  case fallbackToLogsOnError = "FallbackToLogsOnError"
}

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

/// What happens when a container ends with certain exit codes.
public struct ContainerRestartRule: ResourcePart {
  /// What happens.
  public var action: Action
  /// When it happens.
  public var exitCodes: ExitCodes

  /// Does `action` when the exit code fits.
  public init(action: Action, exitCodes: ExitCodes) {
    self.action = action
    self.exitCodes = exitCodes
  }

  public func write(to object: inout Object) {
    object.add("action", action)
    object.add("exitCodes", exitCodes)
  }

  /// What happens when the rule fits.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    case restart = "Restart"
    case restartAllContainers = "RestartAllContainers"
  }

  /// Exit codes that are meant, or all others.
  public struct ExitCodes: ResourcePart {
    /// Whether the code must be one of `values` or none of them.
    public var `operator`: Operator
    /// 1 to 255 codes; 0 cannot be one of those that are meant.
    public var values: [Int]

    /// The codes of `values`, or all others.
    public init(operator: Operator, values: [Int]) {
      self.operator = `operator`
      self.values = values
    }

    public func write(to object: inout Object) {
      object.add("operator", `operator`)
      object.add("values", values)
    }
  }

  /// How the exit code is compared.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    case `in` = "In"
    case notIn = "NotIn"
  }
}
