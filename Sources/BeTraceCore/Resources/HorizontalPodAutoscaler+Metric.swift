extension HorizontalPodAutoscaler {
  /// A measure by which an autoscaler decides, and the level it should keep.
  public enum Metric: ResourcePart {
    /// What the pods use of `cpu` or `memory`.
    case resource(name: String, target: MetricTarget)
    /// What one container of each pod uses of `cpu` or `memory`.
    case containerResource(container: String, name: String, target: MetricTarget)
    /// A measure of each pod; only `averageValue` is possible.
    case pods(metric: MetricIdentifier, target: MetricTarget)
    /// A measure of one object, such as the requests of an Ingress.
    case object(describedObject: Target, metric: MetricIdentifier, target: MetricTarget)
    /// A measure from outside of the cluster, such as the length of a queue.
    case external(metric: MetricIdentifier, target: MetricTarget)

    public func write(to object: inout Object) {
      switch self {
      case .resource(let name, let target):
        object.add("type", "Resource")
        object.add("resource") {
          $0.add("name", name)
          $0.add("target", target)
        }
      case .containerResource(let container, let name, let target):
        object.add("type", "ContainerResource")
        object.add("containerResource") {
          $0.add("container", container)
          $0.add("name", name)
          $0.add("target", target)
        }
      case .pods(let metric, let target):
        object.add("type", "Pods")
        object.add("pods") {
          $0.add("metric", metric)
          $0.add("target", target)
        }
      case .object(let describedObject, let metric, let target):
        object.add("type", "Object")
        object.add("object") {
          $0.add("describedObject", describedObject)
          $0.add("metric", metric)
          $0.add("target", target)
        }
      case .external(let metric, let target):
        object.add("type", "External")
        object.add("external") {
          $0.add("metric", metric)
          $0.add("target", target)
        }
      }
    }
  }

  /// The level that an autoscaler keeps.
  public enum MetricTarget: ResourcePart {
    /// Percent of what the pods request; only for resources, and only if all containers request them.
    case utilization(Int)
    /// A quantity per pod.
    case averageValue(String)
    /// A quantity in all.
    case value(String)

    public func write(to object: inout Object) {
      switch self {
      case .utilization(let percent):
        object.add("type", "Utilization")
        object.add("averageUtilization", percent)
      case .averageValue(let quantity):
        object.add("type", "AverageValue")
        object.add("averageValue", quantity)
      case .value(let quantity):
        object.add("type", "Value")
        object.add("value", quantity)
      }
    }
  }

  /// A measure by its name.
  public struct MetricIdentifier: ResourcePart {
    /// As the metrics server knows it.
    public var name: String
    /// Which of its series; nil is all of them.
    public var selector: LabelSelector?

    /// The measure `name`.
    public init(name: String, selector: LabelSelector? = nil) {
      self.name = name
      self.selector = selector
    }

    public func write(to object: inout Object) {
      object.add("name", name)
      object.add("selector", selector)
    }
  }
}
