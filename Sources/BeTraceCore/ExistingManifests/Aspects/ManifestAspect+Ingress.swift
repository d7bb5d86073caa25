extension ManifestAspect {
  /// The way from outside: the rule of the Ingress that leads to the Service first. Without an Ingress of its own the service
  /// gets one in the style of the catalogue.
  static func ingress(_ manifests: ServiceManifests) -> ManifestAspect {
    guard let service = manifests.service, manifests.resources[service].servicePorts.first != nil else {
      return .unavailableIngress("there is no Service with a port among its manifests")
    }
    guard let index = manifests.ingresses.first else {
      return ManifestAspect(.ingress) { parameters, manifests throws(ModuleFailure) in
        manifests.addedIngress = parameters.ingress.flatMap { manifests.ingress($0, in: parameters.namespace) }
      }
    }
    guard let route = IngressRoute(in: manifests, at: index) else {
      return .unavailableIngress("its Ingress has no rule that leads to its Service, and stays as it is")
    }
    let place = manifests.place(of: ValuePath().appending("spec"), in: index)
    return ManifestAspect(
      Parameter.ingress.shipping(route.shipped.value, at: place), places: route.places(in: manifests)
    ) {
      parameters, manifests throws(ModuleFailure) in
      guard parameters.ingress != route.shipped else { return }
      guard let decided = parameters.ingress else {
        for index in manifests.ingresses { manifests.remove(index) }
        return
      }
      manifests.change(route, to: decided)
    }
  }

  private static func unavailableIngress(_ reason: String) -> ManifestAspect {
    ManifestAspect(.ingress.unavailable(because: reason)) { _, _ throws(ModuleFailure) in }
  }
}

/// The rule of an Ingress that leads to the Service, and what it says.
private struct IngressRoute: Sendable {
  /// The position of the Ingress.
  let index: Int
  let rule: ValuePath
  let path: ValuePath
  /// The item of `tls` for the host, else the first; nil if there is none.
  let certificate: Int?
  let shipped: IngressSettings

  static let certificates = ValuePath().appending("spec", "tls")
  static let className = ValuePath().appending("spec", "ingressClassName")
  static let annotations = ValuePath().appending("metadata", "annotations")

  /// The first rule of the Ingress at `index` that leads to one of the Services, the main one if it can be.
  init?(in manifests: ServiceManifests, at index: Int) {
    let resource = manifests.resources[index]
    let rules = ValuePath().appending("spec", "rules")
    let routes = (resource[rules]?.array ?? []).enumerated().flatMap { number, rule in
      (rule["http"]?["paths"]?.array ?? []).enumerated().map {
        (rule: number, path: $0, leads: $1["backend"]?["service"]?["name"])
      }
    }
    let names = manifests.services.map { manifests.resources[$0].name }
    guard let name = names.first(where: { name in routes.contains { $0.leads == .string(name) } }),
      let route = routes.first(where: { $0.leads == .string(name) })
    else { return nil }
    self.index = index
    rule = rules.appending(.index(route.rule))
    path = rule.appending("http", "paths").appending(.index(route.path))
    let host = resource[rule.appending("host")]?.text
    let certificates = resource[Self.certificates]?.array ?? []
    certificate =
      certificates.firstIndex { item in host.map { item["hosts"]?.array?.contains(.string($0)) == true } ?? false }
      ?? certificates.indices.first
    let annotations = (resource[Self.annotations]?.object ?? [:]).members.compactMap { member in
      member.value.text.map { (member.key, $0) }
    }
    shipped = IngressSettings(
      host: host, className: resource[Self.className]?.text, path: resource[path.appending("path")]?.text ?? "/",
      pathType: resource[path.appending("pathType")]?.text.flatMap(Ingress.PathType.init) ?? .implementationSpecific,
      tlsSecret: certificate.flatMap { certificates[$0]["secretName"]?.text },
      annotations: Dictionary(annotations) { first, _ in first })
  }

  /// Where its parts are written.
  func places(in manifests: ServiceManifests) -> [Field: Place] {
    let secret = certificate.map { Self.certificates.appending(.index($0)).appending("secretName") }
    let parts = [
      ("host", rule.appending("host")), ("className", Self.className), ("path", path.appending("path")),
      ("pathType", path.appending("pathType")), ("tls", secret ?? Self.certificates),
    ]
    var places = Dictionary(
      parts.map { (Field(["ingress", $0]), manifests.place(of: $1, in: index)) }
    ) { first, _ in first }
    places[Field(["ingress", "tls", "secretName"])] = places[Field(["ingress", "tls"])]
    for name in shipped.annotations.keys {
      places[Field(["ingress", "annotations", name])] = manifests.place(of: Self.annotations.appending(name), in: index)
    }
    return places
  }
}

extension IngressSettings {
  /// The same as environment files have it.
  fileprivate var value: Value {
    let texts = [("host", host), ("className", className), ("path", path), ("pathType", pathType.rawValue)]
    return .object(
      Object(
        texts.compactMap { key, text in text.map { (key, .string($0)) } }
          + (tlsSecret.map { [("tls", ["secretName": .string($0)])] } ?? [])
          + [
            ("annotations", .object(Object(annotations.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })))
          ]))
  }
}

extension ServiceManifests {
  fileprivate mutating func change(_ route: IngressRoute, to decided: IngressSettings) {
    let shipped = route.shipped
    if decided.host != shipped.host { changeHost(of: route, to: decided.host) }
    if decided.className != shipped.className {
      change(IngressRoute.className, in: route.index) { _ in decided.className.map(Value.string) }
    }
    if decided.path != shipped.path {
      change(route.path.appending("path"), in: route.index) { _ in .string(decided.path) }
    }
    if decided.pathType != shipped.pathType {
      change(route.path.appending("pathType"), in: route.index) { _ in .string(decided.pathType.rawValue) }
    }
    if decided.tlsSecret != shipped.tlsSecret { changeCertificate(of: route, to: decided.tlsSecret, for: decided.host) }
    for name in Set(shipped.annotations.keys).union(decided.annotations.keys).sorted()
    where shipped.annotations[name] != decided.annotations[name] {
      change(IngressRoute.annotations.appending(name), in: route.index) { _ in
        decided.annotations[name].map(Value.string)
      }
    }
    change(IngressRoute.annotations, in: route.index) { $0 == [:] && !shipped.annotations.isEmpty ? nil : $0 }
  }

  /// The host of the rule, and of the certificates that cover it.
  private mutating func changeHost(of route: IngressRoute, to host: String?) {
    change(route.rule.appending("host"), in: route.index) { _ in host.map(Value.string) }
    guard let old = route.shipped.host else { return }
    for item in (resources[route.index][IngressRoute.certificates]?.array ?? []).indices {
      change(IngressRoute.certificates.appending(.index(item)).appending("hosts"), in: route.index) { hosts in
        hosts?.array.map { hosts in
          .array(hosts.compactMap { $0 == .string(old) ? host.map(Value.string) : $0 })
        } ?? hosts
      }
    }
  }

  private mutating func changeCertificate(of route: IngressRoute, to secret: String?, for host: String?) {
    guard let certificate = route.certificate else {
      return change(IngressRoute.certificates, in: route.index) { _ in
        secret.map { [.object(Ingress.TLS(hosts: host.map { [$0] } ?? [], secretName: $0).body)] }
      }
    }
    let item = IngressRoute.certificates.appending(.index(certificate))
    guard let secret else {
      change(item, in: route.index) { _ in nil }
      return change(IngressRoute.certificates, in: route.index) { $0 == [] ? nil : $0 }
    }
    change(item.appending("secretName"), in: route.index) { _ in .string(secret) }
  }

  /// An Ingress to the first port of the Service, with the Service's own labels.
  fileprivate func ingress(_ settings: IngressSettings, in namespace: String) -> Resource? {
    guard let service = service.map({ resources[$0] }), let port = service.servicePorts.first,
      let number = port["name"]?.text.map(IntOrString.text) ?? port["port"]?.integer.map(IntOrString.number)
    else { return nil }
    let labels = (service.body["metadata"]?["labels"]?.object ?? [:]).members.compactMap { member in
      member.value.text.map { (member.key, $0) }
    }
    return Ingress(
      metadata: ObjectMeta(
        name: service.name, namespace: namespace, labels: Dictionary(labels) { first, _ in first },
        annotations: settings.annotations),
      spec: Ingress.Spec(
        ingressClassName: settings.className,
        tls: settings.tlsSecret.map { [Ingress.TLS(hosts: settings.host.map { [$0] } ?? [], secretName: $0)] } ?? [],
        rules: [
          Ingress.Rule(
            host: settings.host,
            paths: [
              Ingress.Path(
                path: settings.path, pathType: settings.pathType, backend: .service(name: service.name, port: number))
            ])
        ])
    ).resource
  }
}
