/// When the kubelet starts ended containers again.
public enum RestartPolicy: String, Sendable, Hashable, CaseIterable {
  case always = "Always"
  case onFailure = "OnFailure"
  case never = "Never"
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
    /// 1 to 255 of them.
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
