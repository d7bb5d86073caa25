public import BeTraceCore

/// The message bus: NATS with JetStream, which keeps messages on a volume of each pod until they are dealt with.
///
/// With more than one replica the pods form a cluster. A stream then survives the loss of a minority of the pods that
/// hold it, so an odd number of them is best.
public struct NATS: ServiceModule {
  public init() {}

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
    // To start means to have caught up with the cluster; to be ready, to take clients. Neither may end a pod later,
    // or losing the majority for a moment would restart them all.
    health: HealthEndpoints(
      liveness: "/healthz?js-enabled-only=true", readiness: "/healthz?js-server-only=true", startup: "/healthz",
      port: "monitor"))

  /// None.
  public let dependencies: [Dependency] = []

  /// The resources follow from the size.
  public let parameters: [Parameter] = [
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

    var peers = workload.headlessService(name: "nats-headless")
    // Pods have to find each other in order to become ready.
    peers.spec.publishNotReadyAddresses = true

    let configuration = Configuration(
      storage: storageSize(parameters), replicas: parameters.replicas ?? 1,
      domain: "nats-headless.\(parameters.namespace).svc.cluster.local")
    let configMap = ConfigMap(
      metadata: workload.metadata(name: "nats-config"), data: [Configuration.fileName: configuration.text])

    return ServiceDeployment(
      namespace: workload.namespace.resource,
      deployment: statefulSet(workload, configMap).resource,
      service: workload.service().resource,
      others: [workload.serviceAccount.resource, configMap.resource, peers.resource])
  }

  /// The size of the volume in the canonical notation, as the server reads whole numbers only: `1536Mi` for `1.5Gi`.
  private func storageSize(_ parameters: DeploymentParameters) -> String {
    let text = parameters[Self.storage]
    return (try? Quantity(parsing: text))?.description ?? text
  }

  private func statefulSet(_ workload: Workload, _ configMap: ConfigMap) -> StatefulSet {
    var container = workload.container
    container.args = ["--config", "/etc/nats-config/\(Configuration.fileName)"]
    container.env.append(EnvVar(name: "POD_NAME", .fieldRef("metadata.name")))
    // A restart takes as long as reading back the streams, up to a quarter of an hour.
    container.startupProbe = .startup(info.health, period: 10, failures: 90)
    container.livenessProbe = .liveness(info.health)
    container.readinessProbe = .readiness(info.health)
    // The server itself sends its clients away, and ends when they are gone.
    container.lifecycle = Lifecycle(
      preStop: .exec(command: ["nats-server", "--signal", "ldm=\(Configuration.processFile)"]))
    container.volumeMounts += [
      VolumeMount(name: "config", mountPath: "/etc/nats-config", readOnly: true),
      VolumeMount(name: "data", mountPath: Configuration.dataDirectory),
    ]

    var pod = workload.pod(container, gracePeriod: Configuration.lameDuckDuration + 30)
    pod.metadata.annotations["betrace.dev/config-checksum"] = configMap.checksum.description
    pod.spec.securityContext = .restrictedWithVolume
    pod.spec.volumes.append(Volume(name: "config", .configMap(name: "nats-config")))
    pod.spec.topologySpreadConstraints = workload.spread(countingEach: "controller-revision-hash")

    return StatefulSet(
      metadata: workload.versionedMetadata,
      spec: StatefulSet.Spec(
        serviceName: "nats-headless", replicas: workload.parameters.replicas,
        revisionHistoryLimit: Workload.revisionHistoryLimit, minReadySeconds: Workload.minReadySeconds,
        // All at once: none is ready before a majority is there.
        podManagementPolicy: .parallel, updateStrategy: .rollingUpdate(), selector: workload.selector, template: pod,
        volumeClaimTemplates: [volume(workload.parameters)]))
  }

  private func volume(_ parameters: DeploymentParameters) -> PersistentVolumeClaim.Template {
    PersistentVolumeClaim.Template(
      metadata: ObjectMeta(name: "data", labels: parameters.selectorLabels),
      spec: PersistentVolumeClaim.Spec(
        accessModes: [.readWriteOnce],
        resources: PersistentVolumeClaim.Resources(requests: ["storage": parameters[Self.storage]])))
  }
}
