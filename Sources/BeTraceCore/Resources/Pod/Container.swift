/// One program of a pod.
public struct Container: ResourcePart {
  /// A DNS label, unique in the pod.
  public var name: String
  /// The image with tag or digest.
  public var image: String?
  /// Default `always` for the tag `latest` and for none, else `ifNotPresent`.
  public var imagePullPolicy: ImagePullPolicy?
  /// Replaces the image's entrypoint; `$(NAME)` is a variable's value.
  public var command: [String]
  /// Replaces the image's arguments; `$(NAME)` is a variable's value.
  public var args: [String]
  /// Default as the image says.
  public var workingDir: String?
  /// The ports that Services, probes and people can call by name.
  public var ports: [ContainerPort]
  /// The variables; `$(NAME)` in a value refers to one that comes before it.
  public var env: [EnvVar]
  /// Whole ConfigMaps and Secrets as variables; `env` wins by name, then the last one.
  public var envFrom: [EnvFromSource]
  /// What it is promised and what it may use.
  public var resources: ResourceRequirements?
  /// What a change of its resources while it runs means to it.
  public var resizePolicy: [ContainerResizePolicy]
  /// `always` makes an init container a sidecar; other containers may differ from the pod with it as well.
  public var restartPolicy: RestartPolicy?
  /// Which ends are treated otherwise than `restartPolicy` says, the first match counts; 20 at most.
  public var restartPolicyRules: [ContainerRestartRule]
  /// Whether it has started; the other probes wait for it.
  public var startupProbe: Probe?
  /// Whether it should go on; it is restarted if not.
  public var livenessProbe: Probe?
  /// Whether it should get requests.
  public var readinessProbe: Probe?
  /// What happens after its start and before its end.
  public var lifecycle: Lifecycle?
  /// Where it sees the pod's volumes.
  public var volumeMounts: [VolumeMount]
  /// Which raw devices it sees.
  public var volumeDevices: [VolumeDevice]
  /// Who it runs as and what it may do; wins over the pod's.
  public var securityContext: SecurityContext?
  /// The file whose text explains its end; default `/dev/termination-log`.
  public var terminationMessagePath: String?
  /// Default `file`.
  public var terminationMessagePolicy: TerminationMessagePolicy?
  /// Whether it has a standard input; default false.
  public var stdin: Bool?
  /// Whether the input ends with the first client's; default false.
  public var stdinOnce: Bool?
  /// Whether it has a terminal, which also needs `stdin`; default false.
  public var tty: Bool?

  /// Runs `image` under `name`; everything else is left to the image and the cluster's defaults.
  public init(
    name: String, image: String? = nil, imagePullPolicy: ImagePullPolicy? = nil, command: [String] = [],
    args: [String] = [], workingDir: String? = nil, ports: [ContainerPort] = [], env: [EnvVar] = [],
    envFrom: [EnvFromSource] = [], resources: ResourceRequirements? = nil, resizePolicy: [ContainerResizePolicy] = [],
    restartPolicy: RestartPolicy? = nil, restartPolicyRules: [ContainerRestartRule] = [], startupProbe: Probe? = nil,
    livenessProbe: Probe? = nil, readinessProbe: Probe? = nil, lifecycle: Lifecycle? = nil,
    volumeMounts: [VolumeMount] = [], volumeDevices: [VolumeDevice] = [], securityContext: SecurityContext? = nil,
    terminationMessagePath: String? = nil, terminationMessagePolicy: TerminationMessagePolicy? = nil,
    stdin: Bool? = nil, stdinOnce: Bool? = nil, tty: Bool? = nil
  ) {
    self.name = name
    self.image = image
    self.imagePullPolicy = imagePullPolicy
    self.command = command
    self.args = args
    self.workingDir = workingDir
    self.ports = ports
    self.env = env
    self.envFrom = envFrom
    self.resources = resources
    self.resizePolicy = resizePolicy
    self.restartPolicy = restartPolicy
    self.restartPolicyRules = restartPolicyRules
    self.startupProbe = startupProbe
    self.livenessProbe = livenessProbe
    self.readinessProbe = readinessProbe
    self.lifecycle = lifecycle
    self.volumeMounts = volumeMounts
    self.volumeDevices = volumeDevices
    self.securityContext = securityContext
    self.terminationMessagePath = terminationMessagePath
    self.terminationMessagePolicy = terminationMessagePolicy
    self.stdin = stdin
    self.stdinOnce = stdinOnce
    self.tty = tty
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    object.add("image", image)
    object.add("imagePullPolicy", imagePullPolicy)
    object.add("command", command)
    object.add("args", args)
    object.add("workingDir", workingDir)
    object.add("ports", ports)
    object.add("env", env)
    object.add("envFrom", envFrom)
    object.add("resources", resources)
    object.add("resizePolicy", resizePolicy)
    object.add("restartPolicy", restartPolicy)
    object.add("restartPolicyRules", restartPolicyRules)
    object.add("startupProbe", startupProbe)
    object.add("livenessProbe", livenessProbe)
    object.add("readinessProbe", readinessProbe)
    object.add("lifecycle", lifecycle)
    object.add("volumeMounts", volumeMounts)
    object.add("volumeDevices", volumeDevices)
    object.add("securityContext", securityContext)
    object.add("terminationMessagePath", terminationMessagePath)
    object.add("terminationMessagePolicy", terminationMessagePolicy)
    object.add("stdin", stdin)
    object.add("stdinOnce", stdinOnce)
    object.add("tty", tty)
  }
}

/// A port on which a container listens; only a name for it, none is closed by being left out.
public struct ContainerPort: ResourcePart {
  /// At most 15 lower-case letters, digits and single `-`, unique in the pod.
  public var name: String?
  /// 1 to 65535.
  public var containerPort: Int
  /// Default TCP.
  public var `protocol`: TransportProtocol?
  /// The same port of the node; only one pod per node can have it.
  public var hostPort: Int?
  /// The node's address for `hostPort`; default all.
  public var hostIP: String?

  /// A name for `containerPort`.
  public init(
    name: String? = nil, containerPort: Int, protocol: TransportProtocol? = nil, hostPort: Int? = nil,
    hostIP: String? = nil
  ) {
    self.name = name
    self.containerPort = containerPort
    self.protocol = `protocol`
    self.hostPort = hostPort
    self.hostIP = hostIP
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    object.add("containerPort", containerPort)
    object.add("protocol", `protocol`)
    object.add("hostPort", hostPort)
    object.add("hostIP", hostIP)
  }
}

/// When a node asks the registry for an image.
public enum ImagePullPolicy: String, Sendable, Hashable, CaseIterable {
  case always = "Always"
  case ifNotPresent = "IfNotPresent"
  case never = "Never"
}

/// Where the text that explains a container's end comes from.
public enum TerminationMessagePolicy: String, Sendable, Hashable, CaseIterable {
  case file = "File"
  case fallbackToLogsOnError = "FallbackToLogsOnError"
}
