/// Pods that are all alike, replaced step by step when their template changes.
public struct Deployment: KubernetesObject {
  public static let apiVersion = "apps/v1"
  public static let kind = "Deployment"

  public var metadata: ObjectMeta
  /// How many pods, and what they are.
  public var spec: Spec

  /// A Deployment called as `metadata` says.
  public init(metadata: ObjectMeta, spec: Spec) {
    self.metadata = metadata
    self.spec = spec
  }

  public func writeContent(to object: inout Object) {
    object.add("spec", spec)
  }
}

extension Deployment {
  /// How many pods a Deployment keeps, what they are and how they are replaced.
  public struct Spec: ResourcePart {
    /// 0 or more, default 1; nil where an autoscaler decides.
    public var replicas: Int?
    /// How many old ReplicaSets are kept for a rollback; default 10.
    public var revisionHistoryLimit: Int?
    /// Seconds without progress after which a rollout counts as failed; default 600, more than `minReadySeconds`.
    public var progressDeadlineSeconds: Int?
    /// Seconds a new pod must stay ready before it counts as available; default 0.
    public var minReadySeconds: Int?
    /// Whether changes of the template wait.
    public var paused: Bool?
    /// Default `rollingUpdate` of a quarter of the pods at a time.
    public var strategy: Strategy?
    /// Which pods are its own; the template's labels must match, and it can never change.
    public var selector: LabelSelector
    /// What the pods are.
    public var template: PodTemplate

    /// Pods made of `template`, which `selector` must choose.
    public init(
      replicas: Int? = nil, revisionHistoryLimit: Int? = nil, progressDeadlineSeconds: Int? = nil,
      minReadySeconds: Int? = nil, paused: Bool? = nil, strategy: Strategy? = nil, selector: LabelSelector,
      template: PodTemplate
    ) {
      self.replicas = replicas
      self.revisionHistoryLimit = revisionHistoryLimit
      self.progressDeadlineSeconds = progressDeadlineSeconds
      self.minReadySeconds = minReadySeconds
      self.paused = paused
      self.strategy = strategy
      self.selector = selector
      self.template = template
    }

    public func write(to object: inout Object) {
      object.add("replicas", replicas)
      object.add("revisionHistoryLimit", revisionHistoryLimit)
      object.add("progressDeadlineSeconds", progressDeadlineSeconds)
      object.add("minReadySeconds", minReadySeconds)
      object.add("paused", paused)
      object.add("strategy", strategy)
      object.add("selector", selector)
      object.add("template", template)
    }
  }

  /// How pods are replaced when the template changes.
  public enum Strategy: ResourcePart {
    /// All old pods go before the first new one comes, which volumes for a single node need.
    case recreate
    /// Step by step, with so many pods, or percent of them, more or less than wanted; not both may be 0.
    case rollingUpdate(maxSurge: IntOrString? = nil, maxUnavailable: IntOrString? = nil)

    public func write(to object: inout Object) {
      switch self {
      case .recreate:
        object.add("type", "Recreate")
      case .rollingUpdate(let maxSurge, let maxUnavailable):
        object.add("type", "RollingUpdate")
        object.add("rollingUpdate") {
          $0.add("maxSurge", maxSurge)
          $0.add("maxUnavailable", maxUnavailable)
        }
      }
    }
  }
}
