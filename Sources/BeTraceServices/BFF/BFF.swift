public import BeTraceCore

/// The backend for the front end: what a browser talks to. It signs users in with WorkOS, keeps their session in a signed
/// cookie, serves the web application and passes API calls on to the backend. It stores nothing, so any number of pods
/// will do.
public struct BFF: ServiceModule {
  /// The module.
  public init() {}

  private static let http = ServiceInfo.Port("http", 3000, offeredAs: 80)

  /// One endpoint answers both health questions; liveness only asks less often.
  public let info = ServiceInfo(
    name: "bff", description: "the web front: login, sessions, the API for the browser", version: "0.1.0",
    component: "web", owner: "Web",
    ports: [http],
    health: HealthEndpoints(liveness: "/health", readiness: "/health", port: "http"),
    writablePaths: ["/tmp"], buildTimePrefixes: ["VITE_"])

  /// Every API call goes to the backend; live updates need NATS, traces Tempo, and signing in WorkOS on the internet.
  public let dependencies: [Dependency] = [
    .hard("backend", ports: ["http"]), .soft("nats", ports: ["client"]), .soft("tempo"), .soft("workos"),
  ]

  /// The standard ones only.
  public let parameters: [Parameter] = [
    .image(default: "betrace-bff:latest"),
    .resources(
      default: .fixed([
        "requests": ["cpu": "250m", "memory": "256Mi"],
        "limits": ["cpu": "500m", "memory": "512Mi"],
      ])),
  ]

  /// What the server reads. `VITE_` variables are not among them: they are built into the web application.
  public let variables: [Variable] = [
    Variable("BETRACE_BACKEND_URL", help: "Where API calls go; an environment refers to the backend's port http."),
    Variable("HOST", default: .text("0.0.0.0"), help: "The address to listen on."),
    Variable("JWT_SECRET", required: true, secret: true, help: "The key that signs session cookies."),
    Variable(
      "LOG_LEVEL", help: "How much is logged: error, warn, info or debug.", choices: ["error", "warn", "info", "debug"]),
    Variable("NODE_ENV", default: .text("production"), help: "Which of Node's modes to run in."),
    Variable("PORT", default: .port(http), help: "The port to listen on."),
    Variable("WORKOS_API_KEY", required: true, secret: true, help: "The key to WorkOS, which knows the users."),
    Variable("WORKOS_CLIENT_ID", required: true, help: "Which application WorkOS signs users in to."),
    Variable("WORKOS_REDIRECT_URI", required: true, help: "Where WorkOS sends users back to after they signed in."),
  ]

  /// A Deployment behind a Service, and an Ingress if the environment wants one.
  public func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let workload = Workload(info, parameters)

    var container = workload.container
    container.startupProbe = .startup(info.health)
    container.livenessProbe = .liveness(info.health, delay: 15, period: 20)
    container.readinessProbe = .readiness(info.health, delay: 5, period: 10)
    container.lifecycle = .servingUntilUnlisted

    // The farewell, 15 seconds for the requests that are under way, and 5 to spare.
    let pod = workload.pod(container, gracePeriod: Lifecycle.farewell + 20)

    return ServiceDeployment(
      namespace: workload.namespace.resource,
      deployment: workload.deployment(of: pod, strategy: .addingFirst).resource,
      service: workload.service().resource,
      ingress: workload.ingress?.resource,
      others: [workload.serviceAccount.resource] + [workload.disruptionBudget?.resource].compactMap(\.self))
  }
}
