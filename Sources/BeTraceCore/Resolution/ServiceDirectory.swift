/// Where every service of an environment is reached: those of the plan and the external ones. What looks like a secret is
/// in none of it, as it gets into objects.
struct ServiceDirectory: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    let namespace: String
    /// The ports that its Service offers, by name.
    let ports: [String: Int]
    let isExternal: Bool
    /// Whether it is outside the cluster, whose DNS has no name for it.
    var isBeyondCluster = false
  }

  private(set) var entries: [String: Entry] = [:]

  /// The external services; those of the plan are added.
  init(externals: Object) {
    for member in externals.hidingSecrets.members {
      var ports: [String: Int] = [:]
      for port in member.value["ports"]?.object?.members ?? [] { ports[port.key] = port.value.integer }
      entries[member.key] = Entry(
        namespace: member.value["namespace"]?.text ?? "default", ports: ports, isExternal: true,
        isBeyondCluster: member.value["addresses"] != nil)
    }
  }

  mutating func add(_ info: ServiceInfo, namespace: String) {
    let ports = info.ports.map { ($0.name, $0.port) }
    entries[info.name] = Entry(
      namespace: namespace.hidingSecrets, ports: Dictionary(ports) { first, _ in first }, isExternal: false)
  }

  subscript(service: String) -> Entry? { entries[service] }

  /// The text that `reference` stands for, nil if there is no such service or port, or no name for it.
  func text(of reference: ServiceReference) -> String? {
    guard let entry = entries[reference.service], !entry.isBeyondCluster, let number = entry.ports[reference.port]
    else { return nil }
    return reference.text(namespace: entry.namespace, number: number)
  }
}
