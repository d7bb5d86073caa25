/// What a finding means, for people who see it for the first time.
public struct RuleExplanation: Sendable, Hashable {
  /// Who says that it is wrong.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// The format of environment files.
    case file
    /// The API server of Kubernetes, which refuses such an object.
    case server
    /// Nobody refuses it, but it cannot work.
    case cluster
    /// What has proved itself in running services; whether it counts is for the environment's policy profile to say.
    case practice
    /// What every module promises; no finding of an environment, but what `verify` says of modules.
    case contract
  }

  /// The finding's id, such as `POL-01`.
  public let id: String
  /// What is wrong, in a few words: no full stop.
  public let title: String
  public let source: Source
  /// What the finding says.
  public let meaning: String
  /// What happens if nobody does anything.
  public let importance: String
  /// What to do about it.
  public let remedy: String
  /// How much it matters.
  public let weight: Rule.Weight

  /// The explanation of the rule `id`; of a finding that no rule makes, but the reading of a file, with its `weight`.
  init(
    _ id: String, _ title: String, _ source: Source, weight: Rule.Weight = .always(.error), meaning: String,
    importance: String, remedy: String
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.meaning = meaning
    self.importance = importance
    self.remedy = remedy
    self.weight = Self.weights[id] ?? (Self.warnings.contains(id) ? .always(.warning) : weight)
  }

  /// The weights of rules that only plans, sets of objects and updates have. What the server refuses by a rule of the same id
  /// weighs more than what it takes.
  private static let weights: [String: Rule.Weight] = {
    let rules =
      Rule.all.map { ($0.id, $0.weight) } + JointRule.all.map { ($0.id, $0.weight) }
      + UpdateRule.all.map { ($0.id, $0.weight) }
    let ofServer = Set(ObjectRule.all.map(\.id))
    return Dictionary(rules.filter { !ofServer.contains($0.0) }) { first, _ in first }
  }()

  /// The rules on single objects by which the server, or whoever reads the object later, refuses nothing.
  private static let warnings: Set<String> = Set(ObjectRule.all.filter { $0.severity == .warning }.map(\.id))
    .subtracting(
      ObjectRule.all.filter { $0.severity == .error }.map(\.id))

  /// The explanations of findings that mean the same in several kinds, each of which the server refuses.
  static func refused(
    _ ids: [String], _ title: String, meaning: String, remedy: String
  ) -> [RuleExplanation] {
    ids.map {
      RuleExplanation(
        $0, title, .server, meaning: meaning, importance: "The server refuses the object.", remedy: remedy)
    }
  }

  /// The same where the server takes the object and warns.
  static func warned(_ ids: [String], _ title: String, meaning: String, remedy: String) -> [RuleExplanation] {
    ids.map {
      RuleExplanation(
        $0, title, .server, weight: .always(.warning), meaning: meaning,
        importance: "The server takes the object and warns; it may not do what it says.", remedy: remedy)
    }
  }

  /// How severe the finding is under `profile`.
  public func severity(under profile: PlatformSettings.PolicyProfile) -> Severity { weight.severity(under: profile) }
}

extension RuleExplanation {
  /// One for every finding that there can be, by id.
  public static let all: [RuleExplanation] =
    [
      aboutFiles, aboutReading, aboutMetadata, aboutObjects, aboutVariables, aboutPods, aboutWorkloads, aboutNetwork,
      aboutCapacity, aboutConnections, aboutTraffic, aboutNeeds, aboutIdleSettings, aboutPractice, aboutCustomKinds,
      aboutModules, aboutApplying, aboutUpdates, aboutEnvironments,
    ].joined().sorted { $0.id < $1.id }

  /// The explanation of the finding `id`, in upper or lower case; nil if there is no such finding.
  public static func of(_ id: String) -> RuleExplanation? {
    all.first { $0.id.lowercased() == id.lowercased() }
  }
}

extension RuleExplanation {
  /// One for every check of the contract of service modules, in their order.
  public static let ofContract = ContractCheck.all.map(\.explanation)
}

extension RuleExplanation {
  /// The kinds of Kubernetes that rules look into, by name. Of others the schema is known, and what holds of all metadata.
  public static let kinds: [String] = {
    var names = ObjectScope.kindsWithPods
    for rule in ObjectRule.all {
      if case .kinds(let kinds) = rule.scope { names.formUnion(kinds) }
    }
    return names.sorted()
  }()
}

extension RuleExplanation.Source: CustomStringConvertible {
  /// The source in words.
  public var description: String {
    switch self {
    case .file: "the format of environment files"
    case .server: "the Kubernetes API server, which refuses it"
    case .cluster: "Kubernetes, which takes it, but it cannot work"
    case .practice: "good practice"
    case .contract: "the contract of service modules"
    }
  }
}

extension Rule.Weight: CustomStringConvertible {
  /// `error`, or `warning (lenient: info, strict: error)` where the policy profile of the environment decides.
  public var description: String {
    switch self {
    case .always(let severity): return severity.rawValue
    case .together: return "error (of files alone: warning)"
    case .policy(let standard, let strict):
      let others = [("lenient", Severity.info), ("strict", strict)].filter { $0.1 != standard }
        .map { "\($0.0): \($0.1.rawValue)" }
      return standard.rawValue + (others.isEmpty ? "" : " (\(others.joined(separator: ", ")))")
    }
  }
}
