extension PlatformSettings {
  /// How Prometheus finds the services.
  enum Monitoring: String {
    case serviceMonitor, podMonitor, annotations, none
  }

  /// The setting that says so.
  static let monitoringField = Field(["platform", "monitoring"])

  /// How Prometheus finds the services.
  var monitoring: Monitoring { values["monitoring"]?.text.flatMap(Monitoring.init) ?? .none }

  /// Whether Prometheus is to ask the service called `name`, if it has metrics.
  func isMonitored(_ name: String) -> Bool {
    monitoring != .none && values["optOuts"]?["monitoring"]?[name] == nil
  }

  /// Where the pods of Prometheus run.
  var prometheus: NetworkPolicy.Peer {
    .namespaces(.namespace(values["prometheus"]?["namespace"]?.text ?? "default"))
  }

  /// The labels by which Prometheus selects monitors.
  fileprivate var monitorLabels: [String: String] {
    Dictionary((values["prometheus"]?["monitorLabels"]?.object?.members ?? []).map { ($0.key, $0.value.text ?? "") }) {
      first, _ in first
    }
  }
}

/// What has Prometheus ask a service for its metrics.
struct Monitors {
  private let platform: PlatformSettings
  private let service: Catalogue.Service
  private let parameters: DeploymentParameters

  init(_ platform: PlatformSettings, _ service: Catalogue.Service, _ parameters: DeploymentParameters) {
    self.platform = platform
    self.service = service
    self.parameters = parameters
  }

  /// The monitor of `deployment`, nil if it needs none or has no metrics.
  func monitor(of deployment: ServiceDeployment) -> Resource? {
    guard let port = monitoredPort else { return nil }
    switch platform.monitoring {
    case .serviceMonitor: return serviceMonitor(of: deployment, port)?.resource
    case .podMonitor: return podMonitor(of: deployment, port)?.resource
    case .annotations, .none: return nil
    }
  }

  /// The annotations by which Prometheus finds pods itself.
  var podAnnotations: Object {
    guard platform.monitoring == .annotations, let port = monitoredPort, let path = port.metricsPath else { return [:] }
    return [
      "prometheus.io/scrape": "true", "prometheus.io/port": .string(String(port.containerPort)),
      "prometheus.io/path": .string(path),
    ]
  }

  private var monitoredPort: ServiceInfo.Port? {
    platform.isMonitored(service.name) ? service.info.metricsPort : nil
  }

  /// Selects the Service by the two labels that select its pods, if it has them, else by all of its own.
  private func serviceMonitor(of deployment: ServiceDeployment, _ port: ServiceInfo.Port) -> ServiceMonitor? {
    let listening = ListeningPorts(of: deployment.deployment)
    let offer = deployment.service.servicePorts.first {
      listening.target(of: $0)?.port == .number(port.containerPort)
    }
    guard let name = offer?["name"]?.text else { return nil }
    let labels = Dictionary(
      (deployment.service.body["metadata"]?["labels"]?.object?.members ?? []).map { ($0.key, $0.value.text ?? "") }
    ) { first, _ in first }
    let chosen = labels.filter { parameters.selectorLabels[$0.key] == $0.value }
    return ServiceMonitor(
      metadata: metadata(in: deployment.service),
      selector: LabelSelector(matchLabels: chosen.isEmpty ? labels : chosen),
      namespaces: [deployment.service.namespace ?? "default"], endpoints: [endpoint(name, of: port)])
  }

  private func podMonitor(of deployment: ServiceDeployment, _ port: ServiceInfo.Port) -> PodMonitor? {
    let workload = deployment.deployment
    guard let name = ListeningPorts(of: workload).name(of: port.containerPort), let pods = NetworkNode.Pods(workload)
    else { return nil }
    return PodMonitor(
      metadata: metadata(in: workload), selector: LabelSelector(matchLabels: pods.labels),
      namespaces: [workload.namespace ?? "default"], endpoints: [endpoint(name, of: port)])
  }

  private func endpoint(_ name: String, of port: ServiceInfo.Port) -> MetricsEndpoint {
    MetricsEndpoint(port: name, path: port.metricsPath ?? "/metrics", interval: "30s", scrapeTimeout: "10s")
  }

  private func metadata(in object: Resource) -> ObjectMeta {
    ObjectMeta(
      name: service.name, namespace: object.namespace,
      labels: parameters.labels.merging(platform.monitorLabels) { _, new in new },
      annotations: [MadeObject.annotation: PlatformSettings.monitoringField.description])
  }
}
