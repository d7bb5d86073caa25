import BeTraceCore

/// A module for tests and benchmarks, one of many: a Deployment and a Service, called after its number.
struct NumberedService: ServiceModule {
  let info: ServiceInfo
  let dependencies: [Dependency]
  let parameters: [Parameter] = []
  let variables: [Variable]

  /// The service `service-NUMBER`, which needs the one before it, with `more` variables than one: `VARIABLE_000` on.
  init(_ number: Int, more: Int = 0) {
    variables =
      [Variable("LOG_LEVEL", default: .text("info"), help: "How much is logged.")]
      + (0..<more).map { Variable(Self.variable($0), default: .text("\($0)"), help: "One of many.") }
    info = ServiceInfo(
      name: Self.name(number), description: "One of many.", version: "1.0", component: "api", owner: "testers",
      ports: [ServiceInfo.Port("http", 8080, offeredAs: 80)],
      health: HealthEndpoints(liveness: "/live", readiness: "/ready", port: "http"))
    dependencies = number == 0 ? [] : [.soft(Self.name(number - 1))]
  }

  /// `service-007`.
  static func name(_ number: Int) -> String { "service-\(threeDigits(number))" }

  /// `VARIABLE_007`.
  static func variable(_ number: Int) -> String { "VARIABLE_\(threeDigits(number))" }

  private static func threeDigits(_ number: Int) -> String {
    String(repeating: "0", count: 3 - String(number).count) + String(number)
  }

  func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let metadata = ObjectMeta(name: info.name, namespace: parameters.namespace, labels: parameters.labels)
    let container = Container(
      name: info.name, image: parameters.image.description, imagePullPolicy: parameters.imagePullPolicy,
      ports: [ContainerPort(name: "http", containerPort: 8080)], env: parameters.env, resources: parameters.resources,
      livenessProbe: Probe(.httpGet(path: "/live", port: "http")),
      readinessProbe: Probe(.httpGet(path: "/ready", port: "http")))
    return ServiceDeployment(
      namespace: Namespace(metadata: ObjectMeta(name: parameters.namespace)).resource,
      deployment: Deployment(
        metadata: metadata,
        spec: Deployment.Spec(
          replicas: parameters.replicas, selector: LabelSelector(matchLabels: parameters.selectorLabels),
          template: PodTemplate(
            metadata: ObjectMeta(labels: parameters.labels), spec: PodSpec(containers: [container])))
      ).resource,
      service: Service(
        metadata: metadata,
        spec: Service.Spec(
          selector: parameters.selectorLabels,
          ports: [ServicePort(name: "http", port: 80, targetPort: .text("http"))])
      ).resource)
  }
}
