/// How much a finding matters; an error makes `validate` fail.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case error, warning, info

  /// Errors come first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}

/// One thing an operator should know about an environment, and where it can be mended.
public struct Finding: Sendable, Hashable {
  public var severity: Severity
  /// The rule's id, such as `POL-01`.
  public let rule: String
  public var environment: String
  /// The service it is about; nil if it is about the environment itself.
  public var service: String?
  /// What the environment file would have to say otherwise; nil if only the module's team can change it.
  public var field: Field?
  /// The object it shows in, and where in it.
  public var resource: ResourceIdentity?
  public var path: ValuePath?
  /// Who decided the value that is wrong.
  public var origin: Origin?
  /// What is wrong and why it matters: lower case, no full stop, the user's own text in 'quotes'.
  public let message: String
  /// The same in few words, to be read after the name of what it is about: `no digest: its tag can move`.
  public let brief: String
  /// Why it is accepted for now, from an exception of the environment; nil if it is not.
  public var acceptance: String?
  /// The edits that would mend it, best first.
  public var fixes: [QuickFix]

  /// Without a `brief` what the message says before it explains.
  public init(
    _ severity: Severity, rule: String, environment: String, service: String? = nil, field: Field? = nil,
    resource: ResourceIdentity? = nil, path: ValuePath? = nil, origin: Origin? = nil, message: String,
    brief: String? = nil, fixes: [QuickFix] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.environment = environment
    self.service = service
    self.field = field
    self.resource = resource
    self.path = path
    self.origin = origin
    self.message = message
    self.brief = brief ?? message.statement
    self.fixes = fixes
  }
}

extension Finding: CustomStringConvertible {
  /// `environments/production.json:52:9: error: bff: image.tag: the message [POL-01]`, on one line.
  public var description: String {
    var parts = [origin?.place?.description ?? environment, severity.rawValue]
    if let service { parts.append(service) }
    if let field { parts.append(field.description) }
    return parts.joined(separator: ": ") + ": \(message) [\(rule)]"
  }
}

extension String {
  /// What a message says before it explains: all before the first colon that ends a word and stands in no quotes.
  var statement: String {
    var isQuoted = false
    var last: Character = " "
    for index in indices {
      let character = self[index]
      if character == "'", isQuoted || last == " " { isQuoted.toggle() }
      if character == ":", !isQuoted, self[index...].hasPrefix(": ") { return String(self[..<index]) }
      last = character
    }
    return self
  }
}

/// An edit that mends a finding.
public struct QuickFix: Sendable, Hashable {
  /// What the fix does, as an imperative: `set IfNotPresent`.
  public let description: String
  public let edits: [Edit]

  public init(_ description: String, _ edits: [Edit]) {
    self.description = description
    self.edits = edits
  }
}

extension [Finding] {
  /// Each once: what is wrong in a file is said in the plans of all environments that extend it.
  public var unique: [Finding] {
    var seen: Set<String> = []
    return filter { seen.insert($0.description).inserted }
  }
}
