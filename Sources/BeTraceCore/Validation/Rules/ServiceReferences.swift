extension Rule {
  /// A variable that refers to a service gets its address, which only a service and a port that exist have.
  static let serviceReference = Rule(
    "X-15", .together,
    deployed: { service, inspection in
      service.environmentVariables.compactMap { name, value in
        guard case .service(let reference)? = VariableSource(value) else { return nil }
        let field = Field(["env", name])
        if let other = inspection.service(reference.service), other.isEnabled, other.service.module.isUnreadable {
          guard other.service.failure != nil, service.failure == nil else { return nil }
          return Fault(
            service, field,
            "'\(name.visible)' refers to '\(other.name)', whose module cannot be read: nobody knows the address, so the "
              + "variable is left out", brief: "is left out: the module of '\(other.name)' cannot be read")
        }
        guard let problem = inspection.problem(with: reference, of: service) else { return nil }
        let fix = problem.nearest.map { name, reference in
          let source = VariableSource.service(reference)
          return inspection.plan.mending("refer to '\(name)'", service, field, source.value)
        }
        return Fault(
          service, field, "'\(name.visible)' refers to \(problem.text)", brief: problem.brief,
          fixes: [fix].compactMap(\.self))
      }
    })
}

extension Rule {
  /// A port of a dependency that there is not: network policies open all that there are instead.
  static let dependencyPort = Rule(
    "X-15", .together,
    deployed: { service, inspection in
      service.service.dependencies.flatMap { dependency -> [Fault] in
        guard let entry = inspection.address(of: dependency.service), !entry.ports.isEmpty else { return [] }
        let ports = entry.ports.keys.sorted()
        let other = "'\(dependency.service.visible)'"
        return dependency.ports.filter { entry.ports[$0] == nil }.map { port in
          let hint = port.nearest(in: ports).question
          return Fault(
            service, by: .module,
            "the module of '\(service.name.visible)' needs port '\(port.visible)' of \(other), which offers \(ports.quoted): "
              + "network policies open all of them instead\(hint)",
            brief: "\(other) has no port '\(port.visible)'\(hint)")
        }
      }
    })

  /// A variable with the address of a service that its module does not say it needs: nobody waits for it, and the network
  /// may keep them apart.
  static let undeclaredService = Rule(
    "X-15b", .always(.warning),
    deployed: { service, inspection in
      let declared = Set(service.service.dependencies.map(\.service) + [service.name])
      return service.environmentVariables.compactMap { name, value in
        guard let text = value.text, let address = ServiceAddress(text), !declared.contains(address.service),
          let entry = inspection.address(of: address.service),
          entry.namespace == address.namespace ?? service.parameters.namespace
        else { return nil }
        let other = "'\(address.service.visible)'"
        return Fault(
          service, Field(["env", name]),
          "'\(name.visible)' leads to \(other), which the module of '\(service.name.visible)' does not list among its "
            + "dependencies: nobody waits for it, and the network may keep them apart",
          brief: "\(other) is no declared dependency")
      }
    })
}

extension Inspection {
  /// Why a reference leads nowhere, and where it was most likely meant to lead.
  fileprivate struct ReferenceProblem {
    let text: String
    let brief: String
    var nearest: (name: String, reference: ServiceReference)?

    init(_ text: String, brief: String, nearest: (name: String, reference: ServiceReference)?) {
      let hint = nearest.map { "; did you mean '\($0.name)'?" } ?? ""
      self.text = text + hint
      self.brief = brief + hint
      self.nearest = nearest
    }
  }

  /// What is wrong with a reference of `service`; nil if nothing, or if it is what is wrong with a hard dependency.
  fileprivate func problem(with reference: ServiceReference, of service: ServicePlan) -> ReferenceProblem? {
    let name = "'\(reference.service.visible)'"
    guard let entry = address(of: reference.service) else {
      if service.service.hardDependencies.contains(reference.service) { return nil }
      if self.service(reference.service) != nil {
        return ReferenceProblem(
          "\(name), which is turned off: nothing answers there", brief: "\(name) is off", nearest: nil)
      }
      return ReferenceProblem(
        "\(name), which is no service of this environment: it has no address",
        brief: "\(name) is no service here",
        nearest: reference.service.nearest(in: plan.directory.entries.keys.sorted()).map { ($0, reference.naming($0)) })
    }
    if entry.isBeyondCluster {
      return ReferenceProblem(
        "\(name), which is beyond the cluster and has no name there: write its address as a text",
        brief: "\(name) is beyond the cluster", nearest: nil)
    }
    guard entry.ports[reference.port] == nil else { return nil }
    let ports = entry.ports.keys.sorted()
    return ReferenceProblem(
      "port '\(reference.port.visible)' of \(name), which offers \(ports.isEmpty ? "none" : ports.quoted)",
      brief: "\(name) has no port '\(reference.port.visible)'",
      nearest: reference.port.nearest(in: ports).map { ($0, reference.naming(port: $0)) })
  }
}

extension [String] {
  /// `'client', 'cluster'`
  fileprivate var quoted: String { map { "'\($0.visible)'" }.joined(separator: ", ") }
}

extension ServiceReference {
  /// The same reference to another service or port.
  fileprivate func naming(_ service: String? = nil, port: String? = nil) -> ServiceReference {
    ServiceReference(
      service: service ?? self.service, port: port ?? self.port, form: form, path: path, scheme: scheme)
  }
}
