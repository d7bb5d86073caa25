/// What one environment file says, read against the contracts of the services it names.
public struct Environment: Sendable {
  /// How it is called: what the file says, or else the file's own name.
  public let name: String
  /// The services it lists, in file order.
  public let services: [ServiceEntry]
  /// The findings it accepts for a time, in file order.
  public let exceptions: [PolicyException]
  /// What is wrong in the file.
  public let findings: [Finding]
  /// What it says about itself.
  let settings: Override.Keys
  /// Where each service stands among those it lists.
  private let positions: [String: Int]

  /// Reads `document`. The file's own name counts where the environment does not say how it is called. What says the
  /// same as in `former`, the same file before an edit, is not read again.
  public init(_ document: JSONDocument, fileName: String, catalogue: Catalogue, after former: Environment? = nil) {
    var reader = EnvironmentReader(document, fileName: fileName, catalogue: catalogue, after: former)
    reader.read()
    name = reader.name
    services = reader.services
    positions = Dictionary(services.enumerated().map { ($1.name, $0) }) { first, _ in first }
    exceptions = reader.exceptions
    settings = reader.settings
    findings = reader.findings
  }

  /// The parent's name and where it stands; nil for a root.
  public var extends: (name: String, origin: Origin)? {
    guard case .value(.string(let name), let origin)? = settings["extends"], name.isDNSLabel else { return nil }
    return (name, origin)
  }

  /// Whether it is only there to be extended.
  public var isAbstract: Bool {
    if case .value(true, _)? = settings["abstract"] { true } else { false }
  }

  /// The kubectl context, nil unless given.
  public var context: String? {
    if case .value(.string(let context), _)? = settings["context"] { context } else { nil }
  }

  /// What it says about the service called `name`.
  func overrides(of name: String) -> Override.Keys? { entry(of: name)?.overrides }

  /// Its entry of the service called `name`, nil if it lists no such service.
  func entry(of name: String) -> ServiceEntry? { positions[name].map { services[$0] } }
}
