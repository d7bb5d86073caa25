import BeTraceCore

/// A module for tests: it breaks no rule, unless a test changes what it declares or deploys.
struct TestService: ServiceModule {
  /// What it deploys, for a test to change.
  struct Objects {
    let parameters: DeploymentParameters
    var namespace: Namespace
    var deployment: Deployment
    var service: Service
    var ingress: Ingress?
    var others: [Resource]

    var container: Container {
      get { deployment.spec.template.spec.containers[0] }
      set { deployment.spec.template.spec.containers[0] = newValue }
    }
  }

  let info: ServiceInfo
  let dependencies: [Dependency]
  let parameters: [Parameter]
  let variables: [Variable]
  private let change: @Sendable (inout Objects) -> Void

  /// A service that listens on `ports` and deploys what `change` makes of its objects.
  init(
    _ name: String = "web", ports: [ServiceInfo.Port] = [ServiceInfo.Port("http", 8080, offeredAs: 80)],
    needs dependencies: [Dependency] = [], parameters: [Parameter] = [], variables: [Variable] = [],
    writablePaths: [String] = [], buildTimePrefixes: [String] = [], contract: Int = 1,
    changing change: @escaping @Sendable (inout Objects) -> Void = { _ in }
  ) {
    info = ServiceInfo(
      name: name, description: "A service for tests.", version: "1.0", component: "api", owner: "testers", ports: ports,
      health: HealthEndpoints(liveness: "/live", readiness: "/ready", port: "http"),
      writablePaths: writablePaths, buildTimePrefixes: buildTimePrefixes, contract: contract)
    self.dependencies = dependencies
    self.parameters = parameters + [.image(default: "registry.example.com/\(name):1.0")]
    self.variables = variables
    self.change = change
  }

  func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let metadata = ObjectMeta(name: info.name, namespace: parameters.namespace, labels: parameters.labels)
    var objects = Objects(
      parameters: parameters,
      namespace: Namespace(metadata: ObjectMeta(name: parameters.namespace)),
      deployment: deployment(parameters, metadata),
      service: Service(
        metadata: metadata,
        spec: Service.Spec(
          selector: parameters.selectorLabels,
          ports: info.ports.map { ServicePort(name: $0.name, port: $0.port, targetPort: .text($0.name)) })),
      ingress: parameters.ingress.map { ingress(metadata, $0) },
      others: (parameters.replicas ?? parameters.autoscaling?.min ?? 1) > 1 ? [budget(parameters, metadata)] : [])
    change(&objects)
    return ServiceDeployment(
      namespace: objects.namespace.resource, deployment: objects.deployment.resource,
      service: objects.service.resource, ingress: objects.ingress?.resource, others: objects.others)
  }

  private func deployment(_ parameters: DeploymentParameters, _ metadata: ObjectMeta) -> Deployment {
    let container = Container(
      name: info.name, image: parameters.image.description, imagePullPolicy: parameters.imagePullPolicy,
      ports: info.ports.map { ContainerPort(name: $0.name, containerPort: $0.containerPort) }, env: parameters.env,
      resources: parameters.resources, livenessProbe: Probe(.httpGet(path: "/live", port: "http")),
      readinessProbe: Probe(.httpGet(path: "/ready", port: "http")), securityContext: .tight)
    let selector = LabelSelector(matchLabels: parameters.selectorLabels)
    return Deployment(
      metadata: metadata,
      spec: Deployment.Spec(
        replicas: parameters.replicas, selector: selector,
        template: PodTemplate(
          metadata: ObjectMeta(labels: parameters.labels),
          spec: PodSpec(
            securityContext: PodSecurityContext(runAsNonRoot: true, seccompProfile: .runtimeDefault),
            containers: [container],
            topologySpreadConstraints: [
              TopologySpreadConstraint(
                maxSkew: 1, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: .scheduleAnyway,
                labelSelector: selector)
            ]))))
  }

  private func budget(_ parameters: DeploymentParameters, _ metadata: ObjectMeta) -> Resource {
    PodDisruptionBudget(
      metadata: metadata, maxUnavailable: 1, selector: LabelSelector(matchLabels: parameters.selectorLabels),
      unhealthyPodEvictionPolicy: .alwaysAllow
    ).resource
  }

  private func ingress(_ metadata: ObjectMeta, _ settings: IngressSettings) -> Ingress {
    Ingress(
      metadata: metadata,
      spec: Ingress.Spec(
        tls: settings.tlsSecret.map { [Ingress.TLS(hosts: [], secretName: $0)] } ?? [],
        rules: [
          Ingress.Rule(
            host: settings.host, paths: [Ingress.Path(backend: .service(name: info.name, port: "http"))])
        ]))
  }
}

extension SecurityContext {
  /// What the level restricted of the Pod Security Standards asks of containers.
  static let tight = SecurityContext(allowPrivilegeEscalation: false, capabilities: Capabilities(drop: ["ALL"]))
}
