/// What a service says about itself in a document beside its manifests, where these cannot say it: who it needs, which team
/// owns it. It is ours and never deployed.
///
///     apiVersion: betrace.dev/v1
///     kind: ServiceInfo
///     description: the background jobs
///     owner: Jobs
///     dependencies:
///       nats: [client]
///     softDependencies: [backend]
///     metrics:
///       port: metrics
///     replicas:
///       max: 12
///       reason: the stream has as many partitions
///     unavailable:
///       ingress: a worker takes no requests
struct ServiceSheet: Sendable {
  static let kind = "ServiceInfo"

  private(set) var texts: [String: String] = [:]
  /// Nil if it says nothing about them.
  private(set) var dependencies: [Dependency]?
  /// The name of the port that answers Prometheus, and where.
  private(set) var metrics: (port: String, path: String)?
  private(set) var contract = 1
  /// How many pods there may be, and why.
  private(set) var replicas = 0...Int(Int32.max)
  private(set) var reasonForReplicas: String?
  /// Why the service cannot have an ingress or autoscaling, by the name of the parameter.
  private(set) var unavailable: [String: String] = [:]

  /// One that says nothing.
  init() {}

  private static let textKeys = ["description", "version", "component", "owner"]
  private static let keys =
    ["apiVersion", "kind", "dependencies", "softDependencies", "metrics", "replicas", "unavailable", "contract"]
    + textKeys

  /// Whether `manifest` is one.
  static func isSheet(_ manifest: Manifest) -> Bool {
    manifest.value["kind"] == .string(kind)
      && manifest.value["apiVersion"]?.text?.hasPrefix("betrace.dev/") == true
  }

  /// Reads one; its keys are known, and what else it says is refused.
  init(_ manifest: Manifest) throws(ModuleFailure) {
    guard manifest.value["apiVersion"]?.text == EnvironmentReader.apiVersion else {
      throw Self.failure(
        "'apiVersion' must be '\(EnvironmentReader.apiVersion)', which this program reads", manifest, "apiVersion")
    }
    for member in manifest.value.object?.members ?? []
    where !OverrideReader.isIgnored(member.key) || member.key == "description" {
      guard Self.keys.contains(member.key) else {
        throw Self.failure(
          "'\(member.key.visible)' is nothing that a \(Self.kind) says\(member.key.nearest(in: Self.keys).question)",
          manifest,
          member.key)
      }
      guard Self.textKeys.contains(member.key) else { continue }
      guard let text = member.value.text else {
        throw Self.failure("'\(member.key)' must be a text, not \(member.value.unquoted)", manifest, member.key)
      }
      texts[member.key] = text
    }
    let hard = try Self.names(in: manifest, "dependencies")
    let soft = try Self.names(in: manifest, "softDependencies")
    if hard != nil || soft != nil {
      dependencies =
        (hard ?? []).map { .hard($0.name, ports: $0.ports) } + (soft ?? []).map { .soft($0.name, ports: $0.ports) }
    }
    if let value = manifest.value["metrics"] {
      guard let port = value["port"]?.text else {
        throw Self.failure(
          "'metrics' must be an object with the name of a 'port', and perhaps a 'path'", manifest, "metrics")
      }
      metrics = (port, value["path"]?.text ?? "/metrics")
    }
    try readLimits(manifest)
    if let value = manifest.value["contract"] {
      guard let number = value.integer, number > 0 else {
        throw Self.failure("'contract' must be a whole number from 1 on", manifest, "contract")
      }
      contract = number
    }
  }

  private mutating func readLimits(_ manifest: Manifest) throws(ModuleFailure) {
    if let value = manifest.value["replicas"] {
      let range = (value["min"]?.integer ?? 0, value["max"]?.integer ?? Int(Int32.max))
      guard value.object?.keys.allSatisfy(["min", "max", "reason"].contains) == true, 0 <= range.0, range.0 <= range.1
      else { throw Self.failure("'replicas' must be an object of 'min', 'max' and a 'reason'", manifest, "replicas") }
      (replicas, reasonForReplicas) = (range.0...range.1, value["reason"]?.text)
    }
    guard let value = manifest.value["unavailable"] else { return }
    let reasons = value.object?.members.map { ($0.key, $0.value.text) } ?? [("", nil)]
    for (name, reason) in reasons {
      guard ["ingress", "autoscaling"].contains(name), let reason else {
        throw Self.failure(
          "'unavailable' must be an object of 'ingress' and 'autoscaling', each with the reason", manifest,
          "unavailable")
      }
      unavailable[name] = reason
    }
  }

  /// Services by name: a list of names, or an object of names with the ports that are used.
  private static func names(
    in manifest: Manifest, _ key: String
  ) throws(ModuleFailure) -> [(name: String, ports: [String])]? {
    guard let value = manifest.value[key] else { return nil }
    if let names = value.array?.compactMap(\.text), names.count == value.array?.count { return names.map { ($0, []) } }
    if let members = value.object?.members,
      members.allSatisfy({ $0.value.array?.allSatisfy { $0.text != nil } == true })
    {
      return members.map { ($0.key, $0.value.array?.compactMap(\.text) ?? []) }
    }
    throw failure(
      "'\(key)' must be a list of the names of services, or an object of names with a list of ports each", manifest, key
    )
  }

  private static func failure(_ message: String, _ manifest: Manifest, _ key: String) -> ModuleFailure {
    ModuleFailure(message, at: manifest.place(nearest: FieldPath(key)))
  }
}
