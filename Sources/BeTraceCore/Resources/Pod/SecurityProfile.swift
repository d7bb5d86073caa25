/// A seccomp or AppArmor profile.
public enum SecurityProfile: ResourcePart {
  /// What the container runtime ships.
  case runtimeDefault
  /// No limits, which the restricted standard forbids.
  case unconfined
  /// For seccomp a file of the node, relative to the kubelet's directory; for AppArmor the name of a loaded profile.
  case localhost(String)

  public func write(to object: inout Object) {
    switch self {
    case .runtimeDefault:
      object.add("type", "RuntimeDefault")
    case .unconfined:
      object.add("type", "Unconfined")
    case .localhost(let profile):
      object.add("type", "Localhost")
      object.add("localhostProfile", profile)
    }
  }
}

/// Which of root's rights a container has beyond or below the runtime's default, such as `NET_BIND_SERVICE` or `ALL`.
public struct Capabilities: ResourcePart {
  /// The restricted standard allows only `NET_BIND_SERVICE`.
  public var add: [String]
  /// The restricted standard wants `ALL`.
  public var drop: [String]

  /// Takes `drop` away and gives `add`.
  public init(add: [String] = [], drop: [String] = []) {
    self.add = add
    self.drop = drop
  }

  public func write(to object: inout Object) {
    object.add("add", add)
    object.add("drop", drop)
  }
}

/// How SELinux sees a container.
public struct SELinuxOptions: ResourcePart {
  /// Must be left out for the baseline standard.
  public var user: String?
  /// Must be left out for the baseline standard.
  public var role: String?
  /// The standards know a list of allowed ones.
  public var type: String?
  /// The level and categories, such as `s0:c123,c456`.
  public var level: String?

  /// The parts of a label; what is nil is as the runtime chooses.
  public init(user: String? = nil, role: String? = nil, type: String? = nil, level: String? = nil) {
    self.user = user
    self.role = role
    self.type = type
    self.level = level
  }

  public func write(to object: inout Object) {
    object.add("user", user)
    object.add("role", role)
    object.add("type", type)
    object.add("level", level)
  }
}

/// A setting of the kernel for one pod.
public struct Sysctl: ResourcePart {
  /// With dots, such as `net.ipv4.ip_unprivileged_port_start`.
  public var name: String
  /// Always a text, although many are numbers.
  public var value: String

  /// Sets `name` to `value`.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    object.add("value", value)
  }
}

/// Who a Windows container runs as.
public struct WindowsSecurityContextOptions: ResourcePart {
  /// The name of the credential spec.
  public var gmsaCredentialSpecName: String?
  /// The credential spec itself; usually filled in from its name.
  public var gmsaCredentialSpec: String?
  /// Whether it runs on the node itself; all containers of a pod must say the same.
  public var hostProcess: Bool?
  /// Default as the image says.
  public var runAsUserName: String?

  /// What is nil is as the image says.
  public init(
    gmsaCredentialSpecName: String? = nil, gmsaCredentialSpec: String? = nil, hostProcess: Bool? = nil,
    runAsUserName: String? = nil
  ) {
    self.gmsaCredentialSpecName = gmsaCredentialSpecName
    self.gmsaCredentialSpec = gmsaCredentialSpec
    self.hostProcess = hostProcess
    self.runAsUserName = runAsUserName
  }

  public func write(to object: inout Object) {
    object.add("gmsaCredentialSpecName", gmsaCredentialSpecName)
    object.add("gmsaCredentialSpec", gmsaCredentialSpec)
    object.add("hostProcess", hostProcess)
    object.add("runAsUserName", runAsUserName)
  }
}
