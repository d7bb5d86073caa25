/// One check on what an environment says and would deploy. `Rules/` has one, or a small family, a file; `all` is the
/// catalogue.
public struct Rule: Sendable {
  /// How severe a finding of a rule is.
  public enum Weight: Sendable, Hashable {
    /// The same everywhere.
    case always(Severity)
    /// A practice: `info` under the lenient profile, and what is given here under the others.
    case policy(standard: Severity = .warning, strict: Severity)
  }

  /// Its name in findings and exceptions, such as `POL-01`.
  public let id: String
  public let weight: Weight
  /// What it asks for, in one sentence.
  public let summary: String
  /// What breaks it.
  let check: @Sendable (Inspection) -> [Fault]

  init(_ id: String, _ weight: Weight, _ summary: String, check: @escaping @Sendable (Inspection) -> [Fault]) {
    self.id = id
    self.weight = weight
    self.summary = summary
    self.check = check
  }
}

extension Rule {
  /// Every rule on a plan, in the order of its findings within a severity.
  public static let all = [usableValue] + aboutFiles + aboutDeployments

  /// What holds for an environment that is only there to be extended as well.
  static let aboutFiles = [literalSecret, resetInRoot, redundantOverride]

  /// What holds for what is deployed.
  static let aboutDeployments = [
    requiredVariable, hardDependency, serviceReference, variableName, variableReference, variableField,
    variableResource,
    externalObject, objectName, label, annotation, ownMetadata, quantity, negativeQuantity, requestWithinLimit,
    wholeBytes,
    containerPortNumber, containerPortName, containerPortTwice, servicePortName, servicePortNumber,
    serviceNameTwice, objectTwice, namespaceConflict, selectedPods, targetPort, ingressBackend, contractDrift,
    imageTag, imageDigest, ownNamespace, spareReplica, pullPolicy,
  ]
}

extension Rule.Weight {
  func severity(under profile: PlatformSettings.PolicyProfile) -> Severity {
    switch (self, profile) {
    case (.always(let severity), _): severity
    case (.policy, .lenient): .info
    case (.policy(let severity, strict: _), .standard): severity
    case (.policy(standard: _, let severity), .strict): severity
    }
  }
}
