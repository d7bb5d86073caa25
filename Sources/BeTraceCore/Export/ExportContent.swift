/// What is exported: the objects of some environments, service by service.
public struct ExportContent: Sendable {
  /// The objects of one environment, in apply order.
  struct Environment {
    let name: String
    let namespaces: [Resource]
    let services: [(name: String, resources: [Resource])]
    /// What denies by default in the namespaces.
    let denials: [Resource]

    /// All of them in one list.
    var resources: [Resource] { namespaces + services.flatMap(\.resources) + denials }
  }

  let environments: [Environment]

  /// The objects of `plans`; of only these `services` if some are named, with the namespaces they are in, which are what
  /// they are with all services, and what denies by default there.
  public init(_ plans: [Plan], services: [String] = []) {
    environments = plans.map { plan in
      let planned = services.isEmpty ? plan.resources : plan.resources(of: services)
      let shared = Set(planned.map(\.resource).filter(\.isShared).map(\.identity))
      let common = plan.resources.map(\.resource).filter { $0.isShared && shared.contains($0.identity) }
      let names = plan.services.map(\.name).filter { services.isEmpty || services.contains($0) }
      return Environment(
        name: plan.environment,
        namespaces: common.filter { !$0.isDefaultDenial },
        services: names.compactMap { name in
          let own = planned.filter { $0.service == name && !$0.resource.isShared }.map(\.resource)
          return own.isEmpty ? nil : (name, own)
        },
        denials: common.filter(\.isDefaultDenial))
    }
  }
}
