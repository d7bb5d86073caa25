/// How many pods may be away while nodes are emptied.
public struct PodDisruptionBudget: KubernetesObject {
  public static let apiVersion = "policy/v1"
  public static let kind = "PodDisruptionBudget"

  /// Which pods that are not healthy may be ended.
  public enum UnhealthyPods: String, Sendable, Hashable {
    /// Only while enough others are healthy.
    case ifHealthyBudget = "IfHealthyBudget"
    /// All of them, so that what never becomes healthy keeps no node from being emptied.
    case alwaysAllow = "AlwaysAllow"
  }

  public var metadata: ObjectMeta
  /// A count or a percentage of pods that may be away at once.
  public var maxUnavailable: IntOrString
  /// The pods that are counted.
  public var selector: LabelSelector
  /// Default `ifHealthyBudget`.
  public var unhealthyPodEvictionPolicy: UnhealthyPods?

  /// A budget for the pods of `selector`.
  public init(
    metadata: ObjectMeta, maxUnavailable: IntOrString, selector: LabelSelector,
    unhealthyPodEvictionPolicy: UnhealthyPods? = nil
  ) {
    self.metadata = metadata
    self.maxUnavailable = maxUnavailable
    self.selector = selector
    self.unhealthyPodEvictionPolicy = unhealthyPodEvictionPolicy
  }

  public func writeContent(to object: inout Object) {
    object.add("spec", Content(budget: self))
  }

  private struct Content: ResourcePart {
    let budget: PodDisruptionBudget

    func write(to object: inout Object) {
      object.add("maxUnavailable", budget.maxUnavailable)
      object.add("selector", budget.selector)
      object.add("unhealthyPodEvictionPolicy", budget.unhealthyPodEvictionPolicy)
    }
  }
}
