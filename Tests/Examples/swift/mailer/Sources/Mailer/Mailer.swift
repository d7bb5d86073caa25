public import BeTraceCore

/// The mailer: it takes messages over HTTP and hands them to the mail server, a few at a time.
public struct Mailer: ServiceModule {
  /// The module.
  public init() {}

  /// How many messages one pod sends at once.
  public static let senders = OwnParameter.integer(
    "senders", in: 1...32, default: 4, unit: "connections", help: "How many messages one pod sends at once.")

  public let info = ServiceInfo(
    name: "mailer", description: "sends mail for all other services", version: "1.4.0", component: "api",
    owner: "Messages", ports: [ServiceInfo.Port("http", 8080, offeredAs: 80)],
    health: HealthEndpoints(liveness: "/live", readiness: "/ready", port: "http"), writablePaths: ["/tmp"])

  public let dependencies: [Dependency] = []

  /// No Ingress: only services of the cluster send mail.
  public let parameters: [Parameter] = [
    .image(default: "registry.example.com/mailer:1.4.0"),
    .resources(
      default: .fixed([
        "requests": ["cpu": "50m", "memory": "64Mi"],
        "limits": ["cpu": "250m", "memory": "128Mi"],
      ])),
    .ingress.unavailable(because: "only services of the cluster send mail"),
    senders.parameter,
  ]

  public let variables: [Variable] = [
    Variable("MAIL_SENDERS", default: .parameter("senders"), help: "Set the parameter senders instead."),
    Variable("SMTP_HOST", required: true, help: "The mail server that takes the messages."),
    Variable("SMTP_PASSWORD", required: true, secret: true, help: "The password of the mail server."),
  ]

  public func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let metadata = ObjectMeta(name: info.name, namespace: parameters.namespace, labels: parameters.labels)
    let account = ServiceAccount(metadata: metadata, automountServiceAccountToken: false)
    return ServiceDeployment(
      namespace: Namespace(metadata: ObjectMeta(name: parameters.namespace, labels: parameters.sharedLabels)).resource,
      deployment: deployment(parameters).resource,
      service: Service(
        metadata: metadata,
        spec: Service.Spec(
          selector: parameters.selectorLabels,
          ports: info.ports.map { ServicePort(name: $0.name, port: $0.port, targetPort: .text($0.name)) })
      ).resource,
      others: [account.resource])
  }

  private func deployment(_ parameters: DeploymentParameters) -> Deployment {
    var container = Container(
      name: info.name, image: parameters.image.description, imagePullPolicy: parameters.imagePullPolicy,
      ports: info.ports.map { ContainerPort(name: $0.name, containerPort: $0.containerPort) }, env: parameters.env,
      resources: parameters.resources, volumeMounts: [VolumeMount(name: "tmp", mountPath: "/tmp")])
    container.livenessProbe = Probe(.httpGet(path: "/live", port: "http"), failureThreshold: 6)
    container.readinessProbe = Probe(.httpGet(path: "/ready", port: "http"))
    container.securityContext = SecurityContext(
      allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: Capabilities(drop: ["ALL"]))
    let selector = LabelSelector(matchLabels: parameters.selectorLabels)
    return Deployment(
      metadata: ObjectMeta(name: info.name, namespace: parameters.namespace, labels: parameters.versionedLabels),
      spec: Deployment.Spec(
        replicas: parameters.replicas, selector: selector,
        template: PodTemplate(
          metadata: ObjectMeta(labels: parameters.versionedLabels),
          spec: PodSpec(
            serviceAccountName: info.name, automountServiceAccountToken: false,
            securityContext: PodSecurityContext(
              runAsNonRoot: true, runAsUser: 10_001, seccompProfile: .runtimeDefault),
            containers: [container], volumes: [Volume(name: "tmp", .emptyDir(sizeLimit: "64Mi"))]))))
  }
}
