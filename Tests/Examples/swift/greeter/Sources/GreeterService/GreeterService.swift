public import BeTraceCore

/// What greeter is for, in one sentence.
public struct GreeterService: ServiceModule {
  /// The module.
  public init() {}

  /// How many requests one pod works on at once.
  public static let workers = OwnParameter.integer(
    "workers", in: 1...64, default: 8, unit: "threads", help: "How many requests one pod works on at once.")

  public let info = ServiceInfo(
    name: "greeter", description: "what greeter is for, in one sentence", version: "0.1.0", component: "api",
    owner: "the team that owns it", ports: [ServiceInfo.Port("http", 8080, offeredAs: 80)],
    health: HealthEndpoints(liveness: "/healthz", readiness: "/readyz", port: "http"), writablePaths: ["/tmp"])

  /// For example `.hard("nats", ports: ["client"])`, or `.soft` for one that it does without.
  public let dependencies: [Dependency] = []

  /// What an environment may set, where it differs from what every service has.
  public let parameters: [Parameter] = [
    .image(default: "registry.example.com/greeter:0.1.0"),
    .resources(
      default: .fixed([
        "requests": ["cpu": "100m", "memory": "128Mi"],
        "limits": ["cpu": "500m", "memory": "256Mi"],
      ])),
    .autoscaling.unavailable(because: "nobody has measured yet what it does under load"),
    workers.parameter,
  ]

  /// What the program reads.
  public let variables: [Variable] = [
    Variable("LOG_LEVEL", help: "How much is logged.", choices: ["error", "warn", "info", "debug"]),
    Variable("WORKERS", default: .parameter("workers"), help: "Set the parameter workers instead."),
  ]

  public func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let metadata = ObjectMeta(name: info.name, namespace: parameters.namespace, labels: parameters.labels)
    let account = ServiceAccount(metadata: metadata, automountServiceAccountToken: false)
    return ServiceDeployment(
      namespace: Namespace(metadata: ObjectMeta(name: parameters.namespace, labels: parameters.sharedLabels)).resource,
      deployment: deployment(parameters).resource, service: service(parameters, metadata).resource,
      ingress: ingress(parameters, metadata)?.resource,
      others: [account.resource] + [disruptionBudget(parameters, metadata)?.resource].compactMap(\.self))
  }

  private func service(_ parameters: DeploymentParameters, _ metadata: ObjectMeta) -> Service {
    let ports = info.ports.map { ServicePort(name: $0.name, port: $0.port, targetPort: .text($0.name)) }
    return Service(metadata: metadata, spec: Service.Spec(selector: parameters.selectorLabels, ports: ports))
  }

  /// Lets one pod at a time be away while nodes are emptied; none where there is one pod.
  private func disruptionBudget(
    _ parameters: DeploymentParameters, _ metadata: ObjectMeta
  ) -> PodDisruptionBudget? {
    guard parameters.replicas ?? 1 > 1 else { return nil }
    return PodDisruptionBudget(
      metadata: metadata, maxUnavailable: 1, selector: LabelSelector(matchLabels: parameters.selectorLabels),
      unhealthyPodEvictionPolicy: .alwaysAllow)
  }

  /// The way in from outside; nil unless the environment asks for one.
  private func ingress(_ parameters: DeploymentParameters, _ metadata: ObjectMeta) -> Ingress? {
    guard let settings = parameters.ingress else { return nil }
    var metadata = metadata
    metadata.annotations = settings.annotations
    let backend = Ingress.Backend.service(name: info.name, port: .text("http"))
    let path = Ingress.Path(path: settings.path, pathType: settings.pathType, backend: backend)
    let certificate = settings.tlsSecret.map { secret in
      Ingress.TLS(hosts: settings.host.map { [$0] } ?? [], secretName: secret)
    }
    return Ingress(
      metadata: metadata,
      spec: Ingress.Spec(
        ingressClassName: settings.className, tls: certificate.map { [$0] } ?? [],
        rules: [Ingress.Rule(host: settings.host, paths: [path])]))
  }
}
