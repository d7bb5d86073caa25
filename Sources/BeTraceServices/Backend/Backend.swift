public import BeTraceCore

/// The rule engine: it receives spans, evaluates trace rules on them and reports violations as spans of its own.
///
/// Its rules are one file on a volume that one pod can mount. So there is one pod at most, and an update ends the old pod
/// before it starts the new one.
public struct Backend: ServiceModule {
  /// The module.
  public init() {}

  private static let http = ServiceInfo.Port("http", 12011)
  private static let grpc = ServiceInfo.Port("grpc", 12012)
  private static let dataDirectory = "/data"
  private static let claim = "backend-data"
  private static let whyOnePod = "its rule store is one file"

  /// Ready once the rules are loaded; alive as long as it answers at all.
  public let info = ServiceInfo(
    name: "backend", description: "the rule engine: evaluates trace rules and reports violations", version: "2.0.0",
    component: "api", owner: "Rules",
    ports: [http, grpc],
    health: HealthEndpoints(liveness: "/v1/health", readiness: "/v1/ready", port: "http"),
    writablePaths: [dataDirectory, "/tmp"])

  /// Violations are published to NATS; its own traces go to Tempo, or to Alloy on the way there.
  public let dependencies: [Dependency] = [.hard("nats", ports: ["client"]), .soft("tempo"), .soft("alloy")]

  /// Replicas and autoscaling are limited by the rule store.
  public let parameters: [Parameter] = [
    .replicas(0...1, reason: whyOnePod),
    .autoscaling.unavailable(because: whyOnePod),
    .image(default: "ghcr.io/betracehq/betrace/backend:2.0.0"),
    .resources(
      default: .fixed([
        "requests": ["cpu": "500m", "memory": "512Mi"],
        "limits": ["cpu": "2", "memory": "2Gi"],
      ])),
  ]

  /// What the server reads.
  public let variables: [Variable] = [
    Variable("BETRACE_DATA_DIR", default: .text(dataDirectory), help: "The directory of the rule store."),
    Variable("BETRACE_DEBUG", help: "Whether to log every evaluation: true or false.", devOnly: ["true"]),
    Variable("BETRACE_PORT_BACKEND", default: .port(http), help: "The port of the REST API."),
    Variable("BETRACE_PORT_GRPC", default: .port(grpc), help: "The port of the gRPC API."),
    Variable(
      "BETRACE_SIGNATURE_KEY", required: true, secret: true,
      help: "The key that signs compliance spans, so that they can serve as evidence."),
    Variable("OTEL_EXPORTER_OTLP_ENDPOINT", help: "Where its own traces go, as host:port."),
  ]

  /// A Deployment of one pod with a volume, behind a Service.
  public func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let workload = Workload(info, parameters)

    var container = workload.container
    container.startupProbe = .startup(info.health)
    container.livenessProbe = .liveness(info.health, delay: 30, period: 10, timeout: 5, failures: 3)
    container.readinessProbe = .readiness(info.health, delay: 10, period: 5, timeout: 3, failures: 2)
    container.lifecycle = .servingUntilUnlisted
    container.volumeMounts.append(VolumeMount(name: "data", mountPath: Self.dataDirectory))

    // The farewell, 15 seconds for the traces that are being evaluated, and 5 to spare.
    var pod = workload.pod(container, gracePeriod: Lifecycle.farewell + 20)
    pod.spec.securityContext = .restrictedWithVolume
    pod.spec.volumes.append(Volume(name: "data", .persistentVolumeClaim(claimName: Self.claim)))

    return ServiceDeployment(
      namespace: workload.namespace.resource,
      deployment: workload.deployment(of: pod, strategy: .recreate).resource,
      service: workload.service(protocols: ["grpc": "kubernetes.io/h2c"]).resource,
      ingress: workload.ingress?.resource,
      others: [workload.serviceAccount.resource, ruleStore(workload).resource])
  }

  /// The volume of the rules, which are small.
  private func ruleStore(_ workload: Workload) -> PersistentVolumeClaim {
    PersistentVolumeClaim(
      metadata: workload.metadata(name: Self.claim),
      spec: PersistentVolumeClaim.Spec(
        accessModes: [.readWriteOnce], resources: PersistentVolumeClaim.Resources(requests: ["storage": "1Gi"])))
  }
}
