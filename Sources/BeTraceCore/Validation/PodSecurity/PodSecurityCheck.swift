/// One check of the Pod Security Standards, as Pod Security admission of Kubernetes 1.34 to 1.37 makes it.
struct PodSecurityCheck: Sendable {
  /// How much pods may. Each level makes the checks of the one before, too.
  enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Everything.
    case privileged
    /// Nothing that is known to lead out of the container.
    case baseline
    /// Only what programs need that are made with care.
    case restricted

    /// Those that allow more come first.
    static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .privileged: 0
      case .baseline: 1
      case .restricted: 2
      }
    }
  }

  /// What Kubernetes calls it, such as `runAsNonRoot`.
  let id: String
  /// The lowest level that makes it.
  let level: Level
  /// Since which version of Kubernetes it is made; nil for all that are known here.
  let since: KubernetesVersion?
  /// Whether a stricter check takes its place in `restricted`.
  private let isReplacedByRestricted: Bool
  /// What keeps a pod from passing.
  private let check: @Sendable (CheckedPod) -> [Problem]

  init(
    _ id: String, _ level: Level, since: KubernetesVersion? = nil, isReplacedByRestricted: Bool = false,
    _ check: @escaping @Sendable (CheckedPod) -> [Problem]
  ) {
    self.id = id
    self.level = level
    self.since = since
    self.isReplacedByRestricted = isReplacedByRestricted
    self.check = check
  }

  /// Whether pods under `level` have to pass it in Kubernetes `version`.
  func isMade(under level: Level, _ version: KubernetesVersion) -> Bool {
    self.level != .privileged && self.level <= level && since.map { $0 <= version } ?? true
      && !(isReplacedByRestricted && level == .restricted)
  }

  /// What first keeps `pod` from passing, whatever its level; nil if nothing does.
  fileprivate func failure(of pod: CheckedPod) -> Failure? {
    check(pod).first.map { Failure(check: self, pod: pod, reason: $0) }
  }
}

extension PodSecurityCheck {
  /// A check that a pod does not pass, and the first reason.
  struct Failure: Sendable {
    let check: PodSecurityCheck
    fileprivate let pod: CheckedPod
    fileprivate let reason: Problem

    /// The field that keeps the pod from passing.
    var field: FieldPath { reason.field }

    /// The reason, with the field in front.
    var problem: Problem { pod.saying(reason) }
  }

  /// All of them: baseline first, in the order in which Kubernetes describes them.
  static let all: [PodSecurityCheck] = [
    hostNamespaces, privileged, capabilitiesBaseline, hostPathVolumes, hostPorts, hostProbes, appArmorProfile,
    seLinuxOptions, procMount, seccompBaseline, sysctls, windowsHostProcess,
    procMountRestricted, restrictedVolumes, allowPrivilegeEscalation, runAsNonRoot, runAsUser, seccompRestricted,
    capabilitiesRestricted,
  ]

  /// What keeps `pods` from running in a namespace of `level`.
  static func failures(of pods: JudgedPods, under level: Level, _ version: KubernetesVersion) -> [Failure] {
    let pod = CheckedPod(pods, version: version)
    return all.compactMap { $0.isMade(under: level, version) ? $0.failure(of: pod) : nil }
  }
}

/// A pod as the checks look at it.
struct CheckedPod: Sendable {
  /// The specification.
  let spec: ObjectPart
  /// The metadata of the pod or of the template.
  let metadata: ObjectPart?
  let version: KubernetesVersion
  /// Every container, every init container and every ephemeral container.
  let containers: [ObjectPart]
  /// The security contexts of containers.
  let containerContexts: [ObjectPart]
  /// The security contexts that are there: of the pod, then of its containers.
  let contexts: [ObjectPart]

  init(_ pods: JudgedPods, version: KubernetesVersion) {
    (spec, metadata, self.version) = (pods.spec, pods.metadata, version)
    containers = pods.containers + spec.items("ephemeralContainers")
    containerContexts = containers.compactMap { $0["securityContext"] }
    contexts = [spec["securityContext"]].compactMap(\.self) + containerContexts
  }

  /// Whether the pod is for Windows, where some settings mean nothing.
  var isWindows: Bool { spec["os"]?.text("name") == "windows" }

  /// Whether root in the pod is nobody on the node, which the server counts since 1.35.
  var hasOwnUsers: Bool { version.minor >= 35 && spec["hostUsers"]?.value == .bool(false) }
}

extension CheckedPod {
  /// The same with the field in front of the message: `'securityContext.runAsUser' of container 'web'`.
  fileprivate func saying(_ problem: Problem) -> Problem {
    Problem(problem.field, part: problem.part, "\(spoken(problem.field)): \(problem.message)")
  }

  /// A place in the pod in as few words as it can be found by.
  private func spoken(_ path: FieldPath) -> String {
    for container in containers where path.steps.starts(with: container.path.steps) {
      let name = container.text("name")
      let rest = FieldPath(Array(path.steps.dropFirst(container.path.steps.count)))
      if !name.isEmpty, !rest.steps.isEmpty { return "'\(rest.description.visible)' of container '\(name.visible)'" }
    }
    guard path.steps.starts(with: spec.path.steps) else { return "'\(path.description.visible)'" }
    return "'\(FieldPath(Array(path.steps.dropFirst(spec.path.steps.count))).description.visible)'"
  }
}
