/// One change to an environment file: a value set, or removed so that the inherited one shows again.
public struct Edit: Sendable, Hashable {
  /// The environment whose file changes.
  public let environment: String
  /// The member that changes, from the root of the file.
  public let path: ValuePath
  /// What it becomes; nil removes it.
  public let value: Value?

  /// Changes the member at `path` of the file of `environment`.
  public init(environment: String, path: ValuePath, value: Value?) {
    self.environment = environment
    self.path = path
    self.value = value
  }

  /// Changes a service's field, or a setting of the environment itself if `service` is nil; a nil `value` resets it to
  /// what is inherited.
  public init(environment: String, service: String?, field: Field, value: Value?) {
    let keys = (service.map { ["services", $0] } ?? []) + field.keys
    self.init(environment: environment, path: ValuePath(keys.map(ValuePath.Step.key)), value: value)
  }
}
