extension Rule {
  /// A Service without pods has no endpoints: every connection to it is refused.
  static let selectedPods = Rule(
    "X-02", .always(.error), "every Service selects pods that are deployed"
  ) { inspection in
    inspection.objects("Service").compactMap { object in
      guard object.body["spec"]?["type"] != "ExternalName", let part = object["spec", "selector"],
        let selector = part.value.object, !selector.isEmpty, inspection.pods(selectedBy: object).isEmpty
      else { return nil }
      let nearest = inspection.pods.filter { $0.object.namespace == object.namespace }.max {
        $0.agreement(with: selector) < $1.agreement(with: selector)
      }
      let labels = nearest?.labels.text(of: selector.keys) ?? ""
      let hint = nearest.map { labels.isEmpty ? "" : "; \($0.object) has \(labels)" } ?? ""
      return Fault(
        object.service, at: part, "\(object) selects no pods: none has \(selector.text(of: selector.keys))\(hint)",
        brief: "selects no pods")
    }
  }

  /// A port that leads to no container's port refuses every connection. Numbers of ports need not be listed by a
  /// container, so those are only a bad practice.
  static let targetPort = Rule(
    "X-04", .always(.error), "the ports of a Service lead to ports of its pods"
  ) { inspection in
    inspection.objects("Service").flatMap { object -> [Fault] in
      let pods = inspection.pods(selectedBy: object)
      guard !pods.isEmpty else { return [] }
      return (object["spec", "ports"]?.items ?? []).compactMap { port in
        guard let target = port.value.targetPort, !pods.contains(where: { $0.listens(on: target) }) else { return nil }
        let names = pods.flatMap(\.containers).flatMap(\.ports).compactMap { $0.value["name"]?.text }
        let hint = target.text?.nearest(in: names).map { "; did you mean '\($0)'?" } ?? ""
        var fault = Fault(
          object.service, at: port["targetPort"] ?? port,
          "\(object) leads to port \(target.quoted), on which no container of its pods listens\(hint)",
          brief: "nothing listens on port \(target.quoted)\(hint)")
        if target.text == nil { fault.weight = .policy(strict: .warning) }
        return fault
      }
    }
  }

  /// An Ingress in front of nothing answers every request with an error.
  static let ingressBackend = Rule(
    "X-05", .always(.error), "an Ingress leads to a port of a Service in its namespace"
  ) { inspection in
    inspection.objects("Ingress").flatMap { object in
      object.backends.compactMap { backend in
        inspection.problem(with: backend.value, in: object.namespace ?? "").map {
          Fault(object.service, at: backend, "\(object) leads to \($0)", brief: "leads to \($0)")
        }
      }
    }
  }
}

extension Inspection {
  /// Why a backend in `namespace` leads nowhere, nil if it does not.
  fileprivate func problem(with backend: Value, in namespace: String) -> String? {
    let name = backend["name"]?.text ?? ""
    let services = objects("Service").filter { $0.namespace == namespace }
    guard let service = services.first(where: { $0.name == name }) else {
      if let entry = plan.directory[name], entry.isExternal, entry.namespace == namespace { return nil }
      let hint = name.nearest(in: services.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
      return "Service '\(name.visible)', which namespace '\(namespace.visible)' does not have\(hint)"
    }
    let ports = service.body["spec"]?["ports"]?.array ?? []
    if service.body["spec"]?["type"] == "ExternalName" { return "\(service), which only stands for another name" }
    if ports.isEmpty { return "\(service), which has no ports" }
    let (number, portName) = (backend["port"]?["number"], backend["port"]?["name"])
    guard let wanted = number ?? portName,
      !ports.contains(where: { $0[number == nil ? "name" : "port"] == wanted })
    else { return nil }
    let offered = ports.compactMap { ($0[number == nil ? "name" : "port"] ?? $0["port"])?.quoted }
    return "port \(wanted.quoted) of \(service), which offers \(offered.joined(separator: ", "))"
  }
}

extension InspectedObject {
  /// The Services that an Ingress leads to.
  fileprivate var backends: [Part] {
    let paths = (self["spec", "rules"]?.items ?? []).flatMap { $0["http", "paths"]?.items ?? [] }
    return ([self["spec", "defaultBackend", "service"]] + paths.map { $0["backend", "service"] }).compactMap(\.self)
  }
}

extension InspectedPods {
  /// How many labels are as `selector` wants them.
  fileprivate func agreement(with selector: Object) -> Int {
    selector.members.count { labels[$0.key] == $0.value }
  }
}

extension Object {
  /// Those of the labels called `keys` that there are, as people write them: `'app=bff', 'tier=web'`.
  fileprivate func text(of keys: [String]) -> String {
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
