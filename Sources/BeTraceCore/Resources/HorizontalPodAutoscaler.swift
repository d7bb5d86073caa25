/// Sets the replicas of a workload by what is measured; the workload itself then leaves them out.
public struct HorizontalPodAutoscaler: KubernetesObject {
  public static let apiVersion = "autoscaling/v2"
  public static let kind = "HorizontalPodAutoscaler"

  public var metadata: ObjectMeta
  /// What is scaled, how far and by which measures.
  public var spec: Spec

  /// An autoscaler called as `metadata` says.
  public init(metadata: ObjectMeta, spec: Spec) {
    self.metadata = metadata
    self.spec = spec
  }

  public func writeContent(to object: inout Object) {
    object.add("spec", spec)
  }
}

extension HorizontalPodAutoscaler {
  /// What is scaled, how far and by which measures.
  public struct Spec: ResourcePart {
    /// The workload.
    public var scaleTargetRef: Target
    /// 1 or more, default 1.
    public var minReplicas: Int?
    /// `minReplicas` or more.
    public var maxReplicas: Int
    /// The one that asks for most replicas counts; none is 80 percent of the requested CPU.
    public var metrics: [Metric]
    /// How fast; default up at once, down after five minutes.
    public var behavior: Behavior?

    /// Scales `scaleTargetRef` up to `maxReplicas`.
    public init(
      scaleTargetRef: Target, minReplicas: Int? = nil, maxReplicas: Int, metrics: [Metric] = [],
      behavior: Behavior? = nil
    ) {
      self.scaleTargetRef = scaleTargetRef
      self.minReplicas = minReplicas
      self.maxReplicas = maxReplicas
      self.metrics = metrics
      self.behavior = behavior
    }

    public func write(to object: inout Object) {
      object.add("scaleTargetRef", scaleTargetRef)
      object.add("minReplicas", minReplicas)
      object.add("maxReplicas", maxReplicas)
      object.add("metrics", metrics)
      object.add("behavior", behavior)
    }
  }

  /// An object of the same namespace, such as the workload that is scaled.
  public struct Target: ResourcePart {
    /// Group and version, such as `apps/v1`; it must be right, although it may be left out.
    public var apiVersion: String?
    /// The kind as Kubernetes spells it.
    public var kind: String
    /// The name of the object.
    public var name: String

    /// The object `name` of `kind`.
    public init(apiVersion: String? = nil, kind: String, name: String) {
      self.apiVersion = apiVersion
      self.kind = kind
      self.name = name
    }

    public func write(to object: inout Object) {
      object.add("apiVersion", apiVersion)
      object.add("kind", kind)
      object.add("name", name)
    }
  }

  /// How fast replicas are added and taken away.
  public struct Behavior: ResourcePart {
    /// Default the greater of 4 pods and 100 percent each 15 seconds.
    public var scaleUp: ScalingRules?
    /// Default 100 percent each 15 seconds, after 300 seconds.
    public var scaleDown: ScalingRules?

    /// What is nil is as Kubernetes does by default.
    public init(scaleUp: ScalingRules? = nil, scaleDown: ScalingRules? = nil) {
      self.scaleUp = scaleUp
      self.scaleDown = scaleDown
    }

    public func write(to object: inout Object) {
      object.add("scaleUp", scaleUp)
      object.add("scaleDown", scaleDown)
    }
  }

  /// How fast replicas change in one direction.
  public struct ScalingRules: ResourcePart {
    /// Seconds looked back for the most careful answer, 0 to 3600; default 0 up, 300 down.
    public var stabilizationWindowSeconds: Int?
    /// Which of several policies counts; default `max`.
    public var selectPolicy: PolicySelection?
    /// What part of the target may be missed without a change, as a quantity such as `50m`; default `100m`.
    public var tolerance: String?
    /// At most so much at a time.
    public var policies: [ScalingPolicy]

    /// What is nil or empty is as Kubernetes does by default.
    public init(
      stabilizationWindowSeconds: Int? = nil, selectPolicy: PolicySelection? = nil, tolerance: String? = nil,
      policies: [ScalingPolicy] = []
    ) {
      self.stabilizationWindowSeconds = stabilizationWindowSeconds
      self.selectPolicy = selectPolicy
      self.tolerance = tolerance
      self.policies = policies
    }

    public func write(to object: inout Object) {
      object.add("stabilizationWindowSeconds", stabilizationWindowSeconds)
      object.add("selectPolicy", selectPolicy)
      object.add("tolerance", tolerance)
      object.add("policies", policies)
    }
  }

  /// Which of several policies counts, or that nothing ever changes in this direction.
  public enum PolicySelection: String, Sendable, Hashable, CaseIterable {
    case max = "Max"
    case min = "Min"
    case disabled = "Disabled"
  }

  /// How much may change at a time.
  public struct ScalingPolicy: ResourcePart {
    /// What `value` counts.
    public var type: PolicyType
    /// So many pods, or percent of them, 1 or more.
    public var value: Int
    /// 1 to 1800 seconds.
    public var periodSeconds: Int

    /// At most `value` within `periodSeconds`.
    public init(type: PolicyType, value: Int, periodSeconds: Int) {
      self.type = type
      self.value = value
      self.periodSeconds = periodSeconds
    }

    public func write(to object: inout Object) {
      object.add("type", type)
      object.add("value", value)
      object.add("periodSeconds", periodSeconds)
    }
  }

  /// What a policy counts.
  public enum PolicyType: String, Sendable, Hashable, CaseIterable {
    case pods = "Pods"
    case percent = "Percent"
  }
}
