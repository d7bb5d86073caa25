import BeTraceCore

/// What the objects show that a module makes of no arguments, for what it does not say in words.
struct ShownDefaults {
  private let deployment: ServiceDeployment

  init(_ deployment: ServiceDeployment) { self.deployment = deployment }

  /// The default of the parameter called `name`.
  func defaultValue(of name: String) -> Value? {
    switch name {
    case "replicas": deployment.deployment.body["spec"]?["replicas"]
    case "image", "imagePullPolicy": containers.first?[name]
    case "resources":
      containers.first?["resources"]?.object.map { resources in
        .object(Object(["requests", "limits"].compactMap { key in resources[key].map { (key, $0) } }))
      }
    default: nil
    }
  }

  /// The ports that its containers listen on, `main` first, with what its Service offers.
  func ports(main: Int) -> [ServiceInfo.Port] {
    let offers = deployment.service.body["spec"]?["ports"]?.array ?? []
    let ports = containers.flatMap { $0["ports"]?.array ?? [] }.compactMap { port -> ServiceInfo.Port? in
      guard let number = port["containerPort"]?.integer, let name = port["name"]?.text else { return nil }
      let offer = offers.first { offer in
        let target = offer["targetPort"] ?? offer["port"]
        return target == .string(name) || target == .integer(number)
      }
      return ServiceInfo.Port(name, number, offeredAs: offer?["port"]?.integer)
    }
    return ports.filter { $0.containerPort == main } + ports.filter { $0.containerPort != main }
  }

  private var containers: [Value] {
    deployment.deployment.body["spec"]?["template"]?["spec"]?["containers"]?.array ?? []
  }
}
