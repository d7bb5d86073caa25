import BeTraceCore

extension NATS {
  /// How much load a pod is made for.
  public enum Size: String, Sendable, CaseIterable {
    case small, medium, large

    /// The resources of a pod, as an environment file has them.
    var resources: Value {
      switch self {
      case .small: Self.resources(cpu: "100m", "250m", memory: "256Mi", "512Mi")
      case .medium: Self.resources(cpu: "250m", "500m", memory: "512Mi", "1Gi")
      case .large: Self.resources(cpu: "500m", "1", memory: "1Gi", "2Gi")
      }
    }

    /// What a pod is promised of each, and the most it may use.
    private static func resources(cpu: Value, _ mostCPU: Value, memory: Value, _ mostMemory: Value) -> Value {
      ["requests": ["cpu": cpu, "memory": memory], "limits": ["cpu": mostCPU, "memory": mostMemory]]
    }
  }
}
