/// One thing an operator should know about an environment, and where it can be mended.
///
/// It is kept once for all who hold it: large plans have thousands, which every edit puts in order anew.
public struct Finding: Sendable, Hashable {
  private struct Content: Sendable, Hashable {
    var severity: Severity
    let rule: String
    var environment: String
    var service: String?
    var field: Field?
    var resource: ResourceIdentity?
    var path: ValuePath?
    var origin: Origin?
    let message: String
    let brief: String
    var acceptance: Acceptance?
    var fixes: [QuickFix]
  }

  private final class Storage: Sendable {
    let content: Content

    init(_ content: Content) { self.content = content }
  }

  private var storage: Storage

  private var content: Content {
    get { storage.content }
    set { storage = Storage(newValue) }
  }

  /// Without a `brief` what the message says before it explains.
  public init(
    _ severity: Severity, rule: String, environment: String, service: String? = nil, field: Field? = nil,
    resource: ResourceIdentity? = nil, path: ValuePath? = nil, origin: Origin? = nil, message: String,
    brief: String? = nil, fixes: [QuickFix] = []
  ) {
    storage = Storage(
      Content(
        severity: severity, rule: rule, environment: environment, service: service, field: field, resource: resource,
        path: path, origin: origin, message: message, brief: brief ?? message.statement, fixes: fixes))
  }

  public static func == (left: Finding, right: Finding) -> Bool {
    left.storage === right.storage || left.content == right.content
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension Finding {
  public var severity: Severity {
    get { storage.content.severity }
    set { content.severity = newValue }
  }

  /// The rule's id, such as `POL-01`.
  public var rule: String { storage.content.rule }

  /// Whether it is about what was applied before, so that it is gone once this is applied.
  public var isOfUpdate: Bool { rule.hasPrefix("UPD-") }

  public var environment: String {
    get { storage.content.environment }
    set { content.environment = newValue }
  }

  /// The service it is about; nil if it is about the environment itself.
  public var service: String? {
    get { storage.content.service }
    set { content.service = newValue }
  }

  /// What the environment file would have to say otherwise; nil if only the module's team can change it.
  public var field: Field? {
    get { storage.content.field }
    set { content.field = newValue }
  }

  /// The object it shows in.
  public var resource: ResourceIdentity? {
    get { storage.content.resource }
    set { content.resource = newValue }
  }

  /// Where in that object.
  public var path: ValuePath? {
    get { storage.content.path }
    set { content.path = newValue }
  }

  /// Who decided the value that is wrong.
  public var origin: Origin? {
    get { storage.content.origin }
    set { content.origin = newValue }
  }

  /// What is wrong and why it matters: lower case, no full stop, the user's own text in 'quotes'.
  public var message: String { storage.content.message }

  /// The same in few words, to be read after the name of what it is about: `no digest: its tag can move`.
  public var brief: String { storage.content.brief }

  /// Why it is accepted for now, from an exception of the environment; nil if it is not.
  public var acceptance: Acceptance? {
    get { storage.content.acceptance }
    set { content.acceptance = newValue }
  }

  /// The edits that would mend it, best first.
  public var fixes: [QuickFix] {
    get { storage.content.fixes }
    set { content.fixes = newValue }
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

extension [Finding] {
  /// Each once: what is wrong in a file is said in the plans of all environments that extend it.
  public var unique: [Finding] {
    var seen: Set<String> = []
    return filter { seen.insert($0.description).inserted }
  }
}
