extension ServiceManifests {
  /// What they say about the service called `name`, and what its `sheet` says.
  func info(of name: String, _ sheet: ServiceSheet) -> ServiceInfo {
    let ports = ports(sheet)
    return ServiceInfo(
      name: name,
      description: sheet.texts["description"] ?? note(["description", "kubernetes.io/description"])
        ?? workloadKind.map { "a \($0), from plain manifests" } ?? "plain manifests without a workload",
      version: sheet.texts["version"] ?? ofContainer("image")?.text.flatMap { ImageReference(splitting: $0).tag }
        ?? "-",
      component: sheet.texts["component"] ?? note(["app.kubernetes.io/component"]) ?? "service",
      owner: sheet.texts["owner"] ?? note(["owner", "team", "app.kubernetes.io/owner", "app.kubernetes.io/team"])
        ?? "-",
      ports: ports, health: health(ports), contract: sheet.contract)
  }

  /// What the annotations or labels of the workload say under the first of `names` that is there; of a name with a prefix
  /// too, such as `example.com/team`.
  private func note(_ names: [String]) -> String? {
    guard let metadata = workload.flatMap({ resources[$0].body["metadata"] }) else { return nil }
    let notes = ["annotations", "labels"].flatMap { metadata[$0]?.object?.members ?? [] }
    let found = names.lazy.compactMap { name in
      notes.first { $0.key == name || $0.key.hasSuffix("/\(name)") }?.value.text
    }
    return found.first { !$0.isEmpty }
  }

  /// The ports that the container lists and a Service offers, in the order of the Service.
  private func ports(_ sheet: ServiceSheet) -> [ServiceInfo.Port] {
    let offers = services.flatMap { resources[$0].servicePorts }
    let listed = ofContainer("ports")?.array ?? []
    let scrape = template.flatMap { template in
      workload.flatMap { resources[$0][template.appending("metadata", "annotations")]?.object }
    }
    let ports = listed.compactMap { port -> (rank: Int, port: ServiceInfo.Port)? in
      guard let number = port["containerPort"]?.integer,
        let rank = offers.firstIndex(where: { offer in
          let target = offer["targetPort"] ?? offer["port"]
          return target == .integer(number) || target == port["name"] && target != nil
        })
      else { return nil }
      let offer = offers[rank]
      let name = port["name"]?.text ?? offer["name"]?.text ?? "port-\(number)"
      let isScraped =
        scrape?["prometheus.io/scrape"] == "true" && scrape?["prometheus.io/port"] == .string(String(number))
      let path =
        sheet.metrics.flatMap { $0.port == name ? $0.path : nil }
        ?? (isScraped ? scrape?["prometheus.io/path"]?.text ?? "/metrics" : nil)
      return (rank, ServiceInfo.Port(name, number, offeredAs: offer["port"]?.integer, metricsPath: path))
    }
    return ports.sorted { $0.rank < $1.rank }.map(\.port)
  }

  /// The paths that the probes of the container ask, on the port that most is asked of.
  private func health(_ ports: [ServiceInfo.Port]) -> HealthEndpoints {
    let asked = ["livenessProbe", "readinessProbe", "startupProbe"].map { probe -> (path: String, port: String)? in
      guard let question = ofContainer(probe, "httpGet"), let target = question["port"],
        let port = ports.first(where: { target == .integer($0.containerPort) || target == .string($0.name) })
      else { return nil }
      return (question["path"]?.text ?? "/", port.name)
    }
    guard let port = asked.lazy.compactMap({ $0?.port }).first else { return .none }
    let paths = asked.map { $0?.port == port ? $0?.path : nil }
    return HealthEndpoints(liveness: paths[0], readiness: paths[1], startup: paths[2], port: port)
  }

  /// The services among `known` that the variables of the container name in addresses: used when they are there, as nobody
  /// says that they have to run first.
  func addressed(among known: Set<String>, besides name: String) -> [Dependency] {
    let texts = (ofContainer("env")?.array ?? []).compactMap { $0["value"]?.text }
    let services = texts.compactMap { ServiceAddress($0)?.service }.filter { known.contains($0) && $0 != name }
    return services.unique.sorted().map { .soft($0) }
  }
}
