/// On which nodes, near which pods and away from which pods a pod wants to run.
public struct Affinity: ResourcePart {
  /// On which nodes.
  public var nodeAffinity: NodeAffinity?
  /// Near which pods.
  public var podAffinity: PodAffinity?
  /// Away from which pods.
  public var podAntiAffinity: PodAffinity?

  /// All of what is given must fit.
  public init(nodeAffinity: NodeAffinity? = nil, podAffinity: PodAffinity? = nil, podAntiAffinity: PodAffinity? = nil) {
    self.nodeAffinity = nodeAffinity
    self.podAffinity = podAffinity
    self.podAntiAffinity = podAntiAffinity
  }

  public func write(to object: inout Object) {
    object.add("nodeAffinity", nodeAffinity)
    object.add("podAffinity", podAffinity)
    object.add("podAntiAffinity", podAntiAffinity)
  }
}

/// Which pods a pod must or would like to be near, or away from; what happens to them later does not move it.
public struct PodAffinity: ResourcePart {
  /// All of these must fit. `requiredDuringSchedulingIgnoredDuringExecution` in Kubernetes.
  public var required: [PodAffinityTerm]
  /// Each that fits counts by its weight. `preferredDuringSchedulingIgnoredDuringExecution` in Kubernetes.
  public var preferred: [Preference]

  /// Must fit all of `required`; the more of `preferred` fits, the better.
  public init(required: [PodAffinityTerm] = [], preferred: [Preference] = []) {
    self.required = required
    self.preferred = preferred
  }

  public func write(to object: inout Object) {
    object.add("requiredDuringSchedulingIgnoredDuringExecution", required)
    object.add("preferredDuringSchedulingIgnoredDuringExecution", preferred)
  }

  /// Pods to be near, or away from, if possible.
  public struct Preference: ResourcePart {
    /// 1 to 100.
    public var weight: Int
    /// Which pods, and what near means.
    public var podAffinityTerm: PodAffinityTerm

    /// Prefers to fit `podAffinityTerm`.
    public init(weight: Int, podAffinityTerm: PodAffinityTerm) {
      self.weight = weight
      self.podAffinityTerm = podAffinityTerm
    }

    public func write(to object: inout Object) {
      object.add("weight", weight)
      object.add("podAffinityTerm", podAffinityTerm)
    }
  }
}

/// Pods, and what it means to be near them.
public struct PodAffinityTerm: ResourcePart {
  /// The label of nodes that are near each other when they have the same value, such as `kubernetes.io/hostname`.
  public var topologyKey: String
  /// Which pods; nil is none.
  public var labelSelector: LabelSelector?
  /// Labels whose value must be the pod's own; needs `labelSelector`, which must not name them.
  public var matchLabelKeys: [String]
  /// Labels whose value must not be the pod's own; needs `labelSelector`, which must not name them.
  public var mismatchLabelKeys: [String]
  /// In which namespaces; none is the pod's own, unless `namespaceSelector` is given.
  public var namespaces: [String]
  /// In which further namespaces; without conditions it is all of them.
  public var namespaceSelector: LabelSelector?

  /// The pods of `labelSelector`, on nodes with the same `topologyKey`.
  public init(
    topologyKey: String, labelSelector: LabelSelector? = nil, matchLabelKeys: [String] = [],
    mismatchLabelKeys: [String] = [], namespaces: [String] = [], namespaceSelector: LabelSelector? = nil
  ) {
    self.topologyKey = topologyKey
    self.labelSelector = labelSelector
    self.matchLabelKeys = matchLabelKeys
    self.mismatchLabelKeys = mismatchLabelKeys
    self.namespaces = namespaces
    self.namespaceSelector = namespaceSelector
  }

  public func write(to object: inout Object) {
    object.add("topologyKey", topologyKey)
    object.add("labelSelector", labelSelector)
    object.add("matchLabelKeys", matchLabelKeys)
    object.add("mismatchLabelKeys", mismatchLabelKeys)
    object.add("namespaces", namespaces)
    object.add("namespaceSelector", namespaceSelector)
  }
}
