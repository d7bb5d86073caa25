extension ContractCheck {
  /// The cluster asks what the program answers.
  static let health = ContractCheck(
    "CON-11", "Probes as 'serviceInfo' has them",
    meaning: """
      The health endpoints are paths on a declared port, and the liveness, readiness and startup probes of a container ask just \
      these.
      """,
    importance: "A probe that asks something else restarts healthy pods, or sends requests to ones that are not ready.",
    remedy: "Make the probes from the declared health endpoints.",
    behaviour: { module in
      let info = module.declarations.info
      let health = info.health
      guard !health.paths.isEmpty else { return [] }
      guard let port = info.ports.first(where: { $0.name == health.port }) else {
        return [
          Breach(
            "the health endpoints",
            expected: "one of the ports \(info.ports.map { "'\($0.name)'" }.joined(separator: ", "))",
            found: health.port.map { "'\($0)'" } ?? "no port", remedy: "name a port that 'info.ports' declares")
        ]
      }
      guard let containers = module.outputs(of: [:]).containers else { return [] }
      let endpoints = [
        ("livenessProbe", [health.liveness], health.liveness != nil),
        ("readinessProbe", [health.readiness], health.readiness != nil),
        ("startupProbe", [health.startup ?? health.liveness, health.readiness], health.startup != nil),
      ].map { key, paths, isRequired in (key, paths.compactMap(\.self), isRequired) }
      return endpoints.compactMap { key, paths, isRequired in
        let asked = containers.compactMap { $0[key]?["httpGet"] }.filter { question in
          question["port"] == .string(port.name) || question["port"] == .integer(port.containerPort)
        }
        let found = asked.compactMap { $0["path"]?.text ?? "/" }
        let expected = paths.first.map { "that '\(key)' asks '\($0)' on port '\(port.name)'" } ?? "no '\(key)'"
        if let stray = found.first(where: { !paths.contains($0) }) {
          return Breach(
            "the container", expected: expected, found: "'\(stray)'",
            remedy: "declare that path in 'info.health', or have the probe ask the declared one")
        }
        guard isRequired, found.isEmpty else { return nil }
        return Breach(
          "the container", expected: expected, found: "no such probe",
          remedy: "make the probe from 'info.health'")
      }
    })
}
