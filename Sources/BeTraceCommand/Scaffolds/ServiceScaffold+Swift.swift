extension ServiceScaffold {
  /// A Swift package of its own, which a workbench composes with those of other services.
  static let swift = ServiceScaffold(
    kind: "swift", summary: "a Swift package, for a workbench that composes it"
  ) { new throws(Refusal) in
    guard let library = new.library else {
      throw Refusal(
        .wrongUsage,
        "a module in Swift is written against a library of the package betrace-tui: say where that is with --library, a folder "
          + "or a URL")
    }
    let type = new.type
    return [
      (".gitignore", ".build/\n"), ("README.md", readMe(of: new.name, type)),
      ("Package.swift", package(of: new.name, type, library)),
      ("Sources/\(type)/\(type).swift", module(of: new.name, type)),
      ("Sources/\(type)/\(type)+Pods.swift", pods(of: type)),
      ("Tests/\(type)Tests/\(type)Tests.swift", tests(of: type)),
    ]
  }

  private static func readMe(of name: String, _ type: String) -> String {
    """
    # \(name)

    What \(name) deploys, as a Swift package: `makeDeployment` makes the objects of its parameters, which environments decide in
    `environments/*.json`; their defaults stand in `Sources/\(type)/\(type).swift`.

    | in the module | what it is |
    |---|---|
    | `info` | what the service says about itself: ports, health, owner |
    | `dependencies` | the services that it needs, and those that it uses when they are there |
    | `parameters` | what an environment may set, where it differs from what every service has |
    | `variables` | what the program reads from its environment |
    | `makeDeployment` | parameters in, objects out; nothing else decides what it makes |

    ## Test

    ```sh
    swift test
    ```

    asks whether the module keeps the contract: at its defaults, at the bounds of every parameter, with and without an ingress.

    ## Deploy

    A module in Swift is compiled into a workbench: the package of yours that calls `run(services:)` takes it in. In its
    `Package.swift`, among the dependencies of the package and then of the program:

    ```swift
    .package(path: "services/\(name)"),
    .product(name: "\(type)", package: "\(name)"),
    ```

    and in the program `run(services: [\(type)()])`, beside the modules of the other services.

    """
  }

  private static func package(of name: String, _ type: String, _ library: LibraryPackage) -> String {
    """
    // swift-tools-version: 6.2
    import PackageDescription

    let package = Package(
      name: "\(name)",
      products: [.library(name: "\(type)", targets: ["\(type)"])],
      dependencies: [\(library.dependency)],
      targets: [
        .target(name: "\(type)", dependencies: [.product(name: "BeTraceCore", package: "\(library.identity)")]),
        .testTarget(
          name: "\(type)Tests",
          dependencies: ["\(type)", .product(name: "ServiceModuleTesting", package: "\(library.identity)")]),
      ]
    )

    """
  }

  private static func tests(of type: String) -> String {
    """
    \([type, "ServiceModuleTesting", "Testing"].sorted().map { "import \($0)" }.joined(separator: "\n"))

    @Test func keepsTheContract() { expectContract(of: \(type)()) }

    """
  }

  private static func module(of name: String, _ type: String) -> String {
    """
    public import BeTraceCore

    /// What \(name) is for, in one sentence.
    public struct \(type): ServiceModule {
      /// The module.
      public init() {}

      /// How many requests one pod works on at once.
      public static let workers = OwnParameter.integer(
        "workers", in: 1...64, default: 8, unit: "threads", help: "How many requests one pod works on at once.")

      public let info = ServiceInfo(
        name: "\(name)", description: "what \(name) is for, in one sentence", version: "0.1.0", component: "api",
        owner: "the team that owns it", ports: [ServiceInfo.Port("http", 8080, offeredAs: 80)],
        health: HealthEndpoints(liveness: "/healthz", readiness: "/readyz", port: "http"), writablePaths: ["/tmp"])

      /// For example `.hard("nats", ports: ["client"])`, or `.soft` for one that it does without.
      public let dependencies: [Dependency] = []

      /// What an environment may set, where it differs from what every service has.
      public let parameters: [Parameter] = [
        .image(default: "registry.example.com/\(name):0.1.0"),
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
          others: [account.resource] + [disruptionBudget(parameters, metadata)?.resource].compactMap(\\.self))
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

    """
  }

  private static func pods(of type: String) -> String {
    """
    import BeTraceCore

    extension \(type) {
      /// Its pods, and how new ones replace them.
      func deployment(_ parameters: DeploymentParameters) -> Deployment {
        Deployment(
          metadata: ObjectMeta(name: info.name, namespace: parameters.namespace, labels: parameters.versionedLabels),
          spec: Deployment.Spec(
            replicas: parameters.replicas, strategy: .rollingUpdate(maxSurge: 1, maxUnavailable: 0),
            selector: LabelSelector(matchLabels: parameters.selectorLabels),
            template: PodTemplate(
              metadata: ObjectMeta(labels: parameters.versionedLabels),
              spec: PodSpec(
                serviceAccountName: info.name, automountServiceAccountToken: false, enableServiceLinks: false,
                securityContext: PodSecurityContext(
                  runAsNonRoot: true, runAsUser: 10_001, runAsGroup: 10_001, seccompProfile: .runtimeDefault),
                containers: [container(parameters)], volumes: [Volume(name: "tmp", .emptyDir(sizeLimit: "64Mi"))],
                topologySpreadConstraints: [spread(parameters)], terminationGracePeriodSeconds: 30))))
      }

      /// Pods run on different nodes as far as there are any.
      private func spread(_ parameters: DeploymentParameters) -> TopologySpreadConstraint {
        TopologySpreadConstraint(
          maxSkew: 1, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: .scheduleAnyway,
          labelSelector: LabelSelector(matchLabels: parameters.selectorLabels), matchLabelKeys: ["pod-template-hash"])
      }

      private func container(_ parameters: DeploymentParameters) -> Container {
        var container = Container(
          name: info.name, image: parameters.image.description, imagePullPolicy: parameters.imagePullPolicy,
          ports: info.ports.map { ContainerPort(name: $0.name, containerPort: $0.containerPort) }, env: parameters.env,
          resources: parameters.resources, volumeMounts: [VolumeMount(name: "tmp", mountPath: "/tmp")])
        container.startupProbe = Probe(.httpGet(path: "/healthz", port: "http"), periodSeconds: 5, failureThreshold: 30)
        container.livenessProbe = Probe(.httpGet(path: "/healthz", port: "http"), failureThreshold: 6)
        container.readinessProbe = Probe(.httpGet(path: "/readyz", port: "http"), periodSeconds: 5)
        // Goes on serving while every node learns that no more requests are to come.
        container.lifecycle = Lifecycle(preStop: .sleep(seconds: 10))
        container.securityContext = SecurityContext(
          allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: Capabilities(drop: ["ALL"]))
        return container
      }
    }

    """
  }
}

extension NewService {
  /// The name of the Swift type, which the target shares: `OrderMailService` of `order-mail`. No type of the library has such
  /// a name.
  fileprivate var type: String {
    let words = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return words.first?.isNumber == true ? "Service\(words)" : "\(words)Service"
  }
}
