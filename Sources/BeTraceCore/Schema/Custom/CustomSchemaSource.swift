import Synchronization

/// Where the schemas of custom kinds come from, for each version of Kubernetes; what was read is kept.
public final class CustomSchemaSource: Sendable {
  private let make: @Sendable (KubernetesVersion) -> CustomSchemas
  private let known = Mutex<[KubernetesVersion: CustomSchemas]>([:])

  /// The schemas that `make` gives for a version.
  public init(_ make: @escaping @Sendable (KubernetesVersion) -> CustomSchemas) { self.make = make }

  /// None at all.
  public static let none = CustomSchemaSource { _ in .none }

  /// The schemas for `version`, with what was read of them.
  func schemas(for version: KubernetesVersion) -> CustomSchemas {
    known.withLock { $0[version] } ?? make(version)
  }

  /// Keeps what was read of `schemas`.
  func keep(_ schemas: CustomSchemas, for version: KubernetesVersion) { known.withLock { $0[version] = schemas } }
}
