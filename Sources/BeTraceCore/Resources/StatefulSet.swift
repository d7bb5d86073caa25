/// Pods that have a name, a number and storage of their own each.
public struct StatefulSet: KubernetesObject {
  public static let apiVersion = "apps/v1"
  public static let kind = "StatefulSet"

  public var metadata: ObjectMeta
  /// How many pods, what they are and what storage each has.
  public var spec: Spec

  /// A StatefulSet called as `metadata` says.
  public init(metadata: ObjectMeta, spec: Spec) {
    self.metadata = metadata
    self.spec = spec
  }

  public func writeContent(to object: inout Object) {
    object.add("spec", spec)
  }
}

extension StatefulSet {
  /// How many pods a StatefulSet keeps, what they are and what storage each has.
  public struct Spec: ResourcePart {
    /// The headless Service that gives each pod its DNS name; it must exist first.
    public var serviceName: String?
    /// 0 or more, default 1.
    public var replicas: Int?
    /// How many old revisions are kept for a rollback; default 10.
    public var revisionHistoryLimit: Int?
    /// Seconds a new pod must stay ready before it counts as available; default 0.
    public var minReadySeconds: Int?
    /// The number of the first pod, default 0: `ordinals.start` in Kubernetes.
    public var firstOrdinal: Int?
    /// Default `orderedReady`.
    public var podManagementPolicy: PodManagementPolicy?
    /// Default `rollingUpdate`.
    public var updateStrategy: UpdateStrategy?
    /// What becomes of the claims; default `retain` in both cases.
    public var persistentVolumeClaimRetentionPolicy: ClaimRetentionPolicy?
    /// Which pods are its own; the template's labels must match, and it can never change.
    public var selector: LabelSelector
    /// What the pods are.
    public var template: PodTemplate
    /// A claim for each pod; the name is that of a volume in `template`. They can never change.
    public var volumeClaimTemplates: [PersistentVolumeClaim.Template]

    /// Pods made of `template`, which `selector` must choose.
    public init(
      serviceName: String? = nil, replicas: Int? = nil, revisionHistoryLimit: Int? = nil, minReadySeconds: Int? = nil,
      firstOrdinal: Int? = nil, podManagementPolicy: PodManagementPolicy? = nil, updateStrategy: UpdateStrategy? = nil,
      persistentVolumeClaimRetentionPolicy: ClaimRetentionPolicy? = nil, selector: LabelSelector, template: PodTemplate,
      volumeClaimTemplates: [PersistentVolumeClaim.Template] = []
    ) {
      self.serviceName = serviceName
      self.replicas = replicas
      self.revisionHistoryLimit = revisionHistoryLimit
      self.minReadySeconds = minReadySeconds
      self.firstOrdinal = firstOrdinal
      self.podManagementPolicy = podManagementPolicy
      self.updateStrategy = updateStrategy
      self.persistentVolumeClaimRetentionPolicy = persistentVolumeClaimRetentionPolicy
      self.selector = selector
      self.template = template
      self.volumeClaimTemplates = volumeClaimTemplates
    }

    public func write(to object: inout Object) {
      object.add("serviceName", serviceName)
      object.add("replicas", replicas)
      object.add("revisionHistoryLimit", revisionHistoryLimit)
      object.add("minReadySeconds", minReadySeconds)
      object.add("ordinals") { $0.add("start", firstOrdinal) }
      object.add("podManagementPolicy", podManagementPolicy)
      object.add("updateStrategy", updateStrategy)
      object.add("persistentVolumeClaimRetentionPolicy", persistentVolumeClaimRetentionPolicy)
      object.add("selector", selector)
      object.add("template", template)
      object.add("volumeClaimTemplates", volumeClaimTemplates)
    }
  }

  /// Whether pods start and stop one after another, by number, or all at once.
  public enum PodManagementPolicy: String, Sendable, Hashable, CaseIterable {
    case orderedReady = "OrderedReady"
    case parallel = "Parallel"
  }

  /// How pods are replaced when the template changes.
  public enum UpdateStrategy: ResourcePart {
    /// Only when somebody deletes them.
    case onDelete
    /// From the highest number down to `partition`, default 0, at most `maxUnavailable` at a time, default 1.
    case rollingUpdate(partition: Int? = nil, maxUnavailable: IntOrString? = nil)

    public func write(to object: inout Object) {
      switch self {
      case .onDelete:
        object.add("type", "OnDelete")
      case .rollingUpdate(let partition, let maxUnavailable):
        object.add("type", "RollingUpdate")
        object.add("rollingUpdate") {
          $0.add("partition", partition)
          $0.add("maxUnavailable", maxUnavailable)
        }
      }
    }
  }

  /// What becomes of a pod's claims.
  public struct ClaimRetentionPolicy: ResourcePart {
    /// When the StatefulSet is deleted; default `retain`.
    public var whenDeleted: ClaimFate?
    /// When the pod is one too many; default `retain`.
    public var whenScaled: ClaimFate?

    /// What becomes of the claims in each case; nil leaves the default.
    public init(whenDeleted: ClaimFate? = nil, whenScaled: ClaimFate? = nil) {
      self.whenDeleted = whenDeleted
      self.whenScaled = whenScaled
    }

    public func write(to object: inout Object) {
      object.add("whenDeleted", whenDeleted)
      object.add("whenScaled", whenScaled)
    }
  }

  /// Whether a claim, and with it the data, is kept.
  public enum ClaimFate: String, Sendable, Hashable, CaseIterable {
    case retain = "Retain"
    case delete = "Delete"
  }
}
