extension ContractCheck {
  /// References to a service are made of what it declares.
  static let ports = ContractCheck(
    "CON-10", "Ports as 'serviceInfo' has them",
    meaning:
      "Of each declared port a container listens on its number, and a Service offers it under the declared name and number.",
    importance: "Addresses of the service, probes and network policies are made of the declared ports.",
    remedy: "Make ports of containers and Services from the declared ones.",
    behaviour: { module in
      let outputs = module.outputs(of: [:])
      guard let containers = outputs.containers, outputs.service != nil else { return [] }
      let listening = containers.flatMap { $0["ports"]?.array ?? [] }
      let offers = outputs.offers
      return module.declarations.info.ports.compactMap { port in
        problem(with: port, listening) ?? problem(with: port, listening, offers, anyName: module.declarations.isAdopted)
      }
    })

  private static func problem(with port: ServiceInfo.Port, _ listening: [Value]) -> Breach? {
    let place = "port '\(port.name)'"
    guard let own = listening.first(where: { $0["containerPort"] == .integer(port.containerPort) }) else {
      let numbers = listening.compactMap { $0["containerPort"]?.integer }
      return Breach(
        place, expected: "a container that listens on \(port.containerPort)",
        found: numbers.isEmpty ? "none with ports" : "only \(numbers.map(String.init).joined(separator: ", "))",
        remedy: "make the ports of the container from 'info.ports'")
    }
    guard let name = own["name"]?.text, name != port.name else { return nil }
    return Breach(
      place, expected: "that name for \(port.containerPort) of the container", found: "'\(name)'",
      remedy: "call it as 'info.ports' does")
  }

  private static func problem(
    with port: ServiceInfo.Port, _ listening: [Value], _ offers: [Value], anyName: Bool
  ) -> Breach? {
    let place = "port '\(port.name)'"
    let leading = offers.filter { offer in
      let target = offer["targetPort"] ?? offer["port"]
      return target == .integer(port.containerPort)
        || listening.contains { $0["name"] == target && $0["containerPort"] == .integer(port.containerPort) }
    }
    guard let offer = leading.first(where: { $0["port"] == .integer(port.port) }) else {
      let numbers = leading.compactMap { $0["port"]?.integer }
      return Breach(
        place, expected: "a Service that offers it as \(port.port)",
        found: numbers.isEmpty ? "none that leads to it" : "\(numbers.map(String.init).joined(separator: ", "))",
        remedy: "make the ports of the Service from 'info.ports'")
    }
    guard !anyName, let name = offer["name"]?.text, name != port.name else { return nil }
    return Breach(
      place, expected: "that name for \(port.port) of the Service", found: "'\(name)'",
      remedy: "call it as 'info.ports' does")
  }
}

extension ModuleOutputs {
  /// The containers of the workload; nil if there is no workload.
  var containers: [Value]? {
    deployment.map { $0.body["spec"]?["template"]?["spec"]?["containers"]?.array ?? [] }
  }

  /// The ports of all Services.
  fileprivate var offers: [Value] {
    named.filter { $0.resource.kind == "Service" }.flatMap { $0.resource.body["spec"]?["ports"]?.array ?? [] }
  }
}
