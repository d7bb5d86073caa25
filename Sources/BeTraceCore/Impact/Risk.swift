/// How much may go wrong with a change, by what changes: from the procedure by which changes are reviewed.
public enum Risk: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Labels, annotations, how much is logged.
  case low
  /// Limits, replicas, images, and whatever is not named elsewhere.
  case medium
  /// Network policies, rights, storage, what processes may do; not those of a new service that nothing else hangs on.
  case high
  /// What has state goes, or its volume.
  case critical

  public static func < (left: Risk, right: Risk) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}

extension Risk {
  /// Kinds of objects that decide who may do what, who may reach whom, and where data lies.
  private static let sensitiveKinds: Set = [
    "NetworkPolicy", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding", "ServiceAccount",
    "PersistentVolumeClaim", "PersistentVolume", "StorageClass",
  ]

  /// Fields, wherever they lie, that decide what processes may do and where data lies.
  private static let sensitiveFields: Set = [
    "securityContext", "serviceAccountName", "automountServiceAccountToken", "hostNetwork", "hostPID", "hostIPC",
    "hostUsers", "volumes", "volumeMounts", "volumeDevices", "volumeClaimTemplates",
    "persistentVolumeClaimRetentionPolicy",
  ]

  /// Kinds that data hangs on.
  static let statefulKinds: Set = ["StatefulSet", "PersistentVolumeClaim"]

  /// The risk of making or removing an object of `kind`. An autoscaler that stays goes on to decide how many pods there are.
  static func ofObject(_ kind: String, isGone: Bool = false) -> Risk {
    if isGone, statefulKinds.contains(kind) { return .critical }
    return sensitiveKinds.contains(kind) || isGone && kind == "HorizontalPodAutoscaler" ? .high : .medium
  }

  /// The risk of a difference in an object of `kind`.
  static func of(_ difference: Difference, in kind: String) -> Risk {
    let names = difference.path.steps.compactMap { step -> String? in
      switch step {
      case .field(let name), .key(let name): name
      case .index: nil
      }
    }
    if names.contains(where: { $0.hasPrefix("pod-security.kubernetes.io/") }) { return .high }
    let isDescribed = difference.path.steps.first == .field("metadata")
    if sensitiveKinds.contains(kind) && !isDescribed || names.contains(where: sensitiveFields.contains) { return .high }
    if names.contains("labels") || names.contains("annotations") || difference.isAboutLogging { return .low }
    return .medium
  }
}

extension Difference {
  /// Whether it is about how much is logged.
  fileprivate var isAboutLogging: Bool {
    guard path.steps.contains(.field("env")) else { return false }
    let names =
      [before, after].compactMap { $0?["name"]?.text }
      + path.steps.compactMap { step in
        if case .key(let name) = step { name } else { nil }
      }
    return !names.isEmpty && names.allSatisfy { $0.hasSuffix("LOG_LEVEL") }
  }
}
