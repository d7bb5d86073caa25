/// What a module is given to deploy its service in one environment: every parameter with its decided value.
public struct DeploymentParameters: Sendable, Hashable {
  /// The name of the environment.
  public let environment: String
  /// The Kubernetes namespace of all the service's objects.
  public let namespace: String
  /// Nil while autoscaling decides.
  public let replicas: Int?
  /// The module's own variables with the environment's laid over, ready for a container: sorted by name, but for those
  /// that others refer to as `$(NAME)`, which stand before them.
  public let env: [EnvVar]
  /// Nil if there is no ingress.
  public let ingress: IngressSettings?
  /// Requests and limits of the container.
  public let resources: ResourceRequirements
  /// The container's image.
  public let image: ImageReference
  /// When a node fetches the image.
  public let imagePullPolicy: ImagePullPolicy
  /// Nil if the number of pods is fixed.
  public let autoscaling: AutoscalingSettings?
  private let service: ServiceInfo
  /// The values of the module's own parameters, by name.
  public let own: Object
  /// The services that its variables refer to.
  let references: [ServiceReference]
  /// What the environment adds to every object of its own.
  let added: AddedMetadata
  /// What it adds to what services share: their namespace, and what denies by default there.
  let addedToNamespace: AddedMetadata
  let addedToDefaultDenial: AddedMetadata

  /// The value of one of the module's own parameters.
  public subscript<Wrapped>(parameter: OwnParameter<Wrapped>) -> Wrapped { parameter.value(in: own) }

  /// The two labels by which pods are selected; they never change, as selectors cannot.
  public var selectorLabels: [String: String] {
    ["app.kubernetes.io/name": service.name, "app.kubernetes.io/instance": service.name]
  }

  /// The labels that all services of the environment have in common: for what they share, such as their namespace.
  public var sharedLabels: [String: String] { labels(partOf: addedToDefaultDenial) }

  /// The recommended labels, without the version.
  public var labels: [String: String] {
    selectorLabels.merging(labels(partOf: added)) { _, new in new }
      .merging(["app.kubernetes.io/component": service.component]) { _, new in new }
  }

  /// What all is part of is for the environment to say: BeTrace, unless `added` has another answer.
  private func labels(partOf added: AddedMetadata) -> [String: String] {
    let whole = "app.kubernetes.io/part-of"
    return [
      whole: added.labels[whole]?.text ?? "betrace",
      "app.kubernetes.io/managed-by": "betrace",
      "betrace.dev/environment": environment,
    ]
  }

  /// The recommended labels with the version that runs: for workloads and their pods.
  public var versionedLabels: [String: String] {
    guard let version = image.versionLabel else { return labels }
    return labels.merging(["app.kubernetes.io/version": version]) { _, new in new }
  }
}

/// What an environment says about an Ingress.
public struct IngressSettings: Sendable, Hashable {
  /// The DNS name that is served; nil for every one.
  public let host: String?
  /// Which controller serves it; nil for the cluster's default.
  public let className: String?
  /// The URL path that goes to the service.
  public let path: String
  /// How the path is compared with a request's.
  public let pathType: Ingress.PathType
  /// The secret of the certificate; nil without TLS.
  public let tlsSecret: String?
  /// Settings for the controller, by key.
  public let annotations: [String: String]
}

/// What an environment says about replicas by load.
public struct AutoscalingSettings: Sendable, Hashable {
  /// The fewest pods that run.
  public let min: Int
  /// The most pods that run.
  public let max: Int
  /// Percent of the request; nil if CPU does not count.
  public let cpu: Int?
  /// Percent of the request; nil if memory does not count.
  public let memory: Int?
}

/// Labels and annotations that an environment adds to objects.
struct AddedMetadata: Sendable, Hashable {
  let labels: Object
  let annotations: Object
}

extension DeploymentParameters {
  /// The parameters of `service` for the resolved `values`. Where a value is not what its type wants, which is a finding,
  /// the default stands in.
  init(
    _ service: Catalogue.Service, values: Object, environment: String, platform: PlatformSettings,
    directory: ServiceDirectory
  ) {
    self.environment = environment
    self.service = service.info
    namespace = values["namespace"]?.text ?? "default"
    autoscaling = values["autoscaling"].flatMap(AutoscalingSettings.init)
    replicas = autoscaling == nil ? values["replicas"]?.integer ?? 1 : nil
    env = VariableOrder.sorted(
      (values["env"]?.object?.members ?? []).compactMap { member in
        EnvVar(
          member.key, member.value, declared: service.variable(named: member.key), directory: directory)
      })
    ingress = values["ingress"].map(IngressSettings.init)
    resources = ResourceRequirements(
      requests: values["resources"]?["requests"].texts ?? [:], limits: values["resources"]?["limits"].texts ?? [:])
    image = ImageReference(values["image"])
    imagePullPolicy = values["imagePullPolicy"]?.text.flatMap(ImagePullPolicy.init) ?? .never
    references = (values["env"]?.object?.members ?? []).compactMap { member in
      if case .service(let reference)? = VariableSource(member.value) { reference } else { nil }
    }
    addedToDefaultDenial = AddedMetadata(labels: platform.labels, annotations: platform.annotations)
    addedToNamespace = AddedMetadata(
      labels: platform.podSecurityLabels.merging(platform.labels), annotations: platform.annotations)
    added = AddedMetadata(
      labels: platform.labels.merging(values["labels"]?.object ?? [:]),
      annotations: platform.annotations.merging(values["annotations"]?.object ?? [:]))
    let ownNames = Set(service.contract.ownNames)
    var own = Object(reserving: ownNames.count)
    for member in values.members where ownNames.contains(member.key) { own.append(member.key, member.value) }
    self.own = own
  }
}

extension IngressSettings {
  fileprivate init(_ value: Value) {
    host = value["host"]?.text
    className = value["className"]?.text
    path = value["path"]?.text ?? "/"
    pathType = value["pathType"]?.text.flatMap(Ingress.PathType.init) ?? .prefix
    tlsSecret = value["tls"]?["secretName"]?.text
    annotations = value["annotations"].texts
  }
}

extension AutoscalingSettings {
  fileprivate init?(_ value: Value) {
    guard let min = value["min"]?.integer, let max = value["max"]?.integer else { return nil }
    self.init(min: min, max: max, cpu: value["cpu"]?.integer, memory: value["memory"]?.integer)
  }
}

extension EnvVar {
  /// The variable for an entry of the environment file; nil for an entry that is no value and for a reference to a
  /// service that is not there, both of which are findings. A literal secret, a finding too, never gets into an object.
  fileprivate init?(_ name: String, _ entry: Value, declared variable: Variable?, directory: ServiceDirectory) {
    guard let source = VariableSource(entry) else { return nil }
    if case .text(let text) = source, SecretPattern.isSecret(name: name, text: text, declared: variable) {
      self.init(name: name, value: SecretPattern.hidden)
    } else {
      self.init(name, source, in: directory)
    }
  }

  /// The variable that `source` is; nil for a reference to a service that is not in `directory`.
  init?(_ name: String, _ source: VariableSource, in directory: ServiceDirectory?) {
    switch source {
    case .text(let text):
      self.init(name: name, value: text)
    case .secret(let object, let key, let isOptional):
      self.init(name: name, .secretKeyRef(name: object, key: key, optional: isOptional ? true : nil))
    case .configMap(let object, let key, let isOptional):
      self.init(name: name, .configMapKeyRef(name: object, key: key, optional: isOptional ? true : nil))
    case .field(let path):
      self.init(name: name, .fieldRef(path))
    case .resource(let resource, let container, let divisor):
      self.init(name: name, .resourceFieldRef(resource, containerName: container, divisor: divisor))
    case .service(let reference):
      guard let text = directory?.text(of: reference) else { return nil }
      self.init(name: name, value: text)
    }
  }
}

extension Value? {
  /// The entries of a map that are text.
  fileprivate var texts: [String: String] {
    Dictionary((self?.object?.members ?? []).compactMap { member in member.value.text.map { (member.key, $0) } }) {
      first, _ in first
    }
  }
}

extension Object {
  /// These members with those of `other` laid over.
  func merging(_ other: Object) -> Object {
    var merged = self
    for member in other.members { merged[member.key] = member.value }
    return merged
  }
}

extension ImageReference {
  /// The tag as a label value: cut to 63 characters, with a letter or digit at its end; nil if nothing is left.
  var versionLabel: String? {
    guard var version = tag?.prefix(63) else { return nil }
    while let last = version.utf8.last, !last.isAlphanumeric { version = version.dropLast() }
    while let first = version.utf8.first, !first.isAlphanumeric { version = version.dropFirst() }
    return version.isEmpty ? nil : String(version)
  }
}
