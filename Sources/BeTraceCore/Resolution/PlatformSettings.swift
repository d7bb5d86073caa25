/// What an environment decides for all services at once, after its chain is merged.
public struct PlatformSettings: Sendable, Hashable {
  /// How severe findings of policy rules are.
  public enum PolicyProfile: String, Sendable, Hashable, CaseIterable {
    /// Remarks only; warnings; errors where a rule says so.
    case lenient, standard, strict
  }

  /// The namespace of services that name none, nil if the environment sets none.
  public let namespace: String?
  /// Whether saving and applying ask for the name, and unsafe defaults are findings.
  public let isProtected: Bool
  /// How severe findings of policy rules are.
  public let policyProfile: PolicyProfile
  /// Labels of every object and pod.
  public let labels: Object
  /// Annotations of every object and pod.
  public let annotations: Object
  /// Secrets that exist outside the plan, with their keys.
  public let externalSecrets: Object
  /// Config maps that exist outside the plan, with their keys.
  public let externalConfigMaps: Object
  /// Services that run outside the plan.
  public let externalServices: Object
  /// The whole `platform` object.
  public let values: Value
  /// The labels that have the cluster enforce what namespaces let pods do; made once, as every service asks for them.
  private(set) var podSecurityLabels: Object = [:]

  /// What `settings` say, without what looks like a secret, which never gets into an object.
  init(_ settings: Object) {
    let settings = settings.hidingSecrets
    let platform = settings["platform"] ?? [:]
    namespace = settings["namespace"]?.text
    isProtected = settings["protected"]?.bool ?? false
    policyProfile = platform["policyProfile"]?.text.flatMap(PolicyProfile.init) ?? .standard
    labels = platform["labels"]?.object ?? [:]
    annotations = platform["annotations"]?.object ?? [:]
    let externals = platform["externals"]
    externalSecrets = externals?["secrets"]?.object ?? [:]
    externalConfigMaps = externals?["configMaps"]?.object ?? [:]
    externalServices = externals?["services"]?.object ?? [:]
    values = platform
    podSecurityLabels = makePodSecurityLabels()
  }
}
