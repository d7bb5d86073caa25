/// An object as rules look at it, and what is wrong with it by itself; a class, because many hold it.
final class JudgedObject: Sendable {
  let identity: ResourceIdentity
  /// Its kind, with the group behind a custom one: `Deployment`, `ServiceMonitor.monitoring.coreos.com`.
  let kind: String
  /// Where it lies; a namespaced object that names none lies in `default`.
  let namespace: String
  /// The whole object with the server's defaults; as it was written where the server could not read it.
  let root: ObjectPart
  /// Nil if it has none.
  let specification: ObjectPart?
  /// The pods that it makes, or is; nil if none.
  let pods: JudgedPods?
  /// What is wrong with it, whatever else there is.
  let faults: [ObjectFault]
  /// Whether it has the form that its kind asks for, as far as that is known.
  let isReadable: Bool

  init(_ parts: ObjectParts, faults: [ObjectFault]) {
    root = parts.root
    specification = root["spec"]
    identity = ResourceIdentity(root)
    (kind, namespace) = (identity.kindOfGroup, identity.namespaceOrDefault(of: root))
    pods = root.podTemplate.flatMap(JudgedPods.init)
    self.faults = faults
    isReadable = true
  }

  /// An object that nobody could look into.
  init(unread value: Value, version: KubernetesVersion, faults: [ObjectFault], isReadable: Bool) {
    let kind = SchemaKind(unknown: value["kind"]?.text ?? "", in: value["apiVersion"]?.text ?? "")
    let object = DecodedObject(kind: kind, value: value)
    root = ObjectPart(value: value, path: FieldPath(), object: ObjectFacts(object, version: version))
    specification = root["spec"]
    identity = ResourceIdentity(root)
    (self.kind, namespace) = (identity.kindOfGroup, identity.namespaceOrDefault(of: root))
    // Others may still rely on its pods.
    pods = root.podTemplate.flatMap(JudgedPods.init)
    self.faults = faults
    self.isReadable = isReadable
  }

  var name: String { identity.name }
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

/// The pods that an object makes, or is; a class, because every rule on pods asks for them.
final class JudgedPods: Sendable {
  /// Their specification.
  let spec: ObjectPart
  /// That of the pod or of the template, nil if it has none.
  let metadata: ObjectPart?
  let labels: Object
  let annotations: Object
  /// Those that initialize first.
  let containers: [ObjectPart]
  /// All that containers say of their environment, one variable after another.
  let variables: [ObjectPart]

  /// The pods of `template`, nil if it does not say what they are to be.
  init?(_ template: ObjectPart) {
    guard let spec = template["spec"] else { return nil }
    self.spec = spec
    metadata = template["metadata"]
    labels = metadata?.value["labels"]?.object ?? [:]
    annotations = metadata?.value["annotations"]?.object ?? [:]
    containers = spec.everyContainer
    variables = containers.flatMap { $0.items("env") }
  }

  /// Whether a container listens on a port of this name or number.
  func listens(on port: Value) -> Bool {
    containers.contains { $0.items("ports").contains { $0.value["name"] == port || $0.value["containerPort"] == port } }
  }
}
