extension Rule {
  /// What a module does not make is not deployed, and others may rely on it.
  static let failingModule = Rule(
    "MOD-09", .always(.error),
    deployed: { service, inspection in
      guard let failure = service.failure, !failure.isAwaited else { return [] }
      let culprit = failure.field.map(Fault.Culprit.field) ?? failure.place.map(Fault.Culprit.source) ?? .module
      return [Fault(service, by: culprit, failure.message.visible + inspection.plan.consequence(for: service))]
    })
}

extension Plan {
  /// What the platform's policies of others lack as long as `service` makes nothing, as the end of a sentence.
  fileprivate func consequence(for service: ServicePlan) -> String {
    // What it made before goes on to count.
    guard platform.limitsTraffic, service.rendering.node == nil else { return "" }
    let others = services.filter { other in
      other.isEnabled && other.name != service.name
        && (other.service.dependencies.contains { $0.service == service.name }
          || service.service.dependencies.contains { $0.service == other.name })
    }.map { "'\($0.name.visible)'" }
    guard !others.isEmpty else { return "" }
    return "; until then the NetworkPolicies of \(others.inWords) allow nothing from it or to it"
  }
}
