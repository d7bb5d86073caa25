public import BeTraceCore

/// The background workers: they take jobs from the stream `JOBS`, such as analysing traces, checking rules and writing
/// exports. NATS hands every job to one pod, so more pods simply do more work.
public struct Worker: ServiceModule {
  /// The module.
  public init() {}

  /// How many jobs one pod works on at once.
  public static let concurrency = OwnParameter.integer(
    "concurrency", in: 1...64, default: 8, unit: "jobs", help: "How many jobs one pod works on at once.")

  /// Nobody sends it requests: its one port is for metrics and health.
  public let info = ServiceInfo(
    name: "worker", description: "the background jobs: trace analysis, rule checks, exports", version: "0.1.0",
    component: "worker", owner: "Jobs",
    ports: [ServiceInfo.Port("metrics", 9464, metricsPath: "/metrics")],
    health: HealthEndpoints(liveness: "/healthz", readiness: "/readyz", port: "metrics"),
    writablePaths: ["/tmp"])

  /// Jobs come from NATS; some of them ask the backend.
  public let dependencies: [Dependency] = [
    .hard("nats", ports: ["client"]), .soft("backend", ports: ["http"]),
  ]

  /// No Ingress: what it does is asked for through NATS.
  public let parameters: [Parameter] = [
    .image(default: "betrace-worker:latest"),
    .resources(
      default: .fixed([
        "requests": ["cpu": "250m", "memory": "256Mi"],
        "limits": ["cpu": "500m", "memory": "512Mi"],
      ])),
    .ingress.unavailable(because: "a worker takes no requests"),
    concurrency.parameter,
  ]

  /// What the program reads.
  public let variables: [Variable] = [
    Variable("NATS_CONSUMER", default: .text("trace-workers"), help: "The durable consumer that all pods share."),
    Variable("NATS_STREAM", default: .text("JOBS"), help: "The stream that jobs are taken from."),
    Variable("NATS_TOKEN", secret: true, help: "The token to connect to NATS with."),
    Variable("NATS_URL", help: "Where NATS is; an environment refers to its port client."),
    Variable(
      "WORKER_CONCURRENCY", default: .parameter("concurrency"),
      help: "How many jobs one pod works on at once; set the parameter concurrency instead."),
  ]

  /// A Deployment, and a headless Service so that metrics are read from every pod.
  public func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let workload = Workload(info, parameters)

    var container = workload.container
    container.startupProbe = .startup(info.health)
    container.livenessProbe = .liveness(info.health)
    container.readinessProbe = .readiness(info.health)

    // Without a farewell: no requests arrive, and the sooner it stops taking jobs the better. A job takes up to 30
    // seconds; one that is cut off all the same is delivered again.
    let pod = workload.pod(container, gracePeriod: 60)

    return ServiceDeployment(
      namespace: workload.namespace.resource,
      deployment: workload.deployment(of: pod, strategy: .addingFirst).resource,
      service: workload.headlessService().resource,
      others: [workload.serviceAccount.resource] + [workload.disruptionBudget?.resource].compactMap(\.self))
  }
}
