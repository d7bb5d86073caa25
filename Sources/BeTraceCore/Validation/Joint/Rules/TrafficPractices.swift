extension JointRule {
  /// How services are reached from outside: POL-11, POL-12.
  static let trafficPractices = [guardedIngress, exposedService]

  /// What is written once and holds for everybody who opens the address.
  static let guardedIngress = JointRule("POL-11", .policy(strict: .error), on: .kind("Ingress")) {
    object, surroundings in
    guard object.isReadable, let specification = object.specification else { return [] }
    var problems: [Problem] = []
    let hosts = specification.items("rules").compactMap { rule -> (host: String, part: ObjectPart)? in
      let host = rule.text("host")
      return host.isEmpty ? nil : (host, rule)
    }
    if surroundings.conditions.isProtected {
      let certificates = specification.items("tls")
      // An entry without hosts is for all of them.
      let covered = certificates.flatMap { $0.value["hosts"]?.array ?? [] }.compactMap(\.text)
      let isWhole = certificates.contains { $0.isEmpty("hosts") }
      let open = Set(hosts.map(\.host)).subtracting(isWhole ? hosts.map(\.host) : covered).sorted()
      if !open.isEmpty || certificates.isEmpty {
        let what = open.isEmpty ? "" : " for \(open.map(\.inQuotes).inWords)"
        problems.append(
          Problem(
            specification.path["tls"],
            "\(object) has no TLS\(what): what people send and get can be read on the way; set "
              + "'\(surroundings.conditions.isComplete ? "ingress" : "spec").tls' with the secret of a certificate",
            brief: "no TLS\(what)", facet: "tls"))
      }
    }
    let className = object.root["metadata", "annotations"]?.text("kubernetes.io/ingress.class") ?? ""
    if specification.isEmpty("ingressClassName"), className.isEmpty {
      problems.append(
        Problem(
          specification.path["ingressClassName"],
          "\(object) names no class: which controller serves it, if any, depends on the cluster; set "
            + "'\(surroundings.conditions.isComplete ? "ingress.className" : "ingressClassName")'",
          brief: "no class", facet: "className"))
    }
    problems += hosts.filter { $0.host.hasPrefix("*.") }.map { host, rule in
      rule.problem(
        "host",
        "\(object) serves every name under '\(String(host.dropFirst(2)).visible)': also those that others want to have; name each "
          + "host", brief: "a host with '*'")
    }
    return problems
  }

  /// A port of the node or an address of the provider is open to whoever finds it.
  static let exposedService = JointRule("POL-12", .policy(strict: .warning), on: .kind("Service")) {
    object, surroundings in
    let type = object.specification?.text("type") ?? ""
    guard object.isReadable, ["LoadBalancer", "NodePort"].contains(type), !surroundings.isExposed(object) else {
      return []
    }
    return [
      Problem(
        FieldPath("spec", "type"),
        "\(object) is of the type '\(type)': it can be reached from outside, past any Ingress; use 'ClusterIP'"
          + (surroundings.conditions.isComplete ? ", or a module with a parameter 'exposed' that is true" : ""),
        brief: "'\(type)' opens it to the outside",
        remedies: [.write("ClusterIP", at: FieldPath("spec", "type"), "use ClusterIP")])
    ]
  }
}

extension String {
  fileprivate var inQuotes: String { "'\(visible)'" }
}
