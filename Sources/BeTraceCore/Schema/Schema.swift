/// What one version of Kubernetes knows: kinds, and structures as they are met.
public struct Schema: Sendable {
  /// The version.
  public let version: KubernetesVersion
  private let kinds: [String: [SchemaKind]]
  /// Those that were met, by the length of their names, all long ones together: to compare with the few of a length takes
  /// less time than to hash a name.
  private var structures = Array(repeating: [SchemaStructure](), count: 64)

  /// What `version` knows.
  public init(_ version: KubernetesVersion) {
    self.version = version
    kinds = Dictionary(grouping: SchemaTable.allKinds.filter { $0.versions.contains(version) }, by: \.name)
  }

  /// The kind called `name` in `apiVersion`, nil if there is none.
  public func kind(_ apiVersion: String, _ name: String) -> SchemaKind? {
    kinds[name]?.first { $0.apiVersion == apiVersion }
  }

  /// The structure called `name`, which the table has.
  public mutating func structure(_ name: String) -> SchemaStructure {
    let length = min(name.utf8.count, structures.count - 1)
    if let known = structures[length].first(where: { $0.name == name }) { return known }
    guard let text = SchemaTable.structures[name] else { preconditionFailure("there is no structure '\(name)'") }
    let structure = SchemaStructure(name, reading: text, version: version)
    structures[length].append(structure)
    return structure
  }
}

extension Schema {
  /// The kinds called `name` in any group and version of it.
  func kinds(named name: String) -> [SchemaKind] { kinds[name] ?? [] }

  /// The names of all kinds of `apiVersion`.
  func kindNames(in apiVersion: String) -> [String] {
    kinds.values.joined().filter { $0.apiVersion == apiVersion }.map(\.name).sorted()
  }

  /// Every `apiVersion` of a kind.
  var apiVersions: [String] { Set(kinds.values.joined().map(\.apiVersion)).sorted() }
}
