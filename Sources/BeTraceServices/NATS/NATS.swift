public import BeTraceCore

/// The message bus: NATS with JetStream, which keeps messages on a volume of each pod until they are dealt with.
///
/// With more than one replica the pods form a cluster. A stream then survives the loss of a minority of the pods that
/// hold it, so an odd number of them is best.
public struct NATS: ServiceModule {
  /// The module.
  public init() {}

  private static let peers = "nats-headless"
  private static let configMap = "nats-config"
  /// The server keeps connections among all pods, and its configuration names each.
  private static let mostReplicas = 99

  /// How much load it is made for; the default of its resources.
  public static let size = OwnParameter<Size>.choice(
    "size", default: .small, help: "How much load each pod is made for: decides the default of its resources.")

  /// The volume of each pod.
  public static let storage = OwnParameter.quantity(
    "storage", default: "10Gi",
    help: "The volume of each pod for the messages of its streams. Kubernetes refuses to change it afterwards.")

  /// The `monitor` port also answers health questions.
  public let info = ServiceInfo(
    name: "nats", description: "the message bus: jobs and events, kept until they are dealt with", version: "2.10.4",
    component: "messaging", owner: "Platform",
    ports: [
      ServiceInfo.Port("client", Port.client), ServiceInfo.Port("cluster", Port.cluster),
      ServiceInfo.Port("leafnode", Port.leafnode), ServiceInfo.Port("monitor", Port.monitor),
    ],
    // Started is who has caught up with the cluster, ready who takes clients. Alive is less than both, or losing the
    // majority for a moment would restart every pod.
    health: HealthEndpoints(
      liveness: "/healthz?js-enabled-only=true", readiness: "/healthz?js-server-only=true", startup: "/healthz",
      port: "monitor"),
    writablePaths: [Configuration.dataDirectory, "/tmp"])

  /// None.
  public let dependencies: [Dependency] = []

  /// The resources follow from the size.
  public let parameters: [Parameter] = [
    .replicas(0...mostReplicas, reason: "its configuration names every pod"),
    .image(default: "nats:2.10.4-alpine"),
    .resources(default: .computed(from: ["size"]) { own in size.value(in: own).resources }),
    .autoscaling.unavailable(because: "its streams live on the pods, which load must not take away"),
    .ingress.unavailable(because: "clients do not speak HTTP"),
    size.parameter, storage.parameter,
  ]

  /// None: the server reads its configuration file.
  public let variables: [Variable] = []

  /// A StatefulSet with its configuration, a Service for clients and one by which the pods find each other.
  public func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let workload = Workload(info, parameters)

    let configuration = Configuration(
      storage: capacity(parameters), replicas: min(parameters.replicas ?? 1, Self.mostReplicas),
      domain: "\(Self.peers).\(parameters.namespace).svc.cluster.local")
    let configMap = ConfigMap(
      metadata: workload.metadata(name: Self.configMap), data: [Configuration.fileName: configuration.text])

    var peers = workload.headlessService(name: Self.peers)
    // Pods have to find each other in order to become ready.
    peers.spec.publishNotReadyAddresses = true

    var pod = workload.pod(container(workload), gracePeriod: Configuration.lameDuckDuration + 30)
    pod.metadata.annotations["betrace.dev/config-checksum"] = configMap.checksum
    pod.spec.securityContext = .restrictedWithVolume
    pod.spec.volumes.append(Volume(name: "config", .configMap(name: Self.configMap)))
    pod.spec.topologySpreadConstraints = workload.spread(countingEach: "controller-revision-hash")

    return ServiceDeployment(
      namespace: workload.namespace.resource,
      deployment: statefulSet(of: pod, workload).resource,
      service: workload.service().resource,
      others: [workload.serviceAccount.resource, configMap.resource, peers.resource]
        + [workload.disruptionBudget?.resource].compactMap(\.self))
  }

  private func container(_ workload: Workload) -> Container {
    var container = workload.container
    container.args = ["--config", "\(Configuration.directory)/\(Configuration.fileName)"]
    container.env.append(EnvVar(name: "POD_NAME", .fieldRef("metadata.name")))
    // A start takes as long as reading back the streams, up to a quarter of an hour.
    container.startupProbe = .startup(info.health, period: 10, failures: 90)
    container.livenessProbe = .liveness(info.health)
    container.readinessProbe = .readiness(info.health)
    // The server itself sends its clients away, and ends when they are gone.
    container.lifecycle = Lifecycle(
      preStop: .exec(command: ["nats-server", "--signal", "ldm=\(Configuration.processFile)"]))
    container.volumeMounts += [
      VolumeMount(name: "config", mountPath: Configuration.directory, readOnly: true),
      VolumeMount(name: "data", mountPath: Configuration.dataDirectory),
    ]
    return container
  }

  private func statefulSet(of pod: PodTemplate, _ workload: Workload) -> StatefulSet {
    StatefulSet(
      metadata: workload.versionedMetadata,
      spec: StatefulSet.Spec(
        serviceName: Self.peers, replicas: workload.parameters.replicas,
        revisionHistoryLimit: Workload.revisionHistoryLimit, minReadySeconds: Workload.minReadySeconds,
        // All at once: none is ready before a majority is there.
        podManagementPolicy: .parallel, updateStrategy: .rollingUpdate(), selector: workload.selector, template: pod,
        volumeClaimTemplates: [volume(workload.parameters)]))
  }

  /// A claim for each pod. It can never change, so it has only the labels that do not either.
  private func volume(_ parameters: DeploymentParameters) -> PersistentVolumeClaim.Template {
    PersistentVolumeClaim.Template(
      metadata: ObjectMeta(name: "data", labels: parameters.selectorLabels),
      spec: PersistentVolumeClaim.Spec(
        accessModes: [.readWriteOnce],
        resources: PersistentVolumeClaim.Resources(requests: ["storage": parameters[Self.storage]])))
  }

  /// The size of the volume as the server reads it, which knows whole numbers only: `1536Mi` for `1.5Gi`.
  private func capacity(_ parameters: DeploymentParameters) -> String {
    let storage = parameters[Self.storage]
    return (try? Quantity(parsing: storage))?.description ?? storage
  }
}
