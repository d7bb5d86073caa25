/// Has Prometheus ask the pods behind some Services for their metrics. A custom kind of the Prometheus operator, whose
/// definition the cluster needs first: https://prometheus-operator.dev/docs/api-reference/api/
public struct ServiceMonitor: KubernetesObject {
  public static let apiVersion = "monitoring.coreos.com/v1"
  public static let kind = "ServiceMonitor"

  public var metadata: ObjectMeta
  /// The labels of the Services themselves.
  public var selector: LabelSelector
  /// The namespaces of the Services.
  public var namespaces: [String]
  /// The ports that are asked, by the name that the Service has for them.
  public var endpoints: [MetricsEndpoint]

  /// Asks `endpoints` of the Services that `selector` chooses in `namespaces`.
  public init(metadata: ObjectMeta, selector: LabelSelector, namespaces: [String], endpoints: [MetricsEndpoint]) {
    self.metadata = metadata
    self.selector = selector
    self.namespaces = namespaces
    self.endpoints = endpoints
  }

  public func writeContent(to object: inout Object) {
    object.add("spec") { spec in
      spec.add("namespaceSelector") { $0.add("matchNames", namespaces) }
      spec.add("selector", selector)
      spec.add("endpoints", endpoints)
    }
  }
}

/// Has Prometheus ask pods for their metrics, whatever Services they have. As `ServiceMonitor` a custom kind.
public struct PodMonitor: KubernetesObject {
  public static let apiVersion = ServiceMonitor.apiVersion
  public static let kind = "PodMonitor"

  public var metadata: ObjectMeta
  /// The labels of the pods.
  public var selector: LabelSelector
  /// The namespaces of the pods.
  public var namespaces: [String]
  /// The ports that are asked, by the name that the container has for them.
  public var endpoints: [MetricsEndpoint]

  /// Asks `endpoints` of the pods that `selector` chooses in `namespaces`.
  public init(metadata: ObjectMeta, selector: LabelSelector, namespaces: [String], endpoints: [MetricsEndpoint]) {
    self.metadata = metadata
    self.selector = selector
    self.namespaces = namespaces
    self.endpoints = endpoints
  }

  public func writeContent(to object: inout Object) {
    object.add("spec") { spec in
      spec.add("namespaceSelector") { $0.add("matchNames", namespaces) }
      spec.add("selector", selector)
      spec.add("podMetricsEndpoints", endpoints)
    }
  }
}

/// A port that Prometheus asks, how often, and how long it waits.
public struct MetricsEndpoint: ResourcePart {
  /// The port's name.
  public var port: String
  /// The URL path that answers.
  public var path: String
  /// The time between two questions, such as `30s`.
  public var interval: String
  /// How long an answer may take; less than the interval.
  public var scrapeTimeout: String

  /// The port called `port`.
  public init(port: String, path: String, interval: String, scrapeTimeout: String) {
    self.port = port
    self.path = path
    self.interval = interval
    self.scrapeTimeout = scrapeTimeout
  }

  public func write(to object: inout Object) {
    object.add("port", port)
    object.add("path", path)
    object.add("interval", interval)
    object.add("scrapeTimeout", scrapeTimeout)
  }
}
