extension Rule {
  /// A variable that refers to a service gets its address, which only a service and a port that exist have.
  static let serviceReference = Rule(
    "X-15", .always(.error), "a variable refers to a service and a port that exist"
  ) { inspection in
    inspection.services.flatMap { service in
      service.cells.compactMap { cell in
        guard cell.field.parameter == "env", let value = cell.value,
          case .service(let reference)? = VariableSource(value),
          let problem = inspection.plan.problem(with: reference)
        else { return nil }
        return Fault(
          service, cell.field, "'\((cell.field.keys.last ?? "").visible)' refers to \(problem.text)",
          fixes: problem.nearest.map { nearest in
            [
              QuickFix(
                "refer to '\(nearest.name)'",
                [inspection.plan.mend(service, cell.field, VariableSource.service(nearest.reference).value)])
            ]
          } ?? [])
      }
    }
  }
}

extension Plan {
  /// Why a reference leads nowhere, and where it was most likely meant to lead.
  fileprivate struct ReferenceProblem {
    let text: String
    var nearest: (name: String, reference: ServiceReference)?

    init(_ text: String, nearest: (name: String, reference: ServiceReference)?) {
      self.text = text + (nearest.map { "; did you mean '\($0.name)'?" } ?? "")
      self.nearest = nearest
    }
  }

  fileprivate func problem(with reference: ServiceReference) -> ReferenceProblem? {
    let name = "'\(reference.service.visible)'"
    guard let entry = directory[reference.service] else {
      if self[reference.service] != nil {
        return ReferenceProblem("\(name), which is turned off: nothing answers there", nearest: nil)
      }
      return ReferenceProblem(
        "\(name), which is no service of this environment: it has no address",
        nearest: reference.service.nearest(in: directory.entries.keys.sorted()).map { ($0, reference.naming($0)) })
    }
    guard entry.ports[reference.port] == nil else { return nil }
    let ports = entry.ports.keys.sorted()
    return ReferenceProblem(
      "port '\(reference.port.visible)' of \(name), which offers \(ports.map { "'\($0.visible)'" }.joined(separator: ", "))",
      nearest: reference.port.nearest(in: ports).map { ($0, reference.naming(port: $0)) })
  }
}

extension ServiceReference {
  /// The same reference to another service or port.
  fileprivate func naming(_ service: String? = nil, port: String? = nil) -> ServiceReference {
    ServiceReference(
      service: service ?? self.service, port: port ?? self.port, form: form, path: path, scheme: scheme)
  }
}
