extension TextFormat {
  /// What the schema of a text of this format says, in regular expressions that JavaScript and Python read alike.
  var schema: Object {
    switch self {
    case .free: [:]
    case .nonEmpty: ["minLength": 1]
    case .day: ["format": "date", "pattern": #"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"#]
    case .dnsLabel: ["maxLength": 63, "pattern": .string(Self.labelPattern)]
    case .dnsSubdomain: ["maxLength": 253, "pattern": .string("^\(Self.subdomain)$")]
    case .host: ["maxLength": 255, "pattern": .string(#"^(\*\.)?"# + "\(Self.subdomain)$")]
    case .path: ["pattern": "^/"]
    case .labelValue: ["maxLength": 63, "pattern": "^([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?$"]
    case .dataKey: ["maxLength": 253, "pattern": #"^(?!\.$|\.\.)[A-Za-z0-9._-]+$"#]
    case .addressRange: ["pattern": "^[0-9A-Fa-f.:]+/[0-9]{1,3}$"]
    case .kubernetesVersion: ["pattern": #"^[0-9]+\.[0-9]+$"#]
    case .imageDigest: ["pattern": .string("^\(Self.digest)$")]
    case .imageTag: ["pattern": .string("^\(Self.tag)$")]
    case .imageRepository: ["pattern": .string("^\(Self.repository)$")]
    }
  }

  /// A whole image reference.
  static let imagePattern = "^\(repository)(:\(tag))?(@\(digest))?$"

  /// A whole DNS label.
  static let labelPattern = "^\(label)$"

  private static let label = "[a-z0-9]([a-z0-9-]*[a-z0-9])?"
  private static let subdomain = #"\#(label)(\.\#(label))*"#
  private static let digest = "sha256:[0-9a-f]{64}"
  private static let tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}"
  private static let repository = "(\(name)(:[0-9]+)?/)?\(name)(/\(name))*"
  private static let name = "[a-z0-9]([a-z0-9._-]*[a-z0-9])?"
}
