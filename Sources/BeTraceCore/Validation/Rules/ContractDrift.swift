extension Rule {
  /// Others rely on what a service says about itself: its ports for their addresses, its health for their alarms.
  static let contractDrift = Rule(
    "X-13", .together,
    deployed: { service, inspection in
      let objects = inspection.objects(of: service)
      let workloads = objects.filter { ["Deployment", "StatefulSet", "DaemonSet"].contains($0.kind) }
      let pods = workloads.compactMap(\.pods)
      guard let workload = workloads.first else { return [] }
      let ports = objects.filter { $0.kind == "Service" }.flatMap { $0.specification?.items("ports") ?? [] }.map(
        \.value)
      let paths = pods.flatMap(\.containers).flatMap(\.probedPaths)
      let problems =
        service.service.info.ports.compactMap { problem(with: $0, pods, ports) }
        + service.service.info.health.paths.compactMap { problem(with: $0, paths) }
      return problems.map { Fault(service, by: .module, at: workload.part(), $0) }
    })

  private static func problem(with port: ServiceInfo.Port, _ pods: [JudgedPods], _ offered: [Value]) -> String? {
    let name = "'\(port.name.visible)'"
    let number = Value.integer(port.containerPort)
    guard pods.contains(where: { $0.listens(on: number) }) else {
      return "the module declares port \(port.containerPort) (\(name)), on which no container listens"
    }
    let leadsThere = offered.contains { offer in
      guard offer["port"] == .integer(port.port), let target = offer.targetPort else { return false }
      // A port that leads nowhere is a fault of the Service, and said so by its rule.
      return target == number || pods.contains { $0.number(of: target) == number }
        || !pods.contains { $0.listens(on: target) }
    }
    return leadsThere
      ? nil
      : "the module declares that port \(port.port) leads to \(port.containerPort) (\(name)), but no Service offers that: "
        + "references to it lead nowhere"
  }

  private static func problem(with endpoint: (name: String, path: String), _ probed: [String]) -> String? {
    probed.contains(endpoint.path)
      ? nil
      : "the module declares '\(endpoint.path.visible)' for \(endpoint.name), but no probe asks it: the cluster cannot tell "
        + "how the service is"
  }
}

extension JudgedPods {
  /// The number of the port called `name`.
  fileprivate func number(of name: Value) -> Value? {
    containers.lazy.flatMap { $0.items("ports") }.first { $0.value["name"] == name }?.value["containerPort"]
  }
}

extension ObjectPart {
  /// The HTTP paths that its probes ask.
  fileprivate var probedPaths: [String] {
    ["livenessProbe", "readinessProbe", "startupProbe"].compactMap {
      self[$0, "httpGet"]?.text("path")
    }
  }
}
