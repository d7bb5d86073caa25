extension JointRule {
  /// A Service without pods has no endpoints: every connection to it is refused.
  static let selectedPods = JointRule("X-02", .together, on: .kind("Service")) { object, surroundings in
    guard object.specification?.text("type") != "ExternalName", let part = object.root["spec", "selector"],
      let selector = part.value.object, !selector.isEmpty,
      surroundings.pods(with: selector, in: object.namespace).isEmpty,
      surroundings.podNamespaces(with: selector).isEmpty
    else { return [] }
    let nearest = surroundings[.podsIn(namespace: object.namespace)].max {
      $0.object.agreement(with: selector) < $1.object.agreement(with: selector)
    }
    let labels = nearest?.pods?.labels.text(of: selector.keys) ?? ""
    let hint = nearest.map { labels.isEmpty ? "" : "; \($0) has \(labels)" } ?? ""
    return [
      part.problem(
        "\(object) selects no pods: none has \(selector.text(of: selector.keys))\(hint)", brief: "selects no pods")
    ]
  }

  /// A port that leads to no container's port refuses every connection. Numbers of ports need not be listed by a
  /// container, so those are only a bad practice.
  static let targetPort = JointRule("X-04", .together, on: .kind("Service")) { object, surroundings in
    guard let selector = object.root["spec", "selector"]?.value.object else { return [] }
    let pods = surroundings.pods(with: selector, in: object.namespace).compactMap { $0.pods }
    guard !pods.isEmpty else { return [] }
    return (object.specification?.items("ports") ?? []).compactMap { port in
      guard let target = port.value.targetPort, !pods.contains(where: { $0.listens(on: target) }) else { return nil }
      let names = pods.flatMap(\.containers).flatMap { $0.items("ports") }.map { $0.text("name") }
      let meant = target.text?.nearest(in: names.filter { !$0.isEmpty })
      let hint = meant.map { "; did you mean '\($0)'?" } ?? ""
      let place = port.has("targetPort") ? "targetPort" : "port"
      return port.problem(
        place, "\(object) leads to port \(target.quoted), which no container of its pods declares\(hint)",
        severity: target.text == nil ? surroundings.conditions.severity(of: .policy(strict: .warning)) : nil,
        brief: "no container declares port \(target.quoted)\(hint)",
        remedies: meant.map { [.write(.string($0), at: port.path[place], "lead to '\($0)'")] } ?? [])
    }
  }

  /// An Ingress in front of nothing answers every request with an error.
  static let ingressBackend = JointRule("X-05", .together, on: .kind("Ingress")) { object, surroundings in
    object.backends.compactMap { backend in
      guard surroundings.namespaces(of: backend, in: object.namespace).isEmpty else { return nil }
      return surroundings.problem(with: backend, in: object.namespace).map {
        backend.problem("\(object) leads to \($0)", brief: "leads to \($0)")
      }
    }
  }
}

extension JointRule {
  /// Nothing reaches into another namespace: neither the selector of a Service nor what an Ingress leads to.
  static let otherNamespaces = [
    JointRule("X-16", .together, on: .kind("Service")) { object, surroundings in
      guard object.specification?.text("type") != "ExternalName", let part = object.root["spec", "selector"],
        let selector = part.value.object, !selector.isEmpty,
        surroundings.pods(with: selector, in: object.namespace).isEmpty
      else { return [] }
      return surroundings.podNamespaces(with: selector).prefix(1).map { namespace in
        part.problem(
          "\(object) is in namespace '\(object.namespace.visible)', but the pods that it selects are in "
            + "'\(namespace.visible)': it reaches only those of its own",
          brief: "its pods are in '\(namespace.visible)'")
      }
    },
    JointRule("X-16", .together, on: .kind("Ingress")) { object, surroundings in
      object.backends.compactMap { backend in
        let namespaces = surroundings.namespaces(of: backend, in: object.namespace)
        return namespaces.first.map { namespace in
          backend.problem(
            "\(object) is in namespace '\(object.namespace.visible)', but Service '\(backend.text("name").visible)' is in "
              + "'\(namespace.visible)': it reaches only those of its own",
            brief: "Service '\(backend.text("name").visible)' is in '\(namespace.visible)'")
        }
      }
    },
  ]
}

extension Surroundings {
  /// The namespaces that have pods with all of `labels`.
  fileprivate func podNamespaces(with labels: Object) -> [String] {
    guard let first = labels.members.first else { return [] }
    let pods = self[.podsEverywhere(label: first.key, value: first.value.text ?? "")].filter { candidate in
      labels.members.allSatisfy { candidate.pods?.labels[$0.key] == $0.value }
    }
    return Set(pods.map { $0.namespace }).sorted()
  }

  /// The namespaces that have the Service of a backend, if its own does not.
  fileprivate func namespaces(of backend: ObjectPart, in namespace: String) -> [String] {
    let name = backend.text("name")
    if object("Service", name, in: namespace) != nil { return [] }
    if let external = conditions.externals[.service]?[name], external["namespace"]?.text == namespace { return [] }
    return namespaces(having: "Service", name, besides: namespace)
  }

  /// Why a backend in `namespace` leads nowhere, nil if it does not.
  fileprivate func problem(with backend: ObjectPart, in namespace: String) -> String? {
    let name = backend.text("name")
    guard let service = object("Service", name, in: namespace) else {
      if let external = conditions.externals[.service]?[name], external["namespace"]?.text == namespace { return nil }
      let hint = nearest(to: name, "Service", in: namespace).map { "; did you mean '\($0)'?" } ?? ""
      return "Service '\(name.visible)', which namespace '\(namespace.visible)' does not have\(hint)"
    }
    let ports = service.specification?.items("ports") ?? []
    if service.specification?.text("type") == "ExternalName" {
      return "\(service), which only stands for another name"
    }
    if ports.isEmpty { return "\(service), which has no ports" }
    let (number, portName) = (backend["port"]?.integer("number"), backend["port"]?.text("name") ?? "")
    let key = number == nil ? "name" : "port"
    let wanted = number.map(Value.integer) ?? .string(portName)
    if wanted == "" || ports.contains(where: { $0.value[key] == wanted }) { return nil }
    let offered = ports.compactMap { ($0.value[key] ?? $0.value["port"])?.quoted }
    return "port \(wanted.quoted) of \(service), which offers \(offered.joined(separator: ", "))"
  }
}

extension JudgedObject {
  /// The Services that an Ingress leads to.
  var backends: [ObjectPart] {
    let paths = (specification?.items("rules") ?? []).flatMap { $0["http"]?.items("paths") ?? [] }
    return ([root["spec", "defaultBackend", "service"]] + paths.map { $0["backend", "service"] }).compactMap(\.self)
  }

  /// How many labels of its pods are as `selector` wants them.
  fileprivate func agreement(with selector: Object) -> Int {
    selector.members.count { pods?.labels[$0.key] == $0.value }
  }
}

extension Object {
  /// Those of the labels called `keys` that there are, as people write them: `'app=bff', 'tier=web'`.
  func text(of keys: [String]) -> String {
    keys.compactMap { key in self[key]?.text.map { "'\(key.visible)=\($0.visible)'" } }.joined(separator: ", ")
  }
}

extension Value {
  /// The container port that a port of a Service leads to, by name or number.
  var targetPort: Value? {
    switch self["targetPort"] {
    case nil, .null?, 0?, ""?: self["port"]
    case let port?: port
    }
  }
}
