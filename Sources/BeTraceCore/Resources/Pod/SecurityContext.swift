/// Who a container runs as and what it may do; wins over the pod's.
public struct SecurityContext: ResourcePart {
  /// Whether root is refused; the restricted standard wants true, here or in the pod.
  public var runAsNonRoot: Bool?
  /// Default as the image says.
  public var runAsUser: Int?
  /// Default as the image says.
  public var runAsGroup: Int?
  /// Whether it may do all that root of the node may; default false.
  public var privileged: Bool?
  /// Whether its programs may gain rights, as by setuid; default true, the restricted standard wants false.
  public var allowPrivilegeEscalation: Bool?
  /// Whether only volumes can be written; default false.
  public var readOnlyRootFilesystem: Bool?
  /// Which of root's rights it has.
  public var capabilities: Capabilities?
  /// Which system calls it may make; the restricted standard wants `runtimeDefault`, here or in the pod.
  public var seccompProfile: SecurityProfile?
  /// What AppArmor lets it do, on nodes that have it.
  public var appArmorProfile: SecurityProfile?
  /// How SELinux sees it; default a label of its own.
  public var seLinuxOptions: SELinuxOptions?
  /// Default `default`; `unmasked` needs a user namespace.
  public var procMount: ProcMount?
  /// Only for Windows.
  public var windowsOptions: WindowsSecurityContextOptions?

  /// What is nil is as the pod, the image or the node says.
  public init(
    runAsNonRoot: Bool? = nil, runAsUser: Int? = nil, runAsGroup: Int? = nil, privileged: Bool? = nil,
    allowPrivilegeEscalation: Bool? = nil, readOnlyRootFilesystem: Bool? = nil, capabilities: Capabilities? = nil,
    seccompProfile: SecurityProfile? = nil, appArmorProfile: SecurityProfile? = nil,
    seLinuxOptions: SELinuxOptions? = nil, procMount: ProcMount? = nil,
    windowsOptions: WindowsSecurityContextOptions? = nil
  ) {
    self.runAsNonRoot = runAsNonRoot
    self.runAsUser = runAsUser
    self.runAsGroup = runAsGroup
    self.privileged = privileged
    self.allowPrivilegeEscalation = allowPrivilegeEscalation
    self.readOnlyRootFilesystem = readOnlyRootFilesystem
    self.capabilities = capabilities
    self.seccompProfile = seccompProfile
    self.appArmorProfile = appArmorProfile
    self.seLinuxOptions = seLinuxOptions
    self.procMount = procMount
    self.windowsOptions = windowsOptions
  }

  public func write(to object: inout Object) {
    object.add("runAsNonRoot", runAsNonRoot)
    object.add("runAsUser", runAsUser)
    object.add("runAsGroup", runAsGroup)
    object.add("privileged", privileged)
    object.add("allowPrivilegeEscalation", allowPrivilegeEscalation)
    object.add("readOnlyRootFilesystem", readOnlyRootFilesystem)
    object.add("capabilities", capabilities)
    object.add("seccompProfile", seccompProfile)
    object.add("appArmorProfile", appArmorProfile)
    object.add("seLinuxOptions", seLinuxOptions)
    object.add("procMount", procMount)
    object.add("windowsOptions", windowsOptions)
  }

  /// Whether parts of `/proc` are hidden.
  public enum ProcMount: String, Sendable, Hashable, CaseIterable {
    case `default` = "Default"
    case unmasked = "Unmasked"
  }
}

/// Who a pod's containers run as, and what they may do, unless they say otherwise.
public struct PodSecurityContext: ResourcePart {
  /// Whether root is refused; the restricted standard wants true.
  public var runAsNonRoot: Bool?
  /// Default as the image says.
  public var runAsUser: Int?
  /// Default as the image says.
  public var runAsGroup: Int?
  /// The group that owns the volumes, and that all containers belong to.
  public var fsGroup: Int?
  /// When the volumes' owners are corrected; default `always`, slow for many files.
  public var fsGroupChangePolicy: FSGroupChangePolicy?
  /// Further groups that all containers belong to.
  public var supplementalGroups: [Int]
  /// Whether the groups that the image gives its user count too; default `merge`.
  public var supplementalGroupsPolicy: SupplementalGroupsPolicy?
  /// Which system calls the containers may make; the restricted standard wants `runtimeDefault`.
  public var seccompProfile: SecurityProfile?
  /// What AppArmor lets the containers do, on nodes that have it.
  public var appArmorProfile: SecurityProfile?
  /// How SELinux sees the containers; default a label for each.
  public var seLinuxOptions: SELinuxOptions?
  /// How volumes get their SELinux label; default `mountOption`.
  public var seLinuxChangePolicy: SELinuxChangePolicy?
  /// Settings of the kernel; the baseline standard knows a list of safe ones.
  public var sysctls: [Sysctl]
  /// Only for Windows.
  public var windowsOptions: WindowsSecurityContextOptions?

  /// What is nil is as the image or the node says.
  public init(
    runAsNonRoot: Bool? = nil, runAsUser: Int? = nil, runAsGroup: Int? = nil, fsGroup: Int? = nil,
    fsGroupChangePolicy: FSGroupChangePolicy? = nil, supplementalGroups: [Int] = [],
    supplementalGroupsPolicy: SupplementalGroupsPolicy? = nil, seccompProfile: SecurityProfile? = nil,
    appArmorProfile: SecurityProfile? = nil, seLinuxOptions: SELinuxOptions? = nil,
    seLinuxChangePolicy: SELinuxChangePolicy? = nil, sysctls: [Sysctl] = [],
    windowsOptions: WindowsSecurityContextOptions? = nil
  ) {
    self.runAsNonRoot = runAsNonRoot
    self.runAsUser = runAsUser
    self.runAsGroup = runAsGroup
    self.fsGroup = fsGroup
    self.fsGroupChangePolicy = fsGroupChangePolicy
    self.supplementalGroups = supplementalGroups
    self.supplementalGroupsPolicy = supplementalGroupsPolicy
    self.seccompProfile = seccompProfile
    self.appArmorProfile = appArmorProfile
    self.seLinuxOptions = seLinuxOptions
    self.seLinuxChangePolicy = seLinuxChangePolicy
    self.sysctls = sysctls
    self.windowsOptions = windowsOptions
  }

  public func write(to object: inout Object) {
    object.add("runAsNonRoot", runAsNonRoot)
    object.add("runAsUser", runAsUser)
    object.add("runAsGroup", runAsGroup)
    object.add("fsGroup", fsGroup)
    object.add("fsGroupChangePolicy", fsGroupChangePolicy)
    object.add("supplementalGroups", supplementalGroups)
    object.add("supplementalGroupsPolicy", supplementalGroupsPolicy)
    object.add("seccompProfile", seccompProfile)
    object.add("appArmorProfile", appArmorProfile)
    object.add("seLinuxOptions", seLinuxOptions)
    object.add("seLinuxChangePolicy", seLinuxChangePolicy)
    object.add("sysctls", sysctls)
    object.add("windowsOptions", windowsOptions)
  }

  /// When the owners of a volume's files are corrected.
  public enum FSGroupChangePolicy: String, Sendable, Hashable, CaseIterable {
    case onRootMismatch = "OnRootMismatch"
    case always = "Always"
  }

  /// Whether the groups that an image gives its user count.
  public enum SupplementalGroupsPolicy: String, Sendable, Hashable, CaseIterable {
    case merge = "Merge"
    case strict = "Strict"
  }

  /// Whether volumes are labelled as they are mounted, or file by file.
  public enum SELinuxChangePolicy: String, Sendable, Hashable, CaseIterable {
    case mountOption = "MountOption"
    case recursive = "Recursive"
  }
}
