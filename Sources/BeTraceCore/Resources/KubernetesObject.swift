/// A kind of Kubernetes object whose fields the compiler knows: one that is misspelt does not build.
///
/// What no typed kind describes can still be deployed, as a `Resource` made of a plain `Object`.
public protocol KubernetesObject: ResourcePart {
  /// The API group and version, such as `apps/v1`; only the version for the core group.
  static var apiVersion: String { get }
  /// The kind as Kubernetes spells it.
  static var kind: String { get }
  /// The object's name, namespace, labels and annotations.
  var metadata: ObjectMeta { get set }
  /// Adds what follows `metadata` to `object`, in human order.
  func writeContent(to object: inout Object)
}

extension KubernetesObject {
  public func write(to object: inout Object) {
    object.add("apiVersion", Self.apiVersion)
    object.add("kind", Self.kind)
    object.add("metadata", metadata)
    writeContent(to: &object)
  }

  /// The object as it is validated, compared and exported; unset fields are left to the cluster's defaults.
  public var resource: Resource { Resource(body) }
}
