/// What is exported: the objects of some environments, service by service.
public struct ExportContent: Sendable {
  /// The objects of one environment, in apply order.
  struct Environment {
    let name: String
    let namespaces: [Resource]
    let services: [(name: String, resources: [Resource])]

    /// All of them in one list.
    var resources: [Resource] { namespaces + services.flatMap(\.resources) }
  }

  let environments: [Environment]

  /// The objects of `plans`; of only these `services` if some are named, with the namespaces they are in, which are what
  /// they are with all services.
  public init(_ plans: [Plan], services: [String] = []) {
    environments = plans.map { plan in
      let planned = services.isEmpty ? plan.resources : plan.resources(of: services)
      let namespaces = Set(planned.map(\.resource).filter { $0.kind == "Namespace" }.map(\.identity))
      let names = plan.services.map(\.name).filter { services.isEmpty || services.contains($0) }
      return Environment(
        name: plan.environment,
        namespaces: plan.resources.map(\.resource).filter { namespaces.contains($0.identity) },
        services: names.compactMap { name in
          let own = planned.filter { $0.service == name && $0.resource.kind != "Namespace" }.map(\.resource)
          return own.isEmpty ? nil : (name, own)
        })
    }
  }
}
