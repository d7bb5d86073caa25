/// One check on what an environment would deploy. `Rules/` has one a file; `all` is the catalogue.
public struct Rule: Sendable {
  /// How severe a finding of a rule is.
  public enum Weight: Sendable, Hashable {
    /// The same everywhere.
    case always(Severity)
    /// A practice: `info` under the lenient profile, `warning` under the standard one, and under the strict one
    /// an error or a warning.
    case policy(strict: Severity)
  }

  /// Its name in findings and exceptions, such as `POL-01`.
  public let id: String
  public let weight: Weight
  /// What it asks for, in one sentence.
  public let summary: String
  /// What in `plan` breaks it; severity is set from the weight afterwards.
  let check: @Sendable (Plan) -> [Finding]

  init(_ id: String, _ weight: Weight, _ summary: String, check: @escaping @Sendable (Plan) -> [Finding]) {
    self.id = id
    self.weight = weight
    self.summary = summary
    self.check = check
  }

  /// Every rule on a plan, in the order of its findings within a severity.
  public static let all: [Rule] = [
    requiredVariable, literalSecret,
  ]

  func severity(under profile: PlatformSettings.PolicyProfile) -> Severity {
    switch (weight, profile) {
    case (.always(let severity), _): severity
    case (.policy, .lenient): .info
    case (.policy, .standard): .warning
    case (.policy(let severity), .strict): severity
    }
  }
}
