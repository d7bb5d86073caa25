/// The containers of a pod and what they share.
public struct PodSpec: ResourcePart {
  /// Who the pod is to the cluster; default `default`.
  public var serviceAccountName: String?
  /// Whether the account's token is mounted; default as the account says.
  public var automountServiceAccountToken: Bool?
  /// Whether every Service of the namespace becomes environment variables; default true.
  public var enableServiceLinks: Bool?
  /// The names of the Secrets with which images are pulled.
  public var imagePullSecrets: [String]
  /// Whether the pod uses the node's network; default false.
  public var hostNetwork: Bool?
  /// Whether the pod sees the node's processes; default false.
  public var hostPID: Bool?
  /// Whether the pod shares the node's memory segments and queues; default false.
  public var hostIPC: Bool?
  /// Whether user ids are those of the node; default true, false gives the pod a user namespace.
  public var hostUsers: Bool?
  /// Whether the containers see each other's processes; default false.
  public var shareProcessNamespace: Bool?
  /// What the pod calls itself; default its name.
  public var hostname: String?
  /// As `hostname`, but not in DNS: at most 64 characters.
  public var hostnameOverride: String?
  /// The headless Service under which `hostname` is in DNS.
  public var subdomain: String?
  /// Whether the pod calls itself by its full DNS name; default false.
  public var setHostnameAsFQDN: Bool?
  /// Further lines of `/etc/hosts`.
  public var hostAliases: [HostAlias]
  /// Where names are looked up; default `clusterFirst`.
  public var dnsPolicy: DNSPolicy?
  /// Added to what `dnsPolicy` gives; all there is for `dnsConfigOnly`.
  public var dnsConfig: PodDNSConfig?
  /// Who goes first, and who goes when there is no room; nil is the cluster's default class.
  public var priorityClassName: String?
  /// Filled in from `priorityClassName` by the cluster; must agree with it.
  public var priority: Int?
  /// Whether the pod may push others out; default as the priority class says.
  public var preemptionPolicy: PreemptionPolicy?
  /// What runs the containers; nil is the node's default.
  public var runtimeClassName: String?
  /// Default `default-scheduler`.
  public var schedulerName: String?
  /// What the images are made for; fields that only the other system knows are then refused.
  public var os: OperatingSystem?
  /// What the runtime itself needs, filled in from the runtime class.
  public var overhead: [String: String]
  /// Who the containers run as, unless they say otherwise.
  public var securityContext: PodSecurityContext?
  /// What the containers may use together.
  public var resources: ResourceRequirements?
  /// The devices that containers can claim.
  public var resourceClaims: [PodResourceClaim]
  /// Run one after another before the containers; those that always restart go on beside them.
  public var initContainers: [Container]
  /// At least one.
  public var containers: [Container]
  /// What containers can mount.
  public var volumes: [Volume]
  /// The node itself, past the scheduler.
  public var nodeName: String?
  /// The labels that the node must have.
  public var nodeSelector: [String: String]
  /// On which nodes, near which pods.
  public var affinity: Affinity?
  /// Which taints of nodes do not matter.
  public var tolerations: [Toleration]
  /// How evenly pods spread over zones and nodes.
  public var topologySpreadConstraints: [TopologySpreadConstraint]
  /// Conditions that must be true, besides the containers', before the pod is ready.
  public var readinessGates: [String]
  /// What must be removed before the pod is scheduled.
  public var schedulingGates: [String]
  /// The PodGroup with which the pod is scheduled: `schedulingGroup` in Kubernetes.
  public var podGroupName: String?
  /// Default `always`, the only one for workloads that keep pods running.
  public var restartPolicy: RestartPolicy?
  /// Seconds after which a running pod is ended, 1 or more.
  public var activeDeadlineSeconds: Int?
  /// Seconds between the end's announcement and the kill, `preStop` included; default 30.
  public var terminationGracePeriodSeconds: Int?

  /// Runs `containers`; everything else is left to the cluster's defaults.
  public init(
    serviceAccountName: String? = nil, automountServiceAccountToken: Bool? = nil, enableServiceLinks: Bool? = nil,
    imagePullSecrets: [String] = [], hostNetwork: Bool? = nil, hostPID: Bool? = nil, hostIPC: Bool? = nil,
    hostUsers: Bool? = nil, shareProcessNamespace: Bool? = nil, hostname: String? = nil,
    hostnameOverride: String? = nil, subdomain: String? = nil, setHostnameAsFQDN: Bool? = nil,
    hostAliases: [HostAlias] = [], dnsPolicy: DNSPolicy? = nil, dnsConfig: PodDNSConfig? = nil,
    priorityClassName: String? = nil, priority: Int? = nil, preemptionPolicy: PreemptionPolicy? = nil,
    runtimeClassName: String? = nil, schedulerName: String? = nil, os: OperatingSystem? = nil,
    overhead: [String: String] = [:], securityContext: PodSecurityContext? = nil,
    resources: ResourceRequirements? = nil, resourceClaims: [PodResourceClaim] = [], initContainers: [Container] = [],
    containers: [Container], volumes: [Volume] = [], nodeName: String? = nil, nodeSelector: [String: String] = [:],
    affinity: Affinity? = nil, tolerations: [Toleration] = [],
    topologySpreadConstraints: [TopologySpreadConstraint] = [], readinessGates: [String] = [],
    schedulingGates: [String] = [], podGroupName: String? = nil, restartPolicy: RestartPolicy? = nil,
    activeDeadlineSeconds: Int? = nil, terminationGracePeriodSeconds: Int? = nil
  ) {
    self.serviceAccountName = serviceAccountName
    self.automountServiceAccountToken = automountServiceAccountToken
    self.enableServiceLinks = enableServiceLinks
    self.imagePullSecrets = imagePullSecrets
    self.hostNetwork = hostNetwork
    self.hostPID = hostPID
    self.hostIPC = hostIPC
    self.hostUsers = hostUsers
    self.shareProcessNamespace = shareProcessNamespace
    self.hostname = hostname
    self.hostnameOverride = hostnameOverride
    self.subdomain = subdomain
    self.setHostnameAsFQDN = setHostnameAsFQDN
    self.hostAliases = hostAliases
    self.dnsPolicy = dnsPolicy
    self.dnsConfig = dnsConfig
    self.priorityClassName = priorityClassName
    self.priority = priority
    self.preemptionPolicy = preemptionPolicy
    self.runtimeClassName = runtimeClassName
    self.schedulerName = schedulerName
    self.os = os
    self.overhead = overhead
    self.securityContext = securityContext
    self.resources = resources
    self.resourceClaims = resourceClaims
    self.initContainers = initContainers
    self.containers = containers
    self.volumes = volumes
    self.nodeName = nodeName
    self.nodeSelector = nodeSelector
    self.affinity = affinity
    self.tolerations = tolerations
    self.topologySpreadConstraints = topologySpreadConstraints
    self.readinessGates = readinessGates
    self.schedulingGates = schedulingGates
    self.podGroupName = podGroupName
    self.restartPolicy = restartPolicy
    self.activeDeadlineSeconds = activeDeadlineSeconds
    self.terminationGracePeriodSeconds = terminationGracePeriodSeconds
  }

  public func write(to object: inout Object) {
    object.add("serviceAccountName", serviceAccountName)
    object.add("automountServiceAccountToken", automountServiceAccountToken)
    object.add("enableServiceLinks", enableServiceLinks)
    object.add("imagePullSecrets", imagePullSecrets, each: "name")
    object.add("hostNetwork", hostNetwork)
    object.add("hostPID", hostPID)
    object.add("hostIPC", hostIPC)
    object.add("hostUsers", hostUsers)
    object.add("shareProcessNamespace", shareProcessNamespace)
    object.add("hostname", hostname)
    object.add("hostnameOverride", hostnameOverride)
    object.add("subdomain", subdomain)
    object.add("setHostnameAsFQDN", setHostnameAsFQDN)
    object.add("hostAliases", hostAliases)
    object.add("dnsPolicy", dnsPolicy)
    object.add("dnsConfig", dnsConfig)
    object.add("priorityClassName", priorityClassName)
    object.add("priority", priority)
    object.add("preemptionPolicy", preemptionPolicy)
    object.add("runtimeClassName", runtimeClassName)
    object.add("schedulerName", schedulerName)
    object.add("os") { $0.add("name", os) }
    object.add("overhead", overhead)
    object.add("securityContext", securityContext)
    object.add("resources", resources)
    object.add("resourceClaims", resourceClaims)
    object.add("initContainers", initContainers)
    object.add("containers", containers)
    object.add("volumes", volumes)
    object.add("nodeName", nodeName)
    object.add("nodeSelector", nodeSelector)
    object.add("affinity", affinity)
    object.add("tolerations", tolerations)
    object.add("topologySpreadConstraints", topologySpreadConstraints)
    object.add("readinessGates", readinessGates, each: "conditionType")
    object.add("schedulingGates", schedulingGates, each: "name")
    object.add("schedulingGroup") { $0.add("podGroupName", podGroupName) }
    object.add("restartPolicy", restartPolicy)
    object.add("activeDeadlineSeconds", activeDeadlineSeconds)
    object.add("terminationGracePeriodSeconds", terminationGracePeriodSeconds)
  }
}

/// Whether a pod may push others of lower priority out.
public enum PreemptionPolicy: String, Sendable, Hashable, CaseIterable {
  case preemptLowerPriority = "PreemptLowerPriority"
  case never = "Never"
}

/// The system that a pod's images are made for.
public enum OperatingSystem: String, Sendable, Hashable, CaseIterable {
  case linux, windows
}
