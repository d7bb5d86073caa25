extension ExportLayout {
  /// A base for each service and an overlay for each environment, which patches what is another value there.
  ///
  /// The base of a service holds the objects that it has in all environments that run it, as they are in the first of
  /// them. An overlay adds the namespaces, what denies by default there and what only that environment has. Patches are JSON patches (RFC 6902), which
  /// keep the order of lists; `kubectl kustomize` of an overlay gives the objects of the rendering.
  /// Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
  static let kustomize = ExportLayout(
    "kustomize", "a base for each service, an overlay for each environment", isShared: true
  ) { content in
    let bases = Base.all(of: content)
    return bases.flatMap(\.files) + content.environments.flatMap { Overlay($0, on: bases).files }
  }
}

/// What a service has in every environment that runs it.
private struct Base {
  let service: String
  let resources: [Resource]

  static func all(of content: ExportContent) -> [Base] {
    var names: [String] = []
    for name in content.environments.flatMap({ $0.services.map(\.name) }) where !names.contains(name) {
      names.append(name)
    }
    return names.map { name in
      let everywhere = content.environments.compactMap { $0.services.first { $0.name == name }?.resources }
      let common = (everywhere.first ?? []).filter { resource in
        everywhere.allSatisfy { resource.counterpart(in: $0) != nil }
      }
      return Base(service: name, resources: common)
    }.filter { !$0.resources.isEmpty }
  }

  var files: [ExportedFile] {
    zip(resources, resources.fileNames).map { $0.file($1, in: ["base", service], for: nil, of: service) }
      + [Kustomization(resources: resources.fileNames).file(in: ["base", service], for: nil, of: [service])]
  }
}

/// What one environment makes of the bases.
private struct Overlay {
  private let environment: String
  private let services: [String]
  private var kustomization = Kustomization()
  private var others: [ExportedFile] = []

  init(_ environment: ExportContent.Environment, on bases: [Base]) {
    self.environment = environment.name
    services = environment.services.map(\.name)
    for namespace in environment.namespaces { add(namespace, called: namespace.fileName, of: nil) }
    for service in environment.services {
      guard let base = bases.first(where: { $0.service == service.name }) else {
        for (resource, name) in zip(service.resources, service.resources.fileNames) {
          add(resource, called: name, of: service.name)
        }
        continue
      }
      kustomization.resources.append("../../base/\(service.name)")
      for (resource, name) in zip(service.resources, service.resources.fileNames) {
        if let common = resource.counterpart(in: base.resources) {
          patch(common, to: resource, called: name, of: service.name)
        } else {
          add(resource, called: name, of: service.name)
        }
      }
    }
    for denial in environment.denials { add(denial, called: denial.fileName, of: nil) }
  }

  var files: [ExportedFile] { others + [kustomization.file(in: folder, for: environment, of: services)] }

  private var folder: [String] { ["overlays", environment] }

  private mutating func add(_ resource: Resource, called name: String, of service: String?) {
    others.append(resource.file(name, in: folder, for: environment, of: service))
    kustomization.resources.append(name)
  }

  private mutating func patch(_ base: Resource, to resource: Resource, called name: String, of service: String) {
    let operations = JSONPatch(from: .object(base.body), to: .object(resource.body)).operations
    guard !operations.isEmpty else { return }
    let path = "patches/\(service)-\(name)"
    let text = YAMLText(.array(operations)).text
    others.append(
      ExportedFile(
        folder + ["patches", "\(service)-\(name)"], for: environment, of: [service], text: text))
    kustomization.patches.append((path, base.identity))
  }
}

/// A `kustomization.yaml`, which names what belongs together.
private struct Kustomization {
  var resources: [String] = []
  var patches: [(path: String, target: ResourceIdentity)] = []

  func file(in folder: [String], for environment: String?, of services: [String]) -> ExportedFile {
    var body: Object = [
      "apiVersion": "kustomize.config.k8s.io/v1beta1",
      "kind": "Kustomization",
      "resources": .array(resources.map(Value.string)),
      // As they are listed: what others need comes first.
      "sortOptions": ["order": "fifo"],
    ]
    if !patches.isEmpty {
      body["patches"] = .array(patches.map { ["path": .string($0.path), "target": $0.target.selector] })
    }
    return ExportedFile(
      folder + ["kustomization.yaml"], for: environment, of: services, text: YAMLText(.object(body)).text)
  }
}

extension ResourceIdentity {
  /// What selects this object and no other; names are patterns there.
  fileprivate var selector: Value {
    var selector: Object = [:]
    if !group.isEmpty { selector["group"] = .string(group) }
    selector["version"] = .string(apiVersion.split(separator: "/").last.map(String.init) ?? apiVersion)
    selector["kind"] = .string(kind)
    selector["name"] = .string(name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "\\."))
    if let namespace { selector["namespace"] = .string(namespace) }
    return .object(selector)
  }
}

extension Resource {
  /// The object of the same group, kind and name, whatever its namespace is called there; of several the one in the same
  /// namespace.
  fileprivate func counterpart(in resources: [Resource]) -> Resource? {
    let alike = resources.filter { $0.apiVersion == apiVersion && $0.kind == kind && $0.name == name }
    return alike.count > 1 ? alike.first { $0.namespace == namespace } : alike.first
  }
}
