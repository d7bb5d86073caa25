/// An environment variable of a container.
public struct EnvVar: ResourcePart {
  /// Any printable characters but `=`.
  public var name: String
  /// Where its value comes from.
  public var source: Source

  /// The variable `name` with the text `value`, the empty one too.
  public init(name: String, value: String) {
    self.init(name: name, .value(value))
  }

  /// The variable `name` with what `source` gives, as in `EnvVar(name: "KEY", .secretKeyRef(name: "auth", key: "key"))`.
  public init(name: String, _ source: Source) {
    self.name = name
    self.source = source
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    source.write(to: &object)
  }

  /// Where a variable's value comes from; without `optional`, a container does not start while its source is missing.
  public enum Source: ResourcePart {
    /// This text, in which `$(NAME)` is the value of a variable that comes before it.
    case value(String)
    /// One key of the Secret `name`.
    case secretKeyRef(name: String, key: String, optional: Bool? = nil)
    /// One key of the ConfigMap `name`.
    case configMapKeyRef(name: String, key: String, optional: Bool? = nil)
    /// A field of the pod, or a resource of one of its containers.
    case downward(DownwardSource)
    /// One key of a file `path` of variables in the emptyDir `volumeName`, written by an init container.
    case fileKeyRef(volumeName: String, path: String, key: String, optional: Bool? = nil)

    public func write(to object: inout Object) {
      switch self {
      case .value(let text):
        object.add("value", text)
      case .secretKeyRef(let name, let key, let optional):
        object.add("valueFrom") { $0.addKeySelector("secretKeyRef", name: name, key: key, optional: optional) }
      case .configMapKeyRef(let name, let key, let optional):
        object.add("valueFrom") { $0.addKeySelector("configMapKeyRef", name: name, key: key, optional: optional) }
      case .downward(let source):
        object.add("valueFrom", source)
      case .fileKeyRef(let volumeName, let path, let key, let optional):
        object.add("valueFrom") { source in
          source.add("fileKeyRef") {
            $0.add("volumeName", volumeName)
            $0.add("path", path)
            $0.add("key", key)
            $0.add("optional", optional)
          }
        }
      }
    }
  }
}

extension EnvVar.Source {
  /// A field of the pod, such as `metadata.name`, `status.podIP` or `metadata.labels['app']`.
  public static func fieldRef(_ fieldPath: String) -> Self { .downward(.fieldRef(fieldPath)) }

  /// A resource of a container, such as `limits.memory`; see `DownwardSource`.
  public static func resourceFieldRef(
    _ resource: String, containerName: String? = nil, divisor: String? = nil
  ) -> Self {
    .downward(.resourceFieldRef(resource, containerName: containerName, divisor: divisor))
  }
}

/// What a pod can tell its containers about itself.
public enum DownwardSource: ResourcePart {
  /// A field of the pod, such as `metadata.name` or `metadata.labels['app']`.
  case fieldRef(String)
  /// A resource of a container, such as `limits.memory`, in units of `divisor`, default 1 (cores, bytes).
  case resourceFieldRef(String, containerName: String? = nil, divisor: String? = nil)

  public func write(to object: inout Object) {
    switch self {
    case .fieldRef(let fieldPath):
      object.add("fieldRef") { $0.add("fieldPath", fieldPath) }
    case .resourceFieldRef(let resource, let containerName, let divisor):
      object.add("resourceFieldRef") {
        $0.add("containerName", containerName)
        $0.add("resource", resource)
        $0.add("divisor", divisor)
      }
    }
  }
}

/// All keys of a ConfigMap or Secret as environment variables.
public struct EnvFromSource: ResourcePart {
  /// Stands before every key.
  public var prefix: String?
  /// Whose keys.
  public var source: Source

  /// Every key of `source` as a variable.
  public init(prefix: String? = nil, _ source: Source) {
    self.prefix = prefix
    self.source = source
  }

  public func write(to object: inout Object) {
    object.add("prefix", prefix)
    source.write(to: &object)
  }

  /// Whose keys become variables; without `optional`, a container does not start while it is missing.
  public enum Source: ResourcePart {
    /// The ConfigMap `name`.
    case configMapRef(name: String, optional: Bool? = nil)
    /// The Secret `name`.
    case secretRef(name: String, optional: Bool? = nil)

    public func write(to object: inout Object) {
      switch self {
      case .configMapRef(let name, let optional):
        object.add("configMapRef") { $0.addReference(name, optional) }
      case .secretRef(let name, let optional):
        object.add("secretRef") { $0.addReference(name, optional) }
      }
    }
  }
}

extension Object {
  fileprivate mutating func addKeySelector(_ field: String, name: String, key: String, optional: Bool?) {
    add(field) {
      $0.add("name", name)
      $0.add("key", key)
      $0.add("optional", optional)
    }
  }

  fileprivate mutating func addReference(_ name: String, _ optional: Bool?) {
    add("name", name)
    add("optional", optional)
  }
}
