/// How evenly pods spread over zones, nodes or other groups of nodes.
public struct TopologySpreadConstraint: ResourcePart {
  /// How many pods more a group may have than the emptiest one, 1 or more.
  public var maxSkew: Int
  /// The label whose value makes a group, such as `topology.kubernetes.io/zone`.
  public var topologyKey: String
  /// What happens to a pod that would not fit.
  public var whenUnsatisfiable: UnsatisfiableAction
  /// Which pods count; nil is none.
  public var labelSelector: LabelSelector?
  /// Labels whose value must be the pod's own; needs `labelSelector`, which must not name them.
  public var matchLabelKeys: [String]
  /// How many groups there should be, 1 or more; only for `doNotSchedule`.
  public var minDomains: Int?
  /// Whether only nodes that the pod's affinity allows count; default `honor`.
  public var nodeAffinityPolicy: NodeInclusionPolicy?
  /// Whether only nodes whose taints the pod tolerates count; default `ignore`.
  public var nodeTaintsPolicy: NodeInclusionPolicy?

  /// Spreads the pods of `labelSelector` over the groups of `topologyKey`.
  public init(
    maxSkew: Int, topologyKey: String, whenUnsatisfiable: UnsatisfiableAction, labelSelector: LabelSelector? = nil,
    matchLabelKeys: [String] = [], minDomains: Int? = nil, nodeAffinityPolicy: NodeInclusionPolicy? = nil,
    nodeTaintsPolicy: NodeInclusionPolicy? = nil
  ) {
    self.maxSkew = maxSkew
    self.topologyKey = topologyKey
    self.whenUnsatisfiable = whenUnsatisfiable
    self.labelSelector = labelSelector
    self.matchLabelKeys = matchLabelKeys
    self.minDomains = minDomains
    self.nodeAffinityPolicy = nodeAffinityPolicy
    self.nodeTaintsPolicy = nodeTaintsPolicy
  }

  public func write(to object: inout Object) {
    object.add("maxSkew", maxSkew)
    object.add("topologyKey", topologyKey)
    object.add("whenUnsatisfiable", whenUnsatisfiable)
    object.add("labelSelector", labelSelector)
    object.add("matchLabelKeys", matchLabelKeys)
    object.add("minDomains", minDomains)
    object.add("nodeAffinityPolicy", nodeAffinityPolicy)
    object.add("nodeTaintsPolicy", nodeTaintsPolicy)
  }

  /// What happens to a pod that would not fit: it waits, or goes where it does least harm.
  public enum UnsatisfiableAction: String, Sendable, Hashable, CaseIterable {
    case doNotSchedule = "DoNotSchedule"
    case scheduleAnyway = "ScheduleAnyway"
  }

  /// Whether a rule about nodes decides which of them count.
  public enum NodeInclusionPolicy: String, Sendable, Hashable, CaseIterable {
    case honor = "Honor"
    case ignore = "Ignore"
  }
}
