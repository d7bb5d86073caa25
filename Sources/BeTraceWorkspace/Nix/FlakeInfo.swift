import BeTraceCore

/// Reads `lib.serviceInfo` of a flake.
struct FlakeInfo {
  private let said: FlakeAttributes
  private let shown: ShownDefaults?

  init(_ said: FlakeAttributes, shown: ShownDefaults?) { (self.said, self.shown) = (said, shown) }

  /// What it says about the service called `name`.
  func info(named name: String) throws(FlakeFault) -> ServiceInfo {
    let contract = try said.integer("contract") ?? 1
    // What a later contract adds is for later programs.
    if contract <= ServiceInfo.knownContract {
      try said.refuseOthers(than: [
        "name", "description", "version", "port", "ports", "healthEndpoints", "component", "owner", "writablePaths",
        "buildTimePrefixes", "contract",
      ])
    }
    let ports = try ports()
    return ServiceInfo(
      name: name, description: try said.required("description", said.text("description"), like: #""what it is for""#),
      version: try said.required("version", said.text("version"), like: #""1.0.0""#),
      component: try said.text("component") ?? "", owner: try said.text("owner") ?? "", ports: ports,
      health: try health(ports), writablePaths: try said.texts("writablePaths") ?? [],
      buildTimePrefixes: try said.texts("buildTimePrefixes") ?? [], contract: contract)
  }

  /// The `ports` that it lists; else its one `port`, with the name and the others that its objects have.
  private func ports() throws(FlakeFault) -> [ServiceInfo.Port] {
    let main = try said.integer("port")
    guard let list = try said.list("ports") else {
      guard let main else { return [] }
      let shown = shown?.ports(main: main) ?? []
      return shown.first?.containerPort == main ? shown : [ServiceInfo.Port("http", main)] + shown
    }
    let ports = try list.map { item throws(FlakeFault) in
      guard let name = item["name"]?.text, let number = item["port"]?.integer else {
        throw said.fault("ports", expected: #"a list of ports such as { name = "http"; port = 8080; offeredAs = 80; }"#)
      }
      return ServiceInfo.Port(
        name, number, offeredAs: item["offeredAs"]?.integer, metricsPath: item["metricsPath"]?.text)
    }
    if let main, ports.first?.containerPort != main {
      throw FlakeFault(
        contract:
          "'\(said.path).port' is \(main), but the first of 'ports' is \(ports.first.map { String($0.containerPort) } ?? "none"): "
          + "the main port stands first", at: said.place(of: "port"))
    }
    return ports
  }

  private func health(_ ports: [ServiceInfo.Port]) throws(FlakeFault) -> HealthEndpoints {
    guard let endpoints = try said.set("healthEndpoints") else { return .none }
    try endpoints.refuseOthers(than: ["liveness", "readiness", "startup", "port"])
    var port = try endpoints.text("port")
    func path(_ name: String) throws(FlakeFault) -> String? {
      guard let endpoint = endpoints[name] else { return nil }
      guard let path = endpoint.text ?? endpoint["path"]?.text else {
        throw endpoints.fault(name, expected: #"a path such as "/healthz", or { path = "/healthz"; port = "http"; }"#)
      }
      let number = endpoint["port"]?.integer
      port = port ?? endpoint["port"]?.text ?? ports.first { $0.containerPort == number }?.name
      return path
    }
    let (liveness, readiness, startup) = (try path("liveness"), try path("readiness"), try path("startup"))
    return HealthEndpoints(
      liveness: liveness, readiness: readiness, startup: startup, port: port ?? ports.first?.name)
  }
}
