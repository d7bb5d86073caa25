/// What rules on objects depend on besides the objects.
struct Conditions: Sendable, Hashable {
  let version: KubernetesVersion
  /// How severe findings of practices are.
  let profile: PlatformSettings.PolicyProfile
  /// Whether the objects are all that an environment will have, so that what is missing here is missing there.
  let isComplete: Bool
  /// Whether unsafe defaults are findings.
  let isProtected: Bool
  /// What pods may do, as the namespaces will enforce it.
  let podSecurity: PodSecurityCheck.Level?
  /// What exists outside: keys by name.
  let externals: [ExternalKind: Object]

  /// The conditions of files that somebody named: nothing is known about where they go.
  init(_ version: KubernetesVersion) {
    self.version = version
    profile = .standard
    isComplete = false
    isProtected = false
    podSecurity = nil
    externals = [:]
  }

  /// The conditions that an environment sets.
  init(_ platform: PlatformSettings) {
    version = platform.kubernetesVersion
    profile = platform.policyProfile
    isComplete = true
    isProtected = platform.isProtected
    podSecurity = platform.podSecurity
    externals = platform.externals
  }

  /// How much a finding of a rule of `weight` matters.
  func severity(of weight: Rule.Weight) -> Severity {
    switch weight {
    case .always(let severity): severity
    case .together: isComplete ? .error : .warning
    case .policy: weight.severity(under: profile)
    }
  }
}
