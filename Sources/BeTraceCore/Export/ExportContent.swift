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

  /// The objects of `plans`; of only these `services` if some are named, with what they share with others.
  public init(_ plans: [Plan], services: [String] = []) {
    environments = plans.map { plan in
      let planned = services.isEmpty ? plan.resources : plan.resources(of: services)
      let common = planned.map(\.resource).filter(\.isShared)
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
