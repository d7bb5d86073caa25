/// One check on what an environment says and would deploy, of what only a plan knows. What shows in objects by
/// themselves is for `ObjectRule`, what shows in objects together for `JointRule`.
public struct Rule: Sendable {
  /// How severe a finding of a rule is.
  public enum Weight: Sendable, Hashable {
    /// The same everywhere.
    case always(Severity)
    /// It can never work: an error in a plan, a warning in files, which may not be all that there is.
    case together
    /// A practice: `info` under the lenient profile, and what is given here under the others.
    case policy(standard: Severity = .warning, strict: Severity)
  }

  /// What it looks at.
  enum Check: Sendable {
    /// Each service that is listed, enabled or not. What it asks about others it asks the inspection.
    case services(@Sendable (ServicePlan, Inspection) -> [Fault])
    /// The environment as a whole.
    case environment(@Sendable (Plan) -> [Fault])
    /// The environment as a whole, by what there is to be noted about each service.
    case census(@Sendable (ServicePlan, Inspection) -> [String], @Sendable (Plan, Census) -> [Fault])
    /// Each service that is deployed, among the other environments.
    case neighbours(@Sendable (ServicePlan, Plan, Neighbours) -> [Fault])
  }

  /// Its name in findings and exceptions, such as `EF-06`.
  public let id: String
  public let weight: Weight
  let check: Check

  /// A rule on each service.
  init(_ id: String, _ weight: Weight, services check: @escaping @Sendable (ServicePlan, Inspection) -> [Fault]) {
    self.id = id
    self.weight = weight
    self.check = .services(check)
  }

  /// A rule on each service that is deployed.
  init(_ id: String, _ weight: Weight, deployed check: @escaping @Sendable (ServicePlan, Inspection) -> [Fault]) {
    self.init(id, weight, services: { service, inspection in service.isEnabled ? check(service, inspection) : [] })
  }

  /// A rule on the environment as a whole.
  init(_ id: String, _ weight: Weight, environment check: @escaping @Sendable (Plan) -> [Fault]) {
    self.id = id
    self.weight = weight
    self.check = .environment(check)
  }

  /// A rule on the environment as a whole, which looks at what `note` gives for each service, in their order.
  init(
    _ id: String, _ weight: Weight, census note: @escaping @Sendable (ServicePlan, Inspection) -> [String],
    of check: @escaping @Sendable (Plan, Census) -> [Fault]
  ) {
    self.id = id
    self.weight = weight
    self.check = .census(note, check)
  }

  /// A rule on each service that is deployed, held against what other environments say.
  init(
    _ id: String, _ weight: Weight,
    neighbours check: @escaping @Sendable (ServicePlan, Plan, Neighbours) -> [Fault]
  ) {
    self.id = id
    self.weight = weight
    self.check = .neighbours(check)
  }
}

/// What a rule noted about the services of an environment.
struct Census {
  /// How many notes there are.
  let count: Int
  /// The first of them, in the order of the services; no more than fit a message.
  let first: [String]

  /// How many of the first ones are kept.
  static let most = 6
}

extension Rule {
  /// What holds for an environment that is only there to be extended as well.
  static let aboutFiles = [
    literalSecret, literalSecretSetting, resetInRoot, redundantOverride, knownVersion, deprecatedParameter,
    undeployedManifests,
  ]

  /// What holds for what is deployed.
  static let aboutDeployments = [
    requiredVariable, hardDependency, dependencyCycle, serviceReference, dependencyPort, undeclaredService,
    serviceNameTwice, contractDrift, ownMetadata, pullPolicy, developmentValues, isolatedPods, unreadVariable,
    builtInVariable, servedProbes, writablePaths,
    declaredTraffic, idleReplicas, openNamespaces, otherPort, knownValues, ownHost, newerContract,
    failingModule, doubtfulModule,
  ]

  /// What shows only when environments are held against each other.
  static let amongEnvironments = [weakerThanRehearsal, unsetVariable, sharedHost, unfitRehearsal, needlessRemoval]
}

extension Rule.Weight {
  func severity(under profile: PlatformSettings.PolicyProfile) -> Severity {
    switch (self, profile) {
    case (.always(let severity), _): severity
    case (.together, _): .error
    case (.policy, .lenient): .info
    case (.policy(let severity, strict: _), .standard): severity
    case (.policy(standard: _, let severity), .strict): severity
    }
  }
}

extension Rule {
  /// Every rule on services and environments, in the order of its findings within a severity.
  public static let all = [usableValue] + aboutFiles + aboutDeployments + amongEnvironments

  /// Whether it looks at what there is to be noted about each service.
  var isCensus: Bool { if case .census = check { true } else { false } }

  /// Whether it holds for an environment that is only there to be extended as well.
  var isAboutFiles: Bool { Self.aboutFiles.contains { $0.id == id } || id == Self.usableValue.id }
}
