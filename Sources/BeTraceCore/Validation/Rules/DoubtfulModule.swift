extension Rule {
  /// What is worth a look in a module though it works.
  static let doubtfulModule = Rule(
    "MOD-10", .always(.warning),
    deployed: { service, _ in
      service.service.module.remarks.filter(\.isWarning).map { remark in
        Fault(service, by: remark.place.map(Fault.Culprit.source) ?? .module, remark.message.visible)
      }
    })

  /// Manifests of one environment hold nowhere else, whoever extends it.
  static let undeployedManifests = Rule(
    "MOD-10", .always(.warning),
    services: { service, inspection in
      let environment = inspection.plan.environment
      guard inspection.plan.isAbstract,
        let first = (service.service.module as? ManifestModule)?.patches[environment]?.first
      else { return [] }
      return [
        Fault(
          service, by: .source(first.place),
          "'\(environment)' is only there to be extended, and manifests are not inherited: nothing deploys these; move "
            + "them up to hold everywhere, or to the folder of each environment that is to have them")
      ]
    })
}
