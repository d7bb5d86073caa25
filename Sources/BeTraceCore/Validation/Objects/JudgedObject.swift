/// An object as rules look at it, and what is wrong with it by itself; a class, because many hold it.
final class JudgedObject: Sendable {
  let identity: ResourceIdentity
  /// Its kind, with the group behind a custom one: `Deployment`, `ServiceMonitor.monitoring.coreos.com`.
  let kind: String
  /// Where it lies; a namespaced object that names none lies in `default`.
  let namespace: String
  /// The whole object with the server's defaults; as it was written where the server could not read it.
  let root: ObjectPart
  /// The pods that it makes, or is; nil if none.
  let pods: JudgedPods?
  /// What is wrong with it, whatever else there is.
  let faults: [ObjectFault]
  /// Whether it has the form that its kind asks for, as far as that is known.
  let isReadable: Bool

  init(_ parts: ObjectParts, faults: [ObjectFault]) {
    root = parts.root
    identity = ResourceIdentity(root)
    (kind, namespace) = (identity.kindOfGroup, identity.namespaceOrDefault(of: root))
    pods = parts.pods.first.map { [root] in JudgedPods($0, of: root) }
    self.faults = faults
    isReadable = true
  }

  /// An object that nobody could look into.
  init(unread value: Value, version: KubernetesVersion, faults: [ObjectFault], isReadable: Bool) {
    let kind = SchemaKind(unknown: value["kind"]?.text ?? "", in: value["apiVersion"]?.text ?? "")
    let object = DecodedObject(kind: kind, value: value)
    root = ObjectPart(value: value, path: FieldPath(), object: ObjectFacts(object, version: version))
    identity = ResourceIdentity(root)
    (self.kind, namespace) = (identity.kindOfGroup, identity.namespaceOrDefault(of: root))
    // Others may still rely on its pods.
    pods = root.podSpec.map { [root] in JudgedPods($0, of: root) }
    self.faults = faults
    self.isReadable = isReadable
  }

  var name: String { identity.name }

  var specification: ObjectPart? { root["spec"] }
}

extension JudgedObject: CustomStringConvertible {
  /// `Deployment 'bff'`.
  var description: String { "\(identity.kind) '\(name.visible)'" }
}

extension ResourceIdentity {
  fileprivate var kindOfGroup: String {
    guard apiVersion.utf8.contains(UInt8(ascii: ".")) else { return kind }
    let group = group
    return group.hasSuffix(".k8s.io") || group.hasSuffix(".kubernetes.io") ? kind : "\(kind).\(group)"
  }

  fileprivate func namespaceOrDefault(of root: ObjectPart) -> String {
    namespace ?? (root.object.kind.isNamespaced ? "default" : "")
  }

  /// What an object says that it is.
  fileprivate init(_ root: ObjectPart) {
    let metadata = root["metadata"]
    let namespace = metadata?.text("namespace") ?? ""
    let name = metadata?.text("name") ?? ""
    self.init(
      apiVersion: root.text("apiVersion"), kind: root.text("kind"), namespace: namespace.isEmpty ? nil : namespace,
      name: name.isEmpty ? metadata?.text("generateName") ?? "" : name)
  }
}

/// The pods that an object makes, or is.
struct JudgedPods: Sendable {
  /// Their specification.
  let spec: ObjectPart
  let labels: Object
  let annotations: Object
  /// Those that initialize first.
  let containers: [ObjectPart]

  fileprivate init(_ spec: ObjectPart, of root: ObjectPart) {
    self.spec = spec
    let metadata = root.value(at: FieldPath(spec.path.steps.dropLast()))?["metadata"]
    labels = metadata?["labels"]?.object ?? [:]
    annotations = metadata?["annotations"]?.object ?? [:]
    containers = spec.everyContainer
  }

  /// Whether a container listens on a port of this name or number.
  func listens(on port: Value) -> Bool {
    containers.contains { $0.items("ports").contains { $0.value["name"] == port || $0.value["containerPort"] == port } }
  }
}

extension ObjectPart {
  /// The value at `path` below this part, nil if there is none.
  func value(at path: FieldPath) -> Value? {
    var current = value
    for step in path.steps {
      let next: Value? =
        switch step {
        case .field(let name), .key(let name): current[name]
        case .index(let index): current.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let next else { return nil }
      current = next
    }
    return current
  }
}
