/// One pod on every node that the template allows.
public struct DaemonSet: KubernetesObject {
  public static let apiVersion = "apps/v1"
  public static let kind = "DaemonSet"

  public var metadata: ObjectMeta
  /// What the pods are.
  public var spec: Spec

  /// A DaemonSet called as `metadata` says.
  public init(metadata: ObjectMeta, spec: Spec) {
    self.metadata = metadata
    self.spec = spec
  }

  public func writeContent(to object: inout Object) {
    object.add("spec", spec)
  }
}

extension DaemonSet {
  /// What the pods of a DaemonSet are and how they are replaced.
  public struct Spec: ResourcePart {
    /// How many old revisions are kept for a rollback; default 10.
    public var revisionHistoryLimit: Int?
    /// Seconds a new pod must stay ready before it counts as available; default 0.
    public var minReadySeconds: Int?
    /// Default `rollingUpdate`, one node at a time.
    public var updateStrategy: UpdateStrategy?
    /// Which pods are its own; the template's labels must match, and it can never change.
    public var selector: LabelSelector
    /// What the pods are.
    public var template: PodTemplate

    /// Pods made of `template`, which `selector` must choose.
    public init(
      revisionHistoryLimit: Int? = nil, minReadySeconds: Int? = nil, updateStrategy: UpdateStrategy? = nil,
      selector: LabelSelector, template: PodTemplate
    ) {
      self.revisionHistoryLimit = revisionHistoryLimit
      self.minReadySeconds = minReadySeconds
      self.updateStrategy = updateStrategy
      self.selector = selector
      self.template = template
    }

    public func write(to object: inout Object) {
      object.add("revisionHistoryLimit", revisionHistoryLimit)
      object.add("minReadySeconds", minReadySeconds)
      object.add("updateStrategy", updateStrategy)
      object.add("selector", selector)
      object.add("template", template)
    }
  }

  /// How pods are replaced when the template changes.
  public enum UpdateStrategy: ResourcePart {
    /// Only when somebody deletes them.
    case onDelete
    /// So many nodes, or percent of them, at a time; with `maxSurge` the new pod starts beside the old one.
    case rollingUpdate(maxSurge: IntOrString? = nil, maxUnavailable: IntOrString? = nil)

    public func write(to object: inout Object) {
      switch self {
      case .onDelete:
        object.add("type", "OnDelete")
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
